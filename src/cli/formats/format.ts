import type { Reading } from "../../reading/index.ts";

export interface Settings {
  /** Name the rules that spoke. */
  readonly why: boolean;
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** Readings being written down: `head`, then what `add` gives for each, then `foot`. */
export interface Sheet {
  readonly head: string;
  add(reading: Reading): string;
  foot(): string;
}

/** A way to write readings down. */
export type Format = (settings: Settings) => Sheet;
