import type { Cue } from "../../codebook/cues.ts";
import type { Document, Sentence, Word } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";
import { children, isRelation } from "../../english/tree.ts";
import type { QuotationIndex } from "./quotation-index.ts";
import { reachOf, type Reach } from "./reach.ts";

/** A cue at its place in a sentence, with all that the rules ask about. */
export interface Site {
  readonly document: Document;
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly reach: Reach;
  readonly quotations: QuotationIndex;
  readonly cue: Cue;
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

export const reachAt = (site: Site, index: number): Stretch => ({
  first: site.reach.first[index] as number,
  last: site.reach.last[index] as number,
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

/** Longest name behind "said", in words. */
const LONGEST_INVERTED = 16;

/**
 * “Ten died,” said ‹a doctor in Idlib›. Ten died, said ‹Khan, the governor›. The noun right behind a cue that follows a
 * quotation or a comma, if no verb comes before the next stop; else -1. Trees often miss it.
 */
export function invertedSubject(sentence: Sentence, at: number, end: number, quotations: QuotationIndex): number {
  const { words } = sentence;
  const word = words[at] as Word;
  if (!/^VB[DZPN]$/.test(word.xpos)) return -1;
  const before = words[at - 1];
  const quotation = quotations.endingBy(word.start);
  const quoted =
    quotation !== null && word.start - quotation.end <= 2 && quotation.inner.end - quotation.inner.start > 12;
  if (!quoted && before?.text !== ",") return -1;
  let head = -1;
  let closed = false;
  for (let i = end + 1; i < words.length && i <= end + LONGEST_INVERTED; i++) {
    const next = words[i] as Word;
    if (/^(?:[,;.!?:—–“”"]|''|’’|``|who|which|whose|when|as|after|while)$/i.test(next.text)) break;
    if (isVerb(next) && !/^VB[GN]$/.test(next.xpos)) return -1;
    if (!closed && /^(?:NOUN|PROPN|PRON)$/.test(next.upos)) head = i;
    else if (!/^(?:DET|ADJ|NUM|PART|X)$/.test(next.upos) && !/^[-‐.]$/.test(next.text)) {
      if (head < 0) return -1;
      closed = true;
    }
  }
  return head;
}

export function ownSubject(sentence: Sentence, at: number): number {
  let found = -1;
  for (const child of children(sentence, at)) {
    const { relation } = sentence.words[child] as Word;
    if (!isRelation(relation, "nsubj")) continue;
    // A subject on either side: the one nearer to the verb is its own.
    if (found < 0 || Math.abs(child - at) < Math.abs(found - at)) found = child;
  }
  return found;
}

/** Prepositions that lead a dependent in: "of" in "warned [of raids]". */
export function casesOf(sentence: Sentence, at: number): string[] {
  return children(sentence, at)
    .filter((child) => ["case", "mark"].some((name) => isRelation((sentence.words[child] as Word).relation, name)))
    .map((child) => (sentence.words[child] as Word).text.toLowerCase());
}

export { reachOf };
