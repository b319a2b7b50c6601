import { feature } from "./hash.ts";
import { Writing } from "./letters.ts";
import { Class, EVERYDAY, looksNamed, type WordSight } from "./sight.ts";

/** A sentence as the namer sees it. */
export interface SentenceSight {
  readonly words: readonly WordSight[];
  /** See `listedPhrases`. */
  readonly listed: Int32Array;
  /** What the rest of the document shows of each word: 1 seen with a capital inside a sentence, 2 seen in lower case. */
  readonly elsewhere: Uint8Array;
  /** Every word of the sentence in capitals, or no capital in the whole document: capitals tell nothing. */
  readonly caseless: boolean;
  /** "Rebels Seize Town In North": most words have a capital. */
  readonly titled: boolean;
}

/** No more features than this are told of a word. */
export const MOST_FEATURES = 80;

/** Told of the places before the first and after the last word. */
const OUTSIDE: WordSight = {
  id: 0,
  folded: "",
  low: 1,
  shape: 1,
  writing: Writing.mark,
  affixes: [],
  bits: 0,
  common: 0,
  get lower() {
    return OUTSIDE;
  },
};

/** The word at an index, or what stands outside the sentence. */
export const wordAt = (words: readonly WordSight[], index: number): WordSight => words[index] ?? OUTSIDE;

/** Parts of a run of name-like words, "Ministry of Foreign Affairs" being one. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** The runs of capitalised words, where capitals tell anything; each word's run, or none. A link word joins two capitalised words: "Bank of England". */
export function runsOf({ words, caseless }: SentenceSight): (Run | undefined)[] {
  const runs: (Run | undefined)[] = Array.from({ length: words.length });
  if (caseless) return runs;
  for (let first = 0; first < words.length; first++) {
    if (!looksNamed(words[first]!)) continue;
    let last = first;
    for (;;) {
      if (last + 1 < words.length && looksNamed(words[last + 1]!)) last++;
      else if (last + 2 < words.length && joins(words[last + 1]!) && looksNamed(words[last + 2]!)) last += 2;
      else break;
    }
    const run = { first, last };
    for (let at = first; at <= last; at++) runs[at] = run;
    first = last;
  }
  return runs;
}

/** "of", "al", "-": inside a name; "and" and commas part as often as they join. */
const joins = (word: WordSight): boolean =>
  ((word.bits & Class.link) !== 0 && word.folded !== "and" && word.folded !== "for" && word.folded !== "the") ||
  word.folded === "";

/**
 * The words that may belong to a name: all of them where capitals tell nothing, else those with a capital, words not of every day
 * ("kerala"), and the neighbours of both ("Bank *of* England", "san *francisco*"). The others are none.
 */
export function candidates(sentence: SentenceSight): Uint8Array {
  const { words, caseless } = sentence;
  const open = new Uint8Array(words.length);
  if (caseless) return open.fill(1);
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const strange = word.writing === Writing.lower && (word.common & EVERYDAY) === 0;
    if (strange || looksNamed(word)) open.fill(1, Math.max(0, at - 1), at + 3);
  }
  return open;
}

/**
 * The features of a word go by three groups: of the word itself in its situation, of one neighbour, of several words together. The first
 * two recur so often that their sums of weights are worth remembering; see `Scorer`. Each function writes hashes to `out` from index
 * `count` on and answers the new count.
 */

/** Features of sentences without capitals are others than those of sentences with them. */
const saltOf = (caseless: boolean): number => (caseless ? 0x51ed270b : 0);

/** How a word is written, and where: its writing * 4, + 2 for the first word of a sentence, + 1 in a headline. Below 32. */
export function wroteAt({ words, titled }: SentenceSight, index: number): number {
  const opening = index === 0 || (index === 1 && words[0]!.writing === Writing.mark);
  return words[index]!.writing * 4 + (opening ? 2 : 0) + (titled ? 1 : 0);
}

/** Of the word itself; `seen` and `list` are its entries in `elsewhere` and `listed`. */
export function ownFeatures(
  word: WordSight,
  wrote: number,
  seen: number,
  list: number,
  caseless: boolean,
  out: Uint32Array,
  count: number,
): number {
  const salt = saltOf(caseless);
  const tell = (template: number, first: number, second = 0, third = 0): void => {
    out[count++] = feature(template, first ^ salt, second, third);
  };
  const written = caseless ? 0 : wrote;
  tell(0, wrote);
  tell(1, word.low);
  tell(2, word.low, wrote);
  tell(14, word.shape, (wrote >> 1) & 1);
  for (let affix = 0; affix < word.affixes.length; affix++) {
    const hash = word.affixes[affix]!;
    if (hash !== 0) tell(18 + affix, hash, caseless ? 0 : word.writing);
  }
  tell(25, word.bits, written);
  tell(31, list, written);
  tell(35, list, word.low);
  tell(36, seen, wrote, list);
  tell(37, seen, word.low);
  tell(38, word.common, wrote);
  tell(42, word.common, word.bits, wrote);
  tell(43, seen, word.common, wrote);
  return count;
}

/** How far a neighbour may stand. */
export const FARTHEST = 4;

/** Of a neighbour, 1 to `FARTHEST` words behind (`distance` above 0) or before: "said", "president", "in". */
export function neighbourFeatures(
  near: WordSight,
  distance: number,
  wrote: number,
  list: number,
  caseless: boolean,
  out: Uint32Array,
  count: number,
): number {
  const low = near.low ^ saltOf(caseless);
  const writing = wrote >> 2;
  const behind = distance > 0 ? 1 : 0;
  const far = Math.abs(distance);
  if (far === 1) {
    out[count++] = feature(3 + behind, low);
    out[count++] = feature(9 + behind, low, wrote);
    out[count++] = feature(32 + behind, list ^ saltOf(caseless), near.low);
    out[count++] = feature(40 + behind, near.common ^ saltOf(caseless), near.writing, writing);
  } else if (far === 2) out[count++] = feature(5 + behind, low);
  out[count++] = feature(100 + behind, low, caseless ? 0 : writing);
  return count;
}

/** Of a word and its neighbours together; `run` is the run of capitalised words that it stands in. */
export function jointFeatures(
  sentence: SentenceSight,
  index: number,
  run: Run | undefined,
  wrote: number,
  out: Uint32Array,
  count: number,
): number {
  const { words, listed, caseless } = sentence;
  const salt = saltOf(caseless);
  const tell = (template: number, first: number, second = 0, third = 0): void => {
    out[count++] = feature(template, first ^ salt, second, third);
  };
  const word = words[index]!;
  const before = wordAt(words, index - 1);
  const after = wordAt(words, index + 1);
  const before2 = wordAt(words, index - 2);
  const after2 = wordAt(words, index + 2);
  const writing = caseless ? 0 : word.writing;
  tell(7, before.low, word.low);
  tell(8, word.low, after.low);
  tell(11, before.low, after.low);
  tell(12, before2.low, before.low, wrote);
  tell(13, after.low, after2.low, wrote);
  tell(15, before.writing, word.writing, after.writing);
  tell(16, before.writing * 8 + before2.writing, word.writing);
  tell(17, word.writing, after.writing * 8 + after2.writing);
  tell(26, before.bits, word.bits);
  tell(27, word.bits, after.bits);
  tell(28, before.bits, writing, after.bits);
  tell(29, before2.bits, before.bits, writing);
  tell(30, after.bits, after2.bits, writing);
  tell(34, listed[index - 1] ?? 0, listed[index], listed[index + 1] ?? 0);
  tell(39, before.common, word.common, after.common * 8 + word.writing);
  if (run === undefined) return count;

  const head = words[run.last]!;
  const start = words[run.first]!;
  const place = run.first === run.last ? 0 : index === run.first ? 1 : index === run.last ? 2 : 3;
  const length = Math.min(run.last - run.first + 1, 5);
  const ahead = wordAt(words, run.first - 1);
  const behind = wordAt(words, run.last + 1);
  tell(44, head.low, place);
  tell(45, head.bits, place, start.bits);
  tell(46, start.low, place);
  tell(47, ahead.low, place, length);
  tell(48, behind.low, place, length);
  tell(49, ahead.low, behind.low, place);
  tell(50, ahead.bits, behind.bits, place);
  tell(51, length, place, (wrote >> 1) & 1);
  tell(52, head.affixes[5] ?? 0, place);
  tell(53, start.common, head.common, place);
  tell(54, behind.common, behind.bits, place);
  return count;
}

/** Calls `tell` with the hashes of all features of each word of a sentence: `tell(word, hashes, howMany)`; the buffer is used again. */
export function features(
  sentence: SentenceSight,
  tell: (word: number, hashes: Uint32Array, count: number) => void,
): void {
  const { words, listed, elsewhere, caseless } = sentence;
  const runs = runsOf(sentence);
  const out = new Uint32Array(MOST_FEATURES);
  words.forEach((word, index) => {
    const wrote = wroteAt(sentence, index);
    const list = listed[index]!;
    let count = ownFeatures(word, wrote, elsewhere[index]!, list, caseless, out, 0);
    for (let distance = -FARTHEST; distance <= FARTHEST; distance++) {
      if (distance !== 0)
        count = neighbourFeatures(wordAt(words, index + distance), distance, wrote, list, caseless, out, count);
    }
    tell(index, out, jointFeatures(sentence, index, runs[index], wrote, out, count));
  });
}

/** Template numbers of the features that come from the names found in a first pass over the document. */
export const MEMORY_TEMPLATE = 120;
