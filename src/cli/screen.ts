import { createColors } from "picocolors";

/** What is written on: how wide it is, and whether it shows colours. */
export interface Screen {
  /** Columns. */
  readonly width: number;
  readonly paint: ReturnType<typeof createColors>;
}

/** The terminal, up to 120 columns; a pipe or a file has 80, or as many as COLUMNS says, and no colours. */
export function screenFor(out: string | null): Screen {
  const asked = Number(process.env["COLUMNS"]) || 80;
  const columns = (out === null ? process.stdout.columns : undefined) ?? asked;
  return { width: Math.max(40, Math.min(columns, 120)), paint: createColors(out === null && coloured()) };
}

/** Colours are for terminals; NO_COLOR switches them off there too. A pipe's `isTTY` is undefined, which picocolors would take for "find out". */
export const coloured = (): boolean =>
  (process.stdout.isTTY as boolean | undefined) === true && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb";
