import type { Sentence, Word } from "../../english/document.ts";
import type { Numbers } from "../../codebook/numbers.ts";
import type { Expression } from "./expression.ts";
import { isDash, type Piece } from "./pieces.ts";
import type { Unit } from "./unit.ts";

/** A number in its place, with the unit that seems to follow. */
export interface Candidate {
  readonly sentence: Sentence;
  readonly pieces: readonly Piece[];
  readonly expression: Expression;
  readonly unit: Unit | null;
  readonly numbers: Numbers;
}

type Refusal = (candidate: Candidate) => boolean;

/** What looks like a count and is none. The first rule that holds refuses. */
const refusals: Readonly<Record<string, Refusal>> = {
  ordinal, //            the 321st Regiment, the third attack
  clock, //              10:35, at 5 p.m., 0130 GMT
  date, //               March 14, 26 April, 5/11
  money, //              $12 billion, 500 rupees
  duration, //           24 hours, several days, a six-month siege
  measure, //            750 km, 9m, a 20,000 ton ship
  designation, //        M-60, Resolution 1701, posts 542 and 543
  age, //                aged 22, “Khan, 42, of Herat”, under the age of five, 20-year-old
  times, //              three times, 10-fold
  pronged, //            three-pronged
  footnote, //           [3], (2)
  year, //               since 2003, the 1967 war
  listNumber, //         1. The army ...
  brokenNumber, //       2.5 with nothing that could be cut in pieces; 3-2
  idleOne, //            one of the, one another, no one knows one
  idlePhrase, //         both here and abroad, no aid, how many
  standsAlone, //        a bare figure with neither unit nor verb
};

const refusalList = Object.entries(refusals);

/** Name of the first rule that refuses, or null. */
export function refusedBy(candidate: Candidate): string | null {
  for (const [name, rule] of refusalList) if (rule(candidate)) return name;
  return null;
}

const months =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

const before = ({ pieces, expression }: Candidate, n = 1): Piece | undefined => pieces[expression.figureFrom - n];
const after = ({ pieces, expression }: Candidate, n = 0): Piece | undefined => pieces[expression.to + n];
const digits = ({ pieces, expression }: Candidate): string => pieces[expression.figureFrom]?.text ?? "";
const isDigits = (c: Candidate): boolean => c.pieces[c.expression.figureFrom]?.kind === "figure";

/** The first noun after the figure, as lemma: "weeks" → week. */
function firstNoun({ sentence, unit, pieces, expression }: Candidate): string {
  if (unit?.how === "compound") return unit === null ? "" : (pieces[expression.to + 1]?.text ?? "");
  if (!unit || unit.how === "before" || unit.how === "pronoun") return "";
  const word = sentence.words[unit.firstNoun] as Word;
  return singularOf(word.text.toLowerCase());
}

const singularOf = (word: string): string =>
  word === "feet" ? "foot" : word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.replace(/(?<=[^s])s$/, "");

const is = (set: ReadonlySet<string>, word: string): boolean => set.has(word) || set.has(singularOf(word));

function ordinal(c: Candidate): boolean {
  const next = after(c);
  return isDigits(c) && next?.glued === true && /^(?:st|nd|rd|th|d)$/.test(next.text);
}

function clock(c: Candidate): boolean {
  const next = after(c)?.text ?? "";
  if (!isDigits(c)) return next === "o" && after(c, 1)?.text === "'";
  if (/^(?:am|pm|noon|midnight|gmt|utc|est|edt|hours?local)$/.test(next)) return true;
  if ((next === "a" || next === "p") && after(c, 1)?.text === "." && after(c, 2)?.text === "m") return true;
  if (next === ":" && after(c)?.glued && after(c, 1)?.kind === "figure" && after(c, 1)?.glued) return true;
  if (
    before(c)?.text === ":" &&
    before(c)?.glued &&
    before(c, 2)?.kind === "figure" &&
    c.pieces[c.expression.figureFrom]?.glued
  )
    return true;
  const whole = digits(c);
  if (/^0\d/.test(whole)) return true;
  return (
    /^(?:[01]\d|2[0-3])[0-5]\d$/.test(whole) &&
    /^(?:at|approximately|around|about)$/.test(before(c)?.text ?? "") &&
    !c.unit
  );
}

function date(c: Candidate): boolean {
  if (!isDigits(c)) return false;
  const n = Number(digits(c).replaceAll(",", ""));
  const next = after(c);
  // 9/11, 24/7
  if (next?.text === "/" && next.glued) return true;
  if (before(c)?.text === "/" && c.pieces[c.expression.figureFrom]?.glued) return true;
  if (n > 31) return false;
  if (monthAt(c, 1)) return true;
  if (
    next &&
    months.test(next.text) &&
    !(next.text === "may" && c.sentence.words[next.word]?.upos === "AUX") &&
    !c.expression.bounded
  )
    return true;
  if (next && months.test(next.text) && next.text !== "may") return true;
  // March 14 and 15; Oct. 25-26; 14 and 15 March
  for (let i = c.expression.figureFrom - 1; i >= Math.max(0, c.expression.figureFrom - 4); i--) {
    const piece = c.pieces[i] as Piece;
    if (months.test(piece.text) && piece.text !== "may") return true;
    if (piece.kind !== "figure" && !isDash(piece) && piece.text !== "and" && piece.text !== ",") break;
    if (piece.kind === "figure" && piece.text.length > 2) break;
  }
  return next?.text === "and" && after(c, 1)?.kind === "figure" && months.test(after(c, 2)?.text ?? "");
}

/** A month, or its abbreviation with a stop, `n` pieces before: "Dec. 5". */
function monthAt(c: Candidate, n: number): boolean {
  const piece = before(c, n);
  if (!piece) return false;
  if (piece.text === "." && before(c, n + 1))
    return months.test(before(c, n + 1)?.text ?? "") && before(c, n + 1)?.text !== "may";
  if (piece.text === "may")
    return c.sentence.words[piece.word]?.upos !== "AUX" && c.sentence.words[piece.word]?.text.startsWith("M") === true;
  return months.test(piece.text);
}

function money(c: Candidate): boolean {
  const { currencies, money } = c.numbers;
  for (const n of [1, 2]) {
    const piece = before(c, n);
    if (piece && currencies.has(piece.text)) return true;
  }
  const previous = before(c);
  if (
    previous &&
    /^(?:rs|usd|eur|gbp|us)$/.test(previous.text) &&
    (previous.text !== "us" || previous.glued) &&
    isDigits(c) &&
    !c.unit
  )
    return true;
  if (previous?.text === "." && /^rs$/.test(before(c, 2)?.text ?? "")) return true;
  const next = after(c);
  if (next && currencies.has(next.text)) return true;
  return c.unit !== null && is(money, firstNoun(c)) && c.unit.how !== "pronoun";
}

function duration(c: Candidate): boolean {
  const { durations } = c.numbers;
  const next = after(c);
  if (isDash(next) && is(durations, after(c, 1)?.text ?? "")) return true;
  if (next?.text === "years" || next?.text === "year") return true;
  return c.unit !== null && is(durations, firstNoun(c)) && (c.unit.how === "noun" || c.unit.how === "compound");
}

function measure(c: Candidate): boolean {
  const { measures } = c.numbers;
  const next = after(c);
  if (next?.glued && next.kind === "letters" && isDigits(c) && is(measures, next.text)) return true;
  if (next?.text === "°" || next?.text === "'" || next?.text === '"') return next.glued;
  if (next && is(measures, next.text) && next.text !== "mark" && !/^(?:point|m|g|ha)$/.test(next.text)) return true;
  if (isDash(next) && is(measures, after(c, 1)?.text ?? "")) return true;
  if (c.expression.kind === "share" || !c.unit) return false;
  const noun = firstNoun(c);
  return noun !== "point" && noun !== "foot"
    ? is(measures, noun) && (c.unit.how === "noun" || c.unit.how === "of")
    : is(measures, noun);
}

function designation(c: Candidate): boolean {
  const { pieces, expression, sentence } = c;
  const figure = pieces[expression.figureFrom];
  const previous = before(c);
  const next = after(c);
  if (isDigits(c)) {
    // AT6, 3D, 4x4
    if (next?.glued && next.kind === "letters") return true;
    if (figure?.glued && previous?.kind === "letters") return true;
    // M-60, KC-135R, al-Qaeda-2
    if (
      figure?.glued &&
      isDash(previous) &&
      previous?.glued &&
      before(c, 2)?.kind === "letters" &&
      !isBound(before(c, 2)?.text)
    )
      return true;
    if (figure?.glued && previous && /^[#_@\\]$/.test(previous.text)) return true;
    // 10.0.0.1, 555-12-34
    if ((digits(c).match(/\./g)?.length ?? 0) > 1 && expression.exact !== null && expression.exact < 1000) return true;
  }
  if ((expression.bounded && expression.hedge !== "range") || expression.kind === "share" || expression.phrase)
    return false;
  if (!previous) return false;
  let name = previous;
  // posts 542 and 543; Articles 3, 5 and 9
  for (let n = 1; n <= 5; n++) {
    const piece = before(c, n);
    if (!piece) return false;
    if (n > 1 && piece.kind === "letters" && piece.text !== "and" && piece.text !== "or") {
      name = piece;
      break;
    }
    if (piece.kind === "letters" && piece.text !== "and" && piece.text !== "or") {
      name = piece;
      break;
    }
    if (
      piece.kind !== "figure" &&
      piece.text !== "and" &&
      piece.text !== "," &&
      piece.text !== "." &&
      piece.text !== "or"
    )
      return false;
    if (piece.text === "and" && before(c, n + 1)?.kind !== "figure") return false;
    if (piece.text === "," && before(c, n + 1)?.kind !== "figure") return false;
  }
  if (is(c.numbers.designators, name.text) && (isDigits(c) || name.text === "number")) {
    const word = sentence.words[name.word] as Word;
    // "in the area 12 people were hurt": a unit of people follows; "Route 7 checkpoint" has a capital
    if (!c.unit || /^\p{Lu}/u.test(word.text) || word.text === "no")
      return !(isPlain(word) && c.unit && word.upos === "DET");
    return c.unit.how !== "noun" && c.unit.how !== "fate" && word.upos === "NOUN";
  }
  if (name !== previous || !isDigits(c) || c.unit) return false;
  // Boeing 737, Apollo 11: a name, a figure, and no verb that would make it a count ("in Mosul 12 were hurt")
  const word = sentence.words[previous.word] as Word;
  const follower = next ? sentence.words[next.word] : undefined;
  return word.upos === "PROPN" && follower?.upos !== "AUX" && !(follower?.upos === "VERB" && follower.xpos === "VBD");
}

const isPlain = (word: Word): boolean => word.text === word.text.toLowerCase();
/** "between-400", "mid-30": words that a dash may join to a figure without making it a name. */
const isBound = (text: string | undefined): boolean =>
  text === "between" || text === "nearly" || text === "over" || text === "war";

function age(c: Candidate): boolean {
  const { expression, pieces } = c;
  const next = after(c);
  if (isDash(next) && /^years?$/.test(after(c, 1)?.text ?? "")) return true;
  const previous = before(c)?.text ?? "";
  if (/^(?:aged|age|ages)$/.test(previous)) return true;
  if (previous === "as" && /^(?:young|old)$/.test(before(c, 2)?.text ?? "")) return true;
  if (previous === "of" && before(c, 2)?.text === "age") return true;
  if (previous === "and" && before(c, 2)?.kind === "figure" && /^(?:aged|ages)$/.test(before(c, 3)?.text ?? ""))
    return true;
  if (expression.kind === "share" || c.unit?.how === "noun") {
    // ", 42, of Woodbridge" has no noun right after the figure
    if (!(next?.text === ",")) return false;
  }
  const n = expression.max ?? expression.min;
  if (n > 110) return false;
  const opens = previous === "," || previous === "(";
  const closes = next === undefined || next.text === "," || next.text === ")" || next.text === ".";
  if (opens && closes && isDigits(c) && !expression.bounded) {
    const named = pieces[expression.figureFrom - 2];
    const word = named ? c.sentence.words[named.word] : undefined;
    return word?.upos === "PROPN" || (word?.upos === "NOUN" && !c.unit) || (word?.upos === "ADJ" && !c.unit);
  }
  // children under five
  const hedge = pieces[expression.from]?.text;
  if ((hedge === "under" || hedge === "over" || hedge === "below" || hedge === "above") && !c.unit && n <= 21) {
    const people = pieces[expression.from - 1];
    return people !== undefined && c.sentence.words[people.word]?.upos === "NOUN";
  }
  return false;
}

function times(c: Candidate): boolean {
  const next = after(c);
  if (next?.text === "fold" || (isDash(next) && after(c, 1)?.text === "fold")) return true;
  const noun = firstNoun(c);
  return (noun === "time" || noun === "fold") && c.unit?.how !== "of";
}

function pronged(c: Candidate): boolean {
  if (c.unit?.how !== "compound") return false;
  const part = after(c, 1)?.text ?? "";
  return (
    part.endsWith("ed") ||
    /^(?:way|ways|story|storey|sided|day|dimensional|star|fold|on|by|to|off|time|off|thirds?|and|or|wheel|page|digit|point)$/.test(
      part,
    )
  );
}

function footnote(c: Candidate): boolean {
  const opens = before(c)?.text;
  const closes = after(c)?.text;
  return (
    (opens === "[" && closes === "]") ||
    (opens === "(" &&
      closes === ")" &&
      !c.expression.bounded &&
      c.expression.kind === "count" &&
      (c.expression.max ?? 0) <= 110 &&
      isDigits(c))
  );
}

function year(c: Candidate): boolean {
  const { expression, sentence } = c;
  if (!isDigits(c)) return isSpelledYear(c);
  if (isDigits(c) && /^(?:bc|bce|ad|ce)$/.test(after(c)?.text ?? "")) return true;
  if (!/^(?:1[0-9]|20)\d\d$/.test(digits(c)) || expression.kind === "share") return false;
  if (
    expression.to - expression.figureFrom > 1 &&
    pieceText(c, 1) !== "-" &&
    pieceText(c, 1) !== "–" &&
    pieceText(c, 1) !== "to" &&
    pieceText(c, 1) !== "and"
  )
    return false;
  if (
    pieceText(c, 1) !== "" &&
    expression.to - expression.figureFrom > 1 &&
    !/^(?:1[0-9]|20)?\d\d$/.test(pieceText(c, 2))
  )
    return false;
  const previous = before(c)?.text ?? "";
  const next = after(c);
  if (next?.glued && next.text === "s") return true;
  if (
    /^(?:in|since|until|till|during|early|late|mid|from|by|of|circa|year|before|after|winter|summer|spring|autumn|fall|to|through|between|for)$/.test(
      previous,
    ) &&
    c.unit?.how !== "noun"
  )
    return true;
  if (previous === "," && monthBefore(c)) return true;
  if (expression.bounded && c.unit?.how === "noun") return false;
  if (!c.unit || c.unit.how === "fate") {
    const follower = next ? sentence.words[next.word] : undefined;
    return !(follower?.upos === "AUX" || (follower?.upos === "VERB" && follower.xpos === "VBD"));
  }
  // "2003 soldiers" is a count, "the 1967 war", "in 2016 elections" is not
  const unit = sentence.words[c.unit.word] as Word;
  const plural = unit.xpos === "NNS" || unit.xpos === "NNPS";
  const article = /^(?:the|a|an|this|that|its|his|their|in|of|since|by|from|'s)$/.test(previous);
  const recent = Number(digits(c)) >= 1950 && Number(digits(c)) < 2050;
  // "1990 earnings" is a year, "2003 soldiers" a count
  const people = unit.text.toLowerCase() === "people" || c.numbers.singular.has(singularOf(unit.text.toLowerCase()));
  return !plural || article || (recent && !people);
}

/** nineteen ninety-seven */
function isSpelledYear(c: Candidate): boolean {
  const century = (text: string | undefined): boolean => /^(?:twenty|(?:six|seven|eigh|nine)teen)$/.test(text ?? "");
  const decade = (text: string | undefined): boolean =>
    /^(?:ten|eleven|twelve|oh|hundred|\w+teen|\w+ty)$/.test(text ?? "");
  return (century(digits(c)) && decade(after(c)?.text)) || (century(before(c)?.text) && decade(digits(c)));
}

const pieceText = ({ pieces, expression }: Candidate, n: number): string =>
  pieces[expression.figureFrom + n]?.text ?? "";

function monthBefore(c: Candidate): boolean {
  for (let n = 2; n <= 6; n++) {
    const piece = before(c, n);
    if (!piece) return false;
    if (months.test(piece.text)) return true;
    if (piece.kind === "letters" && piece.text !== "and") return false;
  }
  return false;
}

function listNumber(c: Candidate): boolean {
  const next = after(c);
  return (
    isDigits(c) && c.expression.figureFrom === 0 && (next?.text === "." || next?.text === ")" || next === undefined)
  );
}

function brokenNumber(c: Candidate): boolean {
  const { expression } = c;
  const whole = Number.isInteger(expression.min) && (expression.max === null || Number.isInteger(expression.max));
  if (expression.kind === "count" && !whole && isDigits(c)) return true;
  const next = after(c);
  const nextFigure = after(c, 1);
  const scored = isDash(next) && nextFigure?.kind === "figure" && nextFigure.glued;
  const previous = before(c);
  const wasScored =
    isDash(previous) &&
    before(c, 2)?.kind === "figure" &&
    c.pieces[expression.figureFrom]?.glued === true &&
    previous?.glued === true;
  return isDigits(c) && (scored || wasScored);
}

/** "one" counts only as a numeral: "one hostage", "one was killed". */
function idleOne(c: Candidate): boolean {
  if (digits(c) !== "one" || c.expression.to - c.expression.figureFrom !== 1 || c.expression.bounded) return false;
  const previous = before(c)?.text ?? "";
  const next = after(c)?.text ?? "";
  if (
    [
      "any",
      "no",
      "this",
      "that",
      "the",
      "each",
      "every",
      "which",
      "another",
      "day",
      "number",
      "a",
      "other",
      "some",
    ].includes(previous)
  )
    return true;
  if (
    [
      "another",
      "of",
      "day",
      "another",
      "by",
      "being",
      "thing",
      "way",
      "point",
      "side",
      "who",
      "must",
      "can",
      "would",
      "could",
      "should",
      "might",
    ].includes(next)
  )
    return true;
  if (isDash(after(c)) && c.unit?.how !== "compound") return true;
  if (c.unit?.how === "noun" || c.unit?.how === "compound") {
    if (["week", "village"].includes(firstNoun(c)) && after(c, 1)?.text === "or") return true;
    // "one village or another", "one reason or the other"
    const unit = c.unit.word;
    return (
      c.sentence.words[unit + 1]?.text.toLowerCase() === "or" &&
      /^(?:an)?other$/i.test(c.sentence.words[unit + 2]?.text ?? "")
    );
  }
  if (c.unit?.how === "fate") return false;
  const follower = c.sentence.words[after(c)?.word ?? -1];
  const lead = c.sentence.words[before(c)?.word ?? -1];
  return !(
    follower &&
    (follower.lemma === "be" || follower.lemma === "have" || follower.xpos === "VBD") &&
    lead?.upos !== "NOUN" &&
    lead?.upos !== "PROPN"
  );
}

/** Words that are a number only before what can be counted: "both sides", not "both here and abroad"; "no soldier", not "no aid". */
function idlePhrase(c: Candidate): boolean {
  const { phrase } = c.expression;
  if (!phrase || phrase.of === "free") return false;
  const next = after(c)?.text ?? "";
  if (phrase.of === "required") return next !== "of" && !c.sentence.words[c.unit?.word ?? -1]?.xpos.endsWith("S");
  const previous = before(c)?.text ?? "";
  if (phrase.name === "many") {
    if (["how", "so", "as", "too", "not", "that"].includes(previous)) return true;
    if (next === "a" || next === "an") return true;
    if (next === "of" || next === "others") return false;
    if (!c.unit) {
      const follower = c.sentence.words[after(c)?.word ?? -1];
      return follower?.upos !== "AUX" && follower?.xpos !== "VBD" && follower?.xpos !== "VBP";
    }
    return !isPlural(c);
  }
  if (!c.unit) {
    const follower = c.sentence.words[after(c)?.word ?? -1];
    return !(
      phrase.name === "both" &&
      (next === "were" || next === "are" || next === "had" || follower?.xpos === "VBD")
    );
  }
  if (phrase.name === "no") {
    if (["longer", "more", "matter", "doubt", "idea", "way", "less", "fewer", "other"].includes(next)) return true;
    return !isPlural(c) && !c.numbers.singular.has(singularOf(c.sentence.words[c.unit.word]?.text.toLowerCase() ?? ""));
  }
  if (!isPlural(c) && c.unit.how !== "pronoun") return true;
  if (phrase.name !== "both") return false;
  const follower = c.sentence.words[c.unit.word + 1];
  return follower?.text.toLowerCase() === "and";
}

const isPlural = (c: Candidate): boolean => {
  const word = c.sentence.words[c.unit?.word ?? -1];
  return (
    word !== undefined &&
    (word.xpos === "NNS" || word.xpos === "NNPS" || word.text.toLowerCase() === "people" || /s$/i.test(word.text))
  );
};

/** A figure with no unit counts only where a verb or a hedge shows that people are meant: "12 were hurt", "killing 200". */
function standsAlone(c: Candidate): boolean {
  const { expression, sentence, pieces } = c;
  if (c.unit || expression.bounded || expression.kind === "share" || expression.phrase || expression.exact === null)
    return false;
  const last = sentence.words.length - 1;
  const first = pieces[expression.from]?.word ?? 0;
  const final = pieces[expression.to - 1]?.word ?? last;
  if (first === 0 && (final === last || (final === last - 1 && sentence.words[last]?.upos === "PUNCT"))) return true;
  const lead = sentence.words[first - 1];
  const follower = sentence.words[final + 1];
  if (follower && (follower.upos === "AUX" || follower.upos === "VERB")) return false;
  if (follower && /^(?:who|that|more|others|from|in|on|by|at|of|have|has)$/.test(follower.text.toLowerCase())) {
    return lead?.upos === "NOUN" || lead?.upos === "PROPN";
  }
  return !(
    lead &&
    (lead.upos === "VERB" ||
      lead.upos === "ADP" ||
      lead.upos === "CCONJ" ||
      lead.upos === "ADV" ||
      lead.upos === "AUX" ||
      lead.text === "additional")
  );
}
