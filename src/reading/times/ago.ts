/** Times counted from another: "two years ago", "nearly two weeks ago", "three days later", "a day earlier", "ten years from now". */
import { type Grain, type Stretch, containing, daysOf, moveDay, shift } from "./calendar.ts";
import { dated, here } from "./dating.ts";
import { measure } from "./durations.ts";
import { type Moment, type Reading, type Rule, low } from "./grammar.ts";
import { hedge } from "./hedges.ts";
import type { Mod } from "./time.ts";
import { UNITS, type Unit } from "./words.ts";

/** Directions by the word after the amount. */
const directions: Readonly<Record<string, { sign: 1 | -1; from: "report" | "told" }>> = {
  ago: { sign: -1, from: "report" },
  later: { sign: 1, from: "told" },
  earlier: { sign: -1, from: "told" },
  afterwards: { sign: 1, from: "told" },
  afterward: { sign: 1, from: "told" },
};

/** An amount of 10 % more or less, as wide as the hedge says: "almost two years ago" is at most two years, at least 22 months. */
const loosened = (exact: number, origin: number, mod: Mod): readonly [number | null, number | null] => {
  const distance = Math.abs(exact - origin);
  const slack = Math.max(1, Math.floor(distance / 10));
  const toward = exact < origin ? 1 : -1;
  const near = exact + toward * slack;
  const far = exact - toward * slack;
  const order = (a: number, b: number): readonly [number, number] => (a < b ? [a, b] : [b, a]);
  switch (mod) {
    case "LESS_THAN":
    case "EQUAL_OR_LESS":
      return order(exact + toward, near);
    case "APPROX":
      return order(near, far);
    default:
      return toward === 1 ? [null, exact] : [exact, null];
  }
};

const count = (unit: Unit, many: number, sign: 1 | -1, origin: number): { stretch: Stretch; exact: number } => {
  const grain: Grain = unit.grain === "weekend" ? "week" : unit.grain!;
  const n = Math.ceil(many) * (unit.letter === "F" ? 2 : 1);
  const exact = moveDay(origin, grain, sign * n);
  // decades ago are told by the year
  const named: Grain = grain === "decade" || grain === "century" ? "year" : grain === "quarter" ? "month" : grain;
  return { stretch: containing(named, exact), exact };
};

const readAgo = (
  unit: Unit,
  many: number | null,
  sign: 1 | -1,
  from: "report" | "told",
  mod: Mod | null,
  moment: Moment,
): Reading | null => {
  const reference = here(moment);
  const told = moment.told?.stretch;
  if (moment.quarter && unit.letter === "Y" && many === 1 && sign < 0 && mod === null)
    return dated({ stretch: shift(moment.quarter, -4), from: "told" });
  const open: Reading = {
    type: "date",
    value: sign < 0 ? "PAST_REF" : "FUTURE_REF",
    days: [null, null],
    from: "report",
  };
  if (
    from === "told" &&
    sign > 0 &&
    unit.letter !== "Y" &&
    unit.letter !== "DE" &&
    (many === null || unit.grain === null)
  ) {
    // "a few weeks later": within the year told, no more can be said
    const year = told && told.year > 0 && told.year < 10_000 ? String(told.year).padStart(4, "0") : "XXXX";
    const value = unit.letter === "W" ? `${year}-WXX` : unit.letter === "M" ? `${year}-XX` : `${year}-XX-XX`;
    if (many === null) return { ...open, value, from: "told" };
  }
  if (many === null) return from === "report" && reference !== null ? { ...open, days: [null, reference] } : open;
  if (unit.grain === null) {
    // hours ago: the day itself, or the one before
    const origin = from === "report" || !told ? reference : (daysOf(told)?.[0] ?? null);
    return {
      ...open,
      value: null,
      days: origin === null ? [null, null] : sign < 0 ? [origin - 1, origin] : [origin, origin + 1],
      from: from === "report" ? "report" : "told",
    };
  }
  if (from === "told" && told && told.grain !== "decade" && told.grain !== "century") {
    // "a year earlier" than a quarter is a quarter, than a day a day (or the year, told by itself)
    if (unit.grain === "year" && (told.grain === "quarter" || told.grain === "year" || told.year < 0))
      return dated({
        stretch:
          told.grain === "quarter"
            ? shift(told, sign * 4 * many)
            : shift({ grain: "year", year: told.year, index: 0 }, sign * Math.ceil(many)),
        from: "told",
      });
    if (told.year < 0) return { ...open, from: "told", value: null };
    const days = daysOf(told)!;
    const fineEnough =
      told.grain === "day" || told.grain === unit.grain || (told.grain === "month" && unit.grain === "year");
    if (!fineEnough)
      return {
        type: "date",
        value:
          unit.grain === "day" || unit.grain === "week" || unit.grain === "month"
            ? `${String(told.year).padStart(4, "0")}-XX${unit.grain === "day" ? "-XX" : ""}`
            : null,
        days: [null, null],
        from: "told",
      };
    const { stretch } = count(unit, many, sign, days[0]);
    return { ...dated({ stretch, from: "told" }), mod };
  }
  const origin = reference;
  if (origin === null) return { ...open, value: null };
  const { stretch, exact } = count(unit, many, sign, origin);
  return {
    type: "date",
    value: null,
    stretch,
    mod,
    from: "report",
    ...(mod ? { days: loosened(exact, origin, mod) } : {}),
  };
};

export const ago: Rule = (tokens, at) => {
  const loose = hedge(tokens, at);
  let i = loose?.to ?? at;
  if (!loose && (low(tokens, i) === "just" || low(tokens, i) === "only")) i++;
  let unit: Unit | undefined;
  let many: number | null = null;
  let to: number;
  const found = measure(tokens, i);
  if (found) {
    unit = found.unit;
    many = found.count;
    ({ to } = found);
    // "a week or so ago"
    if (low(tokens, to) === "or" && low(tokens, to + 1) === "so") to += 2;
  } else {
    unit = UNITS.get(low(tokens, i));
    if (!unit?.plural || i !== at) return null;
    to = i + 1;
  }
  const word = low(tokens, to);
  if (low(tokens, to - 1) === "-") return null;
  const now = word === "from" && low(tokens, to + 1) === "now";
  const direction = now ? { sign: 1 as const, from: "report" as const } : directions[word];
  if (!direction) {
    // "two days before." with nothing after it
    if (
      (word !== "before" && word !== "after") ||
      tokens[to + 1]?.kind === "word" ||
      tokens[to + 1]?.kind === "number" ||
      !found
    )
      return null;
  }
  const { sign, from } = direction ?? { sign: word === "before" ? (-1 as const) : (1 as const), from: "told" as const };
  const measured = unit;
  return {
    to: to + (now ? 2 : 1),
    rule: loose ? "hedge ago" : "ago",
    read: (moment) => readAgo(measured, many, sign, from, loose?.mod ?? null, moment),
  };
};

/** "a year earlier" told as an adjective: "the year-earlier profit", "year-ago levels". */
export const yearAgo: Rule = (tokens, at) => {
  if (low(tokens, at) !== "year" || low(tokens, at + 1) !== "-" || !["ago", "earlier"].includes(low(tokens, at + 2)))
    return null;
  return { to: at + 3, rule: "yearAgo", read: (moment) => readAgo(UNITS.get("year")!, 1, -1, "told", null, moment) };
};
