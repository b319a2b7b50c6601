import type { Candidate } from "./candidate.ts";
import type { Group } from "./group.ts";
import { type Belief, scoreOf, signs, type Surroundings } from "./signs.ts";

/** A candidate with what the signs said of it. */
export interface Weighed {
  readonly candidate: Candidate;
  readonly measures: Float64Array;
  readonly score: number;
  /** How likely it is among the candidates of its group: 0 to 1. */
  readonly share: number;
}

/** Names inform each other in this many rounds; the first goes by what each is alone. */
const rounds = 3;

/** Beliefs kept of a group: more say nothing. */
const kept = 6;

/** The candidates of every group, the likeliest first. Time grows with the names times their candidates. */
export function weigh(
  groups: readonly Group[],
  published: string | null,
  weights: readonly number[] = signs.map(({ weight }) => weight),
): Weighed[][] {
  let beliefs: Belief[][] = groups.map(() => []);
  let all: Weighed[][] = [];
  for (let round = 0; round < rounds; round++) {
    const mass = massesOf(groups, beliefs);
    all = groups.map((group, self) => {
      const around: Surroundings = { group, groups, beliefs, self, published, ...mass.without(self) };
      return ranked(group.candidates, around, weights);
    });
    beliefs = all.map((weighed) => weighed.slice(0, kept));
  }
  return all;
}

function ranked(candidates: readonly Candidate[], around: Surroundings, weights: readonly number[]): Weighed[] {
  const scored = candidates.map((candidate) => {
    const measures = Float64Array.from(signs, ({ measure }) => measure(candidate, around));
    return { candidate, measures, score: scoreOf(measures, weights) };
  });
  const top = scored.reduce((best, { score }) => Math.max(best, score), Number.NEGATIVE_INFINITY);
  const sum = scored.reduce((total, { score }) => total + Math.exp(score - top), 0);
  return scored
    .map((one) => ({ ...one, share: Math.exp(one.score - top) / sum }))
    .sort((a, b) => b.score - a.score || a.candidate.place.index - b.candidate.place.index);
}

interface Masses {
  readonly countries: ReadonlyMap<number, number>;
  readonly provinces: ReadonlyMap<number, number>;
}

/** How much of a report lies in each country and first division, by its other names. */
function massesOf(
  groups: readonly Group[],
  beliefs: readonly (readonly Belief[])[],
): { without(self: number): Masses } {
  const own = groups.map((_, number) => {
    const countries = new Map<number, number>();
    const provinces = new Map<number, number>();
    for (const { candidate, share } of beliefs[number]!) {
      const path = [...candidate.holders];
      if (candidate.place.kind !== "region" && candidate.place.kind !== "water") path.unshift(candidate.place.index);
      const [province, country] = [path.at(-2), path.at(-1)];
      if (country !== undefined) countries.set(country, (countries.get(country) ?? 0) + share);
      if (province !== undefined) provinces.set(province, (provinces.get(province) ?? 0) + share);
    }
    return { countries, provinces };
  });
  const total = {
    countries: summed(own.map(({ countries }) => countries)),
    provinces: summed(own.map(({ provinces }) => provinces)),
  };
  const less = (all: ReadonlyMap<number, number>, mine: ReadonlyMap<number, number>): Map<number, number> => {
    const rest = new Map<number, number>();
    let sum = 0;
    for (const [key, value] of all) {
      const left = value - (mine.get(key) ?? 0);
      if (left <= 1e-6) continue;
      rest.set(key, left);
      sum += left;
    }
    // Half a name more, so that a single one does not count as everything.
    for (const [key, value] of rest) rest.set(key, value / (sum + 0.5));
    return rest;
  };
  return {
    without: (self) => ({
      countries: less(total.countries, own[self]!.countries),
      provinces: less(total.provinces, own[self]!.provinces),
    }),
  };
}

function summed(maps: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const sum = new Map<number, number>();
  for (const map of maps) for (const [key, value] of map) sum.set(key, (sum.get(key) ?? 0) + value);
  return sum;
}
