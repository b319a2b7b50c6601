import type { Sentence, Word } from "../../../english/document.ts";
import type { Numbers } from "../../../codebook/numbers.ts";
import type { Expression } from "../expression.ts";
import type { Piece } from "../pieces.ts";
import type { Unit } from "../unit.ts";

/** A number in its place, with the unit that seems to follow. */
export interface Candidate {
  readonly sentence: Sentence;
  readonly pieces: readonly Piece[];
  readonly expression: Expression;
  readonly unit: Unit | null;
  readonly numbers: Numbers;
}

export type Refusal = (candidate: Candidate) => boolean;

/** The `n`th piece before the figure. */
export const before = ({ pieces, expression }: Candidate, n = 1): Piece | undefined =>
  pieces[expression.figureFrom - n];

/** The piece after the expression, or the `n`th after that. */
export const after = ({ pieces, expression }: Candidate, n = 0): Piece | undefined => pieces[expression.to + n];

/** The first piece of the figure: "1,200", "one". */
export const digits = ({ pieces, expression }: Candidate): string => pieces[expression.figureFrom]?.text ?? "";

export const isDigits = (c: Candidate): boolean => c.pieces[c.expression.figureFrom]?.kind === "figure";

/** The first noun after the figure, as lemma: "weeks" → week. */
export function firstNoun({ sentence, unit, pieces, expression }: Candidate): string {
  if (unit?.how === "compound") return unit === null ? "" : (pieces[expression.to + 1]?.text ?? "");
  if (!unit || unit.how === "before" || unit.how === "pronoun") return "";
  const word = sentence.words[unit.firstNoun] as Word;
  return singularOf(word.text.toLowerCase());
}

export const singularOf = (word: string): string =>
  word === "feet" ? "foot" : word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.replace(/(?<=[^s])s$/, "");

/** True when the set holds the word or its singular. */
export const is = (set: ReadonlySet<string>, word: string): boolean => set.has(word) || set.has(singularOf(word));

export const isPlural = (c: Candidate): boolean => {
  const word = c.sentence.words[c.unit?.word ?? -1];
  return (
    word !== undefined &&
    (word.xpos === "NNS" || word.xpos === "NNPS" || word.text.toLowerCase() === "people" || /s$/i.test(word.text))
  );
};
