/** How a word is written: the traces by which a name shows. */

/** Words longer than this are seen by their first letters only (a "word" of a megabyte is no name). */
const LONGEST = 64;

/** Classes of writing, from the first match. */
export const Writing = { mark: 0, number: 1, lower: 2, capital: 3, initial: 4, upper: 5, mixed: 6, other: 7 } as const;

/** Lower case, without accents, apostrophes, full stops and hyphens: "Ra's al-‘Ayn" → "rasalayn". Empty for a mark. */
export function fold(word: string): string {
  const short = word.length > LONGEST ? word.slice(0, LONGEST) : word;
  const lower = short.toLowerCase();
  if (/^[a-z]+$/.test(lower)) return lower;
  return lower.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "");
}

/** True for a capital letter of any script that has them. */
const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/** The class of writing of a word; see `Writing`. */
export function writing(word: string): number {
  const short = word.length > LONGEST ? word.slice(0, LONGEST) : word;
  let capitals = 0;
  let lowers = 0;
  let digits = 0;
  let first = "";
  for (const letter of short) {
    if (letter >= "0" && letter <= "9") digits++;
    else if (isCapital(letter)) {
      capitals++;
      first ||= letter;
    } else if (letter !== letter.toUpperCase()) {
      lowers++;
      first ||= letter;
    }
  }
  if (capitals + lowers === 0) return digits > 0 ? Writing.number : /\p{L}/u.test(short) ? Writing.other : Writing.mark;
  if (capitals === 0) return Writing.lower;
  if (lowers === 0) return capitals === 1 ? Writing.initial : Writing.upper;
  return capitals === 1 && isCapital(first) ? Writing.capital : Writing.mixed;
}

/** The pattern of a word with runs shortened: "McCain" → "AaAa", "F-16" → "A-0". */
export function shape(word: string): string {
  let pattern = "";
  let last = "";
  for (const letter of word.length > 24 ? word.slice(0, 24) : word) {
    let sign = letter;
    if (letter >= "0" && letter <= "9") sign = "0";
    else if (isCapital(letter)) sign = "A";
    else if (letter !== letter.toUpperCase()) sign = "a";
    if (sign !== last) pattern += sign;
    last = sign;
  }
  return pattern;
}
