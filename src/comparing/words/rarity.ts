import { commonWords } from "./stop-words.ts";

/** Class of words that are not in the list: about one report in two thousand holds such a word. */
const RAREST = 11;

let classes: ReadonlyMap<string, number> | undefined;

/** Minus the binary logarithm of the share of pieces of reports that hold a folded word: 0 ("the") to 11 (not in the list). */
export function rarity(word: string): number {
  classes ??= new Map(
    Object.entries(commonWords).flatMap(([rare, words]) => words.split(" ").map((one) => [one, Number(rare)] as const)),
  );
  return classes.get(word) ?? (/^\d/.test(word) ? NUMBER : RAREST);
}

/** Figures are many and mean little by themselves. */
const NUMBER = 6;
