import { monthOf } from "./months.ts";

/** "YYYY-MM-DD" of a day that exists, else null. */
function day(year: number, month: number, dayOfMonth: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** How "11/12/2019" is read: by the day or the month first, or not at all. */
export type SlashOrder = "day" | "month" | null;

/** A day that words name, and where. */
export interface DayFound {
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

const word = "([\\p{L}\\p{M}]{2,14})\\.?";
const of = "(?:de |del |of |di |d')?";
type Read = (parts: readonly string[], order: SlashOrder) => string | null;

/** A year of two figures is of this century up to "40". */
const century = (year: string): number => (year.length === 2 ? (Number(year) <= 40 ? 2000 : 1900) : 0) + Number(year);

const forms: readonly (readonly [RegExp, Read])[] = [
  // 2019-11-21, 2019/11/21, 2019.11.21, 2019-11-21T09:30
  [/(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/gu, ([y, , m, d]) => day(Number(y), Number(m), Number(d))],
  // 20191121, 20191121T0930
  [
    /(?<![\d.,])((?:19|20)\d\d)(\d\d)(\d\d)(?=T?\d{4}(?:\d\d)?(?!\d)|[^\d]|$)/gu,
    ([y, m, d]) => day(Number(y), Number(m), Number(d)),
  ],
  // 21 November 2019, 21st Nov., 2019, 21. März 2019, 21 de noviembre de 2019, 21-Nov-2019
  [
    new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?[\\s-]{0,3}${of}${word},?[\\s-]{0,3}${of}(\\d{4})(?!\\d)`,
      "giu",
    ),
    ([d, name, y]) => day(Number(y), monthOf(name!), Number(d)),
  ],
  // November 21, 2019
  [
    new RegExp(`(?<!\\p{L})${word}[\\s-]{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?[\\s-]{1,3}(\\d{4})(?!\\d)`, "giu"),
    ([name, d, y]) => day(Number(y), monthOf(name!), Number(d)),
  ],
  // 21.11.2019, 21.11.19, 21. 11. 2019
  [
    /(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d\d)(?![\d.]\d|\d)/gu,
    ([d, m, y]) => day(century(y!), Number(m), Number(d)),
  ],
  // 2019年11月21日
  [/(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})/gu, ([y, m, d]) => day(Number(y), Number(m), Number(d))],
  // 21/11/2019, 11-21-2019
  [
    /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/gu,
    ([a, , b, y], order) => slashed(Number(a), Number(b), Number(y), order),
  ],
];

function slashed(a: number, b: number, year: number, order: SlashOrder): string | null {
  if (a > 12 || (b <= 12 && order === "day") || a === b) return day(year, b, a);
  if (b > 12 || order === "month") return day(year, a, b);
  return null;
}

/** Digits of Arabic, Persian, Hindi and Bengali pages. Each block of ten begins at a code that ends in 0 or 6. */
const otherDigit = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g;
const plainDigit = (digit: string): string => {
  const low = digit.charCodeAt(0) & 15;
  return String(low >= 6 && !/[\u0666-\u0669\u06f6-\u06f9]/.test(digit) ? low - 6 : low);
};

/** The days that words name, in their order. At most the first 20,000 characters are looked at. */
export function daysIn(words: string, order: SlashOrder = null): DayFound[] {
  const short = words.slice(0, 20_000).replace(otherDigit, plainDigit);
  if (!/\d{4}|\d\. ?\d{1,2}\. ?\d\d/.test(short)) return [];
  const found: DayFound[] = [];
  for (const [form, read] of forms)
    for (const match of short.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      const named = read(match.slice(1), order);
      if (named !== null && !found.some((other) => other.start < end && start < other.end))
        found.push({ day: named, start, end });
    }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The day that a short piece of metadata names, "YYYY-MM-DD", or null. Reads "2019-11-21", "2019-11-21T09:30:00Z", "20191121",
 * "21 November 2019", "Nov. 21, 2019", "21. März 2019", "Thu, 21 Nov 2019 10:00 GMT"; "11/12/2019", which two halves of the world read
 * differently, only when told how.
 */
export const parseDay = (words: string, order: SlashOrder = null): string | null =>
  daysIn(words.slice(0, 100), order)[0]?.day ?? null;

/** A line that is nothing but a date, as printed under a headline: "Published: 21 November 2019, 10:15 GMT". */
const dateLine =
  /^(?:(?:published|updated|posted|last updated|date)\s*(?:on|at)?:?\s*)?(?:(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?\.?,?\s+)?[\w.,-]+\s+[\w.,]+\s+\d{4}(?:\D.{0,24})?$/i;

/** The day that one of the first lines of a text is the printed date of, or null. */
export function printedDay(text: string): string | null {
  const lines = text.slice(0, 2000).split("\n").slice(0, 12);
  for (const line of lines) {
    const words = line.trim();
    if (words.length > 70 || !(dateLine.test(words) || /^\d{4}-\d\d-\d\d$/.test(words))) continue;
    const found = parseDay(words.replace(/^[a-z ]+:\s*/i, ""));
    if (found !== null) return found;
  }
  return null;
}
