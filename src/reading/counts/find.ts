import type { Sentence, Word } from "../../english/document.ts";
import { ancestors, children, subtree } from "../../english/tree.ts";
import type { Numbers } from "../../codebook/numbers.ts";
import type { Quote } from "../reading.ts";
import type { Count } from "./count.ts";
import { mayBegin, readExpression, type Expression } from "./expression.ts";
import { piecesOf, type Piece } from "./pieces.ts";
import { refusedBy } from "./refusals/index.ts";
import { unitAfter, unitBefore, type Unit } from "./unit.ts";

/**
 * Every number of people, things or events, and every share, with the interval its words commit to. Not dates, ages,
 * durations, money, measures, ordinals and designations. In the order of the text; counts do not overlap.
 */
export const findCounts = (text: string, sentences: readonly Sentence[], numbers: Numbers): Count[] =>
  sentences.flatMap((sentence) => countsOf(text, sentence, numbers));

function countsOf(text: string, sentence: Sentence, numbers: Numbers): Count[] {
  const pieces = piecesOf(sentence);
  const counts: Count[] = [];
  for (let at = 0; at < pieces.length;) {
    const expression = mayBegin(pieces[at] as Piece, numbers) ? readExpression(sentence, pieces, at, numbers) : null;
    if (!expression) {
      at++;
      continue;
    }
    const unit = unitOf(sentence, pieces, expression, numbers);
    const refusal = refusedBy({ sentence, pieces, expression, unit, numbers });
    if (refusal === null) counts.push(countOf(text, sentence, pieces, expression, unit));
    // "since Dec. 5 to 922": what is refused as one range may hold a count in its second figure
    at = refusal === null ? expression.to : expression.firstTo;
  }
  return withListMembers(text, sentence, withSharedUnits(counts));
}

function unitOf(sentence: Sentence, pieces: readonly Piece[], expression: Expression, numbers: Numbers): Unit | null {
  const end = pieces.slice(Math.max(0, expression.to - 2), expression.to);
  // "15,000-strong" says nothing of what
  if (end.length === 2 && end[1]?.text === "strong") return null;
  if (expression.phrase && /^(?:no one|no-one|nobody)$/.test(expression.phrase.name)) return null;
  // one [Vietnamese] in every ten
  if (expression.kind === "share" && pieces.slice(expression.figureFrom, expression.to).some((p) => p.text === "in")) {
    for (let i = expression.figureFrom + 1; i < expression.to; i++) {
      const word = sentence.words[pieces[i]?.word ?? -1];
      if (
        word &&
        pieces[i]?.kind === "letters" &&
        (word.upos === "NOUN" || word.upos === "PROPN" || word.upos === "ADJ")
      ) {
        const index = pieces[i]?.word as number;
        return { start: word.start, end: word.end, word: index, firstNoun: index, how: "noun" };
      }
    }
  }
  const follows = unitAfter(sentence, pieces, expression.to, numbers, takesArticle(expression));
  // "up 50 percent compared with last year"
  if (follows && !(expression.kind === "share" && follows.how === "fate")) return follows;
  return expression.phrase ? null : unitBefore(sentence, pieces[expression.from]?.word ?? 0, numbers);
}

const phraseOf = (text: string, start: number, end: number, unit: Unit | null): Quote => {
  const to = unit && unit.start >= end ? unit.end : end;
  return { start, end: to, words: text.slice(start, to) };
};

const takesArticle = ({ kind, phrase }: Expression): boolean => kind === "share" || phrase?.name === "both";

function countOf(text: string, sentence: Sentence, pieces: readonly Piece[], e: Expression, unit: Unit | null): Count {
  const first = pieces[e.from] as Piece;
  const last = pieces[e.to - 1] as Piece;
  return {
    start: first.start,
    end: last.end,
    words: text.slice(first.start, last.end),
    min: e.min,
    max: e.max,
    approx: e.approx,
    kind: e.kind,
    phrase: phraseOf(text, first.start, last.end, unit),
    unit: unit && { start: unit.start, end: unit.end, words: text.slice(unit.start, unit.end) },
    sentence: sentence.index,
    first: first.word,
    last: last.word,
    unitWord: unit?.word ?? null,
    hedge: e.hedge,
    rules: e.changesTo ? [...e.rules, "changesTo"] : e.rules,
  };
}

/** "from 12,000 to 56,000 [men]", "about 850,000 to nearly a million [men]": the first shares the unit of the second. */
function withSharedUnits(counts: readonly Count[]): Count[] {
  return counts.map((count, i) => {
    const next = counts[i + 1];
    if (!count.rules.includes("changesTo") || !next) return count;
    return {
      ...count,
      unit: next.unit,
      unitWord: next.unitWord,
      rules: count.rules.filter((rule) => rule !== "changesTo"),
    };
  });
}

/** "two women and [a] man": the article counts in a list whose other members have figures. */
function withListMembers(text: string, sentence: Sentence, counts: Count[]): Count[] {
  const found: Count[] = [];
  for (const count of counts) {
    if (count.unitWord === null || count.kind === "share") continue;
    const members = listOf(sentence, count.unitWord);
    for (const member of members) {
      if (member === count.unitWord || counts.some((other) => other.unitWord === member)) continue;
      if (found.some((other) => other.unitWord === member)) continue;
      if (/^(?:number|total|group|series|lot|variety|range)$/i.test(sentence.words[member]?.text ?? "")) continue;
      const article = children(sentence, member).find((child) => {
        const word = sentence.words[child] as Word;
        return word.relation === "det" && /^an?$/i.test(word.text);
      });
      const noun = sentence.words[member] as Word;
      if (article === undefined || noun.xpos === "NNS" || (noun.upos !== "NOUN" && noun.upos !== "PROPN")) continue;
      // "a 15-member team and two judges": the team has its figure
      if (counts.some((other) => other.first > article && other.first < member)) continue;
      const word = sentence.words[article] as Word;
      const unit: Quote = { start: noun.start, end: noun.end, words: text.slice(noun.start, noun.end) };
      found.push({
        start: word.start,
        end: word.end,
        words: text.slice(word.start, word.end),
        min: 1,
        max: 1,
        approx: false,
        kind: "count",
        phrase: { start: word.start, end: noun.end, words: text.slice(word.start, noun.end) },
        unit,
        sentence: sentence.index,
        first: article,
        last: article,
        unitWord: member,
        hedge: null,
        rules: ["articleInList"],
      });
    }
  }
  return found.length === 0 ? counts : [...counts, ...found].sort((a, b) => a.start - b.start);
}

/** The coordination a word belongs to, in the order of the text. */
function listOf(sentence: Sentence, word: number): number[] {
  const path = [word, ...ancestors(sentence, word)];
  const top = path.find((at) => sentence.words[at]?.relation !== "conj") ?? word;
  const list = subtree(sentence, top, (child) => sentence.words[child]?.relation === "conj");
  const next = besideIt(sentence, word);
  return next >= 0 && !list.includes(next) ? [...list, next] : list;
}

/** "two women and a [man] were": the plural verb shows the list where the tree does not; or -1. */
function besideIt(sentence: Sentence, word: number): number {
  const { words } = sentence;
  if (words[word + 1]?.upos !== "CCONJ" || words[word + 2]?.lemma !== "a") return -1;
  for (let i = word + 3; i < words.length && i < word + 7; i++) {
    if (words[i]?.upos === "NOUN" && /^(?:were|are|have)$/i.test(words[i + 1]?.text ?? "")) return i;
    if (words[i]?.upos !== "ADJ" && words[i]?.upos !== "NOUN") return -1;
  }
  return -1;
}
