import type { Day, Interval } from "../../reading/index.ts";
import type { Precision } from "./precision.ts";

/** How many of what was done to whom, as a data set gives it. */
export interface PastCount {
  /** Frame: "kill", "injure", "abduct". */
  readonly type: "kill" | "injure" | "abduct";
  readonly count: Interval;
  /** Who is counted: "people", "civilians". */
  readonly unit: string;
  /** The data set's best figure inside the interval, where it gives one. */
  readonly best?: number;
  /** Figures inside the count: "10 civilians", "3 of the Taliban". */
  readonly parts: readonly { readonly count: Interval; readonly unit: string }[];
}

/** A past incident, as a row of a data set has it. What it does not say is null or empty. */
export interface PastIncident {
  readonly id: string | null;
  /** In the data set's own words: "Air/drone strike". */
  readonly kind: string | null;
  /** Frame of the codebook that the kind is, or null. */
  readonly type: string | null;
  readonly lemma: string;
  /** First and last day on which it can have happened. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Whose doing it was, or one of its sides. */
  readonly agents: readonly string[];
  /** To whom it was done, or its other side. */
  readonly affected: readonly string[];
  readonly place: PastPlace | null;
  readonly counts: readonly PastCount[];
  readonly notes: string | null;
  /** Whom the data set has it from. */
  readonly sources: string | null;
  readonly url: string | null;
}

export interface PastPlace {
  readonly name: string;
  readonly admin1: string | null;
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: Precision;
  /** How the data set says how exact it is: "geo_precision 2". */
  readonly says: string;
}
