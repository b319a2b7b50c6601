/** Where a story stands in time, as its dates are told one after the other. */
import type { Found, Moment, Reading } from "./grammar.ts";
import { wordSet } from "./words.ts";

/** A date told, with its words. */
export type Told = NonNullable<Moment["told"]>;

/** A year so far from the story is an aside, "as in 1614", unless the story stays there. */
const ASIDE = 15;

/** Before a year these point away from the story: "a plan for 1919", "allied since 1882", "until 1976". */
const ASIDES = wordSet("since from until till by for to before after between through than as");

/** True when later dates without a year may count from this one. Token `first` is its place in the sentence. */
export const movesStory = (
  reading: Reading,
  found: Found,
  preposition: string,
  first: number,
  story: Told | null,
): boolean => {
  const { grain, year } = reading.stretch!;
  if (found.rule.includes("ago")) return grain === "day" || grain === "month" || grain === "week";
  if (grain === "season" && reading.from !== "words") return false;
  if (story === null || reading.from !== "words") return true;
  if (preposition === "until" || preposition === "till") return false;
  // The year the story stands in anyway says less than its month.
  return grain !== "year" || (year !== story.stretch.year && (first <= 2 || !ASIDES.has(preposition)));
};

/** True when a date lies so far from the story that it may be an aside. */
export const isFar = (year: number, from: number): boolean => Math.abs(year - from) > ASIDE;
