import type { Word } from "../../../english/document.ts";
import { isDash, type Piece } from "../pieces.ts";
import { type Candidate, before, after, digits, isDigits, is } from "./candidate.ts";

export function designation(c: Candidate): boolean {
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
      !joinsFigures(c, before(c, 2)?.text ?? "")
    )
      return true;
    if (figure?.glued && previous && /^[#_@\\]$/.test(previous.text)) return true;
    // 10.0.0.1, 555-12-34
    if ((digits(c).match(/\./g)?.length ?? 0) > 1 && expression.exact !== null && expression.exact < 1000) return true;
  }
  if ((expression.bounded && expression.hedge !== "range") || expression.kind === "share" || expression.phrase)
    return false;
  if (!previous) return false;
  const name = namedBy(c);
  if (!name) return false;
  if (is(c.numbers.designators, name.text) && (isDigits(c) || name.text === "number")) {
    const word = sentence.words[name.word] as Word;
    // "in the area 12 people were hurt": people follow; "Route 7 checkpoints": a capital
    if (!c.unit || /^\p{Lu}/u.test(word.text) || word.text === "no") return true;
    return c.unit.how !== "noun" && c.unit.how !== "fate" && word.upos === "NOUN";
  }
  if (name !== previous || !isDigits(c) || c.unit) return false;
  // Boeing 737, Apollo 11: a name, a figure, and no verb that would make it a count ("in Mosul 12 were hurt")
  const word = sentence.words[previous.word] as Word;
  const follower = next ? sentence.words[next.word] : undefined;
  return word.upos === "PROPN" && follower?.upos !== "AUX" && !(follower?.upos === "VERB" && follower.xpos === "VBD");
}

/** "-between 400-500": words that a dash may join to a figure without making it a name. */
const joinsFigures = ({ numbers }: Candidate, text: string): boolean =>
  text === "between" || (text.length > 2 && numbers.hedgesBefore.has(text));

/** The word before the figure, past other figures of the same list: "[posts] 542 and 543", "[No]. 5". */
function namedBy(c: Candidate): Piece | null {
  for (let n = 1; n <= 5; n++) {
    const piece = before(c, n);
    if (!piece) return null;
    const links = piece.text === "and" || piece.text === "or" || piece.text === ",";
    if (links && before(c, n + 1)?.kind !== "figure") return null;
    if (!links && piece.kind === "letters") return piece;
    if (!links && piece.kind !== "figure" && piece.text !== ".") return null;
  }
  return null;
}

export function age(c: Candidate): boolean {
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

export function footnote(c: Candidate): boolean {
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

export function listNumber(c: Candidate): boolean {
  const next = after(c);
  return (
    isDigits(c) && c.expression.figureFrom === 0 && (next?.text === "." || next?.text === ")" || next === undefined)
  );
}
