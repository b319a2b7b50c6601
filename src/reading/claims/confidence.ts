import type { Claim } from "../reading.ts";

/**
 * Shares of claims that were right in type, status, source and count together, by the part of speech of the trigger,
 * whether the event is told as happened, and how many of agent and affected are filled (none, one, both). Counted on
 * 21 November 2026 over 724 claims read from 50 development reports, on which the rules were steered: on other reports
 * expect some points less. Cells of fewer than 15 claims take the share of their row.
 */
const shares: Readonly<
  Record<"verb" | "noun" | "adjective", Readonly<Record<"happened" | "other", readonly [number, number, number]>>>
> = {
  verb: { happened: [0.39, 0.63, 0.69], other: [0.41, 0.53, 0.46] },
  noun: { happened: [0.55, 0.53, 0.63], other: [0.32, 0.53, 0.52] },
  adjective: { happened: [0.5, 0.5, 0.5], other: [0.5, 0.5, 0.5] },
};

/** How often claims with these signs were right, 0 to 1. */
export function confidenceOf(claim: Omit<Claim, "confidence">, trigger: keyof typeof shares): number {
  const filled = Math.min(1, claim.agent.length) + Math.min(1, claim.affected.length);
  return shares[trigger][claim.status === "happened" ? "happened" : "other"][filled] as number;
}
