import type { Light, LightName } from "./lights.ts";

/** A stretch of a text under the same lights from its first to its last character. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly lights: readonly LightName[];
}

/** Cuts `start`–`end` of a text wherever a light goes on or off, for browsers that cannot light ranges. */
export function stretchesOf(start: number, end: number, lights: readonly Light[]): Stretch[] {
  const inside = lights.filter(({ span }) => span.start < end && span.end > start);
  const cuts = new Set([start, end]);
  for (const { span } of inside) {
    cuts.add(Math.max(start, span.start));
    cuts.add(Math.min(end, span.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1]!;
    const over = inside.filter(({ span }) => span.start <= from && span.end >= to);
    return { start: from, end: to, lights: [...new Set(over.map(({ name }) => name))] };
  });
}
