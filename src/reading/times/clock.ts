/** Times of day: "10:35 a.m.", "9 p.m. EST Tuesday", "0735 GMT", "noon", "Friday night", "the morning of 19 April", "overnight". */
import { type Stretch, day as dayStretch, valueOf } from "./calendar.ts";
import { here } from "./dating.ts";
import { type Found, type Moment, type Reading, type Rule, longest, low, pastHyphen } from "./grammar.ts";
import { hour, zone } from "./hours.ts";
import { DAYPARTS } from "./words.ts";

/** A day of the story for a time told without one: in a report its own day, in a history the last day told. */
const storyDay = (moment: Moment): { stretch: Stretch; from: Reading["from"] } | null => {
  const told = moment.told?.stretch;
  if (told?.grain === "day" && (moment.history || moment.reference === null)) return { stretch: told, from: "told" };
  const reference = here(moment);
  return reference === null ? null : { stretch: dayStretch(reference), from: "report" };
};

const timed = (stretch: Stretch | null, code: string, from: Reading["from"]): Reading => ({
  type: "time",
  value: stretch
    ? `${valueOf(stretch)}${stretch.grain === "month" ? "-XX" : stretch.grain === "year" ? "-XX-XX" : ""}${code}`
    : `XXXX-XX-XX${code}`,
  stretch,
  ...(stretch ? {} : { days: [null, null] as const }),
  from,
});

/** A time of day told with its day, whose reading gives the day. */
const onDay = (to: number, rule: string, inner: Found | null, code: string): Found => ({
  to,
  rule: inner ? `${rule} ${inner.rule}` : rule,
  read: (moment) => {
    if (inner) {
      const reading = inner.read(moment);
      if (!reading) return null;
      if (!reading.stretch) return timed(null, code, reading.from);
      return { ...timed(reading.stretch, code, reading.from), ...(reading.days ? { days: reading.days } : {}) };
    }
    const day = storyDay(moment);
    return timed(day?.stretch ?? null, code, day?.from ?? "words");
  },
});

/** "10 p.m. Wednesday", "5 p.m. EST on Nov. 9", "noon" */
export const clockTime =
  (days: Rule): Rule =>
  (tokens, at) => {
    const time = hour(tokens, at);
    if (!time) return null;
    const zoned = zone(tokens, time.to);
    let i = zoned;
    if (low(tokens, i) === ",") i++;
    if (low(tokens, i) === "on") i++;
    // "at 10:35 a.m. (0735 GMT) Friday"
    if (low(tokens, i) === "(")
      for (let close = i + 1; close < i + 7; close++)
        if (low(tokens, close) === ")") {
          const outside = days(tokens, low(tokens, close + 1) === "on" ? close + 2 : close + 1);
          if (outside) return { ...onDay(zoned, "clockTime", outside, time.code) };
        }
    const day = days(tokens, i);
    const found = onDay(day?.to ?? zoned, "clockTime", day, time.code);
    // "11 a.m. on 11 November" is told as two times, the second of which dates the first
    return low(tokens, i - 1) === "on" ? { ...found, to: zoned } : found;
  };

/** "Thursday evening", "yesterday morning", "Christmas night", "20 March evening" */
export const dayThenPart =
  (days: Rule): Rule =>
  (tokens, at) => {
    const day = days(tokens, at);
    if (!day) return null;
    const i = pastHyphen(tokens, day.to);
    const early = ["early", "late"].includes(low(tokens, i)) ? i + 1 : i;
    const code = DAYPARTS.get(low(tokens, early));
    if (!code || (tokens[early]!.capital && !tokens[early]!.shouting)) return null;
    if (low(tokens, early).endsWith("s") && !["dusk"].includes(low(tokens, early))) return null;
    return onDay(early + 1, "dayThenPart", day, code);
  };

/** "the night of 20 June 1791", "the early morning hours of 30 April", "on the evening of Friday" */
export const partOfDay =
  (days: Rule): Rule =>
  (tokens, at) => {
    let i = low(tokens, at) === "the" ? at + 1 : at;
    if (["early", "late", "mid"].includes(low(tokens, i))) i = pastHyphen(tokens, i + 1);
    const code = DAYPARTS.get(low(tokens, i));
    if (!code) return null;
    let to = i + 1;
    if (low(tokens, to) === "hours") to++;
    if (low(tokens, to) !== "of" && low(tokens, to) !== "on") return null;
    const day = days(tokens, to + 1);
    return day ? onDay(day.to, "partOfDay", day, code) : null;
  };

const nightBefore: Rule = (tokens, at) => {
  const word = low(tokens, at);
  if (word === "overnight")
    return {
      to: at + 1,
      rule: "overnight",
      read: (moment) => {
        const reference = here(moment);
        if (reference === null) return timed(null, "TNI", "words");
        return { ...timed(dayStretch(reference - 1), "TNI", "report"), days: [reference - 1, reference] };
      },
    };
  if (word === "last" && low(tokens, at + 1) === "night")
    return {
      to: at + 2,
      rule: "lastNight",
      read: (moment) => {
        const reference = here(moment);
        return reference === null
          ? timed(null, "TNI", "words")
          : { ...timed(dayStretch(reference - 1), "TNI", "report"), days: [reference - 1, reference] };
      },
    };
  return word === "tonight" ? onDay(at + 1, "tonight", null, "TNI") : null;
};

/** "this morning", "that afternoon", "the next morning", "the following evening", "the morning", "in the evening" */
const pointedPart: Rule = (tokens, at) => {
  const article = low(tokens, at) === "the";
  let i = article ? at + 1 : at;
  const word = low(tokens, i);
  const pointer = ["this", "that", "next", "following", "same", "previous"].includes(word) ? word : null;
  if (pointer) i++;
  if (!article && !pointer) return null;
  if (["early", "late"].includes(low(tokens, i))) i++;
  const code = DAYPARTS.get(low(tokens, i));
  if (!code || low(tokens, i).endsWith("s") || ["of", "when", "that", "before", "-"].includes(low(tokens, i + 1)))
    return null;
  if (!pointer && !["in", "during", "by", "until", "throughout", "for"].includes(low(tokens, at - 1))) return null;
  return {
    to: i + 1,
    rule: "pointedPart",
    read: (moment) => {
      const told = moment.told?.stretch;
      if (pointer && pointer !== "this" && told?.grain === "day") {
        const step = pointer === "next" || pointer === "following" ? 1 : pointer === "previous" ? -1 : 0;
        return timed(dayStretch(told.index + step), code, "told");
      }
      if (pointer && pointer !== "this" && moment.history) return timed(null, code, "words");
      const day = storyDay(moment);
      return timed(day?.stretch ?? null, code, day?.from ?? "words");
    },
  };
};

/** "at night", "by night": any of them. */
const anyNight: Rule = (tokens, at) => {
  const code = DAYPARTS.get(low(tokens, at));
  if (
    !code ||
    !["at", "by", "before", "until", "after"].includes(low(tokens, at - 1)) ||
    low(tokens, at + 1) === "of" ||
    (tokens[at + 1]?.glued && low(tokens, at + 1) === "-")
  )
    return null;
  return { to: at + 1, rule: "anyPart", read: () => timed(null, code, "words") };
};

export const partsTold: Rule = longest(nightBefore, pointedPart, anyNight);
