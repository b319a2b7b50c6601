import type { Figure, PolicyName } from "../comparing/index.ts";
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
  killed: ["kill"],
  injured: ["injure"],
  captured: ["capture"],
  surrendered: ["surrender"],
  abducted: ["abduct"],
  displaced: ["displace"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Measure = keyof typeof measures;

/** "killed by 11, police say" counts; what was denied, planned, possible or struck out, and totals over weeks, do not. */
function counts({ status, scope, decision }: LedgerClaim): boolean {
  const rejected = decision?.about === "claim" && decision.verdict === "reject";
  return !rejected && scope !== "cumulative" && status !== "denied" && status !== "planned" && status !== "possible";
}

const byLow = (a: Figure, b: Figure): number => a.count[0] - b.count[0];

/** The figure that most reports give; of several the lower one. */
function commonest(figures: readonly Figure[]): number {
  const reports = new Map<number, Set<string>>();
  for (const { count, report } of figures) reports.set(count[0], (reports.get(count[0]) ?? new Set()).add(report));
  return [...reports].sort((a, b) => b[1].size - a[1].size || a[0] - b[0])[0]![0];
}

/** The least that figures of two reports both bear out; null with one report. */
function lowestOfTwo(figures: readonly Figure[]): number | null {
  const least = new Map<string, number>();
  for (const { report, count } of figures)
    least.set(report, Math.min(least.get(report) ?? Number.POSITIVE_INFINITY, count[0]));
  return [...least.values()].sort((a, b) => a - b)[1] === undefined ? null : Math.min(...least.values());
}

/** How each policy makes one figure of several; those that stand for a range make none. */
const oneFigure: Readonly<Record<PolicyName, (figures: readonly Figure[], incident: IncidentDetail) => number | null>> =
  {
    conservative: (figures) => figures.toSorted(byLow)[0]!.count[0],
    lowest: (figures) => figures.toSorted(byLow)[0]!.count[0],
    "min-max": () => null,
    "low-best-high": commonest,
    "two-origins": (figures, { origins }) => (origins.min < 2 ? null : lowestOfTwo(figures)),
  };

/** What an incident comes to in a measure under a policy; null when nobody gives a number that counts. */
export function measured(incident: IncidentDetail, measure: Measure, policy: PolicyName): Measured | null {
  const types: readonly string[] = measures[measure];
  const counted = new Set(incident.claimsInFull.filter(counts).map(({ id }) => id));
  const figures = incident.figures.filter(
    ({ type, claims }) => types.includes(type) && claims.some((claim) => counted.has(claim)),
  );
  if (figures.length === 0) return null;
  const highs = figures.map(({ count }) => count[1]);
  return {
    low: Math.min(...figures.map(({ count }) => count[0])),
    high: highs.includes(null) ? null : Math.max(...highs.map((high) => high ?? 0)),
    figure: oneFigure[policy](figures, incident),
    unit: figures[0]!.unit,
    figures,
  };
}
