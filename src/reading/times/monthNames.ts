/** Names of months and numbers of days, and the year that a coordination of them shares. */
import { type Tokens, gluedTo, low } from "./grammar.ts";
import { ordinal } from "./numbers.ts";
import { MONTHS, SHORT_MONTHS, mayOrMonth, wordSet } from "./words.ts";
import { yearAfter } from "./yearOf.ts";

export interface MonthName {
  readonly to: number;
  readonly index: number;
  /** Could be another word, or a person's name: needs a number beside it or a preposition before it. */
  readonly doubtful: boolean;
}

/** The month named at this place. */
export const monthName = (tokens: Tokens, at: number): MonthName | null => {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const full = MONTHS.get(token.low);
  if (full !== undefined)
    return { to: at + 1, index: full, doubtful: !token.capital || token.shouting || mayOrMonth.has(token.low) };
  const short = SHORT_MONTHS.get(token.low);
  if (short === undefined) return null;
  // A stop at the very end is the sentence's.
  return { to: gluedTo(tokens, at + 1, ".") && at + 2 < tokens.length ? at + 2 : at + 1, index: short, doubtful: true };
};

/** A day of the month in figures, "7", "25th"; null for what is no such number. */
export const dayOfMonth = (tokens: Tokens, at: number): { to: number; date: number } | null => {
  const token = tokens[at];
  if (!token) return null;
  const place = ordinal(tokens, at);
  if (place)
    return place.value <= 31 && (token.kind === "number" || place.value > 0)
      ? { to: place.to, date: place.value }
      : null;
  if (token.kind !== "number" || token.low.length > 2) return null;
  const date = Number(token.low);
  return date >= 1 && date <= 31 ? { to: at + 1, date } : null;
};

/** Between the two dates of a coordination or span. */
const links = wordSet("- -- and to through or until");

/** A year that closes a coordination or span which this date opens: "March 5-9, [1918]", "April 24 and May 2, [1999]". */
export const yearAhead = (tokens: Tokens, at: number): number | null => {
  const link = low(tokens, at);
  if (!links.has(link)) return null;
  let i = at + 1;
  const first = monthName(tokens, i) ?? null;
  if (first) i = first.to;
  const date = dayOfMonth(tokens, i);
  if (date) i = date.to;
  const second = first ? null : monthName(tokens, i);
  if (second) i = second.to;
  if (!date && !first && !second) return null;
  const year = yearAfter(tokens, i);
  if (!year || tokens[year.to - 1]?.kind !== "number") return null;
  const token = tokens[year.to - 1]!;
  return token.low.length === 4 ? Number(token.low) : null;
};
