/**
 * Trains the choice of antecedents: node training/antecedents.ts GUM-TRAIN GUM-ENTITIES-TRAIN NOUNS.br OUT
 *
 * An averaged perceptron over the candidates of each pronoun of the third person, in the course of resolving the training documents:
 * the best candidate of the right chain must outweigh all others and "none". Documents of the licence classes `by` and `by-sa` only;
 * four passes, fixed seed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { fromConllu } from "../src/english/conllu.ts";
import {
  antecedentFeatures,
  type Candidate,
  type Choose,
  FEATURES,
  ROWS,
} from "../src/english/coreference/antecedents.ts";
import type { Phrase } from "../src/english/coreference/phrases.ts";
import { resolve } from "../src/english/coreference/resolve.ts";
import type { Name, NameKind, Sentence } from "../src/english/document.ts";
import { readLexicon } from "../src/english/lexicon.ts";
import { randomFrom } from "./treebank.ts";

const [trees = "", entities = "", nouns = "", out = ""] = process.argv.slice(2);
const PASSES = 4;
const MARGIN = 5;

interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly cluster: string | null;
  readonly head: readonly [number, number];
  readonly name?: readonly [number, number];
}

interface Example {
  readonly sentences: readonly Sentence[];
  /** Chain of the mention whose head begins at an offset, the narrowest last. */
  readonly chainAt: ReadonlyMap<number, string | null>;
}

const lexicon = readLexicon(brotliDecompressSync(readFileSync(nouns)));
const gold = new Map(
  readFileSync(entities, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; mentions: GoldMention[] })
    .map(({ id, mentions }) => [id, mentions]),
);

const namesIn = (sentence: Sentence, mentions: readonly GoldMention[]): Name[] => {
  const names: Name[] = [];
  for (const { type, name } of mentions) {
    if (!name || !["person", "organization", "place"].includes(type)) continue;
    const first = sentence.words.findIndex(({ start }) => start === name[0]);
    const last = sentence.words.findIndex(({ end }) => end === name[1]);
    if (first < 0 || last < first || names.some((other) => other.first <= last && other.last >= first)) continue;
    names.push({ start: name[0], end: name[1], kind: type as NameKind, first, last });
  }
  return names;
};

const examples: Example[] = [];
for (const { id, document, comments } of fromConllu(readFileSync(trees, "utf8"))) {
  if (!["by", "by-sa"].includes(comments.get("licence_class") ?? "")) continue;
  const mentions = gold.get(id) ?? [];
  const chainAt = new Map<number, string | null>();
  for (const { head, cluster } of mentions.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    chainAt.set(head[0], cluster);
  examples.push({
    sentences: document.sentences.map((sentence) => ({ ...sentence, names: namesIn(sentence, mentions) })),
    chainAt,
  });
}

const weights = new Float64Array(ROWS);
const totals = new Float64Array(ROWS);
const touched = new Int32Array(ROWS);
let step = 0;

const rowsOf = (pronoun: Phrase, candidate: Candidate | null, count: number): Int32Array => {
  const rows = new Int32Array(FEATURES);
  antecedentFeatures(pronoun, candidate, count, rows);
  return rows;
};

const sumOf = (rows: Int32Array): number => rows.reduce((sum, row) => sum + weights[row]!, 0);

const bump = (rows: Int32Array, by: number): void => {
  for (const row of rows) {
    totals[row]! += weights[row]! * (step - touched[row]!);
    touched[row] = step;
    weights[row]! += by;
  }
};

const learner =
  ({ sentences, chainAt }: Example, count: { right: number; all: number }): Choose =>
  (pronoun, candidates) => {
    if (candidates.length === 0) return null;
    const chainOf = ({ sentence, head }: Phrase): string | null =>
      chainAt.get(sentences[sentence]!.words[head]!.start) ?? null;
    const chain = chainOf(pronoun);
    const scored = [null, ...candidates].map((candidate) => {
      const rows = rowsOf(pronoun, candidate, candidates.length);
      const fits = candidate !== null && chain !== null && chainOf(candidate.phrase) === chain;
      return { candidate, rows, sum: sumOf(rows), fits };
    });
    const anyFits = scored.some(({ fits }) => fits);
    const right = scored
      .filter(({ fits, candidate }) => (anyFits ? fits : candidate === null))
      .reduce((a, b) => (b.sum > a.sum ? b : a));
    const wrong = scored
      .filter(({ fits, candidate }) => (anyFits ? !fits : candidate !== null))
      .reduce((a, b) => (b.sum > a.sum ? b : a));
    step++;
    count.all++;
    if (right.sum > wrong.sum) count.right++;
    if (right.sum <= wrong.sum + MARGIN) {
      bump(right.rows, 1);
      bump(wrong.rows, -1);
    }
    // The text goes on with the right entity where there is one, so that one slip does not spoil the rest.
    return right.candidate?.entity ?? null;
  };

const random = randomFrom(20261121);
for (let pass = 0; pass < PASSES; pass++) {
  for (let at = examples.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [examples[at], examples[other]] = [examples[other]!, examples[at]!];
  }
  const count = { right: 0, all: 0 };
  for (const example of examples) resolve(example.sentences, lexicon, learner(example, count));
  console.log("pass", pass + 1, "right", count.right, "of", count.all);
}
for (let row = 0; row < ROWS; row++) bump(Int32Array.of(row), 0);
const largest = totals.reduce((most, total) => Math.max(most, Math.abs(total)), 0);
const bytes = Int8Array.from(totals, (total) => Math.round((total / largest) * 127));
writeFileSync(
  out,
  `/**
 * Weights for the choice of antecedents, one signed byte a row. Made by training/antecedents.ts from the documents of UD English-GUM
 * 2.16 whose texts are under CC BY or CC BY-SA and GUM's coreference annotation (CC BY 4.0); CC BY-SA 4.0, see NOTICE.
 */
export const antecedentWeights = (): Int8Array => Int8Array.from(atob(packed), (letter) => letter.charCodeAt(0));

const packed =
  "${Buffer.from(bytes.buffer).toString("base64")}";
`,
);
