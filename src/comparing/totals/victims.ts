import type { Interval } from "../../reading/index.ts";
import type { ClaimId, DescribedClaim } from "../described.ts";

/** What one voice comes to for one incident. */
export interface Victims {
  readonly count: Interval;
  readonly unit: string | null;
  /** The claims that the count rests on. */
  readonly claims: readonly ClaimId[];
}

/** Claims of one voice on one incident and type, counted without counting anybody twice; null when none has a number or a name. */
export function victimsOf(claims: readonly DescribedClaim[]): Victims | null {
  const counted = claims.filter(({ count }) => count !== null);
  if (counted.length === 0) return null;
  const most = counted.reduce((best, claim) => (claim.count![0] > best.count![0] ? claim : best));
  const same = counted.filter(({ count }) => count![0] === most.count![0] && count![1] === most.count![1]);
  return { count: most.count!, unit: most.unit, claims: same.map(({ id }) => id) };
}
