/** Words that loosen a time: "about two years", "more than three weeks", "around Nov. 1", "at least 30 days", "ca. 461 BC". */
import { type Found, type Rule, type Tokens, gluedTo, low } from "./grammar.ts";
import type { Mod } from "./time.ts";
import { CARDINALS, wordSet } from "./words.ts";

const one: Readonly<Record<string, Mod>> = {
  about: "APPROX",
  around: "APPROX",
  approximately: "APPROX",
  roughly: "APPROX",
  some: "APPROX",
  circa: "APPROX",
  nearly: "LESS_THAN",
  almost: "LESS_THAN",
  under: "LESS_THAN",
  over: "MORE_THAN",
};
const two: Readonly<Record<string, Mod>> = {
  "more than": "MORE_THAN",
  "less than": "LESS_THAN",
  "fewer than": "LESS_THAN",
  "at least": "EQUAL_OR_MORE",
  "at most": "EQUAL_OR_LESS",
  "up to": "EQUAL_OR_LESS",
  "just over": "MORE_THAN",
  "well over": "MORE_THAN",
  "just under": "LESS_THAN",
  "just about": "APPROX",
};

const firstOfTwo = new Set(Object.keys(two).map((pair) => pair.split(" ")[0]!));

/** The hedge at this place; null when there is none. */
export const hedge = (tokens: Tokens, at: number): { to: number; mod: Mod } | null => {
  const word = low(tokens, at);
  const pair = firstOfTwo.has(word) ? two[`${word} ${low(tokens, at + 1)}`] : undefined;
  if (pair) return { to: at + 2, mod: pair };
  const single = one[word];
  if (single) return { to: at + 1, mod: single };
  if ((word === "ca" || word === "c") && gluedTo(tokens, at + 1, ".")) return { to: at + 2, mod: "APPROX" };
  return null;
};

/** Amounts that "over" may exceed: "over a week", "over two years"; not "over several years". */
const firm = new Set(["a", "an", "half", ...CARDINALS.keys()]);

/** Hedges that dates take, too; "over 1989" and "some Friday" are none. */
const ofDates = wordSet("about around approximately roughly circa ca c");

/** The same rule with a hedge before it. */
export const hedged =
  (amounts: Rule, dates: Rule): Rule =>
  (tokens, at): Found | null => {
    const found = hedge(tokens, at);
    if (!found) return null;
    const word = low(tokens, at);
    // "the most of some three years": the amount has its own "some"
    // "over the next few days", "over several years" tell when, not how much
    const spanning =
      (word === "over" || word === "under") &&
      !["number"].includes(tokens[found.to]?.kind ?? "") &&
      !firm.has(low(tokens, found.to));
    const inner = (spanning ? null : amounts(tokens, found.to)) ?? (ofDates.has(word) ? dates(tokens, found.to) : null);
    if (!inner || inner.rule === "rate") return null;
    return {
      to: inner.to,
      rule: `hedge ${inner.rule}`,
      read: (moment) => {
        const reading = inner.read(moment);
        return reading && { ...reading, mod: found.mod };
      },
    };
  };
