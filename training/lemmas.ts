/**
 * Learns lemmas: node training/lemmas.ts WORDNET-DICT EWT-TRAIN GUM-TRAIN OUT [DEV ...]
 *
 * For each class of words (Penn tag; capital or not) the edit from form to lemma is keyed by ending, an ending being kept only
 * where its edit differs from that of the shorter one. Learnt from the treebanks (of GUM the licence classes `by` and `by-sa`),
 * from the regular inflections of WordNet's verbs, nouns and adjectives, and from the irregular verbs and nouns below.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fromConllu } from "../src/english/conllu.ts";
import { lemmaClass } from "../src/english/lemmas.ts";
import { adjectivesOf, nounPluralsOf, verbFormsOf } from "./inflection.ts";

const [wordnet = "", ewt = "", gum = "", out = "", ...dev] = process.argv.slice(2);

/** Class → form → edit → weight. */
const seen = new Map<string, Map<string, Map<string, number>>>();

const codeOf = (form: string, lemma: string): string | null => {
  const lower = form.toLowerCase();
  if (lower.length !== form.length) return null;
  for (const [letters, base] of [
    ["l", lower],
    ["c", lower],
    ["f", form],
  ] as const) {
    let same = 0;
    const aim = letters === "c" ? lemma[0]!.toLowerCase() + lemma.slice(1) : lemma;
    if (letters === "c" && (aim === lemma || /[A-Z]/.test(aim))) continue;
    while (same < base.length && same < aim.length && base[same] === aim[same]) same++;
    const strip = base.length - same;
    if (letters !== "f" && /[A-Z]/.test(aim)) continue;
    if (strip > 9) return null;
    return `${letters}${strip}${aim.slice(same)}`;
  }
  return null;
};

const add = (tag: string, form: string, lemma: string, weight: number): void => {
  if (!/^\S{1,24}$/.test(form) || !lemma || /[\s|]/.test(lemma + form) || /_/.test(lemma + form)) return;
  const code = codeOf(form, lemma);
  if (code === null) return;
  const name = lemmaClass(form, tag);
  const forms = seen.get(name) ?? seen.set(name, new Map()).get(name)!;
  const lower = form.toLowerCase();
  const codes = forms.get(lower) ?? forms.set(lower, new Map()).get(lower)!;
  codes.set(code, (codes.get(code) ?? 0) + weight);
};

const inflected = [...verbFormsOf(wordnet), ...nounPluralsOf(wordnet), ...adjectivesOf(wordnet)];
const listed = new Map<string, Set<string>>();
for (const [tag, form, lemma] of inflected) {
  const key = `${lemmaClass(form, tag)} ${form}`;
  (listed.get(key) ?? listed.set(key, new Set()).get(key)!).add(lemma);
}

/** The treebanks have slips such as "fled" → "flead": where WordNet knows the form, the lemma must be one of its own. */
const credible = (tag: string, form: string, lemma: string): boolean => {
  const lemmas = /^(?:VB[DGNZ]|NNS)$/.test(tag) ? listed.get(`${lemmaClass(form, tag)} ${form}`) : undefined;
  return lemmas === undefined || lemmas.has(lemma) || form === lemma;
};

const TREEBANK_WEIGHT = 20;
for (const [path, clean] of [
  [ewt, null],
  [gum, ["by", "by-sa"]],
] as const)
  for (const { comments, document } of fromConllu(readFileSync(path, "utf8"))) {
    if (clean && !clean.includes(comments.get("licence_class") as "by")) continue;
    for (const { words } of document.sentences)
      for (const { text, lemma, upos, xpos, relation } of words) {
        // "United" NNP is "Unite" where it is taken for a verb.
        if (xpos === "NNP" && upos === "VERB") continue;
        if (relation === "goeswith" || xpos === "GW" || xpos === "ADD" || lemma === "_") continue;
        if (text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase()) continue;
        if (credible(xpos, text, lemma)) add(xpos, text, lemma, TREEBANK_WEIGHT);
      }
  }
for (const [tag, form, lemma, weight] of inflected) {
  add(tag, form, lemma, weight);
  add(tag, form[0]!.toUpperCase() + form.slice(1), lemma, weight);
}

const best = (codes: ReadonlyMap<string, number>): string =>
  [...codes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];

/** A trie over reversed words; "^" is the last letter of each. */
interface Node {
  readonly next: Map<string, Node>;
  readonly codes: Map<string, number>;
}

/** Classes whose endings tell of unseen words; of the others only whole words are kept. */
const byEnding = /^(?:D|VB.?|NNS|NNPS|JJ[RS]?|RB[RS])\+?$/;

const trie = (name: string, forms: ReadonlyMap<string, ReadonlyMap<string, number>>): Node => {
  const root: Node = { next: new Map(), codes: new Map() };
  for (const [form, codes] of forms) {
    const code = best(codes);
    // A frequent word tells hardly more of its ending than a rare one.
    const total = [...codes.values()].reduce((sum, weight) => sum + weight, 0);
    const weight = 1 + Math.log2(1 + total);
    let node = root;
    const whole = !byEnding.test(name) || Number(code[1]) >= form.length;
    for (const letter of [...form.split("").toReversed(), "^", ""]) {
      // "went" says nothing of other words in -t, "Sept." nothing of other names.
      if (!whole || letter === "") node.codes.set(code, (node.codes.get(code) ?? 0) + weight);
      if (letter === "") break;
      node = node.next.get(letter) ?? node.next.set(letter, { next: new Map(), codes: new Map() }).get(letter)!;
    }
  }
  return root;
};

const lines: string[] = [];
let entries = 0;
for (const [name, forms] of [...seen].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
  const endings = new Map<string, string[]>();
  const visit = (node: Node, ending: string, inherited: string): void => {
    const code = node.codes.size > 0 ? best(node.codes) : inherited;
    if (code !== inherited) {
      entries++;
      const list = endings.get(code) ?? endings.set(code, []).get(code)!;
      list.push(ending || "_");
    }
    for (const [letter, next] of node.next) visit(next, letter + ending, code);
  };
  visit(trie(name, forms), "", name.startsWith("NNP") ? "f0" : "l0");
  if (endings.size > 0)
    lines.push([name, ...[...endings].map(([code, list]) => `${code} ${list.sort().join(" ")}`)].join("|"));
}
console.log(entries, "endings");
const packed = lines.join("\n").replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${");
writeFileSync(
  out,
  `/**
 * Endings and their edits for \`lemma\`. Made by training/lemmas.ts from UD English-EWT 2.16, the documents of UD English-GUM 2.16
 * whose texts are under CC BY or CC BY-SA (annotations CC BY-SA 4.0 and CC BY 4.0) and WordNet 3.1; see NOTICE.
 */
export const lemmaEdits = \`
${packed}
\`;
`,
);

if (dev.length > 0) {
  const { lemma: guess } = await import("../src/english/lemmas.ts");
  for (const path of dev) {
    let right = 0;
    let all = 0;
    const wrong = new Map<string, number>();
    for (const { document } of fromConllu(readFileSync(path, "utf8")))
      for (const { words } of document.sentences) {
        const capitals = words.every(({ text }) => text === text.toUpperCase());
        for (const { text, lemma, upos, xpos } of words) {
          const got = guess(text, upos, xpos, capitals);
          all++;
          if (got === lemma || lemma === "_") right++;
          else
            wrong.set(
              `${text}/${xpos} ${got} for ${lemma}`,
              (wrong.get(`${text}/${xpos} ${got} for ${lemma}`) ?? 0) + 1,
            );
        }
      }
    console.log(path, ((100 * right) / all).toFixed(2));
    const common = [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 60);
    console.log(common.map(([what, count]) => `${count} ${what}`).join("; "));
  }
}
