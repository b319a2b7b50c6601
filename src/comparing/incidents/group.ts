import type { Decision } from "../decision.ts";
import type { ClaimId } from "../described.ts";
import type { Judged } from "../judgement.ts";
import { decided } from "./decided.ts";

/** Points of a score, in thousandths; no single pair says more than these. */
const most = 4000;
const least = -6000;
const pointsOf = (score: number): number =>
  Math.max(least, Math.min(most, Math.round(1000 * Math.log(Math.max(score, 1e-6) / Math.max(1 - score, 1e-6)))));

/**
 * Groups claims into happenings: the two groups with the highest mean of points (logarithms of the odds of `same`) between them become
 * one, and again, until no mean is over nothing. A strong sign against counts for more than a weak one for it. A person's decision outweighs: what was decided to be one starts as one, what was decided to be two stays two. Pairs
 * without a judgement say nothing. Rejected claims stand alone.
 *
 * The order of claims, judgements and decisions changes nothing. Groups come by their smallest claim, claims in order. Time grows with
 * the judgements times their logarithm.
 */
export function groupClaims(
  claims: readonly ClaimId[],
  judgements: readonly Judged[],
  decisions: readonly Decision[] = [],
): readonly (readonly ClaimId[])[] {
  const { together, apart, rejected } = decided(decisions);
  const groups = new Groups(claims.filter((claim) => !rejected.has(claim)));
  for (const [a, b] of together) groups.join(a, b);
  for (const { a, b, relation, score } of judgements) if (relation === "same") groups.judged(a, b, score);
  groups.joinAll(apart);
  const alone = claims.filter((claim) => rejected.has(claim)).map((claim) => [claim]);
  return [...groups.all(), ...alone].sort(([a], [b]) => (a! < b! ? -1 : 1));
}

/** What the id of an incident is made of its claims: it leads back here through the claim when groups change. */
export const incidentId = (claims: readonly ClaimId[]): string =>
  `i-${claims.reduce((least, claim) => (claim < least ? claim : least))}`;

interface Link {
  /** In thousandths, so that the order of adding up changes nothing. */
  sum: number;
  pairs: number;
}
interface Candidate {
  readonly a: ClaimId;
  readonly b: ClaimId;
  readonly mean: number;
}

/** Groups named by their smallest claim, and the judged pairs between them. */
class Groups {
  private readonly members = new Map<ClaimId, ClaimId[]>();
  private readonly nameOf = new Map<ClaimId, ClaimId>();
  private readonly links = new Map<ClaimId, Map<ClaimId, Link>>();

  constructor(claims: readonly ClaimId[]) {
    for (const claim of [...claims].sort()) {
      this.members.set(claim, [claim]);
      this.nameOf.set(claim, claim);
    }
  }

  judged(one: ClaimId, other: ClaimId, score: number): void {
    const [a, b] = [this.nameOf.get(one), this.nameOf.get(other)];
    if (a === undefined || b === undefined || a === b) return;
    const link = { sum: pointsOf(score), pairs: 1 };
    this.add(a, b, link);
    this.add(b, a, link);
  }

  private add(a: ClaimId, b: ClaimId, { sum, pairs }: Link): void {
    const links = this.links.get(a) ?? new Map<ClaimId, Link>();
    this.links.set(a, links);
    const link = links.get(b);
    if (link) {
      link.sum += sum;
      link.pairs += pairs;
    } else links.set(b, { sum, pairs });
  }

  /** Makes the groups of two claims one; gives its name. */
  join(one: ClaimId, other: ClaimId): ClaimId | null {
    const [first, second] = [this.nameOf.get(one), this.nameOf.get(other)];
    if (first === undefined || second === undefined || first === second) return null;
    const [kept, gone] = first < second ? [first, second] : [second, first];
    for (const claim of this.members.get(gone)!) {
      this.nameOf.set(claim, kept);
      this.members.get(kept)!.push(claim);
    }
    this.members.delete(gone);
    for (const [neighbour, link] of this.links.get(gone) ?? []) {
      this.links.get(neighbour)!.delete(gone);
      if (neighbour === kept) continue;
      this.add(kept, neighbour, link);
      this.add(neighbour, kept, link);
    }
    this.links.delete(gone);
    return kept;
  }

  joinAll(apart: readonly (readonly [ClaimId, ClaimId])[]): void {
    const queue = new Queue();
    const mustStay = (a: ClaimId, b: ClaimId): boolean =>
      apart.some(([one, other]) => {
        const [x, y] = [this.nameOf.get(one), this.nameOf.get(other)];
        return (x === a && y === b) || (x === b && y === a);
      });
    const offer = (a: ClaimId, b: ClaimId): void => {
      const link = this.links.get(a)?.get(b);
      if (!link || link.sum < 0) return;
      queue.push(a < b ? { a, b, mean: link.sum / link.pairs } : { a: b, b: a, mean: link.sum / link.pairs });
    };
    for (const [a, links] of this.links) for (const b of links.keys()) if (a < b) offer(a, b);
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { a, b, mean } = next;
      const link = this.links.get(a)?.get(b);
      if (!link || link.sum / link.pairs !== mean || !this.members.has(a) || !this.members.has(b)) continue;
      if (mustStay(a, b)) continue;
      const kept = this.join(a, b);
      if (kept !== null) for (const neighbour of this.links.get(kept)?.keys() ?? []) offer(kept, neighbour);
    }
  }

  all(): ClaimId[][] {
    return [...this.members.values()].map((claims) => claims.sort());
  }
}

/** Candidates, the highest mean first; equal ones by the names of their groups, so that no order of coming in counts. */
class Queue {
  private readonly heap: Candidate[] = [];

  push(candidate: Candidate): void {
    const { heap } = this;
    let at = heap.push(candidate) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(candidate, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = candidate;
  }

  pop(): Candidate | undefined {
    const { heap } = this;
    const [top] = heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
      if (!before(heap[child]!, last)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return top;
  }
}

const before = (x: Candidate, y: Candidate): boolean =>
  x.mean !== y.mean ? x.mean > y.mean : x.a !== y.a ? x.a < y.a : x.b < y.b;
