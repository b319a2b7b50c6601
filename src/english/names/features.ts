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
const OUTSIDE: WordSight = { folded: "", low: 1, shape: 1, writing: Writing.mark, affixes: [], bits: 0, common: 0 };

/** Parts of a run of name-like words, "Ministry of Foreign Affairs" being one. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** The runs of capitalised words; each word's run, or none. A link word joins two capitalised words: "Bank of England". */
function capitalRuns(words: readonly WordSight[]): (Run | undefined)[] {
  const runs: (Run | undefined)[] = Array.from({ length: words.length });
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

/** Calls `tell` with the hashes of the features of each chosen word of a sentence: `tell(word, hashes, howMany)`; the buffer is used again. */
export function features(
  sentence: SentenceSight,
  tell: (word: number, hashes: Uint32Array, count: number) => void,
  chosen?: Uint8Array,
): void {
  const { words, listed, elsewhere, caseless } = sentence;
  const salt = caseless ? 0x51ed270b : 0;
  const runs = caseless ? [] : capitalRuns(words);
  const out = new Uint32Array(MOST_FEATURES);
  const at = (index: number): WordSight => words[index] ?? OUTSIDE;
  const titled = sentence.titled ? 1 : 0;
  let count = 0;
  let template = 0;
  const add = (first: number, second = 0, third = 0): void => {
    out[count++] = feature(template++, first ^ salt, second, third);
  };
  for (let index = 0; index < words.length; index++) {
    if (chosen !== undefined && chosen[index] === 0) continue;
    count = 0;
    template = 0;
    const word = at(index);
    const before = at(index - 1);
    const after = at(index + 1);
    const before2 = at(index - 2);
    const after2 = at(index + 2);
    const opening = index === 0 || (before.writing === Writing.mark && index === 1) ? 1 : 0;
    const wrote = word.writing * 4 + opening * 2 + titled;
    const seen = elsewhere[index]!;
    const list = listed[index]!;

    add(wrote);
    add(word.low);
    add(word.low, wrote);
    add(before.low);
    add(after.low);
    add(before2.low);
    add(after2.low);
    add(before.low, word.low);
    add(word.low, after.low);
    add(before.low, wrote);
    add(after.low, wrote);
    add(before.low, after.low);
    add(before2.low, before.low, wrote);
    add(after.low, after2.low, wrote);
    add(word.shape, opening);
    add(before.writing, word.writing, after.writing);
    add(before.writing * 8 + before2.writing, word.writing);
    add(word.writing, after.writing * 8 + after2.writing);
    for (let affix = 0; affix < 7; affix++) {
      const hash = word.affixes[affix] ?? 0;
      if (hash === 0) template++;
      else add(hash, caseless ? 0 : word.writing);
    }
    add(word.bits, caseless ? 0 : wrote);
    add(before.bits, word.bits);
    add(word.bits, after.bits);
    add(before.bits, caseless ? 0 : word.writing, after.bits);
    add(before2.bits, before.bits, caseless ? 0 : word.writing);
    add(after.bits, after2.bits, caseless ? 0 : word.writing);
    add(list, caseless ? 0 : wrote);
    add(list, before.low);
    add(list, after.low);
    add(listed[index - 1] ?? 0, list, listed[index + 1] ?? 0);
    add(list, word.low);
    add(seen, wrote, list);
    add(seen, word.low);
    add(word.common, wrote);
    add(before.common, word.common, after.common * 8 + word.writing);
    add(before.common, before.writing, word.writing);
    add(after.common, after.writing, word.writing);
    add(word.common, word.bits, wrote);
    add(seen, word.common, wrote);

    const run = runs[index];
    if (run !== undefined) {
      const head = at(run.last);
      const start = at(run.first);
      const place = run.first === run.last ? 0 : index === run.first ? 1 : index === run.last ? 2 : 3;
      const length = Math.min(run.last - run.first + 1, 5);
      const ahead = at(run.first - 1);
      const behind = at(run.last + 1);
      add(head.low, place);
      add(head.bits, place, start.bits);
      add(start.low, place);
      add(ahead.low, place, length);
      add(behind.low, place, length);
      add(ahead.low, behind.low, place);
      add(ahead.bits, behind.bits, place);
      add(length, place, opening);
      add(head.affixes[5] ?? 0, place);
      add(start.common, head.common, place);
      add(behind.common, behind.bits, place);
    } else template += 11;

    // Who is spoken of within four words: "said", "president", "in".
    for (let distance = 1; distance <= 4; distance++) {
      out[count++] = feature(100, at(index - distance).low ^ salt, caseless ? 0 : word.writing);
      out[count++] = feature(101, at(index + distance).low ^ salt, caseless ? 0 : word.writing);
    }
    tell(index, out, count);
  }
}

/** Template numbers of the features that come from the names found in a first pass over the document. */
export const MEMORY_TEMPLATE = 120;
