import { feature } from "./hash.ts";
import { MEMORY_TEMPLATE, type SentenceSight } from "./features.ts";
import { kindOf, KINDS, namesOf, TAGS, type TaggedName } from "./tags.ts";

/** Parts of names by word: for each kind, how often the word stood in a name of the document, and how often it ended one. */
type Count = Int32Array;

/** What a first pass over a document found: "Ashraf Ghani" there makes a person of "Ghani" here. */
export class NameMemory {
  readonly #words = new Map<number, Count>();

  constructor(sentences: readonly SentenceSight[], tags: readonly ArrayLike<number>[]) {
    sentences.forEach((sentence, index) => this.#count(sentence, namesOf(tags[index]!), 1));
  }

  #count(sentence: SentenceSight, names: readonly TaggedName[], by: number): void {
    for (const { first, last, kind } of names) {
      for (let at = first; at <= last; at++) {
        const low = sentence.words[at]!.low;
        let count = this.#words.get(low);
        if (count === undefined) this.#words.set(low, (count = new Int32Array(KINDS.length * 2)));
        count[kind * 2]! += by;
        if (at === last) count[kind * 2 + 1]! += by;
      }
    }
  }

  /**
   * Tells the features of a word that the rest of the document gives; the names found in the sentence itself do not count.
   * At most `MEMORY_FEATURES` hashes are written; the answer is how many.
   */
  features(sentence: SentenceSight, tags: ArrayLike<number>, at: number, out: Uint32Array): number {
    const word = sentence.words[at]!;
    const count = this.#words.get(word.low);
    if (count === undefined) return 0;
    let best = -1;
    let most = 0;
    let ends = 0;
    let all = 0;
    for (let kind = 0; kind < KINDS.length; kind++) {
      const here = ownCount(sentence, tags, word.low, kind);
      const others = count[kind * 2]! - here;
      all += others;
      if (others > most) {
        most = others;
        best = kind;
        ends = count[kind * 2 + 1]! > here ? 1 : 0;
      }
    }
    if (best < 0) return 0;
    const sure = most * 4 > all * 3 ? 1 : 0;
    const often = most > 3 ? 2 : most > 1 ? 1 : 0;
    const base = best * 12 + ends * 6 + sure * 3 + often;
    const tag = tags[at]!;
    const list = sentence.listed[at]!;
    const salt = sentence.caseless ? 0x51ed270b : 0;
    out[0] = feature(MEMORY_TEMPLATE, base ^ salt, word.writing);
    out[1] = feature(MEMORY_TEMPLATE + 1, base ^ salt, list, word.common);
    out[2] = feature(
      MEMORY_TEMPLATE + 2,
      base ^ salt,
      sentence.words[at - 1]?.writing ?? 0,
      sentence.words[at + 1]?.writing ?? 0,
    );
    out[3] = feature(MEMORY_TEMPLATE + 3, base ^ salt, tag);
    out[4] = feature(MEMORY_TEMPLATE + 4, best ^ salt, tags[at - 1] ?? TAGS, tags[at + 1] ?? TAGS);
    return MEMORY_FEATURES;
  }
}

/** See `NameMemory.features`. */
export const MEMORY_FEATURES = 5;

/** How often a word stands in a name of a kind within its own sentence. */
function ownCount(sentence: SentenceSight, tags: ArrayLike<number>, low: number, kind: number): number {
  let count = 0;
  for (let at = 0; at < sentence.words.length; at++) {
    const tag = tags[at]!;
    if (tag > 0 && kindOf(tag) === kind && sentence.words[at]!.low === low) count++;
  }
  return count;
}
