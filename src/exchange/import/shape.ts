import type { Cells } from "./cells.ts";
import type { PastIncident } from "./past-incident.ts";

/** A data set whose tables are known by their header. */
export interface Shape {
  /** "acled"; also in the name of the engine, "import:acled@1". */
  readonly name: string;
  /** Who says so: "ACLED". */
  readonly dataSet: string;
  /** Columns by which its header is known; all of a group must be there, one group is enough. */
  readonly knownBy: readonly (readonly string[])[];
  /** Columns without which no row can be understood: of each, one of the names. */
  readonly required: readonly (readonly string[])[];
  /** Columns of days. */
  readonly days: readonly string[];
  /** For the person: which columns of a header become what. */
  mapping(header: readonly string[]): readonly (readonly [what: string, columns: string])[];
  /** The incident of a row, or what is wrong with the row. */
  incidentOf(cells: Cells): PastIncident | string;
}

export const orNull = (lines: readonly (string | null)[]): string | null => lines.filter(Boolean).join(", ") || null;

/** Names in one cell: "Civilians (Mali); Dozo". */
export const listOf = (cell: string): string[] =>
  cell
    .split(/\s*;\s*/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
