import type { Document, Sentence, Word } from "../../english/document.ts";
import { overlaps, type Span } from "../../english/span.ts";
import type { Draft } from "./draft.ts";
import type { QuotationIndex } from "./quotation-index.ts";

/** Words of a speaker's label before a colon, at most: "ACTING MINISTER HAMRAZ:". */
const LONGEST_LABEL = 7;

/** Labels that name no speaker. */
const noSpeaker =
  /^(?:note|update|updated|related|read more|watch|see also|image|photo|source|video|more|editor['’]s note|correction|by|contact|tags|topics|full text|abstract|q|p\.?s\.?)$/i;

/**
 * Speakers by a mark alone: "‹Khan›: We hold the town." at the start of a paragraph, and a headline's
 * "Ten dead in blast: ‹police›".
 */
export function colonSpeakers(
  document: Document,
  drafts: readonly Draft[],
  quotations: QuotationIndex,
  paragraphs: readonly number[],
): Draft[] {
  const found: Draft[] = [];
  const cued = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const list = cued.get(draft.sentence.index);
    if (list) list.push(draft);
    else cued.set(draft.sentence.index, [draft]);
  }
  let next = 0;
  for (const sentence of document.sentences) {
    while (next + 1 < paragraphs.length && (paragraphs[next + 1] as number) <= sentence.start) next++;
    const opensParagraph = paragraphs[next] === sentence.start || sentence.start === 0;
    const paragraphEnd = paragraphs[next + 1] ?? document.text.length;
    const alone = !cued.has(sentence.index);
    const draft =
      (opensParagraph
        ? (labelBeforeColon(document, sentence, paragraphEnd, quotations) ??
          (alone ? sourceAfterColon(document, sentence, paragraphEnd) : null))
        : null) ??
      (alone || sentence.index + 1 === document.sentences.length ? nameBehindQuotation(sentence, quotations) : null);
    if (
      draft &&
      !(cued.get(sentence.index) ?? []).some(
        (other) =>
          other.sentence === sentence &&
          draft.content.some((piece) =>
            other.content.some(
              (own) =>
                overlaps(own, piece) &&
                other.source.length > 0 &&
                overlaps(other.source[0] as Span, draft.source[0] as Span),
            ),
          ),
      )
    )
      found.push(draft);
  }
  return found;
}

const isLabelWord = (word: Word): boolean => /^(?:PROPN|NOUN|ADP|DET|ADJ|PUNCT|PART|CCONJ|NUM|X)$/.test(word.upos);

function draftOf(sentence: Sentence, head: number, source: Span, cueSpan: Span, content: Span, rule: string): Draft {
  return {
    sentence,
    at: -1,
    cue: null,
    cueSpan,
    kind: "speech",
    stance: "say",
    sourceHead: head,
    source: [source],
    content: [content],
    negated: false,
    rules: [rule],
  };
}

/** ‹Khan›: We hold the town. */
function labelBeforeColon(
  document: Document,
  sentence: Sentence,
  paragraphEnd: number,
  quotations: QuotationIndex,
): Draft | null {
  const { words } = sentence;
  const colon = words.findIndex((word, i) => i <= LONGEST_LABEL && word.text === ":");
  if (colon < 1) return null;
  const label = words.slice(0, colon);
  if (!label.every(isLabelWord) || !label.some((word) => word.upos === "PROPN")) return null;
  const first = label[0] as Word;
  const last = label.at(-1) as Word;
  const name = document.text.slice(first.start, last.end);
  if (noSpeaker.test(name) || /[\d([]/.test(name)) return null;
  let start = (words[colon] as Word).end;
  let end = paragraphEnd;
  while (start < end && /\s/.test(document.text[start] as string)) start++;
  while (end > start && /\s/.test(document.text[end - 1] as string)) end--;
  const quotation = quotations.startingFrom(start);
  const quoted = quotation?.start === start && quotation.whole;
  const capitals = name === name.toUpperCase() && name.length > 1;
  const isName = sentence.names.some(
    (one) => one.first < colon && (one.kind === "person" || one.kind === "organization"),
  );
  // "Syria: ten killed" and "Gaza Strip: ..." name where, not who.
  if (sentence.names.some((one) => one.first < colon && one.kind === "place")) return null;
  const bare = label.length > 1 && label.length <= 4 && label.every((word) => /^\p{Lu}/u.test(word.text));
  if (!quoted && !capitals && !isName && !bare) return null;
  if (end - start < 12) return null;
  const mark = words[colon] as Word;
  return draftOf(
    sentence,
    colon - 1,
    { start: first.start, end: last.end },
    { start: mark.start, end: mark.end },
    { start, end: quoted ? quotation.end : end },
    "labelBeforeColon",
  );
}

/** “Ten died,” ‹Khan, head of the clinic›: a sentence that ends before its verb. */
function nameBehindQuotation(sentence: Sentence, quotations: QuotationIndex): Draft | null {
  const { words } = sentence;
  const quotation = quotations.endingBy(sentence.end);
  if (!quotation?.whole || quotation.end <= sentence.start) return null;
  let first = words.length;
  for (; first > 0 && (words[first - 1] as Word).start >= quotation.end; first--) {
    const word = words[first - 1] as Word;
    if (words.length - first > LONGEST_NAME || word.upos === "VERB" || word.upos === "AUX") return null;
  }
  while (first < words.length && (words[first] as Word).upos === "PUNCT") first++;
  const name = words[first];
  const last = words.at(-1);
  if (name?.upos !== "PROPN" || !last) return null;
  let end = last.end;
  if (last.upos === "PUNCT") ({ end } = words[words.length - 2] as Word);
  const mark = { start: quotation.end - 1, end: quotation.end };
  return draftOf(
    sentence,
    first,
    { start: name.start, end },
    mark,
    { start: quotation.start, end: quotation.end },
    "nameBehindQuotation",
  );
}

/** Longest name with what is said of it, in words. */
const LONGEST_NAME = 16;

/** Ten dead in blast: ‹police›. Ten dead in blast - ‹police› */
function sourceAfterColon(document: Document, sentence: Sentence, paragraphEnd: number): Draft | null {
  const { words } = sentence;
  const n = words.length;
  // A headline: one sentence that is its paragraph, without a full stop.
  if (n < 5 || n > 30 || /[.?!]$/.test(document.text.slice(sentence.start, sentence.end))) return null;
  if (document.text.slice(sentence.end, paragraphEnd).trim() !== "") return null;
  for (let i = n - 2; i >= Math.max(3, n - 5); i--) {
    const mark = words[i] as Word;
    if (!/^[:–—-]$/.test(mark.text) || mark.joined || (mark.text !== ":" && document.text[mark.start - 1] !== " "))
      continue;
    const tail = words.slice(i + 1);
    if (!tail.every((word) => /^(?:PROPN|NOUN|ADJ|DET)$/.test(word.upos))) return null;
    const first = tail[0] as Word;
    const last = tail.at(-1) as Word;
    const before = words[i - 1] as Word;
    return draftOf(
      sentence,
      n - 1,
      { start: first.start, end: last.end },
      { start: mark.start, end: mark.end },
      { start: sentence.start, end: before.end },
      "sourceAfterColon",
    );
  }
  return null;
}
