/**
 * Trains the sentence splitter: node training/sentence-ends.ts EWT-TRAIN GUM-TRAIN OUT [DEV ...]
 *
 * An averaged perceptron over the gaps between words, six passes, fixed seed. Each pass sees every document in a layout drawn at
 * random (blank lines between paragraphs, single line breaks, hard-wrapped lines, all capitals, all small letters), because
 * treebanks keep no line breaks. Of GUM only documents of the licence classes `by` and `by-sa`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fromConllu } from "../src/english/conllu.ts";
import { Gaps, ROWS } from "../src/english/sentence-ends.ts";
import { tokenize } from "../src/english/tokens.ts";
import { randomFrom } from "./treebank.ts";

const [ewt = "", gum = "", out = "", ...dev] = process.argv.slice(2);
const PASSES = 6;
const random = randomFrom(20261121);

interface Example {
  readonly text: string;
  /** Offsets at which sentences begin. */
  readonly starts: ReadonlySet<number>;
}

const read = (path: string, classes: readonly string[] | null): Example[] =>
  fromConllu(readFileSync(path, "utf8"))
    .filter(({ comments }) => classes === null || classes.includes(comments.get("licence_class") ?? ""))
    .map(({ document }) => ({ text: document.text, starts: new Set(document.sentences.map((s) => s.start)) }));

/** The same example with other white space; the new white space keeps every offset. */
const relaid = (example: Example, drawn: number): Example => {
  let { text } = example;
  if (drawn < 0.2) text = text.replace(/\n\n/g, " \n");
  else if (drawn < 0.4) text = wrapped(text, 60 + Math.floor(random() * 25));
  const letters = random();
  if (letters < 0.08) text = sameLength(text, text.toUpperCase());
  else if (letters < 0.12) text = sameLength(text, text.toLowerCase());
  return { text, starts: example.starts };
};

const sameLength = (before: string, after: string): string => (before.length === after.length ? after : before);

const wrapped = (text: string, width: number): string => {
  const units = text.split("");
  let lineStart = 0;
  let lastSpace = -1;
  for (let at = 0; at < units.length; at++) {
    if (units[at] === "\n") lineStart = at + 1;
    else if (units[at] === " ") lastSpace = at;
    if (at - lineStart >= width && lastSpace > lineStart) {
      units[lastSpace] = "\n";
      lineStart = lastSpace + 1;
    }
  }
  return units.join("");
};

const totals = new Float64Array(ROWS);
const weights = new Float64Array(ROWS);
const touched = new Int32Array(ROWS);
let step = 0;

const bump = (row: number, by: number): void => {
  totals[row]! += weights[row]! * (step - touched[row]!);
  touched[row] = step;
  weights[row]! += by;
};

/** Missing a sentence end joins a headline to a report; a false one tears a sentence apart. The margin keeps both away. */
const MARGIN = 2;

const learn = ({ text, starts }: Example): number => {
  const words = tokenize(text);
  const gaps = new Gaps(text, words);
  let begin = 0;
  let wrong = 0;
  for (let index = 0; index + 1 < words.length; index++) {
    const gold = starts.has(words[index + 1]!.start);
    if (!gaps.certain(index) && gaps.candidate(index)) {
      gaps.features(index, begin);
      let sum = 0;
      for (const row of gaps.rows) sum += weights[row]!;
      step++;
      if (gold ? sum <= MARGIN : sum >= -MARGIN) {
        if (sum > 0 !== gold) wrong++;
        for (const row of gaps.rows) bump(row, gold ? 1 : -1);
      }
    }
    if (gold || gaps.certain(index)) begin = index + 1;
  }
  return wrong;
};

const examples = [...read(ewt, null), ...read(gum, ["by", "by-sa"])];
for (let pass = 0; pass < PASSES; pass++) {
  for (let at = examples.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [examples[at], examples[other]] = [examples[other]!, examples[at]!];
  }
  let wrong = 0;
  for (const example of examples) wrong += learn(relaid(example, random()));
  console.log("pass", pass + 1, "wrong", wrong);
}
for (let row = 0; row < ROWS; row++) bump(row, 0);
const largest = totals.reduce((most, total) => Math.max(most, Math.abs(total)), 0);
const bytes = Int8Array.from(totals, (total) =>
  Math.round((total / largest) * 127 * 4 > 127 ? 127 : Math.max(-127, (total / largest) * 127 * 4)),
);
writeFileSync(
  out,
  `/**
 * Weights of the sentence splitter, one signed byte a row. Made by training/sentence-ends.ts from UD English-EWT 2.16 and the
 * documents of UD English-GUM 2.16 whose texts are under CC BY or CC BY-SA; CC BY-SA 4.0, see NOTICE.
 */
export const sentenceEndWeights = (): Int8Array => Int8Array.from(atob(packed), (letter) => letter.charCodeAt(0));

const packed =
  "${Buffer.from(bytes.buffer).toString("base64")}";
`,
);

for (const path of dev) {
  for (const layout of [1, 0.1, 0.3]) {
    let right = 0;
    let found = 0;
    let all = 0;
    for (const example of read(path, null)) {
      const { text, starts } = layout === 1 ? example : relaid(example, layout);
      const words = tokenize(text);
      const gaps = new Gaps(text, words);
      let begin = 0;
      all += starts.size;
      found++;
      right++;
      for (let index = 0; index + 1 < words.length; index++) {
        let end = gaps.certain(index);
        if (!end && gaps.candidate(index)) {
          gaps.features(index, begin);
          let sum = 0;
          for (const row of gaps.rows) sum += bytes[row]!;
          end = sum > gaps.bar(index, begin);
        }
        if (!end) continue;
        begin = index + 1;
        found++;
        if (starts.has(words[begin]!.start)) right++;
      }
    }
    console.log(
      path,
      layout === 1 ? "blank lines" : layout === 0.1 ? "a line each" : "wrapped",
      "starts F1",
      ((200 * right) / (found + all)).toFixed(2),
    );
  }
}
