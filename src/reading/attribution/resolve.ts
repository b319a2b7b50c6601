import type { Document, Mention, Sentence, Word } from "../../english/document.ts";
import { overlaps, quote, type Span } from "../../english/span.ts";
import type { Draft } from "./draft.ts";

/** The fullest name of who a mention stands for, by the chains of the document. */
export class Names {
  private readonly document: Document;
  private readonly byHead = new Map<string, readonly Mention[]>();

  constructor(document: Document) {
    this.document = document;
    for (const chain of document.chains)
      for (const mention of chain) this.byHead.set(`${mention.sentence}:${mention.head}`, chain);
  }

  /** The source's own words where they name somebody; else the fullest name in its chain, the nearest if there are several. */
  resolve(draft: Draft): Span | null {
    const own = draft.source[0];
    if (!own || draft.sourceHead < 0) return own ?? null;
    const { sentence, sourceHead } = draft;
    const word = sentence.words[sourceHead] as Word;
    const head =
      word.xpos.startsWith("W") || /^(?:who|which|that)$/i.test(word.text)
        ? antecedentOfRelative(sentence, sourceHead)
        : sourceHead;
    const chain = this.byHead.get(`${sentence.index}:${head}`);
    const best = chain ? this.fullest(chain, own) : null;
    const words = quote(this.document.text, own);
    if (best) {
      const ownIsLong = words.length >= best.end - best.start && word.upos !== "PRON";
      if (!ownIsLong) return { start: best.start, end: best.end };
    }
    if (head !== sourceHead) return phraseOf(sentence, head) ?? own;
    if (word.upos === "PRON") return this.lastNamed(draft) ?? own;
    return own;
  }

  /** Names before nominals, longer before shorter, nearer before farther. */
  private fullest(chain: readonly Mention[], own: Span): Mention | null {
    let best: Mention | null = null;
    let bestScore = -Infinity;
    for (const mention of chain) {
      if (mention.form === "pronoun" || overlaps(mention, own)) continue;
      const length = Math.min(60, mention.end - mention.start);
      const score = (mention.form === "name" ? 100 : 0) + length - Math.abs(mention.start - own.start) / 400;
      if (score > bestScore) [best, bestScore] = [mention, score];
    }
    return best;
  }

  /** He added ...: who spoke before, where the chains say nothing. Filled by the caller in the order of the text. */
  private lastSpeaker: Span | null = null;
  private lastNamed(draft: Draft): Span | null {
    return /^(?:he|she|it|they)$/i.test((draft.sentence.words[draft.sourceHead] as Word).text)
      ? this.lastSpeaker
      : null;
  }
  spoke(span: Span | null): void {
    if (span) this.lastSpeaker = span;
  }
}

/** The noun that a relative clause says more about: "[Wells], who said ...". */
function antecedentOfRelative(sentence: Sentence, pronoun: number): number {
  let at = pronoun;
  for (let climb = 0; climb < 6; climb++) {
    const word = sentence.words[at] as Word;
    if (word.relation === "acl:relcl") return word.head >= 0 ? word.head : pronoun;
    if (word.head < 0) return pronoun;
    at = word.head;
  }
  return pronoun;
}

/** A noun with what stands before it and belongs to it: the phrase without relative clauses. */
function phraseOf(sentence: Sentence, head: number): Span | null {
  const { words } = sentence;
  let first = head;
  while (first > 0 && (words[first - 1] as Word).upos !== "PUNCT" && within(sentence, first - 1, head)) first--;
  let last = head;
  while (
    last + 1 < words.length &&
    /^(?:flat|appos)/.test((words[last + 1] as Word).relation) &&
    within(sentence, last + 1, head)
  )
    last++;
  const start = words[first];
  const end = words[last];
  return start && end ? { start: start.start, end: end.end } : null;
}

function within(sentence: Sentence, word: number, head: number): boolean {
  let at = word;
  for (let climb = 0; climb < 6 && at >= 0; climb++) {
    if (at === head) return true;
    at = (sentence.words[at] as Word).head;
  }
  return false;
}
