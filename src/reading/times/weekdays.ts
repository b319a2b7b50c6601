/** "Tuesday", "last Monday", "this coming Sunday, March eighth", "Saturday, June 24, 1950", "the previous Friday". */
import { day as dayStretch, moveDay, weekdayOf } from "./calendar.ts";
import { dated, nearestWeekday } from "./dating.ts";
import { type Found, type Reading, type Rule, type Tokens, gluedTo, low } from "./grammar.ts";
import { dayByMonth } from "./monthDates.ts";
import { SHORT_WEEKDAYS, WEEKDAYS, wordSet } from "./words.ts";

interface DayName {
  readonly to: number;
  readonly index: number;
  readonly short: boolean;
}

const dayName = (tokens: Tokens, at: number): DayName | null => {
  const token = tokens[at];
  if (token?.kind !== "word" || !token.capital) return null;
  const full = WEEKDAYS.get(token.low);
  if (full !== undefined) return { to: at + 1, index: full, short: false };
  const short = SHORT_WEEKDAYS.get(token.low);
  return short === undefined ? null : { to: gluedTo(tokens, at + 1, ".") ? at + 2 : at + 1, index: short, short: true };
};

/** Names with a weekday in them: "Bloody Sunday", "the Sunday Times", "Black Friday", "Thursday Island". */
const namedBefore = wordSet("bloody black good ash palm super cyber holy easter fat shrove boxing");
const namedAfter = wordSet(
  "times telegraph express mirror herald mail post school league tribune independent island football october mass",
);

/** Other words that a weekday's name may be followed by in capitals: "Friday Oct. 13" is handled as a date. */
const bare = (tokens: Tokens, name: DayName, at: number): boolean => {
  const next = tokens[name.to];
  if (namedBefore.has(low(tokens, at - 1)) && tokens[at - 1]!.capital) return false;
  return !(next?.capital && !next.glued && namedAfter.has(next.low));
};

/** A weekday with the date it is said to fall on: "Friday, Oct. 23". */
const withDate = (tokens: Tokens, name: DayName): Found | null => {
  let i = low(tokens, name.to) === "," ? name.to + 1 : name.to;
  if (low(tokens, i) === "the") i++;
  else if (low(tokens, i) === "(") i++;
  return dayByMonth(tokens, i) ?? dayByMonth(tokens, name.to);
};

const pointers: Readonly<Record<string, "last" | "next" | "nearest" | "told" | "before">> = {
  last: "last",
  past: "last",
  next: "next",
  coming: "next",
  this: "nearest",
  following: "told",
  previous: "before",
  that: "told",
};

/** Years on either side among which a weekday may pick its date's: "Friday, 16 March" is of 1990 for a report of 1989. */
const YEARS = 3;

/** A date without a year, in the nearest year in which it falls on the weekday it is told with. */
const agreeing = (reading: Reading | null, weekday: number): Reading | null => {
  if (!reading || reading.from === "words" || reading.stretch?.grain !== "day") return reading;
  const { index } = reading.stretch;
  for (let n = 0; n <= YEARS; n++)
    for (const years of [n, -n]) {
      const moved = moveDay(index, "year", years);
      if (weekdayOf(moved) === weekday) return { ...reading, stretch: dayStretch(moved) };
    }
  return reading;
};

/** A day of the week, with whatever points at it before and the date it is given after. */
export const weekday: Rule = (tokens, at) => {
  let i = low(tokens, at) === "the" ? at + 1 : at;
  let pointer: "last" | "next" | "nearest" | "told" | "before" | null = null;
  while (i < at + 3 && pointers[low(tokens, i)] !== undefined) pointer = pointers[low(tokens, i++)]!;
  if (i > at && pointer === null) return null;
  const name = dayName(tokens, i);
  if (
    !name ||
    !bare(tokens, name, i) ||
    (tokens[i]!.glued && !["(", "-", '"', "`", "'", "“", "--", "["].includes(low(tokens, i - 1)))
  )
    return null;
  const date = withDate(tokens, name);
  if (date) return { to: date.to, rule: "weekdayDate", read: (moment) => agreeing(date.read(moment), name.index) };
  if (name.short && !["on", "last", "next"].includes(low(tokens, i - 1))) return null;
  if (name.short && ["sun", "sat"].includes(low(tokens, i))) return null;
  return {
    to: name.to,
    rule: "weekday",
    read: (moment) => {
      if ((pointer === "told" || pointer === "before") && moment.told?.stretch.grain === "day") {
        const from = moment.told.stretch.index;
        const ahead = (name.index - weekdayOf(from) + 7) % 7 || 7;
        return dated({
          stretch: dayStretch(pointer === "told" ? from + ahead : from + ahead - 7 - (ahead === 7 ? 7 : 0)),
          from: "told",
        });
      }
      const want = pointer === "last" || pointer === "before" ? "last" : pointer === "next" ? "next" : "nearest";
      return dated(nearestWeekday(name.index, moment, want), `XXXX-WXX-${name.index || 7}`);
    },
  };
};
