/** "the third quarter of 1984", "third-quarter", "next year's first quarter", "the first half of 2014", "the year-earlier quarter". */
import { type Stretch, containing, shift } from "./calendar.ts";
import { dated, here, storyYear } from "./dating.ts";
import { type Found, type Moment, type Reading, type Rule, gluedTo, longest, low, pastHyphen } from "./grammar.ts";
import { ordinal } from "./numbers.ts";
import { yearAfter } from "./yearOf.ts";
import { plainYear } from "./years.ts";

/** The year of a quarter told without one: the quarter nearest the report that has at least begun, for what is told as past. */
const nearestYear = (index: number, moment: Moment): { year: number; from: Reading["from"] } | null => {
  const reference = here(moment);
  if (reference === null) return storyYear(moment);
  const now = containing("quarter", reference);
  const year = index > now.index && moment.tense !== "future" && index - now.index > 1 ? now.year - 1 : now.year;
  return { year, from: "report" };
};

/** "third quarter", "the fiscal-first quarter", "the 1988 second quarter", "this year's third quarter", "the second half of 1990" */
const partOfYear: Rule = (tokens, at) => {
  let i = low(tokens, at) === "the" ? at + 1 : at;
  let lead: ((moment: Moment) => { year: number; from: Reading["from"] } | null) | null = null;
  const leadYear = plainYear(tokens, i);
  if (leadYear !== null) {
    lead = () => ({ year: leadYear, from: "words" });
    i++;
    if (gluedTo(tokens, i, "'") && low(tokens, i + 1) === "s") i += 2;
  } else if (
    ["this", "next", "last"].includes(low(tokens, i)) &&
    low(tokens, i + 1) === "year" &&
    gluedTo(tokens, i + 2, "'")
  ) {
    lead = yearAfter(tokens, i)!.read;
    i += 4;
  } else if (
    low(tokens, i) === "year" &&
    gluedTo(tokens, i + 1, "-") &&
    ["ago", "earlier"].includes(low(tokens, i + 2))
  ) {
    lead = (moment) => {
      const year = storyYear(moment);
      return year && { year: year.year - 1, from: year.from };
    };
    i += 3;
  }
  if (low(tokens, i) === "fiscal") i = pastHyphen(tokens, i + 1);
  const place = low(tokens, i) === "last" || low(tokens, i) === "final" ? { to: i + 1, value: 9 } : ordinal(tokens, i);
  if (!place) return null;
  const noun = pastHyphen(tokens, place.to);
  const half = low(tokens, noun) === "half";
  if (!half && low(tokens, noun) !== "quarter") return null;
  if (place.value > (half ? 2 : 4) && place.value !== 9) return null;
  const trail = yearAfter(tokens, noun + 1);
  if (place.value === 9 && (!trail || lead)) return null;
  if (half && !trail && !lead) return null;
  const index = place.value === 9 ? (half ? 2 : 4) : place.value;
  return {
    to: trail?.to ?? noun + 1,
    rule: "partOfYear",
    read: (moment) => {
      const known = trail ? trail.read(moment) : lead ? lead(moment) : nearestYear(index, moment);
      return (
        known && dated({ stretch: { grain: half ? "half" : "quarter", year: known.year, index }, from: known.from })
      );
    },
  };
};

const told = (to: number, move: (quarter: Stretch) => Stretch): Found => ({
  to,
  rule: "quarterTold",
  read: (moment) => {
    const { quarter: stretch } = moment;
    const reference = here(moment);
    const quarter = stretch ?? (reference === null ? null : shift(containing("quarter", reference), -1));
    return quarter && dated({ stretch: move(quarter), from: stretch ? "told" : "report" });
  },
});

/** "the quarter", "the latest quarter", "the year-ago quarter", "the 1988 quarter", "the year-earlier period" */
const quarterTold: Rule = (tokens, at) => {
  if (low(tokens, at) !== "the") return null;
  const word = low(tokens, at + 1);
  if (word === "quarter" && tokens[at + 2]?.low !== "of") return told(at + 2, (quarter) => quarter);
  if (word === "latest" && ["quarter", "period"].includes(low(tokens, at + 2)))
    return told(at + 3, (quarter) => quarter);
  if (
    word === "year" &&
    gluedTo(tokens, at + 2, "-") &&
    ["ago", "earlier"].includes(low(tokens, at + 3)) &&
    ["quarter", "period"].includes(low(tokens, at + 4))
  )
    return told(at + 5, (quarter) => shift(quarter, -4));
  const year = plainYear(tokens, at + 1);
  if (year !== null && ["quarter", "period"].includes(low(tokens, at + 2)))
    return told(at + 3, (quarter) => ({ ...quarter, year }));
  return null;
};

export const quarters: Rule = longest(partOfYear, quarterTold);
