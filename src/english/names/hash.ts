/** Hashes of words and features: unsigned 32 bit, the same in every engine. */

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Start of a running hash over the letters of one or more words. */
export const EMPTY = FNV_OFFSET;

/** Goes on with a running hash: `extend(extend(EMPTY, "new"), "york")` equals `extend(EMPTY, "newyork")`. */
export function extend(running: number, letters: string): number {
  let hash = running;
  for (let at = 0; at < letters.length; at++) hash = Math.imul(hash ^ letters.charCodeAt(at), FNV_PRIME);
  return hash;
}

/** Spreads the bits of a running hash, so that neighbours in spelling are no neighbours in a table. */
export function spread(running: number): number {
  let hash = running;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Hash of a whole string. */
export const hashOf = (letters: string): number => spread(extend(EMPTY, letters));

/** Hash of a feature: its template and what it saw, in this order. */
export function feature(template: number, first: number, second = 0, third = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ first;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) + second;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) + third;
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) >>> 0;
}
