/** Whether a dated thing lies behind or ahead of the report, by the words around the date. */
import type { Tense, Tokens } from "./grammar.ts";
import { wordSet } from "./words.ts";

/** "will meet Friday", "the dividend is payable Jan. 2", "has until Monday" */
const ahead = wordSet(
  "will ll shall would going scheduled expected expects expires slated effective deadline upcoming intends payable should must tomorrow reconvenes starts begins opens",
);

/** The future only before an infinitive: "plans to leave Thursday", "is due to resume Tuesday"; else "the plan of June". */
const aheadOfTo = wordSet(
  "plans plan planned planning set due agreed expect expire hopes hoped wants wanted want invited ready supposed is are was were able threatened threatens vowed vows promised promises",
);

/** Past forms that do not end in -ed. */
const behind = wordSet(
  "said told was were had has have been did went came took got made left met saw gave found began became ran fell rose held led sent put set won lost shot fought fled broke struck hit cut spoke wrote heard brought bought built caught drew drove fell flew kept knew lay let paid read rode sat sold stood stole sank swore threw thought died killed arrested",
);

/** Verbs of saying with a clause behind them: their own time is the past, what they say may not be. */
const isBehind = (word: string): boolean => behind.has(word) || (word.length > 4 && word.endsWith("ed"));

/** How many pieces to look at on either side. */
const REACH = 24;

/**
 * Tense at a time that runs from token `first` up to `to`: the nearest telling word before it in its sentence,
 * else the nearest after it. An infinitive takes its tense from what governs it: "planned to leave on Thursday".
 */
export const tenseAt = (tokens: Tokens, first: number, to: number): Tense => {
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    const word = tokens[i]!.low;
    if (word === ";" || word === ":" || word === '"' || word === "“") break;
    if (isAhead(tokens, i)) return "future";
    if (isBehind(word)) return governed(tokens, i) ? "future" : "past";
  }
  for (let i = to; i < Math.min(tokens.length, to + REACH); i++) {
    const word = tokens[i]!.low;
    if (word === ";") break;
    if (isAhead(tokens, i)) return "future";
    if (isBehind(word)) return governed(tokens, i) ? "future" : "past";
  }
  return null;
};

const isAhead = (tokens: Tokens, at: number): boolean => {
  const word = tokens[at]!.low;
  return ahead.has(word) || (aheadOfTo.has(word) && tokens[at + 1]?.low === "to");
};

/** "will have died", "is to be tried": a past form whose time an auxiliary before it sets. */
const governed = (tokens: Tokens, at: number): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const word = tokens[i]!.low;
    if (word === "will" || word === "ll" || word === "would" || word === "to" || word === "should" || word === "must")
      return word !== "to" || (tokens[i + 1]?.low === "be" && !isBehind(tokens[i - 1]?.low ?? ""));
    if (!["be", "have", "not", "been", "also", "soon", "then"].includes(word)) return false;
  }
  return false;
};
