/**
 * A dictionary in few bytes: what WordNet knows of a word, as a set of small numbers (see `senses`). Words are kept as 32-bit
 * hashes only, so about one unknown word in fifty thousand is taken for a known one.
 */
export class Dictionary {
  readonly #keys: Uint32Array;
  readonly #sets: Uint16Array;
  readonly #starts: Uint32Array;
  readonly #members: Uint8Array;

  /** Bytes: word count (u32), set count (u32), key differences as varints, set numbers (u16), set sizes (u8), members (u8). */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const count = view.getUint32(0, true);
    const setCount = view.getUint32(4, true);
    let at = 8;
    this.#keys = new Uint32Array(count);
    for (let i = 0, key = 0; i < count; i++) {
      let difference = 0;
      let scale = 1;
      let byte = 128;
      while (byte >= 128) {
        byte = bytes[at++] ?? 0;
        difference += (byte & 127) * scale;
        scale *= 128;
      }
      key += difference;
      this.#keys[i] = key;
    }
    this.#sets = new Uint16Array(count);
    for (let i = 0; i < count; i++, at += 2) this.#sets[i] = view.getUint16(at, true);
    this.#starts = new Uint32Array(setCount + 1);
    for (let i = 0, sum = 0; i < setCount; i++) this.#starts[i + 1] = sum += bytes[at++] ?? 0;
    this.#members = bytes.subarray(at);
  }

  /** The set of a word in lower case, empty when it is not there. */
  find(word: string): Uint8Array {
    const key = keyOf(word);
    let low = 0;
    let high = this.#keys.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const there = this.#keys[middle] as number;
      if (there === key) {
        const set = this.#sets[middle] as number;
        return this.#members.subarray(this.#starts[set], this.#starts[set + 1]);
      }
      if (there < key) low = middle + 1;
      else high = middle - 1;
    }
    return nothing;
  }
}

const nothing = new Uint8Array(0);

/** Hash of a word, 32 bits. */
export function keyOf(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  h = Math.imul(h, 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}

/**
 * What the numbers in a set mean. `noun` to `noun + 25`: kinds of meaning (WordNet's lexicographer files) among its first four
 * senses; `first…`: that of the first sense; `frame`: patterns of a verb ("Somebody ----s that CLAUSE"); `often`: how often
 * each part of speech was met in WordNet's tagged texts (never, under 5, under 20, more).
 */
export const senses = {
  noun: 0,
  firstNoun: 26,
  verb: 52,
  firstVerb: 67,
  frame: 82,
  often: 118,
  adjective: 134,
  adverb: 138,
  size: 140,
} as const;

const isVerbal = (k: number): boolean =>
  (k >= senses.verb && k < senses.often) || (k >= senses.often + 4 && k < senses.often + 8);
const isNominal = (k: number): boolean => k < senses.verb || (k >= senses.often && k < senses.often + 4);
const isAdjectival = (k: number): boolean =>
  (k >= senses.adjective && k < senses.adverb) || (k >= senses.often + 8 && k < senses.often + 12);

/** Endings by which a form is led back to a dictionary word: [ending, what replaces it, which part of speech, mark]. */
const endings: readonly (readonly [string, string, (k: number) => boolean, number])[] = [
  ["s", "", isNominal, 0], // raids
  ["ses", "s", isNominal, 0],
  ["xes", "x", isNominal, 0],
  ["zes", "z", isNominal, 0],
  ["ches", "ch", isNominal, 0],
  ["shes", "sh", isNominal, 0],
  ["men", "man", isNominal, 0],
  ["ies", "y", isNominal, 0],
  ["s", "", isVerbal, 1], // raids
  ["ies", "y", isVerbal, 1],
  ["es", "", isVerbal, 1],
  ["ed", "", isVerbal, 2],
  ["ed", "e", isVerbal, 2],
  ["ied", "y", isVerbal, 2],
  ["ing", "", isVerbal, 3],
  ["ing", "e", isVerbal, 3],
  ["er", "", isAdjectival, 4],
  ["er", "e", isAdjectival, 4],
  ["est", "", isAdjectival, 5],
  ["est", "e", isAdjectival, 5],
  ["ier", "y", isAdjectival, 4],
  ["iest", "y", isAdjectival, 5],
];

/** Numbers that `lookUp` can give: members of sets, marks of the ending, and one for "nothing found". */
export const dictionarySize = senses.size + 8;

/** All that the dictionary knows of a form (lower case): of the word itself, and of the words it may be an inflected form of. */
export function lookUp(dictionary: Dictionary, norm: string): number[] {
  const found = new Set<number>();
  for (const k of dictionary.find(norm)) found.add(k);
  if (found.size > 0) found.add(senses.size + 6);
  for (const [ending, other, fits, mark] of endings) {
    if (!norm.endsWith(ending) || norm.length < ending.length + 2) continue;
    const stem = norm.slice(0, norm.length - ending.length);
    let hit = addFitting(dictionary, stem + other, fits, found);
    // "stopped" → "stop"
    const doubled = other === "" && mark >= 2 && stem.length > 3 && stem.at(-1) === stem.at(-2);
    if (!hit && doubled) hit = addFitting(dictionary, stem.slice(0, -1), fits, found);
    if (hit) found.add(senses.size + mark);
  }
  if (found.size === 0) found.add(senses.size + 7);
  return [...found].sort((a, b) => a - b);
}

function addFitting(dictionary: Dictionary, word: string, fits: (k: number) => boolean, found: Set<number>): boolean {
  let hit = false;
  for (const k of dictionary.find(word)) {
    if (!fits(k)) continue;
    found.add(k);
    hit = true;
  }
  return hit;
}
