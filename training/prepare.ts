/**
 * Treebanks as numbers for `trees.cpp`:
 *
 *     node training/prepare.ts EWT-TRAIN GUM-TRAIN WORDNET-DICT OUT-FOLDER [DEV.conllu ...] [TEXTS.jsonl ...]
 *
 * TEXTS hold `{text, licenceClass?}` a line; those of class "nc" or "check" are left out. They and WordNet's examples are
 * untagged sentences, for a network to learn from older ones. Writes OUT/data.bin (types, then sentences; 32-bit numbers), OUT/names.json (tags, relations, words), OUT/dictionary.bin.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Dictionary } from "../src/english/tagger/dictionary.ts";
import { meaningRows, normOf, spellingRows, wordForm } from "../src/english/tagger/forms.ts";
import { segment } from "../src/english/segment.ts";
import { examplesIn, packDictionary } from "./dictionary.ts";
import { readTrees, type Tree } from "./treebank.ts";

const [ewt, gum, wordnet, out, ...others] = process.argv.slice(2) as [string, string, string, string, ...string[]];
const dev = others.filter((path) => path.endsWith(".conllu"));
const texts = others
  .filter((path) => path.endsWith(".jsonl"))
  .flatMap((path) =>
    readFileSync(path, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { text: string; licenceClass?: string })
      .filter(({ licenceClass }) => licenceClass !== "nc" && licenceClass !== "check")
      .map(({ text }) => text),
  );
const train = [...readTrees(ewt, null), ...readTrees(gum, ["by", "by-sa"])];
const packed = packDictionary(wordnet);
const dictionary = new Dictionary(packed);

const count = <T>(items: Iterable<T>): Map<T, number> => {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};
const tagCounts = count(train.flatMap((t) => t.upos.map((u, i) => `${u} ${t.xpos[i]}`)));
const tags = [...tagCounts.keys()].filter((t) => (tagCounts.get(t) as number) >= 3).sort();
const relations = [...new Set(train.flatMap((t) => t.relations))].sort();
const normCounts = count(train.flatMap((t) => t.forms.map(normOf)));
const words = [...normCounts.keys()].filter((w) => (normCounts.get(w) as number) >= 2).sort();
const rowOfWord = new Map(words.map((w, i) => [w, i + 1]));
const wordFrequency = [0, ...words.map((w) => normCounts.get(w) as number)];

const typeNumbers = new Map<string, number>();
const typeNumber = (form: string): number => {
  let k = typeNumbers.get(form);
  if (k === undefined) typeNumbers.set(form, (k = typeNumbers.size));
  return k;
};
const capital = (w: string): string => (w.length > 3 ? w[0]?.toUpperCase() + w.slice(1) : w);
const numbers: number[] = [];
const tagIds = new Map(tags.map((t, i) => [t, i]));
const relationIds = new Map(relations.map((t, i) => [t, i]));
function write(trees: readonly Tree[]): void {
  numbers.push(trees.length);
  for (const t of trees) {
    numbers.push(t.forms.length);
    for (let i = 0; i < t.forms.length; i++) {
      const form = t.forms[i] as string;
      numbers.push(
        typeNumber(form),
        typeNumber(form.toUpperCase()),
        typeNumber(form.toLowerCase()),
        typeNumber(capital(form)),
        tagIds.get(`${t.upos[i]} ${t.xpos[i]}`) ?? -1,
        t.heads[i] as number,
        relationIds.get(t.relations[i] as string) ?? -1,
      );
    }
  }
}
write(train);
numbers.push(dev.length);
for (const path of dev) write(readTrees(path, null));
const bare = [...texts, ...examplesIn(wordnet)].flatMap((text) =>
  segment(text).map(({ words }): Tree => {
    const none = words.map(() => -1);
    return { forms: words.map((w) => text.slice(w.start, w.end)), upos: [], xpos: [], heads: none, relations: [] };
  }),
);
write(bare.filter((t) => t.forms.length >= 4 && t.forms.length <= 80));

const head = [
  typeNumbers.size,
  words.length + 1,
  spellingRows,
  meaningRows,
  tags.length,
  relations.length,
  relations.indexOf("root"),
];
const types: number[] = [];
for (const form of typeNumbers.keys()) {
  const f = wordForm(form, rowOfWord, dictionary);
  types.push(f.word, f.spelling.length, ...f.spelling, f.meaning.length, ...f.meaning);
}
writeFileSync(join(out, "data.bin"), Int32Array.from(head.concat(wordFrequency, types, numbers)));
writeFileSync(join(out, "names.json"), JSON.stringify({ tags, relations, words }));
writeFileSync(join(out, "dictionary.bin"), packed);
console.log(
  `${train.length} sentences, ${bare.length} bare ones, ${typeNumbers.size} forms, ${words.length} words, ${tags.length} tags, ${relations.length} relations`,
);
