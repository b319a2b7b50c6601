import { type Figure, policies, type PolicyName } from "../comparing/index.ts";
import type { IncidentDetail, LedgerClaim } from "../ledger/index.ts";

/** What an incident comes to in one measure: what its sources say at least and at most, and the one figure that a policy makes of it. */
export interface Measured {
  /** Least that any source says. */
  readonly low: number;
  /** Most that any source says; null when one of them leaves it open ("over 600"). */
  readonly high: number | null;
  /** The policy's one figure; null where it gives none. */
  readonly figure: number | null;
  readonly unit: string | null;
  readonly figures: readonly Figure[];
}

/** Measures that data sets keep apart, by the event types whose counts they are. */
export const measures = {
  killed: "kill",
  injured: "injure",
  captured: "capture",
  surrendered: "surrender",
  abducted: "abduct",
  displaced: "displace",
} as const;

export type Measure = keyof typeof measures;

/** Statuses whose numbers are nobody's account of what happened, as totals have it. */
const noAccount: readonly string[] = ["denied", "planned", "possible", "unconfirmed"];

/** "Eleven killed, police say" counts; what was denied, planned or struck out does not, nor does a total over weeks. */
function counts({ status, scope, decision }: LedgerClaim): boolean {
  const rejected = decision?.about === "claim" && decision.verdict === "reject";
  return !rejected && scope !== "cumulative" && !noAccount.includes(status);
}

/** What an incident comes to in a measure under a policy; null when nobody gives a number that counts. */
export function measured(incident: IncidentDetail, measure: Measure, policy: PolicyName): Measured | null {
  const counted = new Set(incident.claimsInFull.filter(counts).map(({ id }) => id));
  const figures = incident.figures.filter(
    ({ type, claims }) => type === measures[measure] && claims.some((claim) => counted.has(claim)),
  );
  if (figures.length === 0) return null;
  const highs = figures.map(({ count }) => count[1]);
  const chosen = policies[policy];
  const ruling = chosen.rule(figures, () => incident.origins);
  return {
    low: Math.min(...figures.map(({ count }) => count[0])),
    high: highs.includes(null) ? null : Math.max(...highs.map((high) => high ?? 0)),
    // A policy that keeps a range has no single figure to give, and inventing one would be a policy of our own.
    figure: ruling === null ? null : (ruling.best ?? (chosen.single ? ruling.range[0] : null)),
    unit: figures[0]!.unit,
    figures,
  };
}
