/** Months without a day: "August", "May 1789", "last April"; and days without a month: "the 20th". */
import { type Stretch, month as monthStretch } from "./calendar.ts";
import { dayStretch, storyMonth, yearOfMonth } from "./dating.ts";
import { type Rule, type Tokens, gluedTo, isNumber, longest, low, standsFree } from "./grammar.ts";
import { type MonthName, monthName, yearAhead } from "./monthNames.ts";
import { ordinal } from "./numbers.ts";
import { MONTHS, wordSet } from "./words.ts";
import { yearAfter } from "./yearOf.ts";

/** Months that are also given names or, written small, plain words; as attributes they are months: "a June agreement". */
const givenNames = new Set(["april", "june", "august"]);

/** Words before a bare "May" or "march" that make it a month. */
const monthly = wordSet(
  "in since of by until till from during early late mid before after last next this through to between and or for every each following previous past - around about ending",
);

/** Before a short or doubtful name these leave no doubt: "in Jan", "since March", "mid-May". */
const plainlyBefore = wordSet("in since by until last early late mid - during of the");

/** True when a month's name without a year or day means the month. */
const isMonth = (tokens: Tokens, at: number, name: MonthName): boolean => {
  const token = tokens[at]!;
  const next = tokens[name.to];
  if (!token.capital || (isNumber(tokens, name.to, 2) && !next!.glued)) return false;
  if (!name.doubtful) return true;
  const before = low(tokens, at - 1);
  const lowerNext = next?.kind === "word" && !next.capital;
  const capitalNext = next?.kind === "word" && next.capital && !next.shouting;
  const nameBefore = tokens[at - 1]?.kind === "word" && tokens[at - 1]!.capital;
  // "a June agreement", "the August decrees"; not "April Jones", "Miss June"
  const attribute = givenNames.has(token.low) && !nameBefore && (lowerNext || before === "the");
  // "(August-September 1950)"
  const linked = ["-", "and", "to", "or"].includes(low(tokens, name.to)) && monthName(tokens, name.to + 1) !== null;
  // "THIS MAY HELP": capitals throughout hide the verb
  if (token.shouting && (token.low === "may" || token.low === "march"))
    return plainlyBefore.has(before) && before !== "the";
  if (!monthly.has(before) && !linked && !attribute) return false;
  // "Jan" is a name, "Mar" and "Sep" are cut short: they want a full stop or a preposition
  if (!MONTHS.has(token.low) && !gluedTo(tokens, at + 1, ".") && !plainlyBefore.has(before)) return false;
  // "the way to May on Sunday", "after April Jones"
  if (before === "to" && !token.shouting && next?.low === "on") return false;
  return !capitalNext || plainlyBefore.has(before);
};

/** "August", "in Sept.", "May 1789", "June of that year", "January, 1918" */
const bareMonth: Rule = (tokens, at) => {
  const name = monthName(tokens, at);
  if (!name || !standsFree(tokens, at)) return null;
  const joined = gluedTo(tokens, name.to, "-") && tokens[name.to + 1]?.glued ? name.to + 1 : name.to;
  const year = yearAfter(tokens, joined === name.to ? name.to : tokens[joined]!.kind === "number" ? joined : name.to);
  const token = tokens[at]!;
  if (year ? !token.capital && !plainlyBefore.has(low(tokens, at - 1)) : !isMonth(tokens, at, name)) return null;
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

/** After "the 20th" these show that it names nothing else, as "the 20th Division" does. */
const goesOn = wordSet("and when but he they it in at to");
const onDay = wordSet("on by until of from to and after before");

/** "the 20th", "on the 25th": a day of the month the story stands in. */
const dayOfStory: Rule = (tokens, at) => {
  if (low(tokens, at) !== "the") return null;
  const token = tokens[at + 1];
  if (token?.kind !== "number") return null;
  const date = ordinal(tokens, at + 1);
  if (!date || date.value > 31) return null;
  const next = tokens[date.to];
  // "the 20th Division", "the 25th anniversary", "the 38th parallel"
  if (next && next.kind !== "mark" && !goesOn.has(next.low)) return null;
  if (next && (next.low === "-" || next.low === "'")) return null;
  if (!onDay.has(low(tokens, at - 1))) return null;
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

const pointing = wordSet("last next this following previous past coming");

/** "last August", "next May", "this September", "the following July", "the same March" */
const relativeMonth: Rule = (tokens, at) => {
  let i = low(tokens, at) === "the" ? at + 1 : at;
  const word = low(tokens, i);
  if (!pointing.has(word)) return null;
  if (word === "this" && ["past", "coming"].includes(low(tokens, i + 1))) i++;
  const name = monthName(tokens, i + 1);
  if (word === "this" && tokens[i + 1]?.shouting && low(tokens, i + 1) === "may") return null;
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

export const months: Rule = longest(bareMonth, relativeMonth, dayOfStory);
