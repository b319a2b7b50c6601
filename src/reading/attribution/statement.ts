import type { Document, Sentence, Word } from "../../english/document.ts";
import { paragraphOf } from "./carry.ts";
import type { CueIndex } from "./cue-index.ts";
import type { Draft } from "./draft.ts";
import type { QuotationIndex } from "./quotation-index.ts";
import { ownSubject, spanOf } from "./site.ts";
import { nounsUpTo } from "./surface.ts";

/**
 * ‹The minister› said: ¶ We are deeply concerned ... ¶ Over the last year ...: an official statement printed without marks
 * is its speaker's to the end, or to the paragraph in which somebody else is named as speaking.
 */
export function statementsThatFollow(
  document: Document,
  drafts: readonly Draft[],
  index: CueIndex,
  quotations: QuotationIndex,
  paragraphs: readonly number[],
): Draft[] {
  const { text, sentences } = document;
  const found: Draft[] = [];
  for (const sentence of sentences) {
    const last = sentence.words.at(-1);
    if (last?.text !== ":") continue;
    const paragraph = paragraphOf(paragraphs, sentence.start);
    const start = paragraphs[paragraph + 1];
    if (start === undefined || sentence.end < start - 4 - LONGEST_GAP) continue;
    if (text.slice(sentence.end, start).trim() !== "") continue;
    const quotation = quotations.startingFrom(start);
    const quoted = quotation?.start === start;
    const given = statementGiven(sentence);
    if (quoted && !given) continue;
    const draft = given ?? draftOf(sentence, index);
    if (!draft) continue;
    const end = quoted ? quotation.end : endOfStatement(drafts, paragraphs, paragraph, text.length);
    found.push({ ...draft, content: [{ start, end: start + text.slice(start, end).trimEnd().length }] });
  }
  return found;
}

/** White space between the colon and the statement, in code units. */
const LONGEST_GAP = 20;

const statements: ReadonlySet<string> = new Set([
  "statement",
  "remark",
  "comment",
  "message",
  "communique",
  "declaration",
]);

/** ‹The commander› provided the following [statement] on the advance: */
function statementGiven(sentence: Sentence): Draft | null {
  const { words } = sentence;
  const at = words.findLastIndex(({ lemma, relation }) => statements.has(lemma.toLowerCase()) && relation === "obj");
  const noun = words[at];
  const verb = noun && words[noun.head];
  if (!noun || !verb || !/^VB[DZP]$/.test(verb.xpos)) return null;
  const subject = ownSubject(sentence, noun.head);
  const run = nounsUpTo(words, subject);
  const span = subject >= 0 && subject < noun.head && run ? spanOf(words, run.first, subject) : null;
  if (!span) return null;
  return {
    sentence,
    at: noun.head,
    cue: null,
    cueSpan: { start: verb.start, end: noun.end },
    kind: "speech",
    stance: "say",
    sourceHead: subject,
    source: [span],
    content: [],
    negated: false,
    rules: ["statementGiven"],
  };
}

function draftOf(sentence: Sentence, index: CueIndex): Draft | null {
  const { words } = sentence;
  for (let at = words.length - 2; at > 0 && at > words.length - 10; at--) {
    const word = words[at] as Word;
    if (!/^VB[DZP]$/.test(word.xpos)) continue;
    const cue = index
      .get(word.lemma.toLowerCase())
      ?.find((one) => one.pos === "verb" && one.kind === "speech" && one.takes.includes("quote"));
    if (!cue) return null;
    const subject = ownSubject(sentence, at);
    const run = nounsUpTo(words, at - 1);
    const head = subject >= 0 && subject < at ? subject : (run?.head ?? -1);
    const span = run ? spanOf(words, Math.min(run.first, head < 0 ? run.first : head), at - 1) : null;
    if (head < 0 || !span) return null;
    return {
      sentence,
      at,
      cue,
      cueSpan: { start: word.start, end: word.end },
      kind: "speech",
      stance: cue.stance,
      sourceHead: head,
      source: [span],
      content: [],
      negated: false,
      rules: ["statementThatFollows"],
    };
  }
  return null;
}

function endOfStatement(drafts: readonly Draft[], paragraphs: readonly number[], from: number, end: number): number {
  for (const draft of drafts) {
    const head = draft.sentence.words[draft.sourceHead];
    if (draft.kind !== "speech" || head?.upos !== "PROPN") continue;
    const paragraph = paragraphOf(paragraphs, draft.sentence.start);
    if (paragraph > from + 1) return paragraphs[paragraph] as number;
  }
  return end;
}
