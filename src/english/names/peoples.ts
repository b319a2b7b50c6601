import { fold } from "./letters.ts";
import { NATIONALITIES, PLAIN_IN_LOWER_CASE } from "./nationalities.ts";
import { looksNamed, type WordSight } from "./sight.ts";

/** Most words of an entry: "Papua New Guinean", marks between them counted. */
const LONGEST = 5;

const PEOPLES: ReadonlySet<string> = new Set(
  NATIONALITIES.flatMap((entry) => {
    const folded = fold(entry);
    return /(s|sh|ch|ese|men)$/.test(entry) ? [folded] : [folded, folded + "s"];
  }),
);

/** The last word of the people or nationality that begins at `first`, or -1: "[Saudi Arabian] troops", "[Pakistanis]". */
export function peopleAt(words: readonly WordSight[], first: number, caseless: boolean): number {
  const start = words[first]!;
  if (start.folded === "" || (!caseless && !looksNamed(start))) return -1;
  let letters = "";
  let found = -1;
  for (let at = first; at < Math.min(words.length, first + LONGEST); at++) {
    const word = words[at]!;
    if (!caseless && word.folded !== "" && !looksNamed(word)) break;
    letters += word.folded;
    if (word.folded === "" || !PEOPLES.has(letters)) continue;
    if (caseless && at === first && PLAIN_IN_LOWER_CASE.has(letters)) continue;
    found = at;
  }
  return found;
}
