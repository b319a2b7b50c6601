import type { Name, NameKind, Word } from "../document.ts";
import { bestTags } from "./decode.ts";
import { documentSight } from "./document-sight.ts";
import { features, type SentenceSight } from "./features.ts";
import { MEMORY_FEATURES, NameMemory } from "./memory.ts";
import { openModel, type NameModel } from "./model.ts";
import { peopleAt } from "./peoples.ts";
import { createWordSight } from "./sight.ts";
import { KINDS, namesOf, TAGS } from "./tags.ts";

/**
 * Finds the names of a document: one list for each sentence, in the order of the text, none overlapping. The sentences come
 * together because a name said in full in one of them tells what its parts are in another. Never throws; time grows linearly.
 */
export type Namer = (sentences: readonly (readonly Word[])[]) => Name[][];

/** Makes a finder of names from the bytes of `models/names`. Throws when they are no model of this version. */
export function createNamer(bytes: Uint8Array): Namer {
  const model = openModel(bytes);
  const sightOf = createWordSight(model.lexicon);
  return (sentences) => {
    const sights = documentSight(
      sentences.map((words) => words.map((word) => word.text)),
      sightOf,
      model.lexicon,
    );
    const tags = documentTags(model, sights);
    return sentences.map((words, at) => joinPeoples(sights[at]!, tags[at]!).map((name) => toName(words, name)));
  };
}

/** The sums of weights of a sentence, `words * TAGS`. */
export function sentenceScores(model: NameModel, sight: SentenceSight): Float32Array {
  const sums = new Float32Array(sight.words.length * TAGS);
  features(sight, (word, hashes, count) => {
    for (let index = 0; index < count; index++) model.add(hashes[index]!, sums, word * TAGS);
  });
  return sums;
}

/** The tags of all sentences, in two passes: the second knows the names that the first found elsewhere in the document. */
function documentTags(model: NameModel, sights: readonly SentenceSight[]): Uint8Array[] {
  const scores = sights.map((sight) => sentenceScores(model, sight));
  const tags = scores.map((sums) => bestTags(sums, model.moves));
  const memory = new NameMemory(sights, tags);
  const hashes = new Uint32Array(MEMORY_FEATURES);
  return sights.map((sight, at) => {
    let news = false;
    for (let word = 0; word < sight.words.length; word++) {
      const count = memory.features(sight, tags[at]!, word, hashes);
      for (let index = 0; index < count; index++) news = model.add(hashes[index]!, scores[at]!, word * TAGS) || news;
    }
    return news ? bestTags(scores[at]!, model.moves) : tags[at]!;
  });
}

interface Found {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
}

/** Adds peoples and nationalities where no other name stands; a name that is nothing else ("Palestinians") becomes one. */
function joinPeoples(sight: SentenceSight, tags: Uint8Array): Found[] {
  const { words, caseless } = sight;
  const learnt = new Map(namesOf(tags).map((name) => [name.first, { ...name, kind: KINDS[name.kind]! }]));
  const found: Found[] = [];
  for (let at = 0; at < words.length;) {
    const name = learnt.get(at);
    const people = peopleAt(words, at, caseless);
    if (name !== undefined) {
      // A person may be called Christian or Karen.
      found.push(
        people === name.last && name.kind !== "person" ? { first: at, last: people, kind: "nationality" } : name,
      );
      at = name.last + 1;
    } else if (people >= 0 && tags.subarray(at, people + 1).every((tag) => tag === 0)) {
      found.push({ first: at, last: people, kind: "nationality" });
      at = people + 1;
    } else at++;
  }
  return found;
}

const toName = (words: readonly Word[], { first, last, kind }: Found): Name => ({
  start: words[first]!.start,
  end: words[last]!.end,
  kind,
  first,
  last,
});
