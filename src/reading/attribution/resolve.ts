import type { Document, Mention, Sentence, Word } from "../../english/document.ts";
import { overlaps, quote, type Span } from "../../english/span.ts";
import type { Draft } from "./draft.ts";
import { ownSubject } from "./site.ts";

/** The fullest name of who a mention stands for, by the chains of the document. */
export class Names {
  private readonly document: Document;
  /** HRW → Human Rights Watch: the first name of several words with those initials. */
  private readonly byInitials = new Map<string, Span>();
  private readonly byHead = new Map<string, readonly Mention[]>();

  constructor(document: Document) {
    this.document = document;
    for (const sentence of document.sentences)
      for (const { first, last, start, end } of sentence.names) {
        if (last === first) continue;
        const initials = sentence.words
          .slice(first, last + 1)
          .map(({ text }) => text[0] ?? "")
          .filter((letter) => /\p{Lu}/u.test(letter))
          .join("");
        if (initials.length > 1 && !this.byInitials.has(initials)) this.byInitials.set(initials, { start, end });
      }
    for (const chain of document.chains)
      for (const mention of chain) this.byHead.set(`${mention.sentence}:${mention.head}`, chain);
  }

  /** The source's own words where they name somebody; else the fullest name in its chain, the nearest if there are several. */
  resolve(draft: Draft): Span | null {
    const own = draft.source[0];
    if (!own || draft.sourceHead < 0) return own ?? null;
    const { sentence, sourceHead } = draft;
    const word = sentence.words[sourceHead] as Word;
    if (/^(?:i|we)$/i.test(word.text)) return own;
    const head =
      word.xpos.startsWith("W") || /^(?:who|which|that)$/i.test(word.text)
        ? antecedentOfRelative(sentence, sourceHead)
        : sourceHead;
    const chain = this.byHead.get(`${sentence.index}:${head}`);
    const best = chain ? this.fullest(chain, own) : null;
    const bare = withoutApposition(this.document.text, own, sentence, sourceHead);
    const words = quote(this.document.text, bare);
    const person = best?.form === "name" && best.kind === "person";
    const speaker = word.upos === "PRON" && !person ? this.recentSpeaker(draft, own) : null;
    if (speaker) return speaker;
    if (best && !(word.upos === "PROPN" && !sameName(quote(this.document.text, best), words))) {
      const ownIsLong = words.length >= best.end - best.start && word.upos !== "PRON";
      if (!ownIsLong) return this.bareName(best);
    }
    if (head !== sourceHead) return phraseOf(sentence, head) ?? own;
    if (/^(?:PRP\$)$/.test(word.xpos)) return ownerOf(sentence, sourceHead) ?? own;
    if (word.upos === "PRON" && !atCommas(draft)) {
      const above = speakerAbove(sentence, draft.at);
      if (above) return above;
    }
    if (word.upos === "PRON" || /^(?:statement|communique|communiqué)$/i.test(word.text))
      return this.lastNamed(draft) ?? own;
    if (word.upos !== "PRON" && /^\p{Lu}/u.test(word.text)) {
      const long = /^\p{Lu}{2,6}$/u.test(words) ? this.byInitials.get(words) : undefined;
      if (long) return long;
      const known = this.bySurname.get(lastWord(words));
      if (known && known.end - known.start > words.length) return known;
    }
    return bare;
  }

  /** A mention without what follows the name: "Gen. Khan[, a loyalist of ...]", "the group[ amid growing criticism]". */
  private bareName(mention: Mention): Span {
    const sentence = this.document.sentences[mention.sentence];
    if (!sentence) return mention;
    const name = sentence.names.find(({ first, last }) => first <= mention.head && last >= mention.head);
    const head = sentence.words[mention.head] ?? mention;
    const comma = this.document.text.indexOf(",", Math.max(head.end, name?.end ?? 0));
    const end = comma > 0 && comma < mention.end ? comma : mention.end;
    if (!name || name.start < mention.start || name.end > end) return { start: mention.start, end };
    return end - name.end > LONGEST_AFTER_NAME
      ? { start: mention.start, end: name.end }
      : { start: mention.start, end };
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
  private lastSpokeAt = 0;
  private lastIsMany = false;
  private readonly bySurname = new Map<string, Span>();

  spoke(draft: Draft, span: Span | null): void {
    const head = draft.sentence.words[draft.sourceHead];
    if (span && span === this.lastSpeaker) this.lastSpokeAt = draft.sentence.start;
    if (!span || !head || head.upos === "PRON" || head.xpos.startsWith("W")) return;
    this.lastSpeaker = span;
    this.lastSpokeAt = draft.sentence.start;
    this.lastIsMany = /^NNP?S$/.test(head.xpos);
    if (head.upos !== "PROPN") return;
    const surname = lastWord(quote(this.document.text, span));
    const known = this.bySurname.get(surname);
    if (!known || span.end - span.start > known.end - known.start) this.bySurname.set(surname, span);
  }

  /** They said ...: rather the last who spoke than somebody who did nothing of the sort, if both are one or both many. */
  private recentSpeaker(draft: Draft, own: Span): Span | null {
    const pronoun = (draft.sentence.words[draft.sourceHead] as Word).text.toLowerCase();
    if (!this.lastSpeaker || own.start - this.lastSpokeAt > FARTHEST_SPEAKER || !/^(?:he|she|they)$/.test(pronoun))
      return null;
    if (draft.rules.includes("clauseOfRelative")) return null;
    return (pronoun === "they") === this.lastIsMany ? this.lastSpeaker : null;
  }

  /** He added ...; the statement said ... */
  private lastNamed(draft: Draft): Span | null {
    const word = draft.sentence.words[draft.sourceHead] as Word;
    return /^(?:he|she|it|they|statement|communique|communiqué)$/i.test(word.text) ? this.lastSpeaker : null;
  }
}

/** Longest that may follow a name and still belong to it ("Khan of the Interior Ministry"), in code units. */
const LONGEST_AFTER_NAME = 30;

/** How far back a speaker is still the one meant by "they said", in code units. */
const FARTHEST_SPEAKER = 700;

/** One name holds the last word of the other. */
const sameName = (a: string, b: string): boolean => a.includes(lastWord(b)) || b.includes(lastWord(a));

/** "..., he said, ...": the pronoun stands outside the sentence's own story. */
const atCommas = (draft: Draft): boolean => draft.rules.includes("aroundInsertion");

/** ‹Khan› said he now believed ...: the subject of the verb above. */
function speakerAbove(sentence: Sentence, cue: number): Span | null {
  let at = cue;
  for (let climb = 0; climb < 6 && at >= 0; climb++) {
    at = (sentence.words[at] as Word).head;
    if (at < 0) return null;
    const subject = ownSubject(sentence, at);
    if (subject >= 0 && subject < cue && !/^PRON|^DET/.test((sentence.words[subject] as Word).upos))
      return phraseOf(sentence, subject);
  }
  return null;
}

const lastWord = (name: string): string => name.split(/\s+/).at(-1) ?? name;

/** A name without what is said about it: "Khan[, the governor]", "[a doctor, ]Zahid Rawi". */
function withoutApposition(text: string, span: Span, sentence: Sentence, head: number): Span {
  const own = sentence.words[head] as Word;
  const comma = text.indexOf(",", Math.max(own.end, span.start));
  if (comma < 0 || comma >= span.end) return span;
  if (own.upos !== "PROPN") {
    const next = sentence.words.findIndex((word) => word.start > comma);
    if (next < 0) return { start: span.start, end: comma };
    let last = next;
    for (let word = sentence.words[last]; word && word.text !== "," && /^(?:PROPN|PUNCT)$/.test(word.upos);)
      word = sentence.words[++last];
    const name = sentence.words[last - 1];
    if (last > next && name && name.end <= span.end)
      return { start: (sentence.words[next] as Word).start, end: name.end };
  }
  return { start: span.start, end: comma };
}

/** The U.S. renewed ‹its› pledge: the subject of the verb that the owned thing belongs to. */
function ownerOf(sentence: Sentence, possessive: number): Span | null {
  let at = possessive;
  for (let climb = 0; climb < 6; climb++) {
    at = (sentence.words[at] as Word).head;
    if (at < 0) return null;
    const subject = ownSubject(sentence, at);
    if (subject >= 0 && subject < possessive && (sentence.words[subject] as Word).upos !== "PRON")
      return phraseOf(sentence, subject);
  }
  return null;
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
