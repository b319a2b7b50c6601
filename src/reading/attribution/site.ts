import type { Cue } from "../../codebook/cues.ts";
import type { Document, Sentence, Word } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";
import { children, isRelation } from "../../english/tree.ts";
import type { QuotationIndex } from "./quotation-index.ts";
import type { Reach } from "./reach.ts";
import type { Insertion } from "./surface.ts";

/** A cue at its place in a sentence, with all that the rules ask about. */
export interface Site {
  readonly document: Document;
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly reach: Reach;
  readonly quotations: QuotationIndex;
  readonly cue: Cue;
  /** First and last word that can be content: the sentence, or as far as a clause may reach in an endless one. */
  readonly from: number;
  readonly to: number;
  /** The head word of the cue. */
  readonly at: number;
  /** The last word of a phrase: "point [out]"; `at` for a single word. */
  readonly end: number;
  /** The object of a phrase that ends in a preposition ("call for [a truce]"), or -1. */
  readonly phraseObject: number;
  /** True for "was told", "an attack claimed by". */
  readonly passive: boolean;
  /** The grammatical subject of its own, or -1. */
  readonly subject: number;
  /** The words of a speaker put between commas with the cue: "..., [officials] said, ...". */
  readonly inserted: Insertion | null;
  /** True for words that are cues of speech themselves. */
  readonly isCue: (word: Word) => boolean;
}

/** First and last word of a stretch within one sentence. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Words of the cue's sentence; the caller knows that the index is right. */
export const wordAt = (site: Site, index: number): Word => site.words[index] as Word;

/** Farthest that a clause may reach from its cue, in words; no real one does. */
export const LONGEST_CLAUSE = 300;

export const reachAt = (site: Site, index: number): Stretch => ({
  first: Math.max(site.from, site.reach.first[index] as number),
  last: Math.min(site.to, site.reach.last[index] as number),
});

const edge = /^[\s,;:.–—-]+$/;

/** The span of a stretch without commas, stops and dashes at its edges; quotation marks and brackets stay. */
export function spanOf(words: readonly Word[], first: number, last: number): Span | null {
  while (first <= last && edge.test((words[first] as Word).text)) first++;
  while (last >= first && edge.test((words[last] as Word).text)) last--;
  return first > last ? null : { start: (words[first] as Word).start, end: (words[last] as Word).end };
}

export const isVerb = (word: Word): boolean =>
  word.upos === "VERB" || word.upos === "AUX" || word.xpos.startsWith("VB");

export const isFinite = (word: Word): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(word.xpos);

const hasChild = (sentence: Sentence, at: number, name: string): boolean =>
  children(sentence, at).some((child) => isRelation((sentence.words[child] as Word).relation, name));

/** The verb stands in the passive: "was told", "[attacks] claimed by". */
export function isPassive(sentence: Sentence, at: number): boolean {
  const word = sentence.words[at] as Word;
  if (word.xpos !== "VBN" && word.xpos !== "VBD") return false;
  // "a man said to have fled": nobody says to do.
  if (word.lemma === "say" && sentence.words[at + 1]?.xpos === "TO") return true;
  for (const child of children(sentence, at)) {
    const { relation } = sentence.words[child] as Word;
    if (relation === "aux:pass" || relation === "nsubj:pass") return true;
  }
  if (hasChild(sentence, at, "nsubj") || hasChild(sentence, at, "aux")) return false;
  if (word.xpos === "VBN") return isRelation(word.relation, "acl") || isRelation(word.relation, "advcl");
  // "Asked whether it was over, ...": a past tense without a subject that opens the sentence or follows "when".
  const before = sentence.words[at - 1];
  return isRelation(word.relation, "advcl") && (!before || /^(?:when|if|as|while|,)$/i.test(before.text));
}

/** The subject of a verb, or -1. */
export function ownSubject(sentence: Sentence, at: number): number {
  let subjects = subjectsOf.get(sentence);
  if (!subjects) {
    subjects = new Int32Array(sentence.words.length).fill(-1);
    // A subject on either side: the one nearer to the verb is its own.
    for (const [child, { head, relation }] of sentence.words.entries()) {
      if (head < 0 || !isRelation(relation, "nsubj")) continue;
      const found = subjects[head] ?? -1;
      if (found < 0 || Math.abs(child - head) < Math.abs(found - head)) subjects[head] = child;
    }
    subjectsOf.set(sentence, subjects);
  }
  return subjects[at] ?? -1;
}

const subjectsOf = new WeakMap<Sentence, Int32Array>();

/** Prepositions that lead a dependent in: "of" in "warned [of raids]". */
export function casesOf(sentence: Sentence, at: number): string[] {
  return children(sentence, at)
    .filter((child) => ["case", "mark"].some((name) => isRelation((sentence.words[child] as Word).relation, name)))
    .map((child) => (sentence.words[child] as Word).text.toLowerCase());
}
