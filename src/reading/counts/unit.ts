import type { Sentence, Word } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";
import type { Numbers } from "../../codebook/numbers.ts";
import { isNumberWord } from "./figure.ts";
import { isDash, type Piece } from "./pieces.ts";

/** What a figure counts, as found beside it. */
export interface Unit extends Span {
  /** Index in `Sentence.words` of the head word. */
  readonly word: number;
  /** Index of the first noun after the figure: "20 [ton] ship", "four [weeks] of fighting". */
  readonly firstNoun: number;
  readonly how: "noun" | "of" | "compound" | "fate" | "pronoun" | "before";
}

const pronouns = new Set(["them", "whom", "which", "us", "you", "these", "those"]);
const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/;
const calendar = new Set([
  "january",
  "february",
  "march",
  "april",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
  "today",
  "yesterday",
  "tomorrow",
  "tonight",
]);
const notUnits = new Set(["else", "lot", "etc"]);

/** The unit of the figure that ends before piece `to`, or null when what is counted goes without saying. */
export function unitAfter(
  sentence: Sentence,
  pieces: readonly Piece[],
  to: number,
  numbers: Numbers,
  /** An article may follow: "both the brothers", "half the population". */
  determined = false,
): Unit | null {
  const compound = compoundUnit(pieces, to);
  if (compound) return compound;
  const next = pieces[to];
  if (!next) return null;
  let at = next.word;
  if (at === pieces[to - 1]?.word) at++;
  return phraseUnit(sentence, at, numbers, true, determined);
}

/** 15-[member] team; FOUR-[PERSON] group */
function compoundUnit(pieces: readonly Piece[], to: number): Unit | null {
  const dash = pieces[to];
  const noun = pieces[to + 1];
  if (
    !dash ||
    !isDash(dash) ||
    dash.text === "—" ||
    !dash.glued ||
    !noun?.glued ||
    noun.kind !== "letters" ||
    isNumberWord(noun.text)
  )
    return null;
  return { start: noun.start, end: noun.end, word: noun.word, firstNoun: noun.word, how: "compound" };
}

const isNoun = (word: Word): boolean =>
  word.upos === "NOUN" || word.upos === "PROPN" || word.xpos === "NNP" || word.upos === "X";

/** Walks one noun phrase from `at` to its head: "[Somali and Yemeni pirates] who", "[of the approximately 700 city-states]". */
function phraseUnit(
  sentence: Sentence,
  at: number,
  numbers: Numbers,
  mayFollowOf: boolean,
  determined = false,
): Unit | null {
  const { words } = sentence;
  let i = at;
  let how: Unit["how"] = "noun";
  const opening = words[i]?.text.toLowerCase();
  if (
    mayFollowOf &&
    (opening === "of" || (opening === "among" && pronouns.has(words[i + 1]?.text.toLowerCase() ?? "")))
  ) {
    i++;
    how = "of";
    const pronoun = words[i];
    const demonstrates = /^(?:these|those)$/i.test(pronoun?.text ?? "") && words[i + 1] && isNoun(words[i + 1] as Word);
    if (pronoun && pronouns.has(pronoun.text.toLowerCase()) && !demonstrates) {
      return { start: pronoun.start, end: pronoun.end, word: i, firstNoun: i, how: "pronoun" };
    }
  }
  let head = -1;
  let firstNoun = -1;
  let lastAdjective = -1;
  const from = i;
  for (; i < words.length && i < from + 14; i++) {
    const word = words[i] as Word;
    const lower = word.text.toLowerCase();
    if (weekdays.test(lower) || calendar.has(lower)) break;
    // "300,000 last year"
    if (i === from && (lower === "last" || lower === "next" || lower === "earlier")) break;
    // "the three suspects": after a figure no verb in -s can follow
    const misread = word.xpos === "VBZ" && head < 0 && word.upos === "VERB";
    if ((isNoun(word) || misread) && !notUnits.has(lower)) {
      head = i;
      if (firstNoun < 0) firstNoun = i;
      continue;
    }
    const nounAhead = nextNoun(words, i + 1, numbers);
    if (head >= 0 && /^(?:and|or|,)$/i.test(word.text)) {
      const joint = sharedHead(words, head, i, numbers);
      if (joint >= 0) return unitAt(words, joint, firstNoun, how);
    }
    if (head >= 0) {
      // "the town's residents", "al-Qaeda operatives", "fighter/attack squadrons", "T-34-85 tanks"
      const possessed = word.upos === "PART" && /^['’]s?$/i.test(word.text);
      const glued = word.start === (words[i - 1] as Word).end;
      if (
        (possessed && nounAhead) ||
        (glued && (isJoint(word) || isJoint(words[i - 1] as Word)) && gluedNext(words, i))
      )
        continue;
      break;
    }
    if (i > from && (word.upos === "ADP" || word.upos === "AUX" || word.upos === "SCONJ")) break;
    if (word.upos === "DET" || word.upos === "PRON") {
      // "of the", "of his", "half the", but not "12 that", "20 who", "in 1964 the"
      if ((how === "of" || determined) && i === from && (word.upos === "DET" || /^PRP\$|^WP\$/.test(word.xpos)))
        continue;
      if (["other", "more", "such"].includes(lower) && nounAhead) continue;
      break;
    }
    if (lower === "more" || lower === "other" || lower === "additional") {
      continue;
    }
    if (word.upos === "ADJ" || word.upos === "NUM") {
      if (word.upos === "ADJ") lastAdjective = i;
      continue;
    }
    if (word.upos === "VERB" && /^VB[NG]$/.test(word.xpos)) {
      if (nounAhead && (word.xpos === "VBN" || !objectFollows(words, i))) continue;
      break;
    }
    const next = words[i + 1];
    if (word.upos === "ADV" && nounAhead && (next?.upos === "ADJ" || next?.upos === "NUM" || next?.xpos === "VBN"))
      continue;
    if (
      (word.upos === "CCONJ" || word.text === ",") &&
      nounAhead &&
      lastAdjective === i - 1 &&
      words[i + 1]?.upos === "ADJ"
    )
      continue;
    if (isJoint(word) && i > from) continue;
    if (/^["“”'‘’(]$/.test(word.text) && nounAhead && words[i + 1] && i === from) continue;
    break;
  }
  if (head >= 0) return unitAt(words, head, firstNoun, how);
  return fateUnit(sentence, from, numbers) ?? adjectiveUnit(sentence, lastAdjective);
}

const unitAt = (words: readonly Word[], head: number, firstNoun: number, how: Unit["how"]): Unit => ({
  start: compoundStart(words, head),
  end: (words[head] as Word).end,
  word: head,
  firstNoun,
  how,
});

/** "40 Somali and Yemeni [sailors]", "12 Army and Navy [dead]": the plural that a singular before "and" shares, or -1. */
function sharedHead(words: readonly Word[], head: number, conjunction: number, numbers: Numbers): number {
  const { xpos, text } = words[head] as Word;
  if ((xpos !== "NNP" && xpos !== "NN") || !/^\p{Lu}/u.test(text)) return -1;
  let last = -1;
  for (let i = conjunction + 1; i < words.length && i < conjunction + 6; i++) {
    const word = words[i] as Word;
    const fate = numbers.fates.has(word.text.toLowerCase());
    if (fate || word.xpos === "NNS" || word.xpos === "NNPS") last = i;
    if (fate || (word.upos !== "ADJ" && word.upos !== "PROPN" && !isNoun(word))) break;
  }
  return last > conjunction + 1 ? last : -1;
}

/** Signs inside a compound. */
const isJoint = (word: Word): boolean => /^[-‐‑–/&]$/.test(word.text);

const gluedNext = (words: readonly Word[], at: number): boolean =>
  !isJoint(words[at] as Word) || words[at + 1]?.start === words[at]?.end;

/** "city-[states]" is quoted whole: "city-states". */
function compoundStart(words: readonly Word[], head: number): number {
  let first = head;
  while (first >= 2 && isJoint(words[first - 1] as Word) && words[first - 1]?.text === "-") {
    const glued = words[first - 1]?.start === words[first - 2]?.end && words[first]?.start === words[first - 1]?.end;
    if (!glued || !isNoun(words[first - 2] as Word)) break;
    first -= 2;
  }
  return (words[first] as Word).start;
}

/** True when a noun comes before anything that ends the phrase, within six words. */
function nextNoun(words: readonly Word[], at: number, numbers: Numbers): boolean {
  for (let i = at; i < Math.min(words.length, at + 6); i++) {
    const word = words[i] as Word;
    if (isNoun(word)) return !calendar.has(word.text.toLowerCase());
    if (numbers.fates.has(word.text.toLowerCase()) && word.upos !== "ADJ" && word.xpos !== "VBN") return false;
    const goesOn = word.upos === "ADJ" || word.upos === "ADV" || word.upos === "CCONJ" || /^VB[NG]$/.test(word.xpos);
    if (!goesOn && !isJoint(word) && word.text !== ",") return false;
  }
  return false;
}

/** "20 wounding soldiers": a clause, not a modifier, when an article follows: "12 carrying the flag". */
const objectFollows = (words: readonly Word[], at: number): boolean =>
  words[at + 1]?.upos === "DET" || words[at + 1]?.upos === "PRON" || words[at + 1]?.upos === "ADP";

/** At least 107 [killed]; 13 [dead]; hundreds [homeless] */
function fateUnit(sentence: Sentence, at: number, numbers: Numbers): Unit | null {
  const word = sentence.words[at];
  if (!word) return null;
  const lower = word.text.toLowerCase();
  const fate = numbers.fates.has(lower) || (word.xpos === "VBN" && word.upos === "VERB");
  if (!fate) return null;
  return { start: word.start, end: word.end, word: at, firstNoun: at, how: "fate" };
}

/** One [Sudanese]; 12 [American] */
function adjectiveUnit(sentence: Sentence, adjective: number): Unit | null {
  const word = sentence.words[adjective];
  if (!word || !/^\p{Lu}/u.test(word.text)) return null;
  return { start: word.start, end: word.end, word: adjective, firstNoun: adjective, how: "noun" };
}

/** "The number of [people] killed now totals 18,000", "the number of [victims] stands at more than 600". */
export function unitBefore(sentence: Sentence, word: number, numbers: Numbers): Unit | null {
  const { words } = sentence;
  for (let i = word - 1; i > 0 && i >= word - 25; i--) {
    if (words[i]?.text === ";") return null;
    if (words[i]?.text.toLowerCase() === "of" && words[i - 1]?.lemma === "number") {
      const unit = phraseUnit(sentence, i + 1, numbers, false);
      return unit && unit.word < word ? { ...unit, how: "before" } : null;
    }
  }
  return null;
}
