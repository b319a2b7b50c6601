import type { Box, PlaceKind } from "../src/gazetteer/index.ts";

/** A place on its way into the file. */
export interface Draft {
  readonly id: number | null;
  readonly name: string;
  /** All other spellings, and words such as "Afghan" that say as much. */
  readonly names: Set<string>;
  readonly feature: string;
  readonly kind: PlaceKind;
  lat: number;
  lon: number;
  /** The next larger division or country. */
  readonly holder: Draft | null;
  population: number;
  box: Box | null;
}

export const draft = (
  given: Pick<Draft, "id" | "name" | "feature" | "kind"> & Partial<Omit<Draft, "names">> & { names?: Iterable<string> },
): Draft => ({
  lat: Number.NaN,
  lon: Number.NaN,
  holder: null,
  population: 0,
  box: null,
  ...given,
  names: new Set(given.names),
});
