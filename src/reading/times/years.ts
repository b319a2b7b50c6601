/** Years: "1990", "'89", "146 B.C.", "nineteen ninety-six", "fiscal 2001". */
import { type Stretch, year as yearStretch } from "./calendar.ts";
import {
  type Found,
  type Moment,
  type Rule,
  type Tokens,
  gluedTo,
  isNumber,
  longest,
  low,
  pastHyphen,
  standsFree,
} from "./grammar.ts";
import { storyYear } from "./dating.ts";
import { cardinal } from "./numbers.ts";
import { CARDINALS, UNITS, wordSet } from "./words.ts";

/** What follows a number that is no year: "1800 soldiers", "2000 metres", "1500 GMT". */
export const counted = wordSet(
  "men women people troops personnel police civilians children km kilometers kilometres meters metres miles feet ft yards tons tonnes kg gmt utc hrs hours percent per local casualties dead wounded killed horses cavalry infantry cattle sheep rounds pounds million billion thousand hundred dollars euros rubles guns aircraft",
);
/** Before a year these leave no doubt. */
const dating = wordSet(
  "in since of by until till from during before after to through around about circa year early late mid between fiscal post pre spring summer autumn fall winter",
);
/** Of these the ones that also stand before amounts. */
const measuring = wordSet("about around to of after by from");
/** Words in -s that are no plurals. */
const noPlural = wordSet("was is as has its his this s");
/** Before a number these make it an amount or a name. */
const amounting = wordSet(
  "$ £ € # no number flight route unit channel highway than some over nearly almost least killing most room resolution code article section page part boeing mig up",
);

/** "BC", "B.C.", "BCE", "B.C.E.": index after it, or the one given. */
export const afterEra = (tokens: Tokens, at: number): number => {
  const word = low(tokens, at);
  if (word === "bc" || word === "bce") return at + 1;
  if (word !== "b" || !gluedTo(tokens, at + 1, ".") || low(tokens, at + 2) !== "c") return at;
  let to = gluedTo(tokens, at + 3, ".") ? at + 4 : at + 3;
  if (low(tokens, to) === "e" && tokens[to]?.glued) to = gluedTo(tokens, to + 1, ".") ? to + 2 : to + 1;
  return to;
};

/** A date that is said in full. */
export const whole = (to: number, rule: string, stretch: Stretch): Found => ({
  to,
  rule,
  read: () => ({ type: "date", value: null, stretch, from: "words" }),
});

/** "146 BC", "149 B.C.", "AD 79" */
export const yearOfEra: Rule = (tokens, at) => {
  if (low(tokens, at) === "ad" && tokens[at + 1]?.kind === "number") {
    const value = Number(low(tokens, at + 1));
    return value > 0 && value < 2100 ? whole(at + 2, "yearOfEra", yearStretch(value)) : null;
  }
  const token = tokens[at];
  if (token?.kind !== "number" || token.low.length > 4 || Number(token.low) === 0) return null;
  const to = afterEra(tokens, at + 1);
  return to > at + 1 ? whole(to, "yearOfEra", yearStretch(-Number(token.low))) : null;
};

/** Before a bare number these let it be a year of antiquity. */
const beforeChrist = wordSet("in by of from until since to - before after during early late and");

/** "493" in "lasting from 499 to 493 BC", "in 490" where the story stands before Christ. */
const yearBeforeChrist: Rule = (tokens, at) => {
  const token = tokens[at];
  if (
    token?.kind !== "number" ||
    token.low.length > 3 ||
    token.low.length < 2 ||
    (token.glued && low(tokens, at - 1) !== "-" && low(tokens, at - 1) !== "(")
  )
    return null;
  const value = Number(token.low);
  if (value < 30) return null;
  const before = low(tokens, at - 1);
  // "499-493 BC", "from 499 to 493 BC", "between 480 and 479 BC"
  for (let i = at + 1; i <= at + 2; i++) {
    const link = low(tokens, i);
    if (
      (link === "-" || link === "to" || link === "and" || link === "or") &&
      tokens[i + 1]?.kind === "number" &&
      low(tokens, i + 1).length <= 3
    )
      if (afterEra(tokens, i + 2) > i + 2) return whole(at + 1, "yearBeforeChrist", yearStretch(-value));
  }
  if (!beforeChrist.has(before) || counted.has(low(tokens, at + 1))) return null;
  if (gluedTo(tokens, at + 1, ",") && tokens[at + 2]?.glued) return null;
  return {
    to: at + 1,
    rule: "yearBeforeChrist",
    read: (moment) =>
      moment.told && moment.told.stretch.year < 0 && Math.abs(moment.told.stretch.year + value) < 120
        ? { type: "date", value: null, stretch: yearStretch(-value), from: "told" }
        : null,
  };
};

/** Number of a plain four-digit year at this place, by its surroundings; null when it is likely an amount. */
export const plainYear = (tokens: Tokens, at: number): number | null => {
  const token = tokens[at];
  if (token?.kind !== "number" || token.low.length !== 4) return null;
  const value = Number(token.low);
  if (value < 1000 || value > 2199 || low(tokens, at - 1) === "at") return null;
  if (!standsFree(tokens, at) || isPart(tokens, at)) return null;
  const before = low(tokens, at - 1);
  const next = tokens[at + 1];
  const after = next?.low ?? "";
  if (counted.has(after) || (UNITS.has(after) && after !== "night" && after !== "second")) return null;
  if (dating.has(before) && !measuring.has(before)) return value;
  // "of 1600 soldiers" has a plural after it
  const plural =
    next?.kind === "word" && !next.capital && after.endsWith("s") && !after.endsWith("ss") && !noPlural.has(after);
  if (dating.has(before) && value >= 1400 && !(plural && value < 1900)) return value;
  if (amounting.has(before) || value < 1600 || value > 2050) return null;
  if (plural && before !== "the" && (value < 1900 || value % 50 === 0)) return null;
  return value;
};

/** True for four digits that are part of something longer: "1999%", "T-1000", "3/2000", "2000.50", "1000-strong". */
const isPart = (tokens: Tokens, at: number): boolean => {
  const before = low(tokens, at - 1);
  if (tokens[at]!.glued && tokens[at - 1]!.glued) {
    if (before === "-" && tokens[at - 2]?.kind === "word" && !dating.has(low(tokens, at - 2))) return true;
    if (before === "/" && isNumber(tokens, at - 2, 3)) return true;
  }
  const next = tokens[at + 1];
  if (!next?.glued) return false;
  if (next.kind === "word" || next.low === "%" || next.low === "°") return true;
  const further = tokens[at + 2];
  if (!further?.glued) return false;
  if (next.low === "-") return further.kind === "word";
  return [",", ".", ":"].includes(next.low) && further.kind === "number" && further.low.length !== 4;
};

const plain: Rule = (tokens, at) => {
  const value = plainYear(tokens, at);
  return value === null ? null : whole(at + 1, "year", yearStretch(value));
};

/** "'89", "the '99 boys", "1915-[16]", "1989/[90]" */
export const shortYear: Rule = (tokens, at) => {
  const token = tokens[at];
  if (!token) return null;
  if (token.low === "'" || token.low === "`") {
    const number = tokens[at + 1];
    if (
      number?.kind !== "number" ||
      number.low.length !== 2 ||
      !number.glued ||
      (token.glued && tokens[at - 1]?.kind !== "mark")
    )
      return null;
    if (tokens[at + 2]?.glued && tokens[at + 2]!.kind === "word") return null;
    return {
      to: at + 2,
      rule: "shortYear",
      read: (moment) => ({
        type: "date",
        value: null,
        stretch: yearStretch(inCentury(Number(number.low), moment)),
        from: "report",
      }),
    };
  }
  if (token.kind !== "number" || token.low.length !== 2 || !token.glued) return null;
  if (
    !["-", "/"].includes(low(tokens, at - 1)) ||
    !tokens[at - 1]!.glued ||
    (tokens[at + 1]?.glued && tokens[at + 1]!.kind === "word")
  )
    return null;
  const first = plainYear(tokens, at - 2);
  const value = first === null ? 0 : Math.floor(first / 100) * 100 + Number(token.low);
  return first !== null && value > first && value - first < 60 ? whole(at + 1, "shortYear", yearStretch(value)) : null;
};

/** The year ending in these two digits that lies nearest, not more than ten years ahead. */
export const inCentury = (digits: number, moment: Moment): number => {
  const now = storyYear(moment)?.year ?? 2000;
  let year = Math.floor(now / 100) * 100 + digits;
  if (year > now + 10) year -= 100;
  return year;
};

/** "nineteen ninety-six", "the year two thousand", "two thousand and five", "the year 2000" */
export const spokenYear: Rule = (tokens, at) => {
  const word = low(tokens, at);
  if (word === "the" && low(tokens, at + 1) === "year") {
    const number = plainYear(tokens, at + 2) ?? cardinal(tokens, at + 2)?.value;
    const to = tokens[at + 2]?.kind === "number" ? at + 3 : (cardinal(tokens, at + 2)?.to ?? at);
    return number && number >= 1000 && number < 2200 ? whole(to, "spokenYear", yearStretch(number)) : null;
  }
  const century = CARDINALS.get(word);
  if (century === undefined || century < 15 || century > 20 || tokens[at]!.kind !== "word") return null;
  const from = pastHyphen(tokens, at + 1);
  const rest = tokens[from]?.kind === "word" ? cardinal(tokens, from) : null;
  if (!rest || rest.value < 20 || rest.value > 99 || rest.value % 1 !== 0) return null;
  return whole(rest.to, "spokenYear", yearStretch(century * 100 + rest.value));
};

/** "fiscal 1989", "fiscal year 2001" */
const fiscalYear: Rule = (tokens, at) => {
  if (low(tokens, at) !== "fiscal") return null;
  const from = low(tokens, at + 1) === "year" ? at + 2 : at + 1;
  const token = tokens[from];
  return token?.kind === "number" && token.low.length === 4
    ? whole(from + 1, "fiscalYear", yearStretch(Number(token.low)))
    : null;
};

/** A year of any kind. */
export const yearRule: Rule = longest(yearOfEra, plain, spokenYear, shortYear, yearBeforeChrist, fiscalYear);
