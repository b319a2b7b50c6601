/** Filling in what a date leaves out: the year of "21 November", the day of "Tuesday". */
import { type Stretch, containing, day, dayNumber, daysOf, month, validDay, weekdayOf } from "./calendar.ts";
import type { Moment, Reading } from "./grammar.ts";

/** Where a missing part came from. */
export type Source = Reading["from"];

export interface Dated {
  readonly stretch: Stretch;
  readonly from: Source;
}

/** The day from which "this month" and "yesterday" are counted: the report's, in a history none. */
export const here = (moment: Moment): number | null => (moment.history ? null : moment.reference);

/** First day of what was told last, for histories; null when it has none. */
export const toldDay = (moment: Moment): number | null => {
  const days = moment.told ? daysOf(moment.told.stretch) : null;
  return days ? days[0] : null;
};

/** The year in which the story stands. */
export const storyYear = (moment: Moment): { year: number; from: Source } | null => {
  if (!moment.history && moment.reference !== null)
    return { year: containing("year", moment.reference).year, from: "report" };
  return moment.story ? { year: moment.story.stretch.year, from: "story" } : null;
};

/**
 * Year of a month, or of a day of a month, told without one. In a history the story moves on: the year of the last
 * date told, the next one when that would fall more than half a year back. In a report: the nearest one, but the
 * last one not after the report for what has happened and the next one for what is to come.
 */
export const yearOfMonth = (
  index: number,
  date: number | null,
  moment: Moment,
): { year: number; from: Source } | null => {
  if (moment.yearAhead !== null) return { year: moment.yearAhead, from: "words" };
  if (moment.history || moment.reference === null) {
    if (!moment.story) return null;
    const { stretch } = moment.story;
    const told = toldMonth(stretch);
    const year = told !== null && index < told - 6 ? next(stretch.year) : stretch.year;
    return { year, from: "story" };
  }
  const { reference } = moment;
  const year = containing("year", reference).year;
  const first = (y: number): number => dayNumber(y, index, date ?? 1);
  const last = (y: number): number => (date === null ? dayNumber(y, index + 1, 0) : dayNumber(y, index, date));
  const candidates = [year - 1, year, year + 1];
  if (moment.tense === "past") {
    const past = candidates.filter((y) => first(y) <= reference).at(-1)!;
    // A day almost a year ago would be told with its year: "stock of record on Jan. 2" is the one just ahead.
    const ahead = date !== null && first(past + 1) - reference < 100 && reference - first(past) > 250;
    return { year: ahead ? past + 1 : past, from: "report" };
  }
  if (moment.tense === "future") return { year: candidates.find((y) => last(y) >= reference)!, from: "report" };
  // Nothing shows the tense: a day takes the nearest year, a whole month the last one, but for the months just ahead.
  const distance = (y: number): number =>
    Math.abs(first(y) + (date === null ? 15 : 0) - reference) +
    (date === null && first(y) - reference > AHEAD ? 200 : 0);
  return { year: candidates.reduce((best, y) => (distance(y) < distance(best) ? y : best)), from: "report" };
};

/** Days within which a month to come is meant when nothing shows the tense: "cut by a fifth in September", said in August. */
const AHEAD = 70;

const next = (year: number): number => (year === -1 ? 1 : year + 1);

const toldMonth = (stretch: Stretch): number | null => {
  switch (stretch.grain) {
    case "month":
      return stretch.index;
    case "day":
      return containing("month", stretch.index).index;
    case "season":
      return stretch.index === 3 ? null : stretch.index * 3 + 3;
    default:
      return null;
  }
};

/** A day of a month; null when that month has no such day. */
export const dayStretch = (year: number, index: number, date: number): Stretch | null =>
  validDay(year, index, date) ? day(dayNumber(year, index, date)) : null;

/** The month told last or that of the report: for "the 25th". */
export const storyMonth = (moment: Moment): { stretch: Stretch; from: Source } | null => {
  if (!moment.history && moment.reference !== null)
    return { stretch: containing("month", moment.reference), from: "report" };
  const told = moment.story?.stretch;
  const index = told ? toldMonth(told) : null;
  return told && index !== null && told.grain !== "season" ? { stretch: month(told.year, index), from: "story" } : null;
};

/**
 * A day of the week: in a report the nearest one not after its day, the next one for what is to come; in a history the next
 * one after the last day told.
 */
export const nearestWeekday = (weekday: number, moment: Moment, want: "nearest" | "last" | "next"): Dated | null => {
  const reference = here(moment);
  if (reference === null) {
    const told = moment.told?.stretch;
    if (!moment.history || told?.grain !== "day") return null;
    const ahead = (weekday - weekdayOf(told.index) + 7) % 7;
    return { stretch: day(told.index + ahead), from: "told" };
  }
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  const ahead = (weekday - weekdayOf(reference) + 7) % 7;
  const offset =
    want === "last"
      ? -(back || 7)
      : want === "next"
        ? ahead || 7
        : moment.tense === "future" || dueBy.has(moment.preposition)
          ? ahead
          : -back;
  return { stretch: day(reference + offset), from: "report" };
};

/** "has until Friday", "must leave by 3 May": a day so told is ahead unless it is far. */
const dueBy = new Set(["until", "till"]);

/** A dated stretch as a reading. */
export const dated = (found: Dated | null, unresolved: string | null = null): Reading =>
  found
    ? { type: "date", value: null, stretch: found.stretch, from: found.from }
    : { type: "date", value: unresolved, stretch: null, days: [null, null], from: "words" };
