/** Every construct of language that names a time, in one list. */
import { ago, yearAgo } from "./ago.ts";
import { clockTime, dayThenPart, partOfDay, partsTold } from "./clock.ts";
import { decades } from "./decades.ts";
import { durations } from "./durations.ts";
import { edges } from "./edges.ts";
import { type Rule, longest, once } from "./grammar.ts";
import { hedged } from "./hedges.ts";
import { holidays } from "./holidays.ts";
import { dayByMonth } from "./monthDates.ts";
import { months } from "./months.ts";
import { numericDate } from "./numericDates.ts";
import { nearDays, pointedUnits } from "./pointed.ts";
import { quarters } from "./quarters.ts";
import { seasonRule } from "./seasons.ts";
import { sets } from "./sets.ts";
import { spans } from "./spans.ts";
import { vagueTimes } from "./vague.ts";
import { weekday } from "./weekdays.ts";
import { yearRule } from "./years.ts";

/** One day of the calendar. */
const days: Rule = once(longest(numericDate, weekday, dayByMonth, nearDays, holidays));

/** A day or any longer unit. */
const dates: Rule = once(
  longest(
    days, //          21 November 2019 · Tuesday · yesterday · Christmas Eve
    months, //        August · May 1789 · last April · the 20th
    yearRule, //      1990 · '89 · 146 BC · fiscal 2001
    decades, //       the 1960s · the 20th century
    seasonRule, //    the spring of 1915 · last fall
    quarters, //      the third quarter · the first half of 2014
    pointedUnits, //  last month · the following day · year-end
  ),
);

const times: Rule = once(
  longest(
    clockTime(longest(weekday, dayByMonth, numericDate, nearDays)), //  10 p.m. Wednesday · noon
    dayThenPart(days), //                                              Thursday evening · Christmas night
    partOfDay(longest(days, pointedUnits)), //                         the night of 20 June 1791
    partsTold, //                                                      overnight · that afternoon · at night
  ),
);

/** A part of a date or a time of day. */
const parts: Rule = once(edges(longest(dates, times))); // early 1991 · the end of May · late last week

const amounts: Rule = longest(
  durations, // two weeks · 18-month · decades
  spans, // the past 20 years · the last week of August
);

/** The rules; where two speak at the same place, the longer one counts, then the earlier one. */
const rules: readonly Rule[] = [
  ago, //         two years ago · three days later
  times,
  parts,
  dates,
  hedged(amounts, longest(dates, times, parts)), // about two years · ca. 461 BC · around 7:15 p.m.
  sets, //        every day · each Thursday · daily
  amounts,
  yearAgo, //     year-earlier
  vagueTimes, //  now · recently · the future
];

export const anyTime: Rule = longest(...rules);
