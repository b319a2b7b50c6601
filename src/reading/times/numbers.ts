import { type Tokens, gluedTo, low } from "./grammar.ts";
import { CARDINALS, ORDINALS, VAGUE } from "./words.ts";

/** An amount and the index of the token after it; `count` null: some, an unknown number. */
export interface Amount {
  readonly to: number;
  readonly count: number | null;
}

/** Value of a run of digits, "1,800" and "2.5" included. */
const figure = (tokens: Tokens, at: number): { to: number; value: number } | null => {
  const token = tokens[at];
  if (token?.kind !== "number" || token.low.length > 9) return null;
  let digits = token.low;
  let to = at + 1;
  while (
    digits.length <= 9 &&
    gluedTo(tokens, to, ",") &&
    tokens[to + 1]?.kind === "number" &&
    tokens[to + 1]!.glued &&
    low(tokens, to + 1).length === 3
  ) {
    digits += low(tokens, to + 1);
    to += 2;
  }
  if (
    gluedTo(tokens, to, ".") &&
    tokens[to + 1]?.kind === "number" &&
    tokens[to + 1]!.glued &&
    low(tokens, to + 1).length <= 2
  ) {
    digits += `.${low(tokens, to + 1)}`;
    to += 2;
  }
  return { to, value: Number(digits) };
};

/** A number in words up to thousands: "eighteen", "twenty-five", "two hundred and six", "three dozen". */
const spelled = (tokens: Tokens, at: number): { to: number; value: number } | null => {
  let total = 0;
  let part = 0;
  let to = at;
  for (let i = at; i < at + 12;) {
    const value = CARDINALS.get(low(tokens, i));
    if (value === undefined) break;
    if (value === 1000) {
      if (part === 0) break;
      total += part * 1000;
      part = 0;
    } else if (value === 100) {
      if (part === 0 || part > 20) break;
      part *= 100;
    } else if (value >= 20 ? part % 100 === 0 : part % 100 === 0 || (part % 10 === 0 && part % 100 >= 20 && value < 10))
      part += value;
    else break;
    to = i + 1;
    i = gluedTo(tokens, to, "-") && tokens[to + 1]?.glued ? to + 1 : to;
    if (low(tokens, i) === "and" && part % 100 === 0 && CARDINALS.has(low(tokens, i + 1))) i++;
  }
  if (to === at) return null;
  if (low(tokens, to) === "dozen") return { to: to + 1, value: (total + part) * 12 };
  return { to, value: total + part };
};

/** A half after a number: "2 1/2", "two and a half", "2½". Gives the index after it, or the one given. */
const half = (tokens: Tokens, at: number): number => {
  if (low(tokens, at) === "½") return at + 1;
  if (low(tokens, at) === "1" && low(tokens, at + 1) === "/" && low(tokens, at + 2) === "2") return at + 3;
  const i = gluedTo(tokens, at, "-") ? at + 1 : at;
  if (low(tokens, i) === "1" && low(tokens, i + 1) === "/" && low(tokens, i + 2) === "2") return i + 3;
  if (low(tokens, at) === "and" && low(tokens, at + 1) === "a" && low(tokens, at + 2) === "half") return at + 3;
  if (low(tokens, at) === "and" && low(tokens, at + 1) === "half") return at + 2;
  return at;
};

/** "62", "1,800", "eighteen", "2 1/2" */
export const cardinal = (tokens: Tokens, at: number): { to: number; value: number } | null => {
  const number = figure(tokens, at) ?? spelled(tokens, at);
  if (!number) return null;
  const to = half(tokens, number.to);
  return to === number.to ? number : { to, value: number.value + 0.5 };
};

/** How many: a number, "a", "several", "a few", "a couple of", "a dozen". */
export const amount = (tokens: Tokens, at: number): Amount | null => {
  const word = low(tokens, at);
  const next = low(tokens, at + 1);
  if (word === "a" || word === "an" || word === "another") {
    if (next === "few" || next === "number") return { to: low(tokens, at + 2) === "of" ? at + 3 : at + 2, count: null };
    if (next === "couple") return { to: low(tokens, at + 2) === "of" ? at + 3 : at + 2, count: 2 };
    if (next === "dozen") return { to: at + 2, count: 12 };
    if (next === "hundred") return { to: at + 2, count: 100 };
    if (next === "half" && low(tokens, at + 2) === "dozen") return { to: at + 3, count: 6 };
    if (word === "another") {
      const number = cardinal(tokens, at + 1);
      if (number) return { to: number.to, count: number.value };
    }
    return {
      to: next === "single" || next === "full" || next === "whole" || next === "mere" ? at + 2 : at + 1,
      count: 1,
    };
  }
  if (word === "half") {
    if (next === "a" && low(tokens, at + 2) === "dozen") return { to: at + 3, count: 6 };
    if (next === "a" || next === "an") return { to: at + 2, count: 0.5 };
    return null;
  }
  if (word === "couple") return { to: next === "of" ? at + 2 : at + 1, count: 2 };
  if (word === "dozens" || word === "hundreds" || word === "tens")
    return next === "of" ? { to: at + 2, count: null } : null;
  const number = cardinal(tokens, at);
  if (number) return { to: number.to, count: number.value };
  if (VAGUE.has(word)) return { to: at + 1, count: null };
  return null;
};

/** "25th", "third", "twenty-first": the place in a row, 1 to 99. */
export const ordinal = (tokens: Tokens, at: number): { to: number; value: number } | null => {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === "number") {
    const suffix = tokens[at + 1];
    if (token.low.length > 2 || !suffix?.glued || !["st", "nd", "rd", "th"].includes(suffix.low)) return null;
    return { to: at + 2, value: Number(token.low) };
  }
  const simple = ORDINALS.get(token.low);
  if (simple !== undefined) return { to: at + 1, value: simple };
  const tens = CARDINALS.get(token.low);
  if (tens === undefined || tens < 20 || tens > 90) return null;
  const next = gluedTo(tokens, at + 1, "-") ? at + 2 : at + 1;
  const unit = ORDINALS.get(low(tokens, next));
  return unit !== undefined && unit < 10 ? { to: next + 1, value: tens + unit } : null;
};
