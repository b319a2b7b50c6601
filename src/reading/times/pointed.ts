/** Units of the calendar that are pointed at: "last month", "this week", "next year", "the following day", "that year", "yesterday". */
import { type Grain, type Stretch, containing, day as dayStretch, daysOf, shift } from "./calendar.ts";
import { dated, here, toldDay } from "./dating.ts";
import { type Found, type Moment, type Reading, type Rule, gluedTo, longest, low } from "./grammar.ts";
import { UNITS } from "./words.ts";

const dayAway = (to: number, offset: number, rule: string): Found => ({
  to,
  rule,
  read: (moment) => {
    const reference = here(moment);
    if (reference === null) return dated(null, null);
    return dated({ stretch: dayStretch(reference + offset), from: "report" });
  },
});

/** "today", "yesterday", "the day before yesterday" */
const nearDay: Rule = (tokens, at) => {
  switch (low(tokens, at)) {
    case "today":
      // "Russia Today", "USA Today"
      if (tokens[at]!.capital && !tokens[at]!.shouting && tokens[at - 1]?.capital) return null;
      return {
        to: at + 1,
        rule: "today",
        read: (moment) =>
          moment.history || moment.reference === null
            ? { type: "date", value: "PRESENT_REF", days: [moment.reference, moment.reference], from: "report" }
            : dated({ stretch: dayStretch(moment.reference), from: "report" }),
      };
    case "yesterday":
      return dayAway(at + 1, -1, "yesterday");
    case "tomorrow":
      return dayAway(at + 1, 1, "tomorrow");
    case "the":
    case "day": {
      const i = low(tokens, at) === "the" ? at + 1 : at;
      if (low(tokens, i) !== "day") return null;
      if (low(tokens, i + 1) === "before" && low(tokens, i + 2) === "yesterday")
        return dayAway(i + 3, -2, "dayBeforeYesterday");
      if (low(tokens, i + 1) === "after" && low(tokens, i + 2) === "tomorrow")
        return dayAway(i + 3, 2, "dayAfterTomorrow");
      return null;
    }
    default:
      return null;
  }
};

/** The unit that the report's day lies in, `n` units on. */
const fromReport = (grain: Grain, n: number, moment: Moment): Reading | null => {
  const reference = here(moment);
  if (reference === null) return fromTold(grain, n, moment);
  const stretch = shift(containing(grain, reference), n);
  const days = daysOf(stretch)!;
  if (grain === "weekend" && n === 0) {
    // On a Monday "the weekend" is the one just over.
    const over = days[0] > reference && moment.tense !== "future" ? shift(stretch, -1) : stretch;
    return dated({ stretch: over, from: "report" });
  }
  // "this week": up to the report's day for what has happened, from it on for what is to come.
  const clipped: [number, number] =
    n !== 0 ? [days[0], days[1]] : moment.tense === "future" ? [reference, days[1]] : [days[0], reference];
  return { type: "date", value: null, stretch, days: clipped, from: "report" };
};

/** The unit that the story stands in: "the end of [the month]". */
export const inStory = (grain: Grain, moment: Moment): Reading | null => fromReport(grain, 0, moment);

/** The unit in which the last date told lies, `n` units on. */
const fromTold = (grain: Grain, n: number, moment: Moment): Reading | null => {
  const told = moment.told?.stretch;
  if (!told) return dated(null, null);
  if (told.year < 0) {
    const wide: Stretch | null =
      grain === "year"
        ? { grain, year: told.year, index: 0 }
        : grain === "decade"
          ? { grain, year: Math.ceil(told.year / 10) * 10, index: 0 }
          : grain === "century"
            ? { grain, year: Math.ceil(told.year / 100) * 100, index: 0 }
            : null;
    return wide ? dated({ stretch: shift(wide, n), from: "told" }) : dated(null, null);
  }
  const from = toldDay(moment)!;
  const fine = finer(told.grain, grain);
  if (fine && n === 0 && grain === "day") return dated({ stretch: told, from: "told" });
  if (fine)
    return {
      type: "date",
      value: grain === "day" ? "XXXX-XX-XX" : null,
      stretch: null,
      days: [null, null],
      from: "told",
    };
  return dated({ stretch: shift(containing(grain, from), n), from: "told" });
};

const ORDER: readonly Grain[] = [
  "day",
  "weekend",
  "week",
  "month",
  "season",
  "quarter",
  "half",
  "year",
  "decade",
  "century",
];

/** True when a unit of `grain` is finer than what was told: "the next day" after "in May". */
const finer = (told: Grain, grain: Grain): boolean => ORDER.indexOf(grain) < ORDER.indexOf(told);

/** Steps of the words that point, and from where they count. */
const pointers: Readonly<Record<string, { n: number; from: "report" | "told" }>> = {
  last: { n: -1, from: "report" },
  next: { n: 1, from: "report" },
  this: { n: 0, from: "report" },
  current: { n: 0, from: "report" },
  coming: { n: 1, from: "report" },
  upcoming: { n: 1, from: "report" },
  that: { n: 0, from: "told" },
  same: { n: 0, from: "told" },
  following: { n: 1, from: "told" },
  previous: { n: -1, from: "told" },
  preceding: { n: -1, from: "told" },
};

/** "last month", "this past week", "the same day", "that same year", "the following week", "the current fiscal year" */
const pointedUnit: Rule = (tokens, at) => {
  const article = low(tokens, at) === "the";
  let i = article ? at + 1 : at;
  const word = low(tokens, i);
  const pointer = pointers[word];
  if (!pointer) return null;
  if ((word === "that" || word === "this") && ["same", "very", "past", "coming"].includes(low(tokens, i + 1))) i++;
  let noun = i + 1;
  if (low(tokens, noun) === "fiscal" || low(tokens, noun) === "calendar") noun++;
  const unit = UNITS.get(low(tokens, noun));
  if (
    !unit?.grain ||
    unit.plural ||
    unit.letter === "N" ||
    unit.letter === "F" ||
    (unit.letter === "Q" && low(tokens, noun + 1) === "of")
  )
    return null;
  if (
    word === "that" &&
    ["day", "week"].includes(low(tokens, noun)) &&
    ["when", "will"].includes(low(tokens, noun + 1))
  )
    return null;
  // "This Week with ..." on a Sunday: the name of a programme
  if (tokens[noun]!.capital && !tokens[noun]!.shouting) return null;
  const { grain } = unit;
  // "the next day", "the last week of August": the article makes the story the point to count from
  const fromStory = pointer.from === "told" || (article && word === "next" && grain !== "year");
  if (article && word === "last" && grain !== "week" && grain !== "month" && grain !== "year") return null;
  if (article && word === "last" && low(tokens, noun + 1) === "of") return null;
  if (word === "this" && grain === "day")
    return { to: noun + 1, rule: "pointedUnit", read: (moment) => fromTold("day", 0, moment) };
  const past = low(tokens, i) === "past" || (article && word === "last");
  return {
    to: noun + 1,
    rule: "pointedUnit",
    read: (moment) => {
      const reading =
        fromStory && (moment.told !== null || moment.history)
          ? fromTold(grain, pointer.n, moment)
          : fromReport(grain, pointer.n, moment);
      if (past && word === "this" && reading?.stretch)
        return dated({ stretch: shift(reading.stretch, -1), from: reading.from });
      return reading;
    },
  };
};

/** "the weekend", "over the weekend", "the year", "the month": the one the report stands in. */
const theUnit: Rule = (tokens, at) => {
  if (low(tokens, at) !== "the") return null;
  const word = low(tokens, at + 1);
  const next = low(tokens, at + 2);
  if (word === "weekend") return { to: at + 2, rule: "theWeekend", read: (moment) => fromReport("weekend", 0, moment) };
  if (
    word === "year" &&
    ["earlier", "later", "in", "to", "2"].includes(low(tokens, at - 1)) &&
    next !== "of" &&
    !tokens[at + 2]?.glued &&
    low(tokens, at - 2) === "earlier"
  )
    return { to: at + 2, rule: "theYear", read: (moment) => fromReport("year", 0, moment) };
  return null;
};

/** "the day before", "the day after", "the next morning" apart: a day counted from the last day told. */
const dayBeside: Rule = (tokens, at) => {
  if (low(tokens, at) !== "the") return null;
  if (
    low(tokens, at + 1) === "day" &&
    ["before", "after", "following"].includes(low(tokens, at + 2)) &&
    tokens[at + 3]?.kind !== "word"
  )
    return {
      to: at + 3,
      rule: "dayBeside",
      read: (moment) => fromTold("day", low(tokens, at + 2) === "before" ? -1 : 1, moment),
    };
  return null;
};

/** "month's end", "year-end", "the end of the year" is an edge; "turn of the century". */
const unitEnd: Rule = (tokens, at) => {
  const grain = UNITS.get(low(tokens, at))?.grain;
  if (!grain || UNITS.get(low(tokens, at))!.plural) return null;
  const noun =
    gluedTo(tokens, at + 1, "'") && low(tokens, at + 2) === "s"
      ? at + 3
      : gluedTo(tokens, at + 1, "-")
        ? at + 2
        : at + 1;
  if (low(tokens, noun) !== "end" || (noun === at + 1 && grain !== "year")) return null;
  return {
    to: noun + 1,
    rule: "unitEnd",
    read: (moment) => {
      const reading = fromReport(grain, 0, moment);
      return reading?.stretch
        ? { type: "date", value: null, stretch: reading.stretch, mod: "END", from: reading.from }
        : null;
    },
  };
};

export const nearDays: Rule = nearDay;
export const pointedUnits: Rule = longest(pointedUnit, theUnit, dayBeside, unitEnd);
