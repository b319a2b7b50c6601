import type { Cues } from "../../codebook/cues.ts";
import type { Document } from "../../english/document.ts";
import type { FoundAttribution } from "./attribution.ts";
import { carriedFromQuote, wholeQuotations } from "./carry.ts";
import { colonSpeakers } from "./colon.ts";
import { indexCues } from "./cue-index.ts";
import type { Draft } from "./draft.ts";
import { draftAt, type Reader } from "./drafting.ts";
import { finished } from "./finish.ts";
import { distancedInHeadlines, headlineSpeakers } from "./headline.ts";
import { prepositionsByFirst } from "./phrases.ts";
import { QuotationIndex } from "./quotation-index.ts";
import { findQuotations, paragraphStarts } from "./quotations.ts";
import { statementsThatFollow } from "./statement.ts";

export type { FoundAttribution } from "./attribution.ts";
export { attributionAt } from "./voice.ts";

/** Who says what in a document, in the order of the cues. Never throws; linear in the length of the text. */
export function findAttributions(document: Document, cues: Cues): FoundAttribution[] {
  const quotations = new QuotationIndex(findQuotations(document.text));
  const paragraphs = paragraphStarts(document.text);
  const index = indexCues(cues);
  const reader: Reader = { document, index, prepositions: prepositionsByFirst(cues), quotations };
  const drafts: Draft[] = [];
  for (const sentence of document.sentences) {
    for (const [at, word] of sentence.words.entries()) {
      const draft = draftAt(reader, sentence, at, word);
      if (draft) drafts.push(draft);
    }
  }
  for (const draft of headlineSpeakers(document, drafts, index)) drafts.push(draft);
  for (const draft of drafts) wholeQuotations(draft, quotations);
  for (const draft of distancedInHeadlines(document, drafts, quotations)) drafts.push(draft);
  for (const draft of statementsThatFollow(document, drafts, index, quotations, paragraphs)) drafts.push(draft);
  for (const draft of colonSpeakers(document, drafts, quotations, paragraphs)) drafts.push(draft);
  drafts.sort((a, b) => place(a) - place(b));
  carriedFromQuote(document, drafts, quotations, paragraphs);
  return finished(document, drafts);
}

const place = (draft: Draft): number => draft.cueSpan?.start ?? draft.content[0]?.start ?? 0;
