import { EMPTY, extend, hashOf } from "./hash.ts";
import { fold, shape, writing, Writing } from "./letters.ts";
import { Listed, NAMING, type Lexicon } from "./lexicon.ts";
import { CALENDAR, LINKS, ORGANIZATIONS, PLACES, TITLES } from "./word-classes.ts";

/** What the namer knows of a word by itself. */
export interface WordSight {
  /** Tells the sights of one `createWordSight` apart; never used again. 0 stands outside the sentence. */
  readonly id: number;
  readonly folded: string;
  /** Hash of the word in lower case (marks keep their own sign). */
  readonly low: number;
  readonly shape: number;
  readonly writing: number;
  /** Hashes of the first 2 to 4 and the last 1 to 4 letters. */
  readonly affixes: readonly number[];
  /** Bits of `Listed` for the single word, and of `Class`. */
  readonly bits: number;
  /** The other bits of `Listed`: how ordinary a word it is. */
  readonly common: number;
  /** The same word in small letters: itself where it is so written. */
  readonly lower: WordSight;
}

/** Classes of words, in the bits above those of `Listed`. */
export const Class = {
  title: 1 << 16,
  organization: 1 << 17,
  place: 1 << 18,
  link: 1 << 19,
  calendar: 1 << 20,
} as const;

/** In `WordSight.common`: a word of every day. */
export const EVERYDAY = Listed.everyday >> 11;

const COMMON = Listed.word | Listed.everyday | Listed.saying;

/** Words remembered before the memory is emptied; a guard, not a tuning. */
const REMEMBERED = 40_000;

/** Looks words up once and remembers them. */
export function createWordSight(lexicon: Lexicon): (text: string) => WordSight {
  const memory = new Map<string, WordSight>();
  let ids = 0;
  const look = (text: string): WordSight => {
    const folded = fold(text);
    const lower = text.length > 64 ? text.slice(0, 64).toLowerCase() : text.toLowerCase();
    const affixes: number[] = [];
    if (folded.length > 1) {
      for (let size = 2; size <= 4; size++)
        affixes.push(folded.length > size ? hashOf("<" + folded.slice(0, size)) : 0);
      for (let size = 1; size <= 4; size++) affixes.push(folded.length > size ? hashOf(folded.slice(-size)) : 0);
    }
    const letters = folded.length > 0 ? lexicon.bits(extend(EMPTY, folded)) : 0;
    let bits = letters & ~COMMON;
    const common = (letters & COMMON) >> 11;
    if (TITLES.has(folded)) bits |= Class.title;
    if (ORGANIZATIONS.has(folded)) bits |= Class.organization;
    if (PLACES.has(folded)) bits |= Class.place;
    if (LINKS.has(folded) || text === "&") bits |= Class.link;
    if (CALENDAR.has(folded)) bits |= Class.calendar;
    const small = text.toLowerCase();
    const sight = {
      id: ++ids,
      folded,
      low: hashOf(lower),
      shape: hashOf(shape(text)),
      writing: writing(text),
      affixes,
      bits,
      common,
      lower: undefined as WordSight | undefined,
    };
    sight.lower = small === text ? (sight as WordSight) : sightOf(small);
    return sight as WordSight;
  };
  const sightOf = (text: string): WordSight => {
    let sight = memory.get(text);
    if (sight === undefined) {
      if (memory.size >= REMEMBERED) memory.clear();
      sight = look(text);
      if (text.length <= 64) memory.set(text, sight);
    }
    return sight;
  };
  return sightOf;
}

/** True for a word written as a name may be written. */
export const looksNamed = (sight: WordSight): boolean => sight.writing >= Writing.capital;

/** Longest name of the lists, in words. */
const LONGEST_PHRASE = 6;

/**
 * Marks the names of the lists in a sentence: for each word 0, or the bits of the longest listed phrase that covers it, times 4,
 * plus its part in it: 0 alone, 1 first, 2 inner, 3 last. Of overlapping phrases the first and longest counts.
 */
export function listedPhrases(words: readonly WordSight[], lexicon: Lexicon, caseless: boolean): Int32Array {
  const marks = new Int32Array(words.length);
  for (let first = 0; first < words.length;) {
    const start = words[first]!;
    let bits = 0;
    let last = first;
    if (start.folded.length > 0 && (caseless || looksNamed(start))) {
      let running = EMPTY;
      const end = Math.min(words.length, first + LONGEST_PHRASE);
      for (let at = first; at < end; at++) {
        const word = words[at]!;
        if (word.folded.length === 0) {
          if (word.writing === Writing.mark && at > first) continue;
          break;
        }
        running = extend(running, word.folded);
        const found = lexicon.bits(running) & NAMING;
        // A phrase ends in a name-like word: "Bank of" is none. Single given names stay with the word itself.
        if (
          found !== 0 &&
          (caseless || looksNamed(word)) &&
          (at > first || (found & ~(Listed.given | Listed.surname)) !== 0)
        ) {
          bits = found;
          last = at;
        }
      }
    }
    if (bits !== 0) {
      for (let at = first; at <= last; at++)
        marks[at] = bits * 4 + (first === last ? 0 : at === first ? 1 : at === last ? 3 : 2);
    }
    first = last + 1;
  }
  return marks;
}
