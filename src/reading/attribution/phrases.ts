import type { Cue, Cues } from "../../codebook/cues.ts";
import type { Sentence, Word } from "../../english/document.ts";
import { quote, type Span } from "../../english/span.ts";
import { children, isRelation } from "../../english/tree.ts";
import type { Draft } from "./draft.ts";
import { reachOf } from "./reach.ts";
import { isFinite, spanOf } from "./site.ts";

/** Cues that are prepositions, by their first word. */
export function prepositionsByFirst(cues: Cues): ReadonlyMap<string, readonly Cue[]> {
  const index = new Map<string, Cue[]>();
  for (const cue of cues) {
    const first = cue.words[0];
    if (cue.pos !== "preposition" || first === undefined) continue;
    const list = index.get(first);
    if (list) list.push(cue);
    else index.set(first, [cue]);
  }
  return index;
}

/** Longest way from a preposition to the head of its object, in words. */
const FARTHEST_OBJECT = 25;

/** The head of the noun phrase behind a preposition: the noun the tree gives it, else the first noun that follows. */
function objectOf({ words }: Sentence, first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const word = words[i] as Word;
    const isCase =
      isRelation(word.relation, "case") || isRelation(word.relation, "fixed") || isRelation(word.relation, "mark");
    if (isCase && word.head > last && word.head - last < FARTHEST_OBJECT) return word.head;
  }
  for (let i = first; i <= last; i++) {
    for (let j = last + 1; j < Math.min(words.length, last + FARTHEST_OBJECT); j++) {
      const word = words[j] as Word;
      if (word.head === i && /^(?:obl|obj|nmod|xcomp)/.test(word.relation)) return j;
    }
  }
  for (let j = last + 1; j < Math.min(words.length, last + FARTHEST_OBJECT); j++) {
    const word = words[j] as Word;
    if (/^(?:NOUN|PROPN|PRON)$/.test(word.upos) && !/^(?:compound|nmod:poss|flat)/.test(word.relation)) return j;
  }
  return -1;
}

/** Where the source's phrase ends: its subtree, cut at a relative clause, and at the comma if nothing else is left. */
function endOfSource(sentence: Sentence, head: number, opensSentence: boolean): number {
  const { words } = sentence;
  const reach = reachOf(sentence);
  let last = reach.last[head] as number;
  for (const child of children(sentence, head)) {
    const { relation } = words[child] as Word;
    if (child > head && ["acl:relcl", "parataxis", "ccomp", "advcl"].some((name) => isRelation(relation, name)))
      last = Math.min(last, (reach.first[child] as number) - 1);
  }
  const long = last - head > 18 || (opensSentence && last >= words.length - 2);
  if (long) {
    for (let i = head + 1; i <= last; i++) if (/^[,;—–]$/.test((words[i] as Word).text)) return i - 1;
  }
  return last;
}

/**
 * ‹According to residents›, ten died. Ten died, ‹according to residents›. ‹In a statement›, ...
 * The content is the clause that the phrase stands in: the whole sentence, unless brackets or dashes close it off.
 */
export function accordingTo(sentence: Sentence, at: number, candidates: readonly Cue[], text: string): Draft | null {
  const { words } = sentence;
  for (const cue of candidates) {
    const last = at + cue.words.length - 1;
    if (cue.words.some((lemma, i) => words[at + i]?.text.toLowerCase() !== lemma)) continue;
    const head = objectOf(sentence, at, last);
    if (head < 0) continue;
    const reach = reachOf(sentence);
    if (cue.with.length > 0) {
      const noun = (words[head] as Word).lemma.toLowerCase();
      if (!cue.with.includes(noun)) continue;
      // Only as an adjunct of the sentence: first in it, or behind a comma.
      if (at > 0 && !/^[,–—]$/.test((words[at - 1] as Word).text)) continue;
      if ((reach.last[head] as number) - head > 30) continue;
    }
    const end = endOfSource(sentence, head, at === 0);
    const source = spanOf(words, last + 1, end);
    if (!source) continue;
    const content = aroundPhrase(sentence, at, end, text);
    if (content.length === 0) continue;
    return {
      sentence,
      at,
      cue,
      kind: cue.kind,
      stance: cue.stance,
      cueSpan: { start: (words[at] as Word).start, end: (words[last] as Word).end },
      sourceHead: head,
      source: [source],
      content: [...content],
      negated: false,
      rules: ["accordingTo"],
    };
  }
  return null;
}

/** What stands before and behind a phrase in its sentence, within the brackets that hold it. */
function aroundPhrase(sentence: Sentence, first: number, last: number, text: string): Span[] {
  const { words } = sentence;
  let from = 0;
  let to = words.length - 1;
  for (let i = first - 1, far = 0; i >= 0 && far < 60; i--, far++) {
    const mark = (words[i] as Word).text;
    if (mark === ")") break;
    if (mark === "(") {
      from = i + 1;
      break;
    }
  }
  if (from > 0)
    for (let i = last + 1; i < words.length; i++) if ((words[i] as Word).text === ")") to = Math.min(to, i - 1);
  // "..., according to a tally, [but the count goes on]", "according to polls[, one of them from May]": no part of it.
  const next = words.slice(last + 1, to + 1).find((word) => word.upos !== "PUNCT");
  const own =
    first > from + 2 && (next === undefined || next.upos === "CCONJ" || !words.slice(last + 1, to + 1).some(isFinite));
  const pieces = [spanOf(words, from, first - 1), own ? null : spanOf(words, last + 1, to)];
  return pieces.filter((piece) => piece !== null).filter((piece) => /[\p{L}\p{N}]/u.test(quote(text, piece)));
}

/** An attribution by a single word that names nobody. */
function unsourced(sentence: Sentence, at: number, cue: Cue, content: Draft["content"], rule: string): Draft {
  const { start, end } = sentence.words[at] as Word;
  return {
    sentence,
    at,
    cue,
    kind: cue.kind,
    stance: cue.stance,
    cueSpan: { start, end },
    sourceHead: -1,
    source: [],
    content,
    negated: false,
    rules: [rule],
  };
}

/** ‹suspected› car bombings; ‹presumed› killed: the noun or participle that the adjective stands before. */
export function adjectiveOfDoubt(sentence: Sentence, at: number, cue: Cue): Draft | null {
  const { words } = sentence;
  const word = words[at] as Word;
  let last = at;
  if (isRelation(word.relation, "amod") && word.head > at && word.head - at < 6) last = word.head;
  else if (words[at + 1]?.xpos === "VBN" && !isRelation(word.relation, "root"))
    last = reachOf(sentence).last[at + 1] as number;
  const content = last > at ? spanOf(words, at + 1, last) : null;
  if (!content) return null;
  return unsourced(sentence, at, cue, [content], "adjectiveOfDoubt");
}

/** He was ‹reportedly› killed: the clause of the word that the adverb belongs to. */
export function adverbOfDoubt(sentence: Sentence, at: number, cue: Cue): Draft | null {
  const { words } = sentence;
  const word = words[at] as Word;
  const head = word.head;
  if (head < 0) return null;
  const reach = reachOf(sentence);
  const first = reach.first[head] as number;
  const last = reach.last[head] as number;
  const content = [spanOf(words, first, at - 1), spanOf(words, at + 1, last)].filter((piece) => piece !== null);
  if (content.length === 0) return null;
  return unsourced(sentence, at, cue, content, "adverbOfDoubt");
}
