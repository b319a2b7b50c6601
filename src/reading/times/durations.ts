/** Amounts of time: "two weeks", "18-month", "several days", "the past 20 years", "the next few days", "decades". */
import { type Grain, daysOf, moveDay } from "./calendar.ts";
import { here } from "./dating.ts";
import { type Found, type Moment, type Reading, type Rule, gluedTo, longest, low, pastHyphen } from "./grammar.ts";
import { months } from "./months.ts";
import { type Amount, amount } from "./numbers.ts";
import { UNITS, type Unit, wordSet } from "./words.ts";
import { yearRule } from "./years.ts";

/** "P3D", "PT5H30M", "P2Y6M", "PXM" */
export const durationValue = (count: number | null, unit: Unit): string => {
  const time = unit.letter.startsWith("T") ? "T" : "";
  const letter = unit.letter.replace(/^T/, "");
  if (unit.letter === "F") return count === null ? "PXW" : `P${count * 2}W`;
  if (unit.letter === "WE") return count === null ? "PXWE" : `P${count * 2}D`;
  if (unit.letter === "N") return count === null ? "PXN" : `P${count}N`;
  if (count === null) return `P${time}X${letter}`;
  if (count % 1 === 0.5) {
    const smaller = ({ TH: "30M", Y: "6M", TM: "30S" } as Record<string, string>)[unit.letter];
    if (smaller) return count === 0.5 ? `P${time}${smaller}` : `P${time}${Math.floor(count)}${letter}${smaller}`;
  }
  return `P${time}${count}${letter}`;
};

interface Measure {
  readonly to: number;
  readonly count: number | null;
  readonly unit: Unit;
}

/** Adjectives that may stand between the number and the unit: "two bloody weeks", "six consecutive days". */
const between = wordSet(
  "full whole long short straight consecutive successive more additional brutal bloody solid single trading working calendar entire hard tense busy",
);

/** A number of units: "two weeks", "18-month", "a year and a half", "two full days". */
export const measure: (tokens: Parameters<Rule>[0], at: number) => Measure | null = (tokens, at) => {
  const least = amount(tokens, at);
  if (!least) return null;
  const much = upTo(tokens, least);
  let i = pastHyphen(tokens, much.to);
  if (i === much.to && tokens[i]?.glued) return null;
  if (between.has(low(tokens, i)) && much.to === i) i++;
  const unit = UNITS.get(low(tokens, i));
  if (!unit || !agrees(much, unit, low(tokens, at), i > much.to)) return null;
  if (unit.letter === "WE" && much.count === 1) return null;
  // "three-quarters" is a fraction
  if (unit.letter === "Q" && (much.count !== null || !unit.plural)) return null;
  let to = i + 1;
  let { count } = much;
  // "a year or two"
  if (
    count === 1 &&
    low(tokens, to) === "or" &&
    ["two", "so", "more"].includes(low(tokens, to + 1)) &&
    low(tokens, to + 2) !== "ago"
  )
    return { to: to + 2, count: null, unit };
  // "a year and a half", "an hour and a half"
  if (count === 1 && low(tokens, to) === "and" && low(tokens, to + 1) === "a" && low(tokens, to + 2) === "half") {
    count = 1.5;
    to += 3;
  }
  return { to, count, unit };
};

/** "two [to three] weeks", "12[-18] months": the lower number counts, the span reaches to the second. */
const upTo = (tokens: Parameters<Rule>[0], least: Amount): Amount => {
  const link = low(tokens, least.to);
  if (link !== "to" && link !== "or" && link !== "-") return least;
  const most = amount(tokens, least.to + 1);
  return most &&
    least.count !== null &&
    most.count !== null &&
    most.count > least.count &&
    UNITS.has(low(tokens, pastHyphen(tokens, most.to)))
    ? { to: most.to, count: least.count }
    : least;
};

const agrees = (much: Amount, unit: Unit, word: string, hyphen: boolean): boolean => {
  // "a second" is mostly a place in a row; "a night" a time
  if (
    (word === "a" || word === "an" || word === "some" || word === "another") &&
    !unit.plural &&
    (unit.letter === "TS" || unit.letter === "N")
  )
    return false;
  if ((word === "a" || word === "an") && unit.plural && much.count === 1) return false;
  if (word === "some" || word === "many" || word === "various" || word === "few" || word === "several")
    return unit.plural;
  if (unit.letter === "TS" && !unit.plural) return hyphen;
  return much.count !== null || unit.plural;
};

/** Ages are no durations of what is told: "a 22-year-old", "52 years old". */
const aged = (tokens: Parameters<Rule>[0], to: number): boolean =>
  low(tokens, pastHyphen(tokens, to)) === "old" || low(tokens, pastHyphen(tokens, to)) === "olds";

const plain: Rule = (tokens, at) => {
  const found = measure(tokens, at);
  if (!found || aged(tokens, found.to)) return null;
  // "$5 a day", "three times a week": a rate
  const word = low(tokens, at);
  let { to } = found;
  const long = pastHyphen(tokens, to);
  if (low(tokens, long) === "long" && long > to) to = long + 1;
  const value = durationValue(found.count, found.unit);
  // "Islam will one day be the second religion"
  if (
    word === "one" &&
    found.unit.letter === "D" &&
    found.to === at + 2 &&
    ["will", "would", "could", "may", "might", "can", "ll"].includes(low(tokens, at - 1))
  )
    return {
      to,
      rule: "someDay",
      read: () => ({ type: "date", value: "FUTURE_REF", days: [null, null], from: "words" }),
    };
  if ((word === "a" || word === "an") && rate(tokens, at))
    return { to, rule: "rate", read: () => ({ type: "set", value, days: null, from: "words" }) };
  return { to, rule: "duration", read: () => ({ type: "duration", value, days: null, from: "words" }) };
};

/** Words before "a day" that make it a rate. */
const rates = wordSet("times twice once percent % barrels tons dollars miles hours people");
const rate = (tokens: Parameters<Rule>[0], at: number): boolean => {
  const before = tokens[at - 1];
  return before !== undefined && (rates.has(before.low) || (before.kind === "number" && low(tokens, at - 2) === "$"));
};

/** "weeks", "for decades", "days-long": an unknown number of units. */
const bare: Rule = (tokens, at) => {
  const token = tokens[at];
  const unit = token ? UNITS.get(token.low) : undefined;
  if (
    !unit?.plural ||
    token!.glued ||
    (token!.capital && at > 0 && !token!.shouting) ||
    ["TS", "Q", "N", "WE"].includes(unit.letter)
  )
    return null;
  const before = low(tokens, at - 1);
  // The "years" of "in his years", "the days of": a name for an age
  if (
    [
      "golden",
      "early",
      "later",
      "old",
      "these",
      "those",
      "his",
      "her",
      "their",
      "teenage",
      "my",
      "our",
      "your",
      "its",
      "of",
    ].includes(before) &&
    before !== "of"
  )
    return null;
  const long = pastHyphen(tokens, at + 1);
  const to = low(tokens, long) === "long" && long > at + 1 ? long + 1 : at + 1;
  if (aged(tokens, at + 1) || low(tokens, at + 1) === "apart") return null;
  // "days before the attack", "months after": how far from something else, and not how long
  if (["before", "after"].includes(low(tokens, at + 1)) && before !== "for") return null;
  return {
    to,
    rule: "someUnits",
    read: () => ({ type: "duration", value: durationValue(null, unit), days: null, from: "words" }),
  };
};

/** Days of a span that ends or begins with the report: "in the past two weeks", "the next few days". */
const spanned = (
  grain: Grain | null,
  count: number | null,
  moment: Moment,
  back: boolean,
): readonly [number | null, number | null] => {
  const reference = here(moment);
  if (reference === null) return [null, null];
  if (count === null) return back ? [null, reference] : [reference, null];
  const whole = Math.ceil(count);
  const other = grain === null ? reference + (back ? -1 : 1) : moveDay(reference, grain, back ? -whole : whole);
  return back ? [other, reference] : [reference, other];
};

const span = (
  to: number,
  value: string,
  grain: Grain | null,
  count: number | null,
  back: boolean | null,
  rule: string,
): Found => ({
  to,
  rule,
  read: (moment): Reading => ({
    type: "duration",
    value,
    days: back === null ? null : spanned(grain, count, moment, back),
    from: back === null ? "words" : "report",
  }),
});

/** "of August", "of 1915": the month or year a span is part of. */
const ofWhole = (tokens: Parameters<Rule>[0], at: number): Found | null =>
  low(tokens, at) === "of" ? (months(tokens, at + 1) ?? yearRule(tokens, at + 1)) : null;

/** "the last week of August", "the first ten months of 1915" */
const partOfWhole = (whole: Found, { count, unit }: Measure, first: boolean): Found => ({
  to: whole.to,
  rule: `partOfWhole ${whole.rule}`,
  read: (moment) => {
    const reading = whole.read(moment);
    if (!reading) return null;
    const days = reading.stretch ? daysOf(reading.stretch) : null;
    const value = durationValue(count, unit);
    if (!days || count === null || unit.grain === null)
      return { ...reading, type: "duration", value, days: days ?? [null, null] };
    const n = Math.ceil(count);
    const inside: readonly [number, number] = first
      ? [days[0], Math.min(days[1], moveDay(days[0], unit.grain, n) - 1)]
      : [Math.max(days[0], moveDay(days[1], unit.grain, -n) + 1), days[1]];
    return { ...reading, type: "duration", value, days: inside };
  },
});

/** "the past two weeks", "last 24 hours", "the next few days", "the first nine months", "the nine months", "the coming weeks" */
const boundSpan: Rule = (tokens, at) => {
  const article = low(tokens, at) === "the" || low(tokens, at) === "these" || low(tokens, at) === "those";
  let i = article ? at + 1 : at;
  const word = low(tokens, i);
  const back = ["past", "last", "previous", "preceding", "recent", "latest"].includes(word)
    ? true
    : ["next", "coming", "following", "ensuing", "upcoming"].includes(word)
      ? false
      : null;
  const counting =
    back !== null ||
    word === "first" ||
    word === "final" ||
    word === "early" ||
    word === "later" ||
    word === "intervening";
  if (counting) i++;
  if (!article && !counting) return null;
  const much = amount(tokens, i);
  if (much && low(tokens, i) !== "a" && low(tokens, i) !== "an") {
    const found = measure(tokens, i);
    // "the two-week crisis", "the two day rally": the article belongs to what lasts so long
    if (
      !found ||
      aged(tokens, found.to) ||
      gluedTo(tokens, found.to - 2, "-") ||
      (found.count !== 1 && !found.unit.plural)
    )
      return null;
    const within = ofWhole(tokens, found.to);
    if (within && (word === "first" || word === "last" || word === "final"))
      return partOfWhole(within, found, word === "first");
    return span(found.to, durationValue(found.count, found.unit), found.unit.grain, found.count, back, "boundSpan");
  }
  const unit = UNITS.get(low(tokens, i));
  if (!unit || unit.letter === "N" || unit.letter === "WE" || tokens[i]!.glued) return null;
  // "the year ended March 31"
  if (i === at + 1 && !unit.plural && ["ended", "ending"].includes(low(tokens, i + 1)))
    return span(i + 1, durationValue(1, unit), unit.grain, 1, null, "boundSpan");
  if (unit.plural) {
    if (!counting && unit.letter !== "Y" && unit.letter !== "D") return null;
    if (word === "early" || word === "later")
      return span(i + 1, durationValue(null, unit), null, null, null, "boundSpan");
    if (!counting) return null;
    return word === "recent"
      ? {
          to: i + 1,
          rule: "recentSpan",
          read: (moment) => ({
            type: "date",
            value: "PAST_REF",
            days: spanned(null, null, moment, true),
            from: "report",
          }),
        }
      : span(i + 1, durationValue(null, unit), unit.grain, null, back, "boundSpan");
  }
  if (word === "first" || word === "last" || word === "final") {
    const within = ofWhole(tokens, i + 1);
    if (within && unit.grain) return partOfWhole(within, { to: i + 1, count: 1, unit }, word === "first");
  }
  if (back === true && word === "past" && unit.grain)
    return span(i + 1, durationValue(1, unit), unit.grain, 1, true, "boundSpan");
  return null;
};

/** "recent weeks and months" */
const recentPair: Rule = (tokens, at) => {
  if (
    low(tokens, at) !== "recent" ||
    !UNITS.get(low(tokens, at + 1))?.plural ||
    low(tokens, at + 2) !== "and" ||
    !UNITS.get(low(tokens, at + 3))?.plural
  )
    return null;
  return {
    to: at + 4,
    rule: "recentSpan",
    read: (moment) => ({ type: "date", value: "PAST_REF", days: spanned(null, null, moment, true), from: "report" }),
  };
};

export const durations: Rule = longest(plain, bare, boundSpan, recentPair);
