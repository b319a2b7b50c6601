import type { Interval } from "../../reading/index.ts";
import type { ClaimId, DescribedClaim } from "../described.ts";
import { personOf } from "./roster.ts";

/** What one voice comes to for one incident. */
export interface Victims {
  readonly count: Interval;
  readonly unit: string | null;
  /** The claims that the count rests on. */
  readonly claims: readonly ClaimId[];
}

/**
 * What claims of one voice on one incident and type come to, without counting anybody twice; null when none has a number. The
 * largest number holds the smaller ones: parts of it, and the same told again. Several people named one by one are as many.
 */
export function victimsOf(claims: readonly DescribedClaim[]): Victims | null {
  const counted = claims.filter(({ count }) => count !== null);
  if (counted.length === 0) return null;
  const named = counted.filter((claim) => personOf(claim)?.surname);
  const people = new Set(named.map((claim) => personOf(claim)!.surname));
  const most = counted.reduce((best, claim) => (claim.count![0] > best.count![0] ? claim : best));
  if (people.size > most.count![0])
    return { count: [people.size, people.size], unit: most.unit, claims: named.map(({ id }) => id) };
  const same = counted.filter(({ count }) => count![0] === most.count![0] && count![1] === most.count![1]);
  return { count: most.count!, unit: most.unit, claims: same.map(({ id }) => id) };
}
