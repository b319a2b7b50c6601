import { isDash } from "../pieces.ts";
import { type Candidate, before, after, isDigits, firstNoun, is } from "./candidate.ts";

export function money(c: Candidate): boolean {
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

export function measure(c: Candidate): boolean {
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

export function times(c: Candidate): boolean {
  const next = after(c);
  if (next?.text === "fold" || (isDash(next) && after(c, 1)?.text === "fold")) return true;
  const noun = firstNoun(c);
  return (noun === "time" || noun === "fold") && c.unit?.how !== "of";
}

export function pronged(c: Candidate): boolean {
  if (c.unit?.how !== "compound") return false;
  const part = after(c, 1)?.text ?? "";
  return (
    part.endsWith("ed") ||
    /^(?:way|ways|story|storey|sided|day|dimensional|star|fold|on|by|to|off|time|off|thirds?|and|or|wheel|page|digit|point)$/.test(
      part,
    )
  );
}

export function brokenNumber(c: Candidate): boolean {
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
