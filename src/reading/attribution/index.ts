import type { Cue, Cues } from "../../codebook/cues.ts";
import type { Document, Sentence, Word } from "../../english/document.ts";
import { inside, overlaps, type Span } from "../../english/span.ts";
import { childBy } from "../../english/tree.ts";
import type { Stance } from "../reading.ts";
import type { FoundAttribution } from "./attribution.ts";
import { carriedFromQuote, joinPieces, wholeQuotations } from "./carry.ts";
import { findContent } from "./content.ts";
import { indexCues, isNegated, placeOf, type CueIndex } from "./cue-index.ts";
import { cueSpan } from "./cue-span.ts";
import type { Draft } from "./draft.ts";
import { contentOfNoun, sourceOfNoun, sourceSpanOfNoun } from "./nouns.ts";
import { accordingTo, adverbOfDoubt, prepositionsByFirst } from "./phrases.ts";
import { QuotationIndex } from "./quotation-index.ts";
import { findQuotations, paragraphStarts } from "./quotations.ts";
import { reachOf } from "./reach.ts";
import { Names } from "./resolve.ts";
import { insertedSpeaker, speakerAfterQuotation, invertedSubject, isPassive, ownSubject, type Site } from "./site.ts";
import { findSource, sourceSpan } from "./source.ts";
import { colonSpeakers } from "./colon.ts";
import { headlineSpeakers } from "./headline.ts";
import { statementsThatFollow } from "./statement.ts";

export type { FoundAttribution } from "./attribution.ts";

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
  const listed = index.get(word.lemma.toLowerCase());
  const candidates = listed ?? (followsQuotation(word, quotations) ? openClass : []);
  for (const cue of candidates) {
    const found = placeOf(cue, sentence, at);
    if (!found) continue;
    if (cue.pos === "adverb") return adverbOfDoubt(sentence, at, cue);
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
    (content.rule === "object" || content.rule === "restOfSentence") &&
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

/** Each attribution's parent: the smallest one inside whose content its cue lies. */
function withParents(list: readonly FoundAttribution[]): FoundAttribution[] {
  const index = new ContentIndex(list);
  return list.map((found) => {
    if (!found.cue) return found;
    const parent = index.smallestAround(found.cue, found.id);
    return parent ? { ...found, parent: parent.id } : found;
  });
}

/** Finds attributions by a place in their content. */
class ContentIndex {
  private readonly pieces: { readonly span: Span; readonly reachesTo: number; readonly owner: FoundAttribution }[];

  constructor(list: readonly FoundAttribution[]) {
    const pieces = list
      .flatMap((owner) => owner.content.map((span) => ({ span, owner })))
      .sort((a, b) => a.span.start - b.span.start);
    let reachesTo = 0;
    this.pieces = pieces.map((piece) => {
      reachesTo = Math.max(reachesTo, piece.span.end);
      return { ...piece, reachesTo };
    });
  }

  smallestAround(span: Span, except: string): FoundAttribution | null {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.pieces[middle] as { span: Span }).span.start <= span.start) low = middle + 1;
      else high = middle;
    }
    let best: FoundAttribution | null = null;
    let size = Infinity;
    for (let i = low - 1, far = 0; i >= 0 && far < 200; i--, far++) {
      const piece = this.pieces[i] as { span: Span; reachesTo: number; owner: FoundAttribution };
      if (piece.reachesTo < span.end) break;
      if (piece.owner.id === except || !inside(span, piece.span)) continue;
      const length = piece.span.end - piece.span.start;
      if (length < size) [best, size] = [piece.owner, length];
    }
    return best;
  }
}

const vouching = new Set(["speech", "evidence", "mental", "hedge"]);

/** Stances that a source takes to the thing itself. */
const personal = new Set(["claim", "accuse", "deny", "confirm"]);

/** Stances to what somebody else has said. */
const answering: ReadonlySet<Stance> = new Set<Stance>(["deny", "confirm"]);

/** Ways of expression in which nobody vouches, and which leave the floor to whoever speaks around them. */
const passing = new Set(["raised", "nounWithContent"]);

/**
 * The attribution that vouches for a span: the innermost one in whose content it lies; null: the outlet's own voice.
 * Wishes, plans, praise and blame do not count: nobody who wants a thing vouches for it. "I" and "we" are the voice around
 * them, and so is a belief of nobody's ("it is feared that") inside somebody's words.
 */
export function attributionAt(attributions: readonly FoundAttribution[], span: Span): FoundAttribution | null {
  const around: { readonly found: FoundAttribution; readonly length: number }[] = [];
  for (const found of attributions) {
    if (!vouching.has(found.kind) || (found.negated && found.stance !== "deny")) continue;
    for (const piece of found.content) if (inside(span, piece)) around.push({ found, length: piece.end - piece.start });
  }
  around.sort((a, b) => a.length - b.length);
  const stances = new Map(around.map(({ found }) => [found.id, found.stance]));
  const spoken = around.some(({ found }) => found.source.length > 0 && !found.rules.includes("firstPerson"));
  for (const { found } of around) {
    if (found.rules.includes("firstPerson") || found.rules.includes("muteSource")) continue;
    // "the truce announced by both sides": to announce a thing is not to vouch for what is told of it; to claim it is.
    if (found.rules.includes("agentOfPassive") && found.rules.includes("object") && !personal.has(found.stance))
      continue;
    const nobody = found.source.length === 0;
    // "denied allegations of torture", "confirmed reports that": whoever denies or confirms them is the voice.
    if (
      nobody &&
      found.parent !== null &&
      found.rules.includes("nounWithContent") &&
      answering.has(stances.get(found.parent) ?? "say")
    )
      continue;
    if (nobody && found.rules.some((rule) => passing.has(rule))) {
      if (found.kind === "evidence" || found.stance === "estimate" || found.rules.includes("seeming")) continue;
      if (spoken && found.stance === "believe") continue;
    }
    if (nobody && found.kind === "mental" && spoken) continue;
    if (nobody && found.rules.includes("object")) continue;
    return found;
  }
  return null;
}
