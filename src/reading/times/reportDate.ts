/** The day of a report by its own words, for when nobody gave it. */
import type { Day, Quote } from "../reading.ts";
import { dayOf } from "./calendar.ts";
import { nowhere } from "./candidates.ts";
import { type Found, type Tokens, longest, low } from "./grammar.ts";
import { dayByMonth } from "./monthDates.ts";
import { numericDate } from "./numericDates.ts";
import { tokenize } from "./tokens.ts";
import { weekday } from "./weekdays.ts";
import { wordSet } from "./words.ts";

/** The day with the words it was read from. */
export interface ReportDate extends Quote {
  readonly day: Day;
  /** `label`: "Published: 21 November 2019"; `line`: a line that holds little else; `dateline`: "KABUL, Nov. 21, 2019 (AP) --". */
  readonly how: "label" | "line" | "dateline";
}

const fullDate = longest(numericDate, weekday, dayByMonth);

/** Words that label a line with the day of publication. */
const labels = wordSet(
  "published posted updated date dated issued released publication modified created on press release",
);

/** Characters of the text that are looked at: the head of a page stands in its first lines. */
const HEAD = 3000;
/** Lines with text that are looked at. */
const LINES = 25;
/** Words beside the date that a byline may have: "By Ayaz Gul | November 10, 2021 | Islamabad". */
const BESIDE = 9;

const dayIn = (tokens: Tokens): { found: Found; at: number; day: Day } | null => {
  for (let at = 0; at < Math.min(tokens.length, 40); at++) {
    if (!tokens[at]!.opens) continue;
    const found = fullDate(tokens, at);
    if (!found) continue;
    const reading = found.read(nowhere);
    if (reading?.stretch?.grain === "day" && reading.from === "words")
      return { found, at, day: dayOf(reading.stretch.index) };
    at = found.to - 1;
  }
  return null;
};

/** "KABUL, Nov. 21, 2019 (AP) -", "BOGOTA, 12 JAN 90 (EFE) --": a place in capitals, the date, an agency or a dash. */
const isDateline = (tokens: Tokens, at: number, to: number): boolean => {
  if (at === 0 || at > 12 || !tokens.slice(0, at).some((token) => token.shouting)) return false;
  if (tokens.slice(0, at).some((token) => token.kind === "word" && !token.capital)) return false;
  return ["(", "-", "--", "[", "_"].includes(low(tokens, to)) || low(tokens, to) === ".";
};

/**
 * Looks through the first lines of a text for the day it was published. A date in running prose is no such day; nor is one without
 * its year. Null when there is none. A label is believed before a line that is little but a date, and both before a dateline.
 */
export const findReportDate = (text: string): ReportDate | null => {
  const head = text.slice(0, HEAD);
  let line: ReportDate | null = null;
  let dateline: ReportDate | null = null;
  let start = 0;
  for (let lines = 0; start < head.length && lines < LINES;) {
    const stop = head.indexOf("\n", start);
    const end = stop < 0 ? head.length : stop;
    const tokens = tokenize(head, start, Math.min(end, start + 400));
    start = end + 1;
    if (tokens.length === 0) continue;
    lines++;
    const dated = dayIn(tokens);
    if (!dated) continue;
    const { found, at, day } = dated;
    const place = { start: tokens[at]!.start, end: tokens[found.to - 1]!.end };
    const date = { ...place, words: text.slice(place.start, place.end), day };
    const words = tokens.filter((token, index) => token.kind === "word" && (index < at || index >= found.to));
    const before = tokens.slice(0, at).filter((token) => token.kind === "word");
    if (before.length > 0 && before.length <= 4 && before.every((token) => labels.has(token.low)))
      return { ...date, how: "label" };
    if (words.length <= BESIDE && end - place.start < 160 && !isProse(tokens, at, found.to))
      line ??= { ...date, how: "line" };
    else if (isDateline(tokens, at, found.to)) dateline ??= { ...date, how: "dateline" };
  }
  return line ?? dateline;
};

const prepositions = wordSet("on in since until by from of after before the");

/** True for a line that ends as a sentence does, or tells something of the day. */
const isProse = (tokens: Tokens, at: number, to: number): boolean =>
  (tokens.at(-1)!.low === "." && tokens.length - to > 3) || (at > 1 && prepositions.has(low(tokens, at - 1)));
