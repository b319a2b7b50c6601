import type { Sentence, Word } from "../../english/document.ts";
import type { QuotationIndex } from "./quotation-index.ts";
import { isFinite, isVerb } from "./site.ts";

/*
 * Speakers told by the words alone. Trees lose the thread where a sentence of the news turns round ("..., a doctor in Idlib told
 * reporters"), which is just where the words themselves say enough: a comma or a quotation, a run of nouns, a verb of saying.
 */

/** A noun phrase found by its words alone, where trees go wrong: from `first` to the cue, with its head noun. */
export interface Insertion {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** Longest run of nouns before a cue, in words. */
const LONGEST_RUN = 14;

/** The run of nouns, articles and adjectives that ends at a word: "a police officer in Idlib". */
export function nounsUpTo(words: readonly Word[], last: number): Insertion | null {
  let first = last + 1;
  let head = -1;
  for (let i = last; i >= 0 && i > last - LONGEST_RUN; i--) {
    const word = words[i] as Word;
    const nominal = /^(?:NOUN|PROPN|PRON|NUM)$/.test(word.upos);
    const joins =
      /^(?:DET|ADJ|PART)$/.test(word.upos) ||
      /^[-‐.]$/.test(word.text) ||
      word.xpos === "VBN" ||
      /^(?:of|for|in|from|at|with|and|&)$/i.test(word.text);
    if ((!nominal && !joins) || word.xpos.startsWith("W")) break;
    first = i;
    if (nominal && (head < 0 || (/^(?:ADP|CCONJ)$/.test(words[i + 1]?.upos ?? "") && words[i + 1]?.upos === "ADP")))
      head = i;
  }
  if (
    first > 0 &&
    first <= last &&
    /^(?:of|for|in|from|at|with)$/i.test((words[first] as Word).text) &&
    isVerb(words[first - 1] as Word)
  )
    return null;
  while (first <= last && /^(?:of|for|in|from|at|with|and|&|\.|-)$/i.test((words[first] as Word).text)) first++;
  if (head < first)
    for (let i = first; i <= last; i++) if (/^(?:NOUN|PROPN|PRON|NUM)$/.test((words[i] as Word).upos)) head = i;
  return head >= first && first <= last ? { first, last, head } : null;
}

/** How far a cue may stand behind the quotation it belongs to, in words. */
const FARTHEST_CUE = 26;

/**
 * “Ten died,” [another friend, Mariam, a nurse,] told reporters: all that stands between a quotation and the cue, if there is no verb
 * in it; null otherwise.
 */
export function speakerAfterQuotation(sentence: Sentence, at: number, quotations: QuotationIndex): Insertion | null {
  const { words } = sentence;
  if (!/^VB[DZP]$/.test((words[at] as Word).xpos)) return null;
  const quotation = quotations.endingBy((words[at] as Word).start);
  if (!quotation || !quotation.whole || quotation.end <= sentence.start) return null;
  let first = at;
  for (let far = 0; first > 0 && (words[first - 1] as Word).start >= quotation.end; first--, far++) {
    const word = words[first - 1] as Word;
    if (far > FARTHEST_CUE || /^[;:.!?]$/.test(word.text) || word.xpos.startsWith("W")) return null;
    if (isFinite(word) && !(word.upos === "AUX" && first === at)) return null;
  }
  if (first === at || (words[first] as Word).start - quotation.end > 2) return null;
  while (first < at && /^(?:CCONJ|PUNCT|ADV)$/.test((words[first] as Word).upos)) first++;
  if (first >= at || /^(?:ADP|VERB|SCONJ)$/.test((words[first] as Word).upos)) return null;
  let last = at - 1;
  while (last > first && /^(?:ADV|AUX|PUNCT)$/.test((words[last] as Word).upos)) last--;
  let head = -1;
  for (let i = first; i <= last; i++) {
    const word = words[i] as Word;
    if (/^(?:NOUN|PROPN|PRON)$/.test(word.upos)) head = i;
    else if (head >= 0 && (word.upos === "ADP" || word.text === "," || word.upos === "CCONJ")) break;
  }
  return head < 0 ? null : { first, last, head };
}

/** Words that may follow a cue put between commas: "he said [in Idlib on Friday], ...". */
const LONGEST_TAIL = 10;

/**
 * Ten died, [officials] said. Ten, [a doctor in Idlib] told reporters, had died: a cue with its speaker behind a comma and before a
 * stop. Told by the words alone, because trees often lose it. Null where a clause follows: "On Friday, officials said ten died."
 */
export function insertedSpeaker(sentence: Sentence, at: number, end: number, hearer: boolean): Insertion | null {
  const { words } = sentence;
  if (!/^VB[DZP]$/.test((words[at] as Word).xpos)) return null;
  let before = at - 1;
  while (before > 0 && /^(?:ADV|AUX)$/.test((words[before] as Word).upos)) before--;
  const run = before >= 0 ? nounsUpTo(words, before) : null;
  if (!run) return null;
  const as = run.first > 0 && words[run.first - 1]?.text.toLowerCase() === "as";
  const opens = as ? run.first - 1 : run.first;
  const afterComma = opens > 1 && /^(?:[,–—(]|--)$/.test((words[opens - 1] as Word).text);
  // ‹As the Times reported on Saturday›, ten died.
  if (!afterComma && !(as && opens === 0)) return null;
  let i = end + 1;
  const first = words[i];
  if (!first) return run;
  if (/^[,.;–—]$/.test(first.text)) return run;
  const adjunct = /^(?:ADP|ADV|SCONJ)$/.test(first.upos) && first.text.toLowerCase() !== "that";
  const day = /^(?:\p{L}+day|today|yesterday|last|this|earlier|later)$/iu.test(first.text);
  if (!adjunct && !day && !hearer) return null;
  const subordinate = /^(?:as|while|when|after|before)$/i.test(first.text);
  for (const far = i + LONGEST_TAIL; i < words.length && i < far; i++) {
    const word = words[i] as Word;
    if (/^[,.;–—]$/.test(word.text)) return run;
    if (/^(?:that|whether|how|[:“"]|''|``)$/i.test(word.text) || (isFinite(word) && !subordinate)) return null;
  }
  return i >= words.length ? run : null;
}

/** Verbs whose next noun is who is spoken to. */
const hearing = new Set(["tell", "remind", "inform", "warn", "ask", "assure"]);

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
  if (!quoted && (before?.text !== "," || hearing.has(word.lemma))) return -1;
  let head = -1;
  let closed = false;
  for (let i = end + 1; i < words.length && i <= end + LONGEST_INVERTED; i++) {
    const next = words[i] as Word;
    if (!quoted && /^(?:[“"]|''|``|that)$/i.test(next.text)) return -1;
    if (quoted && i === end + 1 && hearing.has(word.lemma)) return -1;
    if (/^(?:[,;.!?:—–“”"]|''|’’|``|who|which|whose|when|as|after|while)$/i.test(next.text)) break;
    if (isVerb(next) && !/^VB[GN]$/.test(next.xpos)) return -1;
    const named = /^\p{Lu}/u.test(next.text) && next.upos !== "ADP";
    if (!closed && (named || /^(?:NOUN|PROPN|PRON)$/.test(next.upos))) head = i;
    else if (!/^(?:DET|ADJ|NUM|PART|X)$/.test(next.upos) && !/^[-‐.]$/.test(next.text)) {
      if (head < 0) return -1;
      closed = true;
    }
  }
  return head;
}
