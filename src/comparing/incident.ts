import type { Day, Interval } from "../reading/index.ts";
import type { ClaimId, ReportId, Where } from "./described.ts";
import type { OriginBound } from "./total.ts";

/** Rungs of the status ladder, as casualty recorders use them (Airwars' grades, Iraq Body Count's "provisional"). */
export const grades = ["provisional", "weak", "fair", "contested", "confirmed"] as const;
export type Grade = (typeof grades)[number];

/** What one source says of one measure of an incident. */
export interface Figure {
  /** Frame of the codebook whose people or things are counted: "kill". */
  readonly type: string;
  readonly unit: string | null;
  /** Who says so. Null: the report in its own voice. */
  readonly source: string | null;
  readonly report: ReportId;
  readonly count: Interval;
  readonly claims: readonly ClaimId[];
}

/** Claims judged to be about one happening. Computed from judgements and decisions; never stored as truth. */
export interface Incident {
  /** "i-" and the smallest id among its claims; the id of an incident it once was still leads here through that claim. */
  readonly id: string;
  readonly claims: readonly ClaimId[];
  readonly reports: readonly ReportId[];
  /** The event types of its claims, the commonest first. */
  readonly types: readonly string[];
  /** Days on which it can have happened by most of its claims. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly place: Where | null;
  /** Names of those who, by at least one claim, did it; and of those it was done to. */
  readonly agents: readonly string[];
  readonly affected: readonly string[];
  readonly figures: readonly Figure[];
  readonly origins: OriginBound;
  readonly grade: Grade;
  /** The rule that gave the grade, quoted, or the decision that did. */
  readonly gradeReason: string;
}
