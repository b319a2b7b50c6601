import type { Document } from "../../english/document.ts";
import { inside, overlaps, type Span } from "../../english/span.ts";
import type { Draft } from "./draft.ts";
import type { QuotationIndex } from "./quotation-index.ts";
import type { Quotation } from "./quotations.ts";

/** Which paragraph a place lies in, by binary search over the starts. */
export function paragraphOf(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A piece that runs into a quotation takes the whole of it: he said it was “a crime. ¦ We will answer.” */
export function wholeQuotations(draft: Draft, quotations: QuotationIndex): void {
  const within = draft.cueSpan ? quotations.around(draft.cueSpan.start) : null;
  draft.content = draft.content.map((piece) => {
    let { start, end } = piece;
    // A cue within a quotation gives nothing outside it: “... it is feared that they died,” [a doctor said].
    if (within && start < within.inner.end && end > within.inner.end) end = within.inner.end;
    if (within && end > within.start && start < within.start) start = within.inner.start;
    for (const quotation of quotations.touching(piece)) {
      const holdsCue = draft.cueSpan && overlaps(quotation, draft.cueSpan);
      const holdsSource = draft.source.some((span) => overlaps(quotation, span));
      if (holdsCue || holdsSource) continue;
      start = Math.min(start, quotation.start);
      end = Math.max(end, quotation.end);
    }
    return { start, end };
  });
}

/**
 * “Ten died,” he said. ‹“Two were hurt.”›: a quotation that nobody claims belongs to the last speaker of its paragraph,
 * and one that goes on in the next paragraph to whoever had it.
 */
export function carriedFromQuote(
  document: Document,
  drafts: readonly Draft[],
  quotations: QuotationIndex,
  paragraphs: readonly number[],
): void {
  const { text } = document;
  const speakers = drafts.filter(
    (draft) => draft.kind === "speech" && draft.cueSpan !== null && (!draft.cue || draft.cue.takes.includes("quote")),
  );
  let next = 0;
  let speaker: Draft | null = null;
  let speakerParagraph = -1;
  let previous: { quotation: Quotation; draft: Draft } | null = null;
  const claimed = claimedQuotations(drafts, quotations);
  for (const quotation of quotations.all) {
    while (next < speakers.length && ((speakers[next] as Draft).cueSpan as Span).start < quotation.start) {
      const candidate = speakers[next] as Draft;
      // Words inside somebody's quotation make nobody a speaker of the next one.
      if (!quotations.around((candidate.cueSpan as Span).start)) {
        speaker = candidate;
        speakerParagraph = paragraphOf(paragraphs, (candidate.cueSpan as Span).start);
      }
      next++;
    }
    const owner = claimed.get(quotation);
    if (owner) {
      previous = { quotation, draft: owner };
      continue;
    }
    if (quotation.continued && previous && !previous.quotation.closed) {
      addPiece(previous.draft, quotation, "quoteGoesOn");
      previous = { quotation, draft: previous.draft };
      continue;
    }
    if (!quotation.whole || quotation.inner.end - quotation.inner.start < 8) continue;
    const paragraph = paragraphOf(paragraphs, quotation.start);
    const opensSentence = /(?:^|[.!?…:”"'’\n])\s*$/.test(text.slice(Math.max(0, quotation.start - 6), quotation.start));
    if (speaker && speakerParagraph === paragraph && opensSentence) {
      const quoted = speaker.content.some((piece) => quotations.touching(piece).length > 0);
      if (quoted || opensSentence) {
        addPiece(speaker, quotation, "carriedFromQuote");
        previous = { quotation, draft: speaker };
      }
    }
  }
}

/** Whose content each quotation lies in: the latest cue's, if there are several. */
function claimedQuotations(drafts: readonly Draft[], quotations: QuotationIndex): Map<Quotation, Draft> {
  const claimed = new Map<Quotation, Draft>();
  for (const draft of drafts) {
    if (draft.kind === "hedge") continue;
    for (const piece of draft.content)
      for (const quotation of quotations.touching(piece))
        if (inside(quotation.inner, piece) && !claimed.has(quotation)) claimed.set(quotation, draft);
  }
  return claimed;
}

function addPiece(draft: Draft, piece: Span, rule: string): void {
  draft.content.push({ start: piece.start, end: piece.end });
  if (!draft.rules.includes(rule)) draft.rules.push(rule);
}

/** Pieces in order, those that overlap or touch joined. */
export function joinPieces(pieces: readonly Span[], text: string): Span[] {
  const sorted = [...pieces].sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: { start: number; end: number }[] = [];
  for (const piece of sorted) {
    const last = joined.at(-1);
    if (
      last &&
      (piece.start <= last.end || (piece.start - last.end <= 4 && /^\s*$/.test(text.slice(last.end, piece.start))))
    )
      last.end = Math.max(last.end, piece.end);
    else joined.push({ start: piece.start, end: piece.end });
  }
  return joined;
}
