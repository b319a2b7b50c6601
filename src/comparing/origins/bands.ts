import { ownWords } from "./own-text.ts";
import { shingles } from "./shingles.ts";

/** Words to an anchor: long enough that reports which share one are seldom strangers. */
const anchorSize = 7;
/** Of so many anchors in a row the smallest is kept. */
const windowSize = 24;

/**
 * Anchors of a text: reports that share one may be copies of each other and are worth comparing. Of each `windowSize` runs of
 * seven words the one with the smallest hash is kept (winnowing, Schleimer and others 2003): any 30 words in a row that stand in both
 * texts give both the same anchor, wherever they stand and whatever was cut around them. About one for 12 words.
 */
export function bandsOf(text: string): string[] {
  const hashes = shingles(ownWords(text), anchorSize);
  const kept = new Set<number>();
  /** Positions whose hashes ascend: the first is the smallest of the window. */
  const rising: number[] = [];
  let head = 0;
  for (const [at, hash] of hashes.entries()) {
    while (rising.length > head && hashes[rising.at(-1)!]! >= hash) rising.pop();
    rising.push(at);
    if (rising[head]! <= at - windowSize) head++;
    if (at >= windowSize - 1) kept.add(hashes[rising[head]!]!);
  }
  if (hashes.length > 0 && hashes.length < windowSize) kept.add(Math.min(...hashes));
  return [...kept].map((hash) => hash.toString(36));
}
