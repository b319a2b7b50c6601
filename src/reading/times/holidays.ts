/** Days with a name: "Christmas Day", "New Year's Eve", "Easter Sunday", "Thanksgiving". */
import { containing, day as dayStretch, dayNumber, weekdayOf } from "./calendar.ts";
import { dated, storyYear } from "./dating.ts";
import { type Rule, type Tense, low } from "./grammar.ts";
import { yearAfter } from "./yearOf.ts";

/** Sunday of Easter (Gregorian), by the anonymous algorithm of 1876. */
const easter = (year: number): number => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayNumber(year, Math.floor(f / 31), (f % 31) + 1);
};

/** The nth weekday of a month. */
const nth = (year: number, month: number, weekday: number, n: number): number => {
  const first = dayNumber(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
};

type OfYear = (year: number) => number;
const fixed =
  (month: number, date: number): OfYear =>
  (year) =>
    dayNumber(year, month, date);

/** By their words, apostrophes and all; longer names first. */
const named: readonly (readonly [words: readonly string[], on: OfYear])[] = (
  [
    ["christmas eve", fixed(12, 24)],
    ["christmas day", fixed(12, 25)],
    ["christmas", fixed(12, 25)],
    ["new year ' s eve", fixed(12, 31)],
    ["new year ' s day", fixed(1, 1)],
    ["new years day", fixed(1, 1)],
    ["easter sunday", easter],
    ["easter monday", (year: number) => easter(year) + 1],
    ["good friday", (year: number) => easter(year) - 2],
    ["easter", easter],
    ["thanksgiving day", (year: number) => nth(year, 11, 4, 4)],
    ["thanksgiving", (year: number) => nth(year, 11, 4, 4)],
    ["election day", (year: number) => nth(year, 11, 1, 1) + 1],
    ["veterans day", fixed(11, 11)],
    ["labor day", (year: number) => nth(year, 9, 1, 1)],
    ["memorial day", (year: number) => nth(year, 6, 1, 1) - 7],
  ] as const
).map(([words, on]) => [words.split(" "), on]);

/** The year whose holiday lies nearest the report, or on the side that the tense shows. */
const nearest = (on: OfYear, year: number, reference: number, tense: Tense): number => {
  const allowed = [year - 1, year, year + 1].filter((y) =>
    tense === "past" ? on(y) <= reference : tense === "future" ? on(y) >= reference : true,
  );
  return allowed.reduce((best, y) => (Math.abs(on(y) - reference) < Math.abs(on(best) - reference) ? y : best));
};

export const holidays: Rule = (tokens, at) => {
  if (!tokens[at]?.capital) return null;
  for (const [words, on] of named) {
    if (!words.every((word, index) => low(tokens, at + index) === word)) continue;
    const to = at + words.length;
    if (!tokens[to - 1]!.capital && words.at(-1) !== "day") return null;
    // "Christmas Island", "the Easter Rising", "Christmas truce" is a day's
    if (tokens[to]?.kind === "word" && tokens[to].capital && low(tokens, to) !== "week") return null;
    const week = low(tokens, to) === "week";
    const year = week ? null : yearAfter(tokens, to);
    return {
      to: week ? to + 1 : (year?.to ?? to),
      rule: "holiday",
      read: (moment) => {
        const known = year ? year.read(moment) : storyYear(moment);
        if (!known || known.year < 1) return null;
        const { reference } = moment;
        const near =
          known.from === "report" && reference !== null ? nearest(on, known.year, reference, moment.tense) : known.year;
        const number = on(near);
        return dated({ stretch: week ? containing("week", number) : dayStretch(number), from: known.from });
      },
    };
  }
  return null;
};
