/** Whether a text reports what has just happened or tells a history. */
import { containing } from "./calendar.ts";

/** Signs of the way a text tells its dates. */
export interface Signs {
  /** Years written out. */
  readonly years: readonly number[];
  /** Days told from the report's day: weekdays alone, "yesterday", "last week". */
  readonly near: number;
}

/** Written-out years that make a history, at the least. */
const ENOUGH = 4;

/**
 * A history writes its years out, far more often than it says "Tuesday" or "yesterday", and most of them lie years before
 * the day it is dated (for an encyclopaedia that day is when the page was fetched).
 */
export const tellsHistory = (signs: Signs, reference: number | null): boolean => {
  const { years, near } = signs;
  if (years.length < ENOUGH || near * 8 > years.length) return false;
  if (reference === null) return true;
  const now = containing("year", reference).year;
  return years.filter((year) => now - year > 2).length * 3 > years.length * 2;
};
