import { ownWords } from "./own-text.ts";
import { shingles } from "./shingles.ts";

/**
 * Words to a shingle. Shorter runs are shared by strangers ("police said the man"), longer ones are broken too often by an
 * editor's single changes.
 */
const shingleSize = 4;
/** Texts with fewer shingles than this are too short to tell a copy from a coincidence: a dozen words. */
const fewest = 10;
/** Up to so many shingles all are kept; of a longer text the smallest quarter of them, but at most `most`. */
const least = 256;
const most = 4096;

/**
 * What is kept of a text to find its copies: the smallest hashes of its word shingles, ascending (MinHash, "bottom-k"). With all
 * hashes up to a value, and not one for each of k functions, two sketches tell how much of the shorter text stands in the
 * longer one, even when that was cut to a third. Empty for a text too short to tell. Linear in the text.
 */
export function signatureOf(text: string): number[] {
  const all = [...new Set(shingles(ownWords(text), shingleSize))];
  if (all.length < fewest) return [];
  const keep = Math.min(most, Math.max(least, all.length >> 2));
  return Array.from(Uint32Array.from(all).sort().subarray(0, keep));
}

/** How much two texts share, by their signatures. */
export interface Overlap {
  /** 0 to 1: share of the shorter text that stands in the other. */
  readonly ofShorter: number;
  /** 0 to 1: share of the longer text that stands in the other. */
  readonly ofLonger: number;
  /** Hashes that the estimate rests on: few are little ground. */
  readonly compared: number;
}

const nothing: Overlap = { ofShorter: 0, ofLonger: 0, compared: 0 };

/** Estimates the overlap of two texts: both sketches are complete up to the smaller of their two ends, so that part is compared. */
export function overlapOf(a: readonly number[], b: readonly number[]): Overlap {
  if (a.length === 0 || b.length === 0) return nothing;
  const end = Math.min(endOf(a), endOf(b));
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length && a[i]! <= end && b[j]! <= end) {
    if (a[i] === b[j]) shared++;
    const step = a[i]! - b[j]!;
    if (step <= 0) i++;
    if (step >= 0) j++;
  }
  while (i < a.length && a[i]! <= end) i++;
  while (j < b.length && b[j]! <= end) j++;
  const [fewer, more] = i < j ? [i, j] : [j, i];
  return fewer === 0 ? nothing : { ofShorter: shared / fewer, ofLonger: shared / more, compared: fewer };
}

/** Up to which hash a sketch holds all: without end when it was not cut. */
const endOf = (signature: readonly number[]): number =>
  signature.length < least ? 0xffffffff : signature[signature.length - 1]!;
