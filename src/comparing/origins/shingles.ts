/** Hash of a word: FNV-1a over its UTF-16 units, unsigned 32-bit. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Spreads the bits of a hash, so that the smallest of many are a fair draw (the finish of MurmurHash3). */
function spread(hash: number): number {
  let bits = hash;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

const base = 0x2c1b3c6d;

/** One unsigned 32-bit hash for each run of `size` words, in their order. Empty for a text of fewer words. */
export function shingles(words: readonly string[], size: number): number[] {
  if (words.length < size) return [];
  let leaving = 1;
  for (let power = 0; power < size; power++) leaving = Math.imul(leaving, base);
  const hashes = words.map(hashOf);
  const found: number[] = [];
  let rolling = 0;
  for (const [at, hash] of hashes.entries()) {
    rolling = (Math.imul(rolling, base) + hash) | 0;
    if (at >= size) rolling = (rolling - Math.imul(leaving, hashes[at - size]!)) | 0;
    if (at >= size - 1) found.push(spread(rolling));
  }
  return found;
}
