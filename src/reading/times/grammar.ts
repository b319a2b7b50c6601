import type { Stretch } from "./calendar.ts";
import type { Mod, TimeType } from "./time.ts";
import type { Token } from "./tokens.ts";

export type Tokens = readonly Token[];
export type Tense = "past" | "future" | null;

/** What a time is understood from: where and when it is told. Days are day numbers. */
export interface Moment {
  /** Day of the report, when it is known. */
  readonly reference: number | null;
  /** The last date told before this one, with its words. */
  readonly told: { readonly stretch: Stretch; readonly words: string } | null;
  /** Where the story stands: the last date told that was no aside. Months and days without a year are counted from here. */
  readonly story: { readonly stretch: Stretch; readonly words: string } | null;
  /** The last quarter told that is over: what "a year ago" compares with in a company's figures. */
  readonly quarter: Stretch | null;
  /** The text tells of times long past (an encyclopaedia, a chronicle): dates follow the last one told. */
  readonly history: boolean;
  /** Tense of what is dated, where the sentence shows it. */
  readonly tense: Tense;
  /** The preposition before the time: "by", "until". */
  readonly preposition: string;
  /** A year that stands in the same coordination: "August and [September 1914]". */
  readonly yearAhead: number | null;
}

/** What a time means at its moment. */
export interface Reading {
  readonly type: TimeType;
  readonly value: string | null;
  /** The unit of the calendar it names, if it does: later dates are told from here. */
  readonly stretch?: Stretch | null;
  /** First and last day as day numbers; left out, they are those of the stretch (and of its part). */
  readonly days?: readonly [number | null, number | null] | null;
  readonly mod?: Mod | null;
  readonly quant?: string;
  readonly freq?: string;
  /** What was filled in: nothing, the report's day, or the last date told. */
  readonly from: "words" | "report" | "told" | "story";
}

/** A stretch of tokens that a rule takes for a time. */
export interface Found {
  /** Index of the token after the last. */
  readonly to: number;
  /** The rule's name, "weekday". */
  readonly rule: string;
  /** Null when, seen in its place, it is no time after all. */
  readonly read: (moment: Moment) => Reading | null;
}

/** A rule speaks (a time begins at token `at`) or stays silent. */
export type Rule = (tokens: Tokens, at: number) => Found | null;

/** Lower-case form of a token, "" beyond either end. */
export const low = (tokens: Tokens, at: number): string => tokens[at]?.low ?? "";

/** True when the token is the given one and nothing stands before it. */
export const gluedTo = (tokens: Tokens, at: number, mark: string): boolean => {
  const token = tokens[at];
  return token !== undefined && token.glued && token.low === mark;
};

/** Marks that may stand right before a time: "(1990", "1914-1918", "-- Tuesday". */
const opening = new Set(["-", "--", "(", "[", "/", '"', "'", "`", "“", "~"]);

/** True when a time may begin at this place: nothing stands right before it, or only a mark that opens. */
export const standsFree = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.glued !== true || opening.has(low(tokens, at - 1));

/** True when the token is a number of at most so many digits. */
export const isNumber = (tokens: Tokens, at: number, digits: number): boolean =>
  tokens[at]?.kind === "number" && low(tokens, at).length <= digits;

/** The longest finding of several rules; the earlier rule where two are equal. */
export const longest =
  (...rules: readonly Rule[]): Rule =>
  (tokens, at) => {
    let best: Found | null = null;
    if (at >= tokens.length) return null;
    for (const rule of rules) {
      const found = rule(tokens, at);
      if (found && (!best || found.to > best.to)) best = found;
    }
    return best;
  };

/** Places that `once` remembers, a power of two: rules ask again only a few tokens on. */
const SLOTS = 32;

/** The same rule, that looks once at each place however often it is asked. */
export const once = (rule: Rule): Rule => {
  let text: Tokens | null = null;
  const places = new Int32Array(SLOTS).fill(-1);
  const known: (Found | null)[] = Array.from({ length: SLOTS }, () => null);
  return (tokens, at) => {
    if (tokens !== text) {
      text = tokens;
      places.fill(-1);
    }
    const slot = at & (SLOTS - 1);
    if (places[slot] !== at) {
      known[slot] = rule(tokens, at);
      places[slot] = at;
    }
    return known[slot] ?? null;
  };
};

/** Skips one hyphen or nothing: "two-day" and "two day". */
export const pastHyphen = (tokens: Tokens, at: number): number =>
  gluedTo(tokens, at, "-") && tokens[at + 1]?.glued ? at + 1 : at;
