import type { Interval } from "../../reading/reading.ts";

export interface Scale {
  /** Where a number stands, in per cent of the width. */
  readonly at: (count: number) => number;
  /** Round numbers to write under it. */
  readonly ticks: readonly number[];
}

const steps = [1, 2, 5];

/** The smallest of 1, 2, 5, 10, 20, 50, ... of which `most` has at most `pieces`. */
function roundStep(most: number, pieces: number): number {
  for (let power = 1; ; power *= 10) for (const step of steps) if (most / (step * power) <= pieces) return step * power;
}

/** A scale from 0 that holds all ranges, with room at the right for those that are open above. */
export function scaleFor(ranges: readonly Interval[]): Scale {
  const most = Math.max(1, ...ranges.flatMap(([min, max]) => [min, max ?? Math.ceil(min * 1.25)]));
  const step = roundStep(most, 5);
  const end = Math.max(step, Math.ceil(most / step) * step);
  return {
    at: (count) => (count / end) * 100,
    ticks: Array.from({ length: Math.round(end / step) + 1 }, (_, index) => index * step),
  };
}
