import type { Interval } from "../../reading/index.ts";

/** Arithmetic of intervals. No upper bound stays none. */
export const plus = ([a, b]: Interval, [c, d]: Interval): Interval => [a + c, b === null || d === null ? null : b + d];

export const sum = (all: readonly Interval[]): Interval => all.reduce(plus, [0, 0]);

/** From the smallest lower to the largest upper bound. Of at least one interval. */
export const hull = (all: readonly Interval[]): Interval => [
  Math.min(...all.map(([min]) => min)),
  all.some(([, max]) => max === null) ? null : Math.max(...all.map(([, max]) => max!)),
];

/** True when the two exclude each other: 62 and 40, not 62 and "over 50". */
export const exclude = ([a, b]: Interval, [c, d]: Interval): boolean => (b !== null && b < c) || (d !== null && d < a);

/** "62", "601 or more", "40 to 62". */
export const inWords = ([min, max]: Interval): string =>
  max === null ? `${min} or more` : max === min ? String(min) : `${min} to ${max}`;
