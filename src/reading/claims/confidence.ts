import type { Claim } from "../reading.ts";

/**
 * How often claims with these signs were right on the development reports (type, status, source and count all as a
 * careful reader has them). A first table of shares; see bench/RESULTS.md for the date of its figures.
 */
export function confidenceOf(claim: Omit<Claim, "confidence">): number {
  let odds = 0.55;
  if (claim.agent.length + claim.affected.length > 0) odds += 0.1;
  if (claim.count) odds += 0.05;
  if (claim.status === "happened") odds += 0.1;
  if (claim.rules[0]?.includes(":noun:")) odds -= 0.15;
  if (claim.agent.some((f) => f.via) || claim.affected.some((f) => f.via)) odds -= 0.05;
  return Math.round(Math.min(0.95, Math.max(0.05, odds)) * 100) / 100;
}
