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
    const countries = sharesOf(beliefs, (path) => path.at(-1));
    const provinces = sharesOf(beliefs, (path) => path.at(-2));
    const said = new Map<number, number>();
    for (const [first] of beliefs)
      if (first) said.set(first.candidate.place.index, (said.get(first.candidate.place.index) ?? 0) + 1);
    all = groups.map((group, self) => {
      const around: Surroundings = {
        group,
        groups,
        beliefs,
        self,
        said,
        published,
        countryShare: countries(self),
        provinceShare: provinces(self),
      };
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

/** For each name, how much of what the others mean lies in a division: 0 to 1. `pick` takes it from the path up to the country. */
function sharesOf(
  beliefs: readonly (readonly Belief[])[],
  pick: (path: readonly number[]) => number | undefined,
): (self: number) => (division: number) => number {
  const total = new Map<number, number>();
  let sum = 0;
  const own = beliefs.map((candidates) => {
    const mine = new Map<number, number>();
    let mySum = 0;
    for (const { candidate, share } of candidates) {
      const { place, holders } = candidate;
      const division = pick(place.kind === "region" || place.kind === "water" ? holders : [place.index, ...holders]);
      if (division === undefined) continue;
      mine.set(division, (mine.get(division) ?? 0) + share);
      total.set(division, (total.get(division) ?? 0) + share);
      mySum += share;
    }
    sum += mySum;
    return { mine, mySum };
  });
  return (self) => {
    const { mine, mySum } = own[self]!;
    return (division) => {
      const others = (total.get(division) ?? 0) - (mine.get(division) ?? 0);
      // Half a name more, so that a single one does not count as everything.
      return Math.max(0, others) / (sum - mySum + 0.5);
    };
  };
}
