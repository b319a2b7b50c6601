import type { Cue } from "../../codebook/cues.ts";
import type { Document, Sentence, Word } from "../../english/document.ts";
import { inside } from "../../english/span.ts";
import type { CueIndex } from "./cue-index.ts";
import type { Draft } from "./draft.ts";
import type { QuotationIndex } from "./quotation-index.ts";
import { spanOf } from "./site.ts";
import { nounsUpTo } from "./surface.ts";

/** Headlines stand among the first sentences of a report. */
const LAST_HEADLINE = 3;

/** Longest stretch between marks of distance, in code units. */
const LONGEST_DISTANCED = 40;

/** Army ‹'retakes'› airfield: a headline sets words it does not vouch for between marks. */
export function distancedInHeadlines(
  document: Document,
  drafts: readonly Draft[],
  quotations: QuotationIndex,
): Draft[] {
  const found: Draft[] = [];
  for (const sentence of document.sentences.slice(0, LAST_HEADLINE)) {
    const last = sentence.words.at(-1);
    if (!last || /^[.?!]$/.test(last.text) || sentence.words.length > LONGEST_HEADLINE) continue;
    for (const quotation of quotations.touching(sentence)) {
      const { inner } = quotation;
      if (quotation.whole || inner.end - inner.start > LONGEST_DISTANCED || !inside(quotation, sentence)) continue;
      if (drafts.some((draft) => draft.sentence === sentence && draft.content.some((piece) => inside(inner, piece))))
        continue;
      found.push({
        sentence,
        at: -1,
        cue: null,
        cueSpan: null,
        kind: "hedge",
        stance: "report",
        sourceHead: -1,
        source: [],
        content: [inner],
        negated: false,
        rules: ["distancedInHeadline"],
      });
    }
  }
  return found;
}

/** Longest headline, in words. */
const LONGEST_HEADLINE = 25;

/** "Claim", "Claims", "Denies": the lemmas that a capitalised verb in a headline may have. */
function lemmasOf(form: string): string[] {
  const word = form.toLowerCase();
  if (word.endsWith("ies")) return [`${word.slice(0, -3)}y`];
  if (word.endsWith("es")) return [word.slice(0, -1), word.slice(0, -2)];
  return word.endsWith("s") ? [word.slice(0, -1)] : [word];
}

/**
 * ‹Rebels› Claim To Have Shot Down Jet: in a headline's capitals a verb of saying passes for a name, and the tree is lost.
 * Only where no other rule has found a speaker in the sentence.
 */
export function headlineSpeakers(document: Document, drafts: readonly Draft[], index: CueIndex): Draft[] {
  const found: Draft[] = [];
  for (const sentence of document.sentences.slice(0, LAST_HEADLINE)) {
    const { words } = sentence;
    if (words.length < 5 || words.length > LONGEST_HEADLINE || /^[.?!]$/.test((words.at(-1) as Word).text)) continue;
    if (drafts.some((draft) => draft.sentence === sentence && draft.source.length > 0)) continue;
    const draft = speakerIn(sentence, index);
    if (draft) found.push(draft);
  }
  return found;
}

function speakerIn(sentence: Sentence, index: CueIndex): Draft | null {
  const { words } = sentence;
  for (let at = 1; at < Math.min(words.length - 2, 10); at++) {
    const word = words[at] as Word;
    const cue = lemmasOf(word.text)
      .flatMap((lemma) => index.get(lemma) ?? [])
      .find(
        (one): one is Cue =>
          one.pos === "verb" &&
          one.words.length === 1 &&
          one.kind === "speech" &&
          (one.takes.includes("clause") || one.takes.includes("to")),
      );
    if (!cue) continue;
    const source = nounsUpTo(words, at - 1);
    if (!source || source.first !== 0) return null;
    const next = words[at + 1] as Word;
    // "Taliban Claims Rejected": another verb follows at once, and the word was a noun.
    const clause =
      cue.takes.includes("clause") &&
      !/^VB[DNZP]$/.test(next.xpos) &&
      !/^(?:of|on|in|over|against|for|about|[,:])$/i.test(next.text);
    if (next.text.toLowerCase() !== "to" && !(clause && /s$/i.test(word.text))) continue;
    const subject = spanOf(words, 0, at - 1);
    const content = spanOf(words, at + 1, words.length - 1);
    if (!subject || !content) return null;
    return {
      sentence,
      at,
      cue,
      cueSpan: { start: word.start, end: word.end },
      kind: cue.kind,
      stance: cue.stance,
      sourceHead: source.head,
      source: [subject],
      content: [content],
      negated: false,
      rules: ["headlineSays"],
    };
  }
  return null;
}
