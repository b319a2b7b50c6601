import { documentSight } from "../../src/english/names/document-sight.ts";
import { features, type SentenceSight } from "../../src/english/names/features.ts";
import { feature } from "../../src/english/names/hash.ts";
import type { Lexicon } from "../../src/english/names/lexicon.ts";
import { MEMORY_FEATURES, NameMemory } from "../../src/english/names/memory.ts";
import type { WordSight } from "../../src/english/names/sight.ts";
import { tagsOf } from "../../src/english/names/tags.ts";
import { random, type Example } from "./crf.ts";
import type { GoldDocument, Source } from "./gold.ts";

/** A document in the looks it is learnt in. */
export interface View {
  readonly document: GoldDocument;
  readonly sights: readonly SentenceSight[];
  /** Sentences to learn from in this view. */
  readonly chosen: readonly boolean[];
  readonly weight: number;
}

/** The first source's conventions are those of the model. */
const SOURCES: readonly Source[] = ["ewt", "gum", "re3d", "wikigold"];

const SMALL = new Set("a an the of in on at to by for from with and or as but nor is".split(" "));

/** "Rebels Seize Town in North" */
const titled = (words: readonly string[]): string[] =>
  words.map((word) =>
    SMALL.has(word.toLowerCase()) ? word.toLowerCase() : word.slice(0, 1).toUpperCase() + word.slice(1),
  );

/** The document as it is, and copies in capitals, in lower case and with headlines, so that the model can read those. */
export function views(
  document: GoldDocument,
  sightOf: (text: string) => WordSight,
  lexicon: Lexicon,
  seed: number,
): View[] {
  const next = random(seed);
  const all = document.sentences.map(() => true);
  const made: View[] = [
    { document, sights: documentSight(document.sentences, sightOf, lexicon), chosen: all, weight: 1 },
  ];
  const mixed = next() < 0.4;
  const upper = document.sentences.map(() => !mixed || next() < 0.3);
  const flat = document.sentences.map((words, at) =>
    upper[at] === true ? words.map((word) => word.toUpperCase()) : words,
  );
  const sights = documentSight(flat, sightOf, lexicon);
  made.push({ document, sights, chosen: sights.map((sight) => sight.caseless), weight: 1 });
  const lined = document.sentences.map((words) => next() < 0.12 && words.length >= 5 && words.length < 25);
  const heads = documentSight(
    document.sentences.map((words, at) => (lined[at] === true ? titled(words) : words)),
    sightOf,
    lexicon,
  );
  made.push({ document, sights: heads, chosen: lined.map((line, at) => line && heads[at]!.titled), weight: 0.7 });
  return made;
}

/** Numbers the features, first come first. */
export class Numbering {
  readonly #numbers = new Map<number, number>();
  readonly #counts = new Map<number, number>();
  /** Features seen less often than this get no number. */
  readonly #least: number;
  readonly #apart = new Set<number>();
  constructor(least: number) {
    this.#least = least;
  }
  count(hash: number): void {
    this.#counts.set(hash, (this.#counts.get(hash) ?? 0) + 1);
  }
  /** The number of a feature, or -1. One that is kept `apart` serves learning only. */
  number(hash: number, apart = false): number {
    if ((this.#counts.get(hash) ?? 0) < this.#least) return -1;
    let number = this.#numbers.get(hash);
    if (number === undefined) {
      this.#numbers.set(hash, (number = this.#numbers.size));
      if (apart) this.#apart.add(hash);
    }
    return number;
  }
  get size(): number {
    return this.#numbers.size;
  }
  /** The hashes and numbers of the features that a model needs. */
  kept(): Map<number, number> {
    return new Map([...this.#numbers].filter(([hash]) => !this.#apart.has(hash)));
  }
}

/** Counts the features of a view, so that rare ones can be left out. */
export function countFeatures(view: View, numbering: Numbering): void {
  const own = SOURCES.indexOf(view.document.source);
  view.sights.forEach((sight, at) => {
    if (!view.chosen[at]!) return;
    features(sight, (_, hashes, count) => {
      for (let f = 0; f < count; f++) {
        numbering.count(hashes[f]!);
        if (own !== 0) numbering.count(feature(500, hashes[f]!, own));
      }
    });
  });
}

/** The examples of a view. */
export function examplesOf(view: View, numbering: Numbering, weight: number): Example[] {
  const made: Example[] = [];
  // What only another source's conventions teach is learnt apart, in rows that no reader of text ever asks for (Daumé 2007).
  const own = SOURCES.indexOf(view.document.source);
  view.sights.forEach((sight, at) => {
    if (!view.chosen[at]! || sight.words.length === 0) return;
    const numbers: number[] = [];
    const starts: number[] = [0];
    features(sight, (_, hashes, count) => {
      for (let f = 0; f < count; f++) {
        const number = numbering.number(hashes[f]!);
        if (number < 0) continue;
        numbers.push(number);
        if (own === 0) continue;
        const apart = numbering.number(feature(500, hashes[f]!, own), true);
        if (apart >= 0) numbers.push(apart);
      }
      starts.push(numbers.length);
    });
    made.push(example(view, at, weight, numbers, starts));
  });
  return made;
}

/** What a first pass, by a model that did not learn from this view, says of a sentence: tags, and the sums behind them. */
export interface Guess {
  readonly tags: Uint8Array;
  readonly scores: Float32Array;
}

/** The examples of the second pass: the features of the names found elsewhere in the document, over the sums of the first. */
export function memoryExamplesOf(
  view: View,
  numbering: Numbering,
  weight: number,
  guesses: readonly Guess[],
): Example[] {
  const memory = new NameMemory(
    view.sights,
    guesses.map(({ tags }) => tags),
  );
  const hashes = new Uint32Array(MEMORY_FEATURES);
  const made: Example[] = [];
  view.sights.forEach((sight, at) => {
    if (!view.chosen[at]! || sight.words.length === 0) return;
    const numbers: number[] = [];
    const starts: number[] = [0];
    sight.words.forEach((_, word) => {
      const count = memory.features(sight, guesses[at]!.tags, word, hashes);
      for (let f = 0; f < count; f++) numbers.push(numbering.number(hashes[f]!));
      starts.push(numbers.length);
    });
    if (numbers.length > 0) made.push({ ...example(view, at, weight, numbers, starts), base: guesses[at]!.scores });
  });
  return made;
}

const example = (view: View, at: number, weight: number, numbers: number[], starts: number[]): Example => ({
  numbers: Int32Array.from(numbers),
  starts: Int32Array.from(starts),
  tags: tagsOf(view.document.names[at]!, view.sights[at]!.words.length),
  weight: weight * view.weight,
});
