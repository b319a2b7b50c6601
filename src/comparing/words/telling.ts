import { contentWords } from "./fold.ts";
import { rarity } from "./rarity.ts";

/** As many words as tell one report from another: more make pages alike by their boilerplate. */
const MOST = 64;
/** What stands here is what the report is about, whatever follows it on the page. */
const HEAD = 500;
const LONGEST = 6000;

/** The telling words of a text with their weights, the weightiest kept: rarity times (1 + ln of how often), words of the first lines three times. */
export function tellingWords(text: string): Record<string, number> {
  const often = new Map<string, number>();
  for (const word of contentWords(text.slice(0, LONGEST))) often.set(word, (often.get(word) ?? 0) + 1);
  for (const word of new Set(contentWords(text.slice(0, HEAD)))) often.set(word, (often.get(word) ?? 0) + 2);
  const weighed = [...often].map(([word, times]) => ({
    word,
    weight: Math.round(rarity(word) * (1 + Math.log(times))),
  }));
  weighed.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
  return Object.fromEntries(weighed.slice(0, MOST).map(({ word, weight }) => [word, weight]));
}

/** Cosine of two sets of telling words, 0 to 1. */
export function likeness(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): number {
  const long = lengthOf(a) * lengthOf(b);
  if (long === 0) return 0;
  let common = 0;
  for (const word in a) {
    const other = b[word];
    if (other !== undefined) common += a[word]! * other;
  }
  return common / long;
}

/** The words that two reports share, the most telling first. */
export const sharedWords = (
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): readonly string[] =>
  Object.keys(a)
    .filter((word) => b[word] !== undefined)
    .sort((one, two) => a[two]! * b[two]! - a[one]! * b[one]! || (one < two ? -1 : 1));

const lengths = new WeakMap<Readonly<Record<string, number>>, number>();

function lengthOf(words: Readonly<Record<string, number>>): number {
  let length = lengths.get(words);
  if (length === undefined) {
    length = 0;
    for (const word in words) length += words[word]! ** 2;
    length = Math.sqrt(length);
    lengths.set(words, length);
  }
  return length;
}
