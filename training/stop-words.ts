/**
 * Counts how common words are in reports: node training/stop-words.ts GOLD > src/comparing/words/stop-words.ts
 *
 * GOLD is the folder with `english/` (EWT, GUM, re3d), `events/` (of which WikiEvents and the PLOVER examples) and `crossdoc/` (ECB+, GVC);
 * only training parts are read. A text is cut into pieces of at most 400 words; a word's class c says that it stands in one piece of 2^c.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentWords } from "../src/comparing/words/fold.ts";

const [gold = ""] = process.argv.slice(2);

const lines = (file: string): string[] => {
  const path = join(gold, file);
  if (!existsSync(path)) throw new Error(`no ${path}`);
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
};

/** Texts of a CoNLL-U file, one a document. */
const treebankTexts = (file: string): string[] =>
  lines(file)
    .join("\n")
    .split(/^# newdoc.*$/m)
    .map((document) => [...document.matchAll(/^# text = (.*)$/gm)].map((found) => found[1]).join("\n"));

interface Row {
  readonly text: string;
  readonly source?: string;
}
const rowTexts = (file: string, sources?: readonly string[]): string[] =>
  lines(file)
    .map((line) => JSON.parse(line) as Row)
    .filter((row) => !sources || sources.includes(row.source ?? ""))
    .map((row) => row.text);

const texts = [
  ...treebankTexts("english/ewt-train.conllu"),
  ...treebankTexts("english/gum-train.conllu"),
  ...rowTexts("english/re3d-train.jsonl"),
  ...rowTexts("events/train.jsonl", ["wikievents", "plover-gsr"]),
  ...rowTexts("crossdoc/ecb/train.jsonl"),
  ...rowTexts("crossdoc/gvc/train.jsonl"),
];

const PIECE = 400;
const pieces = texts.flatMap((text) => {
  const words = contentWords(text);
  return Array.from({ length: Math.ceil(words.length / PIECE) }, (_, i) => words.slice(i * PIECE, (i + 1) * PIECE));
});
const inPieces = new Map<string, number>();
for (const piece of pieces) for (const word of new Set(piece)) inPieces.set(word, (inPieces.get(word) ?? 0) + 1);

/** Words in fewer pieces are as rare as words never seen. */
const LEAST = 4;
const classes = new Map<number, string[]>();
for (const [word, count] of inPieces) {
  if (count < LEAST || /\d/.test(word)) continue;
  const rarity = Math.round(Math.log2(pieces.length / count));
  const list = classes.get(rarity);
  if (list) list.push(word);
  else classes.set(rarity, [word]);
}
const packed = [...classes]
  .sort(([a], [b]) => a - b)
  .map(([rarity, words]) => `  ${rarity}: \`${words.sort().join(" ")}\`,`);
process.stdout.write(`/**
 * How rare words are in reports, counted over ${pieces.length} pieces of up to ${PIECE} words by training/stop-words.ts: one piece of 2^class
 * holds the word. Words that are not here are rarer.
 */
export const commonWords: Readonly<Record<number, string>> = {
${packed.join("\n")}
};
`);
