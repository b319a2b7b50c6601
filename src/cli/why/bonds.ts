import { decided } from "../../comparing/incidents/decided.ts";
import type { ClaimId, Decision, Judgement } from "../../comparing/index.ts";

/** From here up two claims are taken for one happening. */
export const SAME = 0.5;

/** What makes an incident one, and what stands against it. */
export interface Bonds {
  /** The fewest and strongest pairs that lead from each claim to every other: take one away, and it falls apart. */
  readonly holding: readonly Judgement[];
  /** Further pairs that speak for it. */
  readonly besides: readonly Judgement[];
  /** Pairs that stand in it although their signs are against. */
  readonly against: readonly Judgement[];
  /** Pairs that people decided to be one, between groups that no signs hold together. */
  readonly decided: readonly (readonly [ClaimId, ClaimId])[];
  /** Pairs of its claims that nothing was said of: they never met, or nothing speaks for or against. */
  readonly unsaid: number;
}

/** Which judgements hold claims together: the strongest first, each that joins two groups not yet joined. Decisions come before all. */
export function bondsOf(
  claims: readonly ClaimId[],
  judgements: readonly Judgement[],
  decisions: readonly Decision[],
): Bonds {
  const groups = new Map(claims.map((claim) => [claim, claim]));
  const groupOf = (claim: ClaimId): ClaimId => {
    let at = claim;
    for (let up = groups.get(at); up !== undefined && up !== at; up = groups.get(at)) at = up;
    return at;
  };
  const join = (a: ClaimId, b: ClaimId): boolean => {
    const [x, y] = [groupOf(a), groupOf(b)];
    if (x === y) return false;
    groups.set(x, y);
    return true;
  };
  const own = judgements
    .filter(({ relation, a, b }) => relation === "same" && groups.has(a) && groups.has(b))
    .sort((x, y) => y.score - x.score || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1));
  const together = decided(decisions).together.filter(([a, b]) => groups.has(a) && groups.has(b));
  const byDecision = together.filter(([a, b]) => join(a, b));
  const holding: Judgement[] = [];
  const besides: Judgement[] = [];
  for (const one of own.filter(({ score }) => score >= SAME)) (join(one.a, one.b) ? holding : besides).push(one);
  return {
    holding,
    besides,
    against: own.filter(({ score }) => score < SAME).toReversed(),
    decided: byDecision,
    unsaid: (claims.length * (claims.length - 1)) / 2 - own.length,
  };
}

/** Points of a score: the logarithm of its odds. What signs add up to. */
export const pointsOf = (score: number): number =>
  Math.log(Math.min(Math.max(score, 0.001), 0.999) / (1 - Math.min(Math.max(score, 0.001), 0.999)));
