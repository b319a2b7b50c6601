/** Amounts of time with a side: "the past two weeks", "the next few days", "the last week of August", "recent months". */
import { type Grain, daysOf, moveDay } from "./calendar.ts";
import { here } from "./dating.ts";
import { type Measure, aged, durationValue, measure } from "./durations.ts";
import { type Found, type Moment, type Reading, type Rule, type Tokens, gluedTo, longest, low } from "./grammar.ts";
import { months } from "./months.ts";
import { amount } from "./numbers.ts";
import { UNITS, wordSet } from "./words.ts";
import { yearRule } from "./years.ts";

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
const ofWhole = (tokens: Tokens, at: number): Found | null =>
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

/** "recent years": the past, with no more said of its length. */
const recent = (to: number): Found => ({
  to,
  rule: "recentSpan",
  read: (moment) => ({ type: "date", value: "PAST_REF", days: spanned(null, null, moment, true), from: "report" }),
});

const backward = wordSet("past last previous preceding recent latest");
const forward = wordSet("next coming following ensuing upcoming");
/** Words that count from neither side of the report. */
const within = wordSet("first final early later intervening");
/** Words for the two ends of a whole: "the last week of August". */
const edge = wordSet("first last final");

/** "the past two weeks", "last 24 hours", "the next few days", "the first nine months", "the nine months", "the coming weeks" */
const boundSpan: Rule = (tokens, at) => {
  const article = low(tokens, at) === "the" || low(tokens, at) === "these" || low(tokens, at) === "those";
  let i = article ? at + 1 : at;
  const word = low(tokens, i);
  const back = backward.has(word) ? true : forward.has(word) ? false : null;
  const counting = back !== null || within.has(word);
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
    const whole = edge.has(word) ? ofWhole(tokens, found.to) : null;
    if (whole) return partOfWhole(whole, found, word === "first");
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
      ? recent(i + 1)
      : span(i + 1, durationValue(null, unit), unit.grain, null, back, "boundSpan");
  }
  const whole = edge.has(word) && unit.grain ? ofWhole(tokens, i + 1) : null;
  if (whole) return partOfWhole(whole, { to: i + 1, count: 1, unit }, word === "first");
  if (back === true && word === "past" && unit.grain)
    return span(i + 1, durationValue(1, unit), unit.grain, 1, true, "boundSpan");
  return null;
};

/** "recent weeks and months" */
const recentPair: Rule = (tokens, at) => {
  if (low(tokens, at) !== "recent" || low(tokens, at + 2) !== "and") return null;
  return UNITS.get(low(tokens, at + 1))?.plural && UNITS.get(low(tokens, at + 3))?.plural ? recent(at + 4) : null;
};

export const spans: Rule = longest(boundSpan, recentPair);
