import type { Decision } from "../decision.ts";
import type { ClaimId } from "../described.ts";

export interface Decided {
  /** Pairs that are of one happening. */
  readonly together: readonly (readonly [ClaimId, ClaimId])[];
  /** Pairs that are not. */
  readonly apart: readonly (readonly [ClaimId, ClaimId])[];
  /** Claims that are none. */
  readonly rejected: ReadonlySet<ClaimId>;
}

/**
 * What people's decisions make of claims and pairs. The latest decision on a thing counts; of two that contradict each other through
 * others (A with B, B with C, A not with C) the later. Blind codings wait for their adjudication.
 */
export function decided(decisions: readonly Decision[]): Decided {
  const latestFirst = decisions
    .filter(({ blind }) => !blind)
    .sort((x, y) => (x.at !== y.at ? (x.at > y.at ? -1 : 1) : x.id > y.id ? -1 : 1));
  const verdicts = new Map<ClaimId, boolean>();
  const settled = new Map<string, boolean>();
  const groups = new Unions();
  const apart: (readonly [ClaimId, ClaimId])[] = [];
  const together: (readonly [ClaimId, ClaimId])[] = [];

  const settle = (a: ClaimId, b: ClaimId, one: boolean): void => {
    if (a === b) return;
    const key = pairKey(a, b);
    if (settled.has(key)) return;
    settled.set(key, one);
    if (!one) {
      if (groups.of(a) !== groups.of(b)) apart.push([a, b]);
      return;
    }
    if (groups.of(a) === groups.of(b)) return;
    const [x, y] = [groups.of(a), groups.of(b)];
    const kept = apart.some(([c, d]) => {
      const [m, n] = [groups.of(c), groups.of(d)];
      return (m === x && n === y) || (m === y && n === x);
    });
    if (kept) return;
    groups.join(a, b);
    together.push([a, b]);
  };

  for (const decision of latestFirst) {
    if (decision.about === "claim") {
      if (!verdicts.has(decision.claim)) verdicts.set(decision.claim, decision.verdict !== "reject");
    } else if (decision.about === "relation") {
      if (decision.relation === "same") settle(decision.a, decision.b, decision.verdict === "yes");
    } else if (decision.about === "incident") {
      const claims = [...decision.claims].sort();
      if (decision.verdict === "merge") for (const claim of claims.slice(1)) settle(claims[0]!, claim, true);
      else claims.forEach((a, i) => claims.slice(i + 1).forEach((b) => settle(a, b, false)));
    }
  }
  return {
    together,
    apart,
    rejected: new Set([...verdicts].filter(([, stands]) => !stands).map(([claim]) => claim)),
  };
}

const pairKey = (a: ClaimId, b: ClaimId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

class Unions {
  private readonly parents = new Map<ClaimId, ClaimId>();

  of(claim: ClaimId): ClaimId {
    let at = claim;
    for (let parent = this.parents.get(at); parent !== undefined; parent = this.parents.get(at)) at = parent;
    return at;
  }

  join(a: ClaimId, b: ClaimId): void {
    const [one, other] = [this.of(a), this.of(b)];
    if (one !== other) this.parents.set(one < other ? other : one, one < other ? one : other);
  }
}
