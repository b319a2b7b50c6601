/**
 * Learns the model of names and writes it, packed with brotli:
 *
 *     node training/names.ts ENGLISH GAZETTEER GIVEN WORDNET OUT
 *
 * ENGLISH: folder of the annotated texts (ewt-ner-train.jsonl, gum-entities-train.jsonl, re3d-train.jsonl, wikigold-train.jsonl).
 * GAZETTEER: folder of the GeoNames and Natural Earth files. GIVEN: two JSON lists of English given names, joined by a comma.
 * WORDNET: the dict folder of WordNet 3.1. The same input gives the same file. About ten minutes on one core.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { bestTags } from "../src/english/names/decode.ts";
import { createLexicon } from "../src/english/names/lexicon.ts";
import { openModel } from "../src/english/names/model.ts";
import { Scorer } from "../src/english/names/scorer.ts";
import { createWordSight } from "../src/english/names/sight.ts";
import { TAGS } from "../src/english/names/tags.ts";
import { learn, type Field, type Settings } from "./names/crf.ts";
import { trainingDocuments, type Source } from "./names/gold.ts";
import { buildLists } from "./names/lists.ts";
import { pack, STEP } from "./names/pack.ts";
import { countFeatures, examplesOf, type Guess, memoryExamplesOf, Numbering, views } from "./names/prepare.ts";

const FOLDS = 3;
const SETTINGS: Settings = { epochs: 8, rate: 0.15, dropout: 0.4, decay: 0.0003, seed: 1 };
const FOLD_SETTINGS: Settings = { ...SETTINGS, epochs: 4 };
const MEMORY_SETTINGS: Settings = { epochs: 6, rate: 0.1, dropout: 0.1, decay: 0.001, seed: 2 };
/** A feature must be seen so often to be kept. */
const LEAST_SEEN = 2;
const PACKING = { least: 3.5 * STEP, bias: 1 };
/** The first pass of the folds keeps more rows and leans a little less to names. */
const FOLD_PACKING = { least: 0.06, bias: 0.6 };
const WEIGHTS: Record<Source, number> = { ewt: 1, gum: 1, re3d: 1, wikigold: 1 };

const [english, gazetteer, given, wordnet, out] = process.argv.slice(2);
if (out === undefined) throw new Error("Wanted: ENGLISH GAZETTEER GIVEN WORDNET OUT");

const lists = buildLists(gazetteer!, given!.split(","), wordnet!, fileURLToPath(new URL("names", import.meta.url)));
const lexicon = createLexicon(lists.keys, lists.values);
const sightOf = createWordSight(lexicon);
const documents = trainingDocuments(english!);
const looks = documents.map((document, at) => views(document, sightOf, lexicon, at + 1));
const weightOf = (at: number): number => WEIGHTS[documents[at]!.source];
console.log(`${documents.length} documents, ${lists.keys.length} listed names and words`);

/** Learns the first pass from some documents. */
function firstPass(which: readonly number[], settings: Settings): { field: Field; numbering: Numbering } {
  const numbering = new Numbering(LEAST_SEEN);
  for (const at of which) for (const view of looks[at]!) countFeatures(view, numbering);
  const examples = which.flatMap((at) => looks[at]!.flatMap((view) => examplesOf(view, numbering, weightOf(at))));
  const field = learn(examples, numbering.size, settings);
  console.log(`${examples.length} sentences, ${numbering.size} features`);
  return { field, numbering };
}

const every = documents.map((_, at) => at);
const guesses: Guess[][][] = documents.map(() => []);
for (let fold = 0; fold < FOLDS; fold++) {
  const rest = every.filter((at) => at % FOLDS !== fold);
  const { field, numbering } = firstPass(rest, FOLD_SETTINGS);
  const model = openModel(pack(lists, numbering.kept(), field, FOLD_PACKING).bytes);
  const scorer = new Scorer(model);
  for (const at of every) {
    if (at % FOLDS !== fold) continue;
    guesses[at] = looks[at]!.map((view) =>
      view.sights.map((sight) => {
        const scores = new Float32Array(sight.words.length * TAGS);
        scorer.add(sight, scores, 1);
        return { tags: bestTags(scores, model.moves), scores: scores.map((sum) => sum * STEP) };
      }),
    );
  }
}
const first = firstPass(every, SETTINGS);
const told = new Numbering(0);
const examples = every.flatMap((at) =>
  looks[at]!.flatMap((view, index) => memoryExamplesOf(view, told, weightOf(at), guesses[at]![index]!)),
);
const second = learn(examples, told.size, { ...MEMORY_SETTINGS, moves: first.field.moves });
console.log(`${examples.length} sentences with names of the document, ${told.size} features`);

const numbers = first.numbering.kept();
for (const [hash, number] of told.kept()) numbers.set(hash, first.numbering.size + number);
const rows = new Float32Array((first.numbering.size + told.size) * TAGS);
rows.set(first.field.rows);
rows.set(second.rows, first.numbering.size * TAGS);
const packed = pack(lists, numbers, { rows, moves: first.field.moves }, PACKING);
const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN } = constants;
const small = brotliCompressSync(packed.bytes, { params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24 } });
writeFileSync(out, small);
console.log(`${out}: ${packed.rows} rows, ${packed.bytes.length} bytes, ${small.length} packed`);
