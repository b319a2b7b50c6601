/** Amounts of time: "two weeks", "18-month", "several days", "decades". */
import { type Rule, type Tokens, longest, low, pastHyphen } from "./grammar.ts";
import { type Amount, amount } from "./numbers.ts";
import { UNITS, type Unit, wordSet } from "./words.ts";

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

export interface Measure {
  readonly to: number;
  readonly count: number | null;
  readonly unit: Unit;
}

/** Adjectives that may stand between the number and the unit: "two bloody weeks", "six consecutive days". */
const between = wordSet(
  "full whole long short straight consecutive successive more additional brutal bloody solid single trading working calendar entire hard tense busy",
);

/** A number of units: "two weeks", "18-month", "a year and a half", "two full days". */
export const measure = (tokens: Tokens, at: number): Measure | null => {
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
const upTo = (tokens: Tokens, least: Amount): Amount => {
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
export const aged = (tokens: Tokens, to: number): boolean =>
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
const rate = (tokens: Tokens, at: number): boolean => {
  const before = tokens[at - 1];
  return before !== undefined && (rates.has(before.low) || (before.kind === "number" && low(tokens, at - 2) === "$"));
};

/** Before "years" and "days" these name an age: "in his later years", "these days". */
const ages = wordSet("golden early later old these those his her their teenage my our your its");

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
  if (ages.has(before)) return null;
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

export const durations: Rule = longest(plain, bare);
