import type { Day, Quote } from "../reading.ts";

/** TIMEX3 types: a point or stretch of the calendar, a time of day, an amount of time, a recurrence. */
export type TimeType = "date" | "time" | "duration" | "set";

/** TIMEX3 `mod`: which part of the value, or how the amount relates to it. */
export type Mod =
  | "START"
  | "MID"
  | "END"
  | "APPROX"
  | "LESS_THAN"
  | "MORE_THAN"
  | "EQUAL_OR_LESS"
  | "EQUAL_OR_MORE"
  | "BEFORE"
  | "AFTER";

/**
 * How the words before a time make it an interval. `plain`: the event lies within the time ("on Friday", "in 2016");
 * `since`, `until`, `before`, `after`, `by`: one side is open or runs to the report's day;
 * `from` and `to`: the two ends of one span ("from May to July"), whose whole period both times carry.
 */
export type Anchor = "plain" | "since" | "until" | "before" | "after" | "by" | "from" | "to";

/** One time expression of a report. */
export interface Time extends Quote {
  readonly type: TimeType;
  /** TIMEX3 value, "1998-03-06", "P3D", "PAST_REF"; null when nothing can be said. */
  readonly value: string | null;
  readonly mod: Mod | null;
  /** Of sets: "every", "each". */
  readonly quant?: string;
  /** Of sets: how often in each, "2X". */
  readonly freq?: string;
  /** First and last day on which something so dated can have happened; null where that side is open or unknown. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** `stated`: year, month and all stand in the words; `inferred`: something was filled in. */
  readonly basis: "stated" | "inferred";
  /** What it was inferred from: "report dated Thu 2019-11-21", "3 March 1918". */
  readonly using: string | null;
  /** Index of the sentence. */
  readonly sentence: number;
  readonly anchor: Anchor;
  /**
   * Set when the time stands inside what "since" opens, and dates that: "600 were held since returning to power
   * [in mid-August]". What stands before `start`, the place of "since", has gone on from `from` to the report's day.
   */
  readonly since?: { readonly start: number; readonly from: Day; readonly to: Day };
  readonly rules: readonly string[];
}

/** The period a time gives to an event whose word begins at `offset`: what "since" governs differs from what it opens. */
export const periodAt = (time: Time, offset: number): { readonly from: Day | null; readonly to: Day | null } =>
  time.since && offset < time.since.start ? time.since : time;
