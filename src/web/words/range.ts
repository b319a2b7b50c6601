import type { Interval } from "../../reading/reading.ts";
import { countWords } from "../../reading/wording.ts";

/** An interval with words for whom "601+" says little: "at least 601", "62", "36 to 39". For names that are read aloud. */
export function rangeAloud([min, max]: Interval): string {
  if (max === null) return `at least ${min}`;
  return min === max ? countWords([min, max]) : `${min} to ${max}`;
}
