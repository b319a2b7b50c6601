/** Where in a text the rules take something for a time. */
import type { Sentence } from "../../english/document.ts";
import type { Found, Moment, Tokens } from "./grammar.ts";
import { anyTime } from "./rules.ts";
import type { Signs } from "./telling.ts";
import { tokenize } from "./tokens.ts";
import { MONTHS, SHORT_MONTHS, WEEKDAYS, wordSet } from "./words.ts";

/** What a rule took for a time, with the tokens of its sentence. */
export interface Candidate {
  readonly tokens: Tokens;
  readonly first: number;
  readonly found: Found;
  readonly sentence: Place;
}

/** A sentence: where it lies and, where it has been parsed, its tree. */
export type Place = Pick<Sentence, "start" | "end" | "index"> & Partial<Sentence>;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The last run of letters before an offset, in lower case; "" when it is longer than any month. */
const lettersBefore = (text: string, end: number): string => {
  let start = end;
  while (start > end - 10 && /[a-z]/i.test(text.charAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase();
};

/** True when a sentence can hardly end here, whatever its splitter says: "on 30 | October", "since Nov. | 21", "12 JAN | 90", "9 a.m. | Tuesday". */
const runsOn = (text: string, left: Place, right: Place): boolean => {
  if (right.start - left.end > 1 || text.startsWith("\n", left.end)) return false;
  if (isDigit(text.charCodeAt(left.end - 1))) return true;
  if (!isDigit(text.charCodeAt(right.start))) {
    const next = /^[A-Z][a-z]{2,8}/.exec(text.slice(right.start, right.start + 10))?.[0].toLowerCase() ?? "";
    return /[ap]\.m\.$/i.test(text.slice(left.end - 4, left.end)) && (WEEKDAYS.has(next) || MONTHS.has(next));
  }
  const stop = text.charCodeAt(left.end - 1) === 46 ? left.end - 1 : left.end;
  const word = lettersBefore(text, stop);
  return SHORT_MONTHS.has(word) || (stop === left.end && MONTHS.has(word));
};

/** "800" in "1,800": no time begins within a number. */
const insideNumber = (tokens: Tokens, at: number): boolean => {
  const token = tokens[at]!;
  const mark = tokens[at - 1];
  if (token.kind !== "number" || !token.glued || !mark?.glued || (mark.low !== "," && mark.low !== ".")) return false;
  return tokens[at - 2]?.kind === "number";
};

/** All that the rules take for times, sentence by sentence. */
export const candidatesIn = (text: string, sentences: readonly Place[]): Candidate[] => {
  const candidates: Candidate[] = [];
  for (let index = 0; index < sentences.length; index++) {
    const start = index;
    while (index + 1 < sentences.length && index - start < 8 && runsOn(text, sentences[index]!, sentences[index + 1]!))
      index++;
    const tokens = tokenize(text, sentences[start]!.start, sentences[index]!.end);
    let place = start;
    for (let at = 0; at < tokens.length;) {
      const found = tokens[at]!.opens && !insideNumber(tokens, at) ? anyTime(tokens, at) : null;
      while (tokens[at]!.start >= sentences[place]!.end) place++;
      if (found) candidates.push({ tokens, first: at, found, sentence: sentences[place]! });
      at = found ? found.to : at + 1;
    }
  }
  return candidates;
};

/** A moment of which nothing is known. */
export const nowhere: Moment = {
  reference: null,
  told: null,
  story: null,
  quarter: null,
  history: false,
  tense: null,
  preposition: "",
  yearAhead: null,
};
/** Rules whose times are told from the day of the report. */
const nearRules = wordSet("weekday yesterday tomorrow today lastNight tonight");

/** How the text tells its dates. */
export const signsOf = (candidates: readonly Candidate[]): Signs => {
  const years: number[] = [];
  let near = 0;
  for (const { found } of candidates) {
    const reading = found.read(nowhere);
    if (reading?.stretch && reading.from === "words") years.push(reading.stretch.year);
    else if (found.rule.split(" ").some((rule) => nearRules.has(rule))) near++;
  }
  return { years, near };
};
