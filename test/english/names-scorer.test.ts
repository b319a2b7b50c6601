import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { caselessSight, documentSight } from "../../src/english/names/document-sight.ts";
import { features, type SentenceSight } from "../../src/english/names/features.ts";
import { openModel } from "../../src/english/names/model.ts";
import { Scorer } from "../../src/english/names/scorer.ts";
import { createWordSight } from "../../src/english/names/sight.ts";
import { TAGS } from "../../src/english/names/tags.ts";

const model = openModel(brotliDecompressSync(readFileSync("models/names.br")));
const sightOf = createWordSight(model.lexicon);
const scorer = new Scorer(model);

/** The sums of all features, none remembered. */
function plainSums(sight: SentenceSight): Float32Array {
  const sums = new Float32Array(sight.words.length * TAGS);
  features(sight, (word, hashes, count) => {
    for (let at = 0; at < count; at++) model.add(hashes[at]!, sums, word * TAGS, 1);
  });
  return sums;
}

function scored(sight: SentenceSight): Float32Array {
  const sums = new Float32Array(sight.words.length * TAGS);
  scorer.add(sight, sums, 1);
  return sums;
}

const word = constantFrom(
  ..."“ . , THE The the Bank of england New York ASHRAF Ghani said gunmen Raqqa ra's al-‘Ayn 62 McCain 武".split(" "),
);

test("remembered sums are the sums of the features, however often and wherever a word returns", () => {
  assert(
    property(array(array(word, { maxLength: 12 }), { maxLength: 5 }), (sentences) => {
      for (const sight of documentSight(sentences, sightOf, model.lexicon)) {
        const caseless = caselessSight(sight, model.lexicon);
        expect(scored(sight)).toEqual(plainSums(sight));
        expect(scored(caseless)).toEqual(plainSums(caseless));
      }
    }),
  );
});
