import { InvalidArgumentError } from "commander";
import { parseDay } from "../intake/index.ts";

/** What people write after options, read for commander. Each throws `InvalidArgumentError`, which says what is allowed. */

/** "2019-11-21" out of that or "21 November 2019". */
export function day(words: string): string {
  const found = parseDay(words);
  if (found === null) throw new InvalidArgumentError('Write the day as 2019-11-21 or "21 November 2019".');
  return found;
}

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
