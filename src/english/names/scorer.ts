import {
  FARTHEST,
  jointFeatures,
  MOST_FEATURES,
  neighbourFeatures,
  ownFeatures,
  runsOf,
  type SentenceSight,
  wordAt,
  wroteAt,
} from "./features.ts";
import type { NameModel } from "./model.ts";
import { TAGS } from "./tags.ts";

/** Sums remembered, a power of two; each takes 40 bytes. */
const REMEMBERED = 1 << 16;
/** Room of one sum. */
const WIDTH = 16;

/** Situations of one word: 32 of its own, below 64, then 64 for each place that it may have beside another. */
const SITUATIONS = 512;

/**
 * Sums the weights of features, word by word. The sums of a word by itself and as a neighbour are remembered, each in the one place that its
 * key points to: more than half of the features (35 of up to 61) then need no look into the table of the model. All sums are whole numbers, so their order
 * changes nothing.
 */
export class Scorer {
  readonly #model: NameModel;
  readonly #keys = new Float64Array(REMEMBERED).fill(-1);
  readonly #sums = new Int16Array(REMEMBERED * WIDTH);
  readonly #hashes = new Uint32Array(MOST_FEATURES);

  constructor(model: NameModel) {
    this.#model = model;
  }

  /** Adds a share of the weights of the features of the chosen words of a sentence to `sums`, `words * TAGS`. */
  add(sentence: SentenceSight, sums: Float32Array, share: number, chosen?: Uint8Array): void {
    const { words, listed, elsewhere, caseless } = sentence;
    const runs = runsOf(sentence);
    const hashes = this.#hashes;
    const flat = caseless ? 1 : 0;
    for (let index = 0; index < words.length; index++) {
      if (chosen?.[index] === 0) continue;
      const word = words[index]!;
      const to = index * TAGS;
      const wrote = wroteAt(sentence, index);
      const list = listed[index]!;
      const seen = elsewhere[index]!;
      // Only the sums of words outside listed phrases are remembered: marks of phrases are too many.
      const usual = list === 0;
      let count = 0;
      const own = word.id * SITUATIONS + flat * 16 + (wrote & 3) * 4 + seen;
      if (!usual || !this.#recall(own, sums, to, share)) {
        count = ownFeatures(word, wrote, seen, list, caseless, hashes, 0);
        if (usual) count = this.#learn(own, count, sums, to, share);
      }
      for (let distance = -FARTHEST; distance <= FARTHEST; distance++) {
        if (distance === 0) continue;
        const near = wordAt(words, index + distance);
        const far = Math.abs(distance);
        const place = 1 + Math.min(far, 3) * 2 - (distance > 0 ? 1 : 2);
        const key = near.id * SITUATIONS + place * 64 + flat * 32 + (far === 1 ? wrote : wrote & ~3);
        const alone = usual || far > 1;
        if (alone && this.#recall(key, sums, to, share)) continue;
        const before = count;
        count = neighbourFeatures(near, distance, wrote, list, caseless, hashes, count);
        if (alone) count = this.#learn(key, count, sums, to, share, before);
      }
      count = jointFeatures(sentence, index, runs[index], wrote, hashes, count);
      for (let at = 0; at < count; at++) this.#model.add(hashes[at]!, sums, to, share);
    }
  }

  /** Adds a remembered sum; false when there is none. */
  #recall(key: number, sums: Float32Array, to: number, share: number): boolean {
    const slot = slotOf(key);
    if (this.#keys[slot] !== key) return false;
    const known = this.#sums;
    for (let tag = 0, from = slot * WIDTH; tag < TAGS; tag++) sums[to + tag]! += share * known[from + tag]!;
    return true;
  }

  /** Remembers the sum of the hashes from `first` to `count` and adds it; the answer is `first`, the hashes being done with. */
  #learn(key: number, count: number, sums: Float32Array, to: number, share: number, first = 0): number {
    const slot = slotOf(key);
    this.#keys[slot] = key;
    this.#sums.fill(0, slot * WIDTH, (slot + 1) * WIDTH);
    for (let at = first; at < count; at++) this.#model.add(this.#hashes[at]!, this.#sums, slot * WIDTH, 1);
    this.#recall(key, sums, to, share);
    return first;
  }
}

const slotOf = (key: number): number => {
  const mixed = Math.imul(key ^ (key / 0x1_0000_0000), 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) & (REMEMBERED - 1);
};
