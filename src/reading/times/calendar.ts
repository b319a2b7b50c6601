import type { Day } from "../reading.ts";

/**
 * Days are counted from 1 January 1970 (Gregorian, also before its adoption). Weeks are those of ISO 8601.
 * A stretch is one unit of the calendar; the meaning of `index` follows the grain:
 *
 * - day: days since 1970 · week, weekend: number of the week · month: 1 to 12 · quarter: 1 to 4 · half: 1 or 2
 * - season: 0 spring, 1 summer, 2 autumn, 3 winter · year, decade, century: 0
 *
 * `year` is the first year of decades (1960) and centuries (1900); negative years are years BC (-480 is 480 BC).
 */
export interface Stretch {
  readonly grain: Grain;
  readonly year: number;
  readonly index: number;
}

export type Grain =
  "day" | "week" | "weekend" | "month" | "quarter" | "half" | "season" | "year" | "decade" | "century";

const MILLIS = 86_400_000;

const millis = (year: number, month: number, day: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
};

/** Day number of a date; month and day may overflow, as in `Date`. */
export const dayNumber = (year: number, month: number, day: number): number =>
  Math.floor(millis(year, month, day) / MILLIS);

const civil = (number: number): { year: number; month: number; day: number } => {
  const date = new Date(number * MILLIS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

const two = (n: number): string => String(n).padStart(2, "0");

/** "2019-11-21" of a day number. */
export const dayOf = (number: number): Day => {
  const { year, month, day } = civil(number);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
};

/** Day number of "2019-11-21"; null for anything else, and for days no month has. */
export const parseDay = (day: string | null): number | null => {
  const match = day === null ? null : /^(\d{4})-(\d\d)-(\d\d)/.exec(day);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return validDay(year, month, date) ? dayNumber(year, month, date) : null;
};

/** Number of days of a month. */
const monthLength = (year: number, month: number): number => new Date(millis(year, month + 1, 0)).getUTCDate();

/** True when the month has such a day. */
export const validDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);

/** 0 Sunday to 6 Saturday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7;

/** "Thu" */
export const weekdayName = (number: number): string =>
  ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][weekdayOf(number)]!;

/** The stretch of one day. */
export const day = (number: number): Stretch => ({ grain: "day", year: civil(number).year, index: number });
export const month = (year: number, index: number): Stretch => ({ grain: "month", year, index });
export const year = (number: number): Stretch => ({ grain: "year", year: number, index: 0 });

/** Monday of an ISO week. */
const monday = (isoYear: number, week: number): number => {
  const fourth = dayNumber(isoYear, 1, 4);
  return fourth - ((weekdayOf(fourth) + 6) % 7) + (week - 1) * 7;
};

const weekOf = (number: number, grain: "week" | "weekend"): Stretch => {
  const thursday = number - ((weekdayOf(number) + 6) % 7) + 3;
  const isoYear = civil(thursday).year;
  return { grain, year: isoYear, index: Math.floor((thursday - dayNumber(isoYear, 1, 1)) / 7) + 1 };
};

const seasonOf = (m: number): number => (m >= 3 && m <= 5 ? 0 : m >= 6 && m <= 8 ? 1 : m >= 9 && m <= 11 ? 2 : 3);

/** The unit of the given grain that holds the day. */
export const containing = (grain: Grain, number: number): Stretch => {
  const { year: y, month: m } = civil(number);
  switch (grain) {
    case "day":
      return day(number);
    case "week":
    case "weekend":
      return weekOf(number, grain);
    case "month":
      return month(y, m);
    case "quarter":
      return { grain, year: y, index: Math.ceil(m / 3) };
    case "half":
      return { grain, year: y, index: m <= 6 ? 1 : 2 };
    case "season":
      return { grain, year: y, index: seasonOf(m) };
    case "year":
      return year(y);
    case "decade":
      return { grain, year: Math.floor(y / 10) * 10, index: 0 };
    case "century":
      return { grain, year: Math.floor(y / 100) * 100, index: 0 };
  }
};

const cyclic = (s: Stretch, n: number, size: number, first: number): Stretch => {
  const at = s.year * size + (s.index - first) + n;
  return { grain: s.grain, year: Math.floor(at / size), index: (((at % size) + size) % size) + first };
};

/** The unit `n` units later (earlier when negative). There is no year 0 between 1 BC and 1. */
export const shift = (s: Stretch, n: number): Stretch => {
  switch (s.grain) {
    case "day":
      return day(s.index + n);
    case "week":
    case "weekend":
      return weekOf(monday(s.year, s.index) + 7 * n, s.grain);
    case "month":
      return cyclic(s, n, 12, 1);
    case "quarter":
      return cyclic(s, n, 4, 1);
    case "half":
      return cyclic(s, n, 2, 1);
    case "season":
      return cyclic(s, n, 4, 0);
    case "year":
      return year(acrossZero(s.year, n));
    case "decade":
      return { ...s, year: acrossZero(s.year, 10 * n) };
    case "century":
      return { ...s, year: acrossZero(s.year, 100 * n) };
  }
};

const acrossZero = (y: number, n: number): number => {
  const sum = y + n;
  return y < 0 && sum >= 0 ? sum + 1 : y > 0 && sum <= 0 ? sum - 1 : sum;
};

const digits = (y: number, width: number): string =>
  y < 0 ? `BC${String(-y).padStart(width, "0")}` : String(y).padStart(width, "0");

const SEASONS = ["SP", "SU", "FA", "WI"];

/** TIMEX3 value: "1998-03-06", "1998-W12", "1998-W12-WE", "1989-Q3", "1944-SU", "196", "19", "BC0480". */
export const valueOf = (s: Stretch): string => {
  const y = digits(s.year, 4);
  switch (s.grain) {
    case "day":
      return dayOf(s.index);
    case "week":
      return `${y}-W${two(s.index)}`;
    case "weekend":
      return `${y}-W${two(s.index)}-WE`;
    case "month":
      return `${y}-${two(s.index)}`;
    case "quarter":
      return `${y}-Q${s.index}`;
    case "half":
      return `${y}-H${s.index}`;
    case "season":
      return `${y}-${SEASONS[s.index]}`;
    case "year":
      return y;
    case "decade":
      return s.year < 0 ? `BC${String(-s.year / 10).padStart(3, "0")}` : String(s.year / 10).padStart(3, "0");
    case "century":
      return s.year < 0 ? `BC${two(-s.year / 100)}` : two(s.year / 100);
  }
};

/** First and last day, as day numbers; null for years BC. */
export const daysOf = (s: Stretch): readonly [number, number] | null => {
  if (s.year < 1) return null;
  const y = s.year;
  switch (s.grain) {
    case "day":
      return [s.index, s.index];
    case "week":
      return [monday(y, s.index), monday(y, s.index) + 6];
    case "weekend":
      return [monday(y, s.index) + 5, monday(y, s.index) + 6];
    case "month":
      return [dayNumber(y, s.index, 1), dayNumber(y, s.index + 1, 0)];
    case "quarter":
      return [dayNumber(y, s.index * 3 - 2, 1), dayNumber(y, s.index * 3 + 1, 0)];
    case "half":
      return [dayNumber(y, s.index * 6 - 5, 1), dayNumber(y, s.index * 6 + 1, 0)];
    case "season":
      // "the winter of 1994" is the one that began or the one that ended that year: both, since nobody said which.
      return s.index === 3
        ? [dayNumber(y - 1, 12, 1), dayNumber(y + 1, 3, 0)]
        : [dayNumber(y, s.index * 3 + 3, 1), dayNumber(y, s.index * 3 + 6, 0)];
    case "year":
      return [dayNumber(y, 1, 1), dayNumber(y, 12, 31)];
    case "decade":
      return [dayNumber(y, 1, 1), dayNumber(y + 9, 12, 31)];
    case "century":
      return [dayNumber(y, 1, 1), dayNumber(y + 99, 12, 31)];
  }
};

/**
 * Days of the early, middle or late part. Months: 1-10, 10-20, 21-end; years: thirds of four months;
 * decades: years 0-3, 4-6, 7-9 ("the late 1970s": 1977 to 1979); anything else: thirds of its days.
 */
export const partOf = (s: Stretch, part: "START" | "MID" | "END"): readonly [number, number] | null => {
  const whole = daysOf(s);
  if (!whole) return null;
  const pick = <T>(start: T, mid: T, end: T): T => (part === "START" ? start : part === "MID" ? mid : end);
  const [first, last] = whole;
  switch (s.grain) {
    case "day":
      return whole;
    case "month":
      return pick([first, first + 9], [first + 9, first + 19], [first + 20, last]);
    case "year":
      return pick(
        [first, dayNumber(s.year, 5, 0)],
        [dayNumber(s.year, 5, 1), dayNumber(s.year, 9, 0)],
        [dayNumber(s.year, 9, 1), last],
      );
    case "decade":
      return pick(
        [first, dayNumber(s.year + 3, 12, 31)],
        [dayNumber(s.year + 4, 1, 1), dayNumber(s.year + 6, 12, 31)],
        [dayNumber(s.year + 7, 1, 1), last],
      );
    default: {
      const third = Math.floor((last - first + 1) / 3);
      return pick([first, first + third], [first + third, last - third], [last - third, last]);
    }
  }
};

/** Day number moved by calendar units; the day of the month is kept where the month has it. */
export const moveDay = (number: number, grain: Grain, n: number): number => {
  const { year: y, month: m, day: d } = civil(number);
  const months = { month: 1, quarter: 3, half: 6, season: 3, year: 12, decade: 120, century: 1200 } as const;
  if (grain === "day") return number + n;
  if (grain === "week" || grain === "weekend") return number + 7 * n;
  const moved = cyclic(month(y, m), months[grain] * n, 12, 1);
  return dayNumber(moved.year, moved.index, Math.min(d, monthLength(moved.year, moved.index)));
};
