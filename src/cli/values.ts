import { InvalidArgumentError } from "commander";
import { parseDay } from "../intake/day.ts";

/** What people write after options, read for commander. Each throws `InvalidArgumentError`, which says what is allowed. */

/** "2019-11-21" out of that or "21 November 2019". */
export function day(words: string): string {
  const found = parseDay(words);
  if (found === null) throw new InvalidArgumentError('Write the day as 2019-11-21 or "21 November 2019".');
  return found;
}

/** The first or the last day of "2019-11" or "2019"; else a day as other commands take it. */
const edge =
  (which: "first" | "last") =>
  (words: string): string => {
    const month = /^(\d{4})(?:-(\d{2}))?$/.exec(words.trim());
    if (!month) return day(words);
    const [year, number] = [month[1]!, month[2] ?? (which === "first" ? "01" : "12")];
    if (Number(number) < 1 || Number(number) > 12)
      throw new InvalidArgumentError('Write the month as 2019-11, the day as 2019-11-21 or "21 November 2019".');
    if (which === "first") return `${year}-${number}-01`;
    return new Date(Date.UTC(Number(year), Number(number), 0)).toISOString().slice(0, 10);
  };

/** The day that a stretch of time begins on: "2019-11" begins on 1 November. */
export const firstDay = edge("first");

/** The day that it ends on. */
export const lastDay = edge("last");

/** A whole number between two. */
export const wholeNumber =
  (from: number, to: number) =>
  (words: string): number => {
    const number = Number(words);
    if (words.trim() === "" || !Number.isInteger(number) || number < from || number > to)
      throw new InvalidArgumentError(
        to === Number.MAX_SAFE_INTEGER ? `Give a number from ${from}.` : `Give a number from ${from} to ${to}.`,
      );
    return number;
  };

/** A number from 0 to 1. */
export function share(words: string): number {
  const number = Number(words);
  if (words.trim() === "" || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError("Give a number from 0 to 1.");
  return number;
}
