import type { Word } from "../../../english/document.ts";
import { isDash, type Piece } from "../pieces.ts";
import { type Candidate, before, after, digits, isDigits, firstNoun, singularOf, is } from "./candidate.ts";

const months =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

export function ordinal(c: Candidate): boolean {
  const next = after(c);
  return isDigits(c) && next?.glued === true && /^(?:st|nd|rd|th|d)$/.test(next.text);
}

export function clock(c: Candidate): boolean {
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

export function date(c: Candidate): boolean {
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

export function duration(c: Candidate): boolean {
  const { durations } = c.numbers;
  const next = after(c);
  if (isDash(next) && is(durations, after(c, 1)?.text ?? "")) return true;
  if (next?.text === "years" || next?.text === "year") return true;
  return c.unit !== null && is(durations, firstNoun(c)) && (c.unit.how === "noun" || c.unit.how === "compound");
}

export function year(c: Candidate): boolean {
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
