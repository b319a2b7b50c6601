import { segment } from "../../../src/english/segment.ts";
import { findTimes, type Time } from "../../../src/reading/times/index.ts";

/** Thursday 21 November 2019: the day of the reports in these tests. */
const THURSDAY = "2019-11-21";

/** The times of a text. */
export const timesIn = (text: string, reference: string | null = THURSDAY): Time[] =>
  findTimes(
    text,
    segment(text).map(({ start, end }, index) => ({ start, end, index })),
    reference,
  );

/** The times that can date something: "now" and amounts left out. */
export const datesIn = (text: string, reference: string | null = THURSDAY): Time[] =>
  timesIn(text, reference).filter((time) => time.from !== null || time.to !== null);
