import { hashOf } from "../origins/shingles.ts";
import { contentWords } from "./fold.ts";
import { rarity } from "./rarity.ts";

/** As many words as tell one report from another: more make pages alike by their boilerplate. */
const MOST = 64;
/** What stands here is what the report is about, whatever follows it on the page. */
const HEAD = 500;
const LONGEST = 6000;

const none: ReadonlySet<string> = new Set();

/**
 * The telling words of a text with their weights, the weightiest kept: rarity times (1 + ln of how often), words of the first lines three
 * times. Those of `except` tell nothing.
 */
export function tellingWords(text: string, except: ReadonlySet<string> = none): Record<string, number> {
  const often = new Map<string, number>();
  for (const word of contentWords(text.slice(0, LONGEST))) often.set(word, (often.get(word) ?? 0) + 1);
  for (const word of new Set(contentWords(text.slice(0, HEAD)))) often.set(word, (often.get(word) ?? 0) + 2);
  for (const word of except) often.delete(word);
  const weighed = [...often].map(([word, times]) => ({
    word,
    weight: Math.round(rarity(word) * (1 + Math.log(times))),
  }));
  weighed.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
  return Object.fromEntries(weighed.slice(0, MOST).map(({ word, weight }) => [word, weight]));
}

/** Cosine of two sets of telling words, 0 to 1. */
export function likeness(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): number {
  const [one, other] = [indexed(a), indexed(b)];
  if (one.length === 0 || other.length === 0) return 0;
  let common = 0;
  for (let i = 0, j = 0; i < one.hashes.length && j < other.hashes.length;) {
    const step = one.hashes[i]! - other.hashes[j]!;
    if (step === 0) common += one.weights[i]! * other.weights[j]!;
    if (step <= 0) i++;
    if (step >= 0) j++;
  }
  return common / (one.length * other.length);
}

/** With fewer telling words than this the cosine of two reports says less: two reports of one sentence share half their words by their form. */
const ENOUGH = 24;

/** How alike two reports are by their telling words, 0 to 1. */
export function reportLikeness(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): number {
  const fewest = Math.min(indexed(a).weights.length, indexed(b).weights.length);
  return likeness(a, b) * Math.min(1, fewest / ENOUGH);
}

/** The words that two texts share, the most telling first. */
export function sharedWords(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): readonly string[] {
  const shared = Object.entries(a).flatMap(([word, weight]): readonly (readonly [string, number])[] =>
    Object.hasOwn(b, word) ? [[word, weight * b[word]!]] : [],
  );
  return shared.sort(([x, xs], [y, ys]) => ys - xs || (x < y ? -1 : 1)).map(([word]) => word);
}

/** Words by their hashes, ascending: two lists are walked together in a fraction of the time that looking up takes. */
interface Indexed {
  readonly hashes: Uint32Array;
  readonly weights: Float64Array;
  /** Square root of the sum of squares. */
  readonly length: number;
}

const indexes = new WeakMap<Readonly<Record<string, number>>, Indexed>();

function indexed(words: Readonly<Record<string, number>>): Indexed {
  let index = indexes.get(words);
  if (!index) {
    const sorted = Object.entries(words)
      .map(([word, weight]) => ({ hash: hashOf(word), weight }))
      .sort((x, y) => x.hash - y.hash);
    const weights = Float64Array.from(sorted, ({ weight }) => weight);
    const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
    index = { hashes: Uint32Array.from(sorted, ({ hash }) => hash), weights, length: Math.sqrt(squares) };
    indexes.set(words, index);
  }
  return index;
}
