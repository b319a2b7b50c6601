import type { Cue } from "../../codebook/cues.ts";
import type { Document, Sentence, Word } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";
import { childBy } from "../../english/tree.ts";
import { findContent } from "./content.ts";
import { isNegated, placeOf, type CueIndex } from "./cue-index.ts";
import { cueSpan } from "./cue-span.ts";
import type { Draft } from "./draft.ts";
import { contentOfNoun, sourceOfNoun, sourceSpanOfNoun } from "./nouns.ts";
import { accordingTo, adjectiveOfDoubt, adverbOfDoubt } from "./phrases.ts";
import type { QuotationIndex } from "./quotation-index.ts";
import { reachOf } from "./reach.ts";
import { isPassive, LONGEST_CLAUSE, ownSubject, type Site } from "./site.ts";
import { findSource, sourceSpan } from "./source.ts";
import { insertedSpeaker, invertedSubject, speakerAfterQuotation } from "./surface.ts";

/** What all cues of a document share. */
export interface Reader {
  readonly document: Document;
  readonly index: CueIndex;
  readonly prepositions: ReadonlyMap<string, readonly Cue[]>;
  readonly quotations: QuotationIndex;
}

/** The attribution whose cue is, or begins with, a word; null where it is no cue, or nothing is said by it. */
export function draftAt(reader: Reader, sentence: Sentence, at: number, word: Word): Draft | null {
  const { document, index, prepositions, quotations } = reader;
  const led = prepositions.get(word.text.toLowerCase());
  if (led) return accordingTo(sentence, at, led, document.text);
  const own = index.get(word.lemma.toLowerCase());
  // A participle may be listed by its own form too: "the suspected attack".
  const participle = word.xpos === "VBN" ? index.get(word.text.toLowerCase()) : undefined;
  const listed = participle && participle !== own ? [...participle, ...(own ?? [])] : own;
  const candidates = listed ?? (followsQuotation(word, quotations) ? openClass : []);
  for (const cue of candidates) {
    const found = placeOf(cue, sentence, at);
    if (!found) continue;
    if (cue.pos === "adverb") return adverbOfDoubt(sentence, at, cue);
    if (cue.pos === "adjective" && cue.kind === "hedge") {
      const draft = adjectiveOfDoubt(sentence, at, cue);
      if (draft) return draft;
      continue;
    }
    const inverted =
      cue.pos === "verb" && cue.takes.includes("quote") ? invertedSubject(sentence, at, found.end, quotations) : -1;
    const speaks =
      cue.pos === "verb" &&
      inverted < 0 &&
      (cue.takes.includes("quote") || cue.takes.includes("clause")) &&
      cue.kind !== "hedge";
    const quoted = speaks ? speakerAfterQuotation(sentence, at, quotations) : null;
    const inserted = quoted ?? (speaks ? insertedSpeaker(sentence, at, found.end, cue.hearer) : null);
    const site: Site = {
      document,
      sentence,
      words: sentence.words,
      reach: reachOf(sentence),
      quotations,
      cue,
      from: Math.max(0, at - LONGEST_CLAUSE),
      to: Math.min(sentence.words.length - 1, at + LONGEST_CLAUSE),
      at,
      end: found.end,
      phraseObject: found.object,
      passive: cue.pos === "verb" && inverted < 0 && isPassive(sentence, at),
      inserted,
      subject: inverted >= 0 ? inverted : inserted ? inserted.head : cue.pos === "noun" ? -1 : ownSubject(sentence, at),
      isCue: (other) =>
        index.get(other.lemma.toLowerCase())?.some((one) => one.pos === "verb" && one.kind === "speech") ?? false,
    };
    const draft = cue.pos === "noun" ? nounDraft(site) : verbDraft(site);
    if (draft && (listed || draft.source.length > 0)) return draft;
  }
  return null;
}

/** “Ten died,” the doctor ‹sobbed›: behind a quotation any verb may be one of saying. */
const openClass: readonly Cue[] = [
  { pos: "verb", words: ["*"], stance: "say", kind: "speech", takes: ["quote"], hearer: false, with: [] },
];

/** How far behind a quotation a verb of saying may stand, in code units. */
const FARTHEST_VERB = 60;

function followsQuotation(word: Word, quotations: QuotationIndex): boolean {
  if (!/^VB[DZP]$/.test(word.xpos) || word.upos !== "VERB") return false;
  const quotation = quotations.endingBy(word.start);
  return quotation !== null && quotation.whole && word.start - quotation.end < FARTHEST_VERB;
}

function verbDraft(site: Site): Draft | null {
  const { sentence, at, cue } = site;
  const source = cue.kind === "hedge" ? null : findSource(site);
  const span = source ? sourceSpan(site, source.head) : null;
  const words = cueSpan(site);
  const adjacent = span && distance(span, words) <= 60 ? span : null;
  const cluster = {
    start: Math.min(words.start, adjacent?.start ?? words.start),
    end: Math.max(words.end, adjacent?.end ?? words.end),
  };
  const content = findContent(site, cluster);
  if (!content) return null;
  // A noun phrase is too little evidence where nobody is named: "the expressed preferences".
  if (
    !span &&
    (content.rule === "object" || content.rule === "restOfSentence" || content.rule === "misreadClause") &&
    !(site.passive && cue.stance !== "confirm")
  )
    return null;
  const hearsay = source !== null && isHearsay(sentence, source.head);
  const head = span && source && !hearsay ? source.head : -1;
  return {
    sentence,
    at,
    cue,
    cueSpan: words,
    kind: cue.kind,
    stance: hearsay ? "report" : cue.stance,
    sourceHead: head,
    source: span && !hearsay ? [span] : [],
    content: [...content.pieces],
    negated: isNegated(sentence, at),
    rules: [
      ...(source ? [source.rule] : []),
      content.rule,
      ...(cue.kind === "hedge" ? ["seeming"] : []),
      ...(span && isMute(site.document.text.slice(span.start, span.end)) ? ["muteSource"] : []),
      ...(head >= 0 && /^(?:i|we)$/i.test((site.words[head] as Word).text) ? ["firstPerson"] : []),
    ],
  };
}

/** Reports in Kenya said ...: hearsay with no voice of its own, but for one report ("the report said"). */
const isHearsay = (sentence: Sentence, at: number): boolean =>
  /^(?:reports|rumou?rs|accounts)$/i.test((sentence.words[at] as Word).text) && childBy(sentence, at, "conj") < 0;

/** Things that show and do not speak: "evidence suggests", "reporting from the front shows". */
const isMute = (words: string): boolean =>
  /\b(?:evidence|facts?|signs?|reporting|moves?|developments?|events?|figures)\b/i.test(words);

const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

function nounDraft(site: Site): Draft | null {
  // "said in a statement that ...": the verb is the cue.
  const own = site.words[site.at] as Word;
  const governor = site.words[own.head];
  if (governor && own.head < site.at && own.relation.startsWith("obl") && site.isCue(governor)) return null;
  const content = contentOfNoun(site);
  if (!content) return null;
  const source = sourceOfNoun(site);
  const span = source ? sourceSpanOfNoun(site, source.head) : null;
  return {
    sentence: site.sentence,
    at: site.at,
    cue: site.cue,
    cueSpan: cueSpan(site),
    kind: site.cue.kind,
    stance: site.cue.stance,
    sourceHead: span && source ? source.head : -1,
    source: span ? [span] : [],
    content: [...content.pieces],
    negated: isNegated(site.sentence, site.at),
    rules: [...(source ? [source.rule] : []), content.rule],
  };
}
