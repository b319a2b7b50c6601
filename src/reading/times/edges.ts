/** Parts of a longer time: "early 1991", "mid-August", "late last week", "the end of May", "the beginning of 1864", "earlier this year". */
import { partOf } from "./calendar.ts";
import { type Found, type Rule, type Tokens, gluedTo, low } from "./grammar.ts";
import { inStory } from "./pointed.ts";
import { UNITS } from "./words.ts";

type Part = "START" | "MID" | "END";

const adjectives: Readonly<Record<string, Part>> = {
  early: "START",
  mid: "MID",
  late: "END",
  earlier: "START",
  later: "END",
};
const nouns: Readonly<Record<string, Part>> = {
  beginning: "START",
  start: "START",
  middle: "MID",
  end: "END",
  close: "END",
};

/** The words of the part and the index where the whole begins. */
const opening = (tokens: Tokens, at: number): { to: number; part: Part; word: string } | null => {
  const from = low(tokens, at) === "the" ? at + 1 : at;
  const word = low(tokens, from);
  const adjective = adjectives[word];
  if (adjective) {
    let to = from + 1;
    if (gluedTo(tokens, to, "-")) to++;
    // "early in 1862", "later in the summer"
    else if (from === at && low(tokens, to) === "in") to++;
    // "the early part of May"
    else if (from > at && low(tokens, to) === "part" && low(tokens, to + 1) === "of") to += 2;
    return { to, part: adjective, word };
  }
  const noun = nouns[word];
  if (noun && low(tokens, from + 1) === "of") return { to: from + 2, part: noun, word };
  return null;
};

/** A whole time with the part of it that is meant before it. */
export const edges =
  (whole: Rule): Rule =>
  (tokens, at): Found | null => {
    const open = opening(tokens, at);
    if (!open) return null;
    const inner =
      whole(tokens, open.to) ??
      theUnit(tokens, open.to, nouns[open.word] !== undefined || low(tokens, open.to - 1) === "in");
    if (!inner) return null;
    if (open.word === "earlier" || open.word === "later") {
      // "earlier Friday", "later this week": the day or week is told by itself
      if (/weekday|clockTime|^year/.test(inner.rule) && low(tokens, open.to - 1) !== "in") return null;
      if (low(tokens, inner.to - 1) === "week") return null;
    }
    return {
      to: inner.to,
      rule: `edge ${inner.rule}`,
      read: (moment) => {
        const reading = inner.read(moment);
        if (!reading || reading.type === "duration") return null;
        // "earlier this year" says no more of the day than "this year"
        if (open.word === "earlier" || open.word === "later") return { ...reading, mod: open.part };
        const part = reading.stretch ? partOf(reading.stretch, open.part) : null;
        return { ...reading, mod: open.part, days: part ?? [null, null] };
      },
    };
  };

/** "the month" in "the end of the month": the one the story stands in. */
const theUnit = (tokens: Tokens, at: number, allowed: boolean): Found | null => {
  if (!allowed || low(tokens, at) !== "the") return null;
  const unit = UNITS.get(low(tokens, at + 1));
  if (!unit?.grain || unit.plural || unit.letter === "N") return null;
  const { grain } = unit;
  return { to: at + 2, rule: "theUnit", read: (moment) => inStory(grain, moment) };
};
