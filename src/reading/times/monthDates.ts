/** Days and months by name: "21 November 2019", "Aug. 7", "the 3rd of May", "mid-August" (the part is added elsewhere), "12 JAN 90". */
import { type Stretch, month as monthStretch } from "./calendar.ts";
import { dayStretch, storyMonth, yearOfMonth } from "./dating.ts";
import {
  type Found,
  type Moment,
  type Reading,
  type Rule,
  type Tokens,
  gluedTo,
  longest,
  low,
  pastHyphen,
} from "./grammar.ts";
import { ordinal } from "./numbers.ts";
import { MONTHS, SHORT_MONTHS, mayOrMonth } from "./words.ts";
import { type YearOf, inCentury, yearAfter } from "./years.ts";

interface MonthName {
  readonly to: number;
  readonly index: number;
  /** Could be another word, or a person's name: needs a number beside it or a preposition before it. */
  readonly doubtful: boolean;
}

const monthName = (tokens: Tokens, at: number): MonthName | null => {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const full = MONTHS.get(token.low);
  if (full !== undefined)
    return { to: at + 1, index: full, doubtful: !token.capital || token.shouting || mayOrMonth.has(token.low) };
  const short = SHORT_MONTHS.get(token.low);
  if (short === undefined) return null;
  return { to: gluedTo(tokens, at + 1, ".") ? at + 2 : at + 1, index: short, doubtful: true };
};

/** A day of the month in figures, "7", "25th"; null for what is no such number. */
const dayOfMonth = (tokens: Tokens, at: number): { to: number; date: number } | null => {
  const token = tokens[at];
  if (!token) return null;
  const place = ordinal(tokens, at);
  if (place)
    return place.value <= 31 && (token.kind === "number" || place.value > 0)
      ? { to: place.to, date: place.value }
      : null;
  if (token.kind !== "number" || token.low.length > 2) return null;
  const date = Number(token.low);
  return date >= 1 && date <= 31 ? { to: at + 1, date } : null;
};

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

/** A year that closes a coordination or span which this date opens: "March 5-9, [1918]", "April 24 and May 2, [1999]". */
const yearAhead = (tokens: Tokens, at: number): number | null => {
  const link = low(tokens, at);
  if (
    link !== "-" &&
    link !== "--" &&
    link !== "and" &&
    link !== "to" &&
    link !== "through" &&
    link !== "or" &&
    link !== "until"
  )
    return null;
  let i = at + 1;
  const first = monthName(tokens, i) ?? null;
  if (first) i = first.to;
  const date = dayOfMonth(tokens, i);
  if (date) i = date.to;
  const second = first ? null : monthName(tokens, i);
  if (second) i = second.to;
  if (!date && !first && !second) return null;
  const year = yearAfter(tokens, i);
  if (!year || tokens[year.to - 1]?.kind !== "number") return null;
  const token = tokens[year.to - 1]!;
  return token.low.length === 4 ? Number(token.low) : null;
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
  if (
    !token ||
    (token.kind === "word" && from === at) ||
    (token.glued && !["-", "--", "(", "/", '"', "'", "`", "“", "["].includes(low(tokens, from - 1)))
  )
    return null;
  const date = dayOfMonth(tokens, from);
  if (!date) return null;
  const of =
    low(tokens, date.to) === "of" && (low(tokens, date.to - 1) !== token.low || from > at)
      ? date.to + 1
      : pastHyphen(tokens, date.to);
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

/** Months that are also given names or, written small, plain words; as attributes they are months: "a June agreement". */
const givenNames = new Set(["april", "june", "august"]);

/** Words before a bare "May" or "march" that make it a month. */
const monthly = new Set(
  "in since of by until till from during early late mid before after last next this through to between and or for every each following previous past - around about ending".split(
    " ",
  ),
);

/** "August", "in Sept.", "May 1789", "June of that year", "January, 1918" */
const bareMonth: Rule = (tokens, at) => {
  const name = monthName(tokens, at);
  if (!name || (tokens[at]!.glued && !["-", "(", "/", '"', "`", "'", "“", "["].includes(low(tokens, at - 1))))
    return null;
  const joined = gluedTo(tokens, name.to, "-") && tokens[name.to + 1]?.glued ? name.to + 1 : name.to;
  const year = yearAfter(tokens, joined === name.to ? name.to : tokens[joined]!.kind === "number" ? joined : name.to);
  const token = tokens[at]!;
  if (!year) {
    if (!token.capital) return null;
    if (tokens[name.to]?.kind === "number" && tokens[name.to]!.low.length <= 2 && !tokens[name.to]!.glued) return null;
    const before = low(tokens, at - 1);
    const nextToken = tokens[name.to];
    // "April Smith", "President May", "Long March": a capital beside it makes it a name
    const linked = ["-", "and", "to", "or"].includes(low(tokens, name.to)) && monthName(tokens, name.to + 1) !== null;
    const attribute =
      givenNames.has(token.low) &&
      (before === "the" || (nextToken?.kind === "word" && !nextToken.capital)) &&
      !(tokens[at - 1]?.kind === "word" && tokens[at - 1]!.capital) &&
      (before !== "" || (nextToken?.kind === "word" && !nextToken.capital));
    if (name.doubtful && !monthly.has(before) && !linked && !attribute) return null;
    if (
      name.doubtful &&
      !MONTHS.has(token.low) &&
      !gluedTo(tokens, at + 1, ".") &&
      !["in", "since", "until", "by", "of", "-"].includes(before)
    )
      return null;
    if (
      (token.low === "march" || token.low === "may" || token.low === "august") &&
      before === "to" &&
      !token.shouting &&
      nextToken?.low === "on"
    )
      return null;
    if (
      name.doubtful &&
      nextToken?.kind === "word" &&
      nextToken.capital &&
      !nextToken.shouting &&
      !["in", "since", "by", "until", "last", "early", "late", "mid", "-", "during", "of", "the"].includes(before)
    )
      return null;
  } else if (!token.capital && !["in", "of", "since", "-", "early", "late", "mid"].includes(low(tokens, at - 1)))
    return null;
  const ahead = year ? null : yearAhead(tokens, name.to);
  return {
    to: year?.to ?? name.to,
    rule: "month",
    read: (moment) => {
      const known = year
        ? year.read(moment)
        : yearOfMonth(name.index, null, ahead === null ? moment : { ...moment, yearAhead: ahead });
      if (!known)
        return {
          type: "date",
          value: `XXXX-${String(name.index).padStart(2, "0")}`,
          days: [null, null],
          from: "words",
        };
      return { type: "date", value: null, stretch: monthStretch(known.year, name.index), from: known.from };
    },
  };
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

/** "the 20th", "on the 25th": a day of the month the story stands in. */
const dayOfStory: Rule = (tokens, at) => {
  if (low(tokens, at) !== "the") return null;
  const token = tokens[at + 1];
  if (token?.kind !== "number") return null;
  const date = ordinal(tokens, at + 1);
  if (!date || date.value > 31) return null;
  const next = tokens[date.to];
  // "the 20th Division", "the 25th anniversary", "the 38th parallel"
  if (next && next.kind !== "mark" && !["and", "when", "but", "he", "they", "it", "in", "at", "to"].includes(next.low))
    return null;
  if (next && (next.low === "-" || next.low === "'")) return null;
  if (!["on", "by", "until", "of", "from", "to", "and", "after", "before"].includes(low(tokens, at - 1))) return null;
  return {
    to: date.to,
    rule: "dayOfStory",
    read: (moment) => {
      const month = storyMonth(moment);
      const stretch: Stretch | null =
        month && month.stretch.year > 0 ? dayStretch(month.stretch.year, month.stretch.index, date.value) : null;
      return stretch && month ? { type: "date", value: null, stretch, from: month.from } : null;
    },
  };
};

/** "last August", "next May", "this September", "the following July", "the same March" */
const relativeMonth: Rule = (tokens, at) => {
  let i = low(tokens, at) === "the" ? at + 1 : at;
  const word = low(tokens, i);
  if (!["last", "next", "this", "following", "previous", "past", "coming"].includes(word)) return null;
  if (word === "this" && ["past", "coming"].includes(low(tokens, i + 1))) i++;
  const name = monthName(tokens, i + 1);
  if (!name || !tokens[i + 1]!.capital || tokens[name.to]?.kind === "number") return null;
  return {
    to: name.to,
    rule: "relativeMonth",
    read: (moment) => {
      const tense =
        word === "next" || word === "coming" || word === "following"
          ? "future"
          : word === "this"
            ? moment.tense
            : "past";
      const history = moment.history || word === "following" || word === "previous";
      if (history) {
        const told = moment.told?.stretch;
        if (!told) return null;
        const later = told.grain === "month" && told.index < name.index;
        const year = tense === "past" ? (later ? told.year - 1 : told.year) : later ? told.year : told.year + 1;
        return { type: "date", value: null, stretch: monthStretch(year, name.index), from: "told" };
      }
      if (moment.reference === null) return null;
      const known = yearOfMonth(name.index, null, { ...moment, tense });
      return known
        ? { type: "date", value: null, stretch: monthStretch(known.year, name.index), from: known.from }
        : null;
    },
  };
};

/** A day given with its month. */
export const dayByMonth: Rule = longest(monthThenDay, dayThenMonth, sharedMonth);
export const monthDates: Rule = longest(dayByMonth, bareMonth, relativeMonth, dayOfStory);
