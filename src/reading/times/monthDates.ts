/** Days by the name of their month: "21 November 2019", "Aug. 7", "the 3rd of May", "12 JAN 90". */
import { month as monthStretch } from "./calendar.ts";
import { dayStretch, yearOfMonth } from "./dating.ts";
import {
  type Found,
  type Moment,
  type Reading,
  type Rule,
  type Tokens,
  longest,
  low,
  pastHyphen,
  standsFree,
} from "./grammar.ts";
import { dayOfMonth, monthName, yearAhead } from "./monthNames.ts";
import { type YearOf, yearAfter } from "./yearOf.ts";
import { inCentury } from "./years.ts";

const complete = (
  tokens: Tokens,
  to: number,
  index: number,
  date: number,
  year: YearOf | null,
  rule: string,
): Found => {
  const ahead = year ? null : yearAhead(tokens, to);
  return {
    to: year?.to ?? to,
    rule,
    read: (moment) => readDay(index, date, year, ahead === null ? moment : { ...moment, yearAhead: ahead }),
  };
};

const readDay = (index: number, date: number, year: YearOf | null, moment: Moment): Reading | null => {
  if (date > 31 || (index === 2 && date > 29)) return null;
  const known = year ? year.read(moment) : yearOfMonth(index, date, moment);
  const pad = (n: number): string => String(n).padStart(2, "0");
  if (!known) return { type: "date", value: `XXXX-${pad(index)}-${pad(date)}`, days: [null, null], from: "words" };
  if (known.year < 0) {
    const value = `BC${String(-known.year).padStart(4, "0")}-${pad(index)}-${pad(date)}`;
    return { type: "date", value, stretch: monthStretch(known.year, index), days: [null, null], from: known.from };
  }
  const stretch = dayStretch(known.year, index, date);
  return stretch ? { type: "date", value: null, stretch, from: known.from } : null;
};

/** "Nov. 21, 2019", "March eighth", "October 25th", "July 25 of that year" */
const monthThenDay: Rule = (tokens, at) => {
  const name = monthName(tokens, at);
  if (!name) return null;
  const the = low(tokens, name.to) === "the" ? name.to + 1 : name.to;
  const date = dayOfMonth(tokens, the);
  if (!date || (tokens[the]!.glued && the === name.to && low(tokens, the - 1) !== ".")) return null;
  // "May 10:30", "March 2.5 percent", "June 15,000"
  if (
    tokens[date.to]?.glued &&
    [":", ".", ","].includes(low(tokens, date.to)) &&
    tokens[date.to + 1]?.kind === "number" &&
    tokens[date.to + 1]!.glued &&
    low(tokens, date.to + 1).length !== 4
  )
    return null;
  if (the === name.to && tokens[the]!.kind === "word" && name.doubtful && !tokens[at]!.capital) return null;
  const year = yearAfter(tokens, date.to);
  return complete(tokens, date.to, name.index, date.date, year, "monthThenDay");
};

/** "21 November 2019", "the 3rd of May", "2 May, 1777", "12 JAN 90" */
const dayThenMonth: Rule = (tokens, at) => {
  const from = low(tokens, at) === "the" ? at + 1 : at;
  const token = tokens[from];
  if (!token || (token.kind === "word" && from === at) || !standsFree(tokens, from)) return null;
  const date = dayOfMonth(tokens, from);
  if (!date) return null;
  const of = low(tokens, date.to) === "of" && date.to - at > 1 ? date.to + 1 : pastHyphen(tokens, date.to);
  const name = monthName(tokens, of);
  if (!name || (tokens[of]!.glued && of === date.to)) return null;
  // "the 27 May died": a number before a verb
  if (name.doubtful && !tokens[of]!.capital) return null;
  const next = tokens[name.to];
  const year = yearAfter(tokens, pastHyphen(tokens, name.to));
  if (!year && next?.kind === "number" && next.low.length === 2 && tokens[of]!.shouting)
    return {
      to: name.to + 1,
      rule: "dayThenMonth",
      read: (moment) =>
        readDay(
          name.index,
          date.date,
          { to: 0, read: () => ({ year: inCentury(Number(next.low), moment), from: "words" }) },
          moment,
        ),
    };
  return complete(tokens, name.to, name.index, date.date, year, "dayThenMonth");
};

/** The second half of "April 24 and 25", "March 5-9, 1918", and the first of "26-27 June 1950", "24 and 25 March". */
const sharedMonth: Rule = (tokens, at) => {
  const token = tokens[at];
  const date = dayOfMonth(tokens, at);
  if (!token || !date || token.kind !== "number") return null;
  const link = low(tokens, at - 1);
  if (["-", "and", "or", "to", "through", "/"].includes(link)) {
    const before = backMonth(tokens, at - 2);
    if (before !== null) {
      const after = tokens[date.to];
      // "on May 4 and 5 soldiers": the number counts
      if (
        after &&
        !after.glued &&
        after.kind === "word" &&
        ((after.low.endsWith("s") && after.low.length > 3) || ["people", "men", "women", "police"].includes(after.low))
      )
        return null;
      const year = yearAfter(tokens, date.to);
      return complete(tokens, date.to, before, date.date, year, "sharedMonth");
    }
  }
  const next = low(tokens, date.to);
  if (next !== "-" && next !== "and" && next !== "or" && next !== "to" && next !== "/") return null;
  if (token.glued && low(tokens, at - 1) !== "(") return null;
  const second = dayOfMonth(tokens, date.to + 1);
  const name = second ? monthName(tokens, low(tokens, second.to) === "of" ? second.to + 1 : second.to) : null;
  if (!second || !name || second.date <= date.date || !tokens[name.to - 1] || !tokens[second.to]?.capital) return null;
  const year = yearAfter(tokens, name.to);
  return { to: date.to, rule: "sharedMonth", read: (moment) => readDay(name.index, date.date, year, moment) };
};

/** The month before a day of the month: "April 24" seen from "24". */
const backMonth = (tokens: Tokens, at: number): number | null => {
  if (tokens[at]?.kind !== "number" || low(tokens, at).length > 2) return null;
  const before = low(tokens, at - 1) === "." ? at - 2 : at - 1;
  const name = tokens[before]?.capital ? monthName(tokens, before) : null;
  return name && name.to === at ? name.index : null;
};

/** A day given with its month. */
export const dayByMonth: Rule = longest(monthThenDay, dayThenMonth, sharedMonth);
