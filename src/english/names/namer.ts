import type { Name, NameKind, Word } from "../document.ts";
import { bestTags } from "./decode.ts";
import { caselessSight, documentSight } from "./document-sight.ts";
import { candidates, type SentenceSight } from "./features.ts";
import { MEMORY_FEATURES, NameMemory } from "./memory.ts";
import { openModel, type NameModel } from "./model.ts";
import { peopleAt } from "./peoples.ts";
import { Scorer } from "./scorer.ts";
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
  const scorer = new Scorer(model);
  const sightOf = createWordSight(model.lexicon);
  return (sentences) => {
    const forms = sentences.map((words) => words.map((word) => word.text));
    const sights = documentSight(forms, sightOf, model.lexicon);
    const tags = documentTags(model, scorer, sights, (sight) => caselessSight(sight, model.lexicon));
    return sentences.map((words, at) => joinPeoples(sights[at]!, tags[at]!).map((name) => toName(words, name)));
  };
}

/** More than any sum of weights. */
const CERTAIN = 1e5;

/** What the sight with capitals counts where there are any; the sight without them has the rest. Each alone names four in a hundred fewer rightly. */
const SHARE_OF_CAPITALS = 0.5;

/** What the names found elsewhere in the document count. Learnt on sums from less text, they are too sure of themselves by half. */
const SHARE_OF_MEMORY = 0.5;

/** The tags of all sentences, in two passes: the second knows the names that the first found elsewhere in the document. */
function documentTags(
  model: NameModel,
  scorer: Scorer,
  sights: readonly SentenceSight[],
  withoutCapitals: (sight: SentenceSight) => SentenceSight,
): Uint8Array[] {
  const scores = sights.map((sight) => {
    const sums = new Float32Array(sight.words.length * TAGS);
    const chosen = candidates(sight);
    chosen.forEach((open, word) => {
      if (open === 0) sums[word * TAGS] = CERTAIN;
    });
    scorer.add(sight, sums, sight.caseless ? 1 : SHARE_OF_CAPITALS, chosen);
    if (!sight.caseless && chosen.includes(1)) scorer.add(withoutCapitals(sight), sums, 1 - SHARE_OF_CAPITALS, chosen);
    return sums;
  });
  const tags = scores.map((sums) => bestTags(sums, model.moves));
  const memory = new NameMemory(sights, tags);
  const hashes = new Uint32Array(MEMORY_FEATURES);
  return sights.map((sight, at) => {
    const sums = scores[at]!;
    let news = false;
    for (let word = 0; word < sight.words.length; word++) {
      const count = memory.features(sight, tags[at]!, word, hashes);
      for (let index = 0; index < count; index++) {
        news = model.add(hashes[index]!, sums, word * TAGS, SHARE_OF_MEMORY) || news;
      }
    }
    return news ? bestTags(sums, model.moves) : tags[at]!;
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
