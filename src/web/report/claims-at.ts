import type { Claim } from "../../reading/reading.ts";

type Placed = Pick<Claim, "id" | "trigger" | "evidence" | "countWords">;

const holds = (span: { readonly start: number; readonly end: number } | null, offset: number): boolean =>
  span !== null && span.start <= offset && offset < span.end;

/**
 * The claims at a place of the text, the likeliest meant first: whose trigger or number stands there, then those whose
 * evidence covers it, the shortest evidence first.
 */
export function claimsAt<T extends Placed>(claims: readonly T[], offset: number): T[] {
  const length = ({ evidence }: T): number => evidence.end - evidence.start;
  const direct = (claim: T): boolean => holds(claim.trigger, offset) || holds(claim.countWords, offset);
  return claims
    .filter((claim) => direct(claim) || holds(claim.evidence, offset))
    .sort(
      (a, b) => Number(direct(b)) - Number(direct(a)) || length(a) - length(b) || a.trigger.start - b.trigger.start,
    );
}
