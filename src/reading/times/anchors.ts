/** The words before a time that make it an interval, and the two ends of a span. */
import type { Tokens } from "./grammar.ts";
import type { Anchor } from "./time.ts";
import { wordSet } from "./words.ts";

const prepositions: Readonly<Record<string, Anchor>> = {
  since: "since",
  until: "until",
  till: "until",
  before: "before",
  after: "after",
  by: "by",
  following: "after",
};

/** Adverbs between the preposition and its time: "since about", "since at least". */
const passed = wordSet("just only the late about around at least");

/** The preposition right before token `at`, "" where there is none. */
export const prepositionBefore = (tokens: Tokens, at: number): string => {
  let i = at - 1;
  while (i >= 0 && i > at - 3 && passed.has(tokens[i]!.low)) i--;
  const token = tokens[i];
  return token?.kind === "word" || token?.low === "-" ? token.low : "";
};

export const anchorOf = (preposition: string): Anchor => prepositions[preposition] ?? "plain";

/** Token of the "since" whose clause or phrase holds token `at`, or -1: "[since] returning to power in mid-August". */
export const sinceBefore = (tokens: Tokens, at: number): number => {
  for (let i = at - 1; i >= Math.max(0, at - 18); i--) {
    const word = tokens[i]!.low;
    if (word === "since") return i;
    if (word === "," || word === ";" || word === "but") return -1;
  }
  return -1;
};

/**
 * True when the times that end before token `left` and begin at token `right` are the ends of one span:
 * "from May [to] July", "between 3 [and] 5 June", "1914[-]1918".
 */
export const spanBetween = (tokens: Tokens, opens: number, left: number, right: number): boolean => {
  if (right - left < 1 || right - left > 2) return false;
  const link = tokens[left]!.low;
  if (right - left === 2 && !(link === "up" && tokens[left + 1]!.low === "to")) return false;
  const before = tokens[opens - 1]?.low ?? "";
  if (link === "-" || link === "--") return true;
  if (link === "and") return before === "between";
  if (link === "to" || link === "until" || link === "till" || link === "through" || link === "up")
    return before === "from" || link === "through" || link === "to";
  return false;
};
