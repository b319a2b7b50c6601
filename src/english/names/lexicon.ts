import { spread } from "./hash.ts";

/** What a list says of a name or word; bits, joined by "or". */
export const Listed = {
  country: 1,
  division: 2,
  city: 4,
  smallPlace: 8,
  given: 16,
  surname: 32,
  organization: 64,
  nationality: 128,
  personNoun: 256,
  groupNoun: 512,
  placeNoun: 1024,
  /** An English word in lower case, and one met in everyday text. */
  word: 2048,
  everyday: 4096,
  /** A verb of saying, telling, asking. */
  saying: 8192,
} as const;

/** Bits that name something; the others class a common noun. */
export const NAMING = 255;

/** Names and nouns by the hash of their letters. Asked for a name that is not in the lists it answers 0, or, once in 50,000 times, something. */
export interface Lexicon {
  /** The bits for a running hash over the folded letters of one or more words. */
  bits(running: number): number;
}

/** A lexicon of hashes and their bits. */
export function createLexicon(keys: Uint32Array, values: Uint16Array): Lexicon {
  let size = 16;
  while (size < keys.length * 1.6) size *= 2;
  const mask = size - 1;
  const slots = new Uint32Array(size);
  const found = new Uint16Array(size);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!;
    let slot = key & mask;
    while (found[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = key;
    found[slot] = values[at]!;
  }
  return {
    bits(running) {
      const key = spread(running);
      let slot = key & mask;
      while (found[slot] !== 0) {
        if (slots[slot] === key) return found[slot]!;
        slot = (slot + 1) & mask;
      }
      return 0;
    },
  };
}
