import { actors } from "./actors.ts";
import { classes } from "./classes.ts";
import { cues } from "./cues.ts";
import { nationalities } from "./nationalities.ts";
import { numbers } from "./numbers.ts";
import type { Part } from "./part.ts";
import { people } from "./people.ts";
import { status } from "./status.ts";
import { supportVerbs } from "./support-verbs.ts";

/**
 * The files of a codebook beside its frames, in the order in which they are read. To add one: write its shape in
 * `src/codebook/<part>.ts` (as `actors.ts` does), name it here, give it a paragraph in `docs/codebook.md`.
 * `codebook.<name>` then holds it, with its type.
 */
export const parts = {
  classes,
  supportVerbs,
  people,
  nationalities,
  actors,
  numbers,
  cues,
  status,
};

export type PartName = keyof typeof parts;
export type PartsOfCodebook = { readonly [K in PartName]: (typeof parts)[K] extends Part<infer T> ? T : never };
