import type { Cue, Cues } from "../../codebook/cues.ts";
import type { Document, Sentence, Word } from "../../english/document.ts";
import { overlaps, type Span } from "../../english/span.ts";
import { childBy } from "../../english/tree.ts";
import type { FoundAttribution } from "./attribution.ts";
import { carriedFromQuote, joinPieces, wholeQuotations } from "./carry.ts";
import { findContent } from "./content.ts";
import { indexCues, isNegated, placeOf, type CueIndex } from "./cue-index.ts";
import { cueSpan } from "./cue-span.ts";
import type { Draft } from "./draft.ts";
import { contentOfNoun, sourceOfNoun, sourceSpanOfNoun } from "./nouns.ts";
import { accordingTo, adjectiveOfDoubt, adverbOfDoubt, prepositionsByFirst } from "./phrases.ts";
import { QuotationIndex } from "./quotation-index.ts";
import { findQuotations, paragraphStarts } from "./quotations.ts";
import { reachOf } from "./reach.ts";
import { withParents } from "./nesting.ts";
import { Names } from "./resolve.ts";
import { isPassive, ownSubject, type Site, LONGEST_CLAUSE } from "./site.ts";
import { insertedSpeaker, speakerAfterQuotation, invertedSubject } from "./surface.ts";
import { findSource, sourceSpan } from "./source.ts";
import { colonSpeakers } from "./colon.ts";
import { headlineSpeakers } from "./headline.ts";
import { statementsThatFollow } from "./statement.ts";

export type { FoundAttribution } from "./attribution.ts";
export { attributionAt } from "./voice.ts";

/** Who says what in a document, in the order of the cues. Never throws; linear in the length of the text. */
export function findAttributions(document: Document, cues: Cues): FoundAttribution[] {
  const quotations = new QuotationIndex(findQuotations(document.text));
  const paragraphs = paragraphStarts(document.text);
  const index = indexCues(cues);
  const prepositions = prepositionsByFirst(cues);
  const drafts: Draft[] = [];
  for (const sentence of document.sentences) {
    sentence.words.forEach((word, at) => {
      const found = atWord(document, sentence, at, word, index, prepositions, quotations);
      if (found) drafts.push(found);
    });
  }
  drafts.push(...headlineSpeakers(document, drafts, index));
  for (const draft of drafts) wholeQuotations(draft, quotations);
  drafts.push(...statementsThatFollow(document, drafts, index, quotations, paragraphs));
  drafts.push(...colonSpeakers(document, drafts, quotations, paragraphs));
  drafts.sort((a, b) => place(a) - place(b));
  carriedFromQuote(document, drafts, quotations, paragraphs);
  return finished(document, drafts);
}

const place = (draft: Draft): number => draft.cueSpan?.start ?? draft.content[0]?.start ?? 0;

function atWord(
  document: Document,
  sentence: Sentence,
  at: number,
  word: Word,
  index: CueIndex,
  prepositions: ReadonlyMap<string, readonly Cue[]>,
  quotations: QuotationIndex,
): Draft | null {
  const led = prepositions.get(word.text.toLowerCase());
  if (led) return accordingTo(sentence, at, led, document.text);
  const listed = index.get(
    word.xpos === "VBN" && index.has(word.text.toLowerCase()) ? word.text.toLowerCase() : word.lemma.toLowerCase(),
  );
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

/** Content without the source's and the cue's own words, parents, names. */
function finished(document: Document, drafts: readonly Draft[]): FoundAttribution[] {
  const { text } = document;
  const names = new Names(document);
  const list: FoundAttribution[] = [];
  for (const draft of drafts) {
    const holes = [...draft.source, ...(draft.cueSpan ? [draft.cueSpan] : [])];
    const content = joinPieces(draft.content, text).flatMap((piece) => without(piece, holes, text));
    if (content.length === 0) continue;
    const resolved = names.resolve(draft);
    if (draft.kind === "speech") names.spoke(draft, resolved);
    list.push({
      id: `a${list.length + 1}`,
      sentence: draft.sentence.index,
      source: draft.source,
      sourceHead: draft.sourceHead >= 0 ? { sentence: draft.sentence.index, word: draft.sourceHead } : null,
      cue: draft.cueSpan,
      cueWord: draft.at >= 0 ? { sentence: draft.sentence.index, word: draft.at } : null,
      content,
      stance: draft.stance,
      kind: draft.kind,
      parent: null,
      negated: draft.negated,
      resolved,
      rules: draft.rules,
    });
  }
  return withParents(list);
}

/** A piece cut where it would hold the words of its own source or cue. */
function without(piece: Span, holes: readonly Span[], text: string): Span[] {
  let parts: Span[] = [piece];
  for (const hole of holes) {
    parts = parts.flatMap((part) =>
      overlaps(part, hole)
        ? [
            { start: part.start, end: Math.min(part.end, hole.start) },
            { start: Math.max(part.start, hole.end), end: part.end },
          ].filter((rest) => rest.end > rest.start)
        : [part],
    );
  }
  return parts
    .map((part) => {
      let { start, end } = part;
      while (start < end && /[\s,;]/.test(text[start] as string)) start++;
      while (end > start && /[\s,;]/.test(text[end - 1] as string)) end--;
      return { start, end };
    })
    .filter((part) => part.end > part.start);
}
