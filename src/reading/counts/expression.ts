import type { Hedge, Numbers } from "../../codebook/numbers.ts";
import type { Sentence } from "../../english/document.ts";
import { beginsFigure, phraseAt, readFigure, type Figure } from "./figure.ts";
import { hedged } from "./interval.ts";
import { isDash, type Piece } from "./pieces.ts";

/** A number with everything that bounds it: "at least 35", "some 245,000-415,000", "107 or more", "15,000-strong". */
export interface Expression extends Figure {
  readonly rules: readonly string[];
  /** First piece of the figure itself, after hedges and fillers. */
  readonly figureFrom: number;
  /** The piece after the first figure of a range, or after the only one. */
  readonly firstTo: number;
  /** True when a hedge or a range makes it sure that a number of something is meant, and no name or date. */
  readonly bounded: boolean;
  /** The second figure of a change ("from 12,000 [to 56,000] men") is read by itself; its unit is the first one's too. */
  readonly changesTo: boolean;
}

/** Words that may stand between a hedge and its figure, inside the quote: "at least another 20". */
const fillers: readonly (readonly string[])[] = [
  ["a", "total", "of"],
  ["an", "additional"],
  ["a", "further"],
  ["another"],
  ["additional"],
  ["the"],
  ["only"],
];

const openings = new Set(["between", "from", "anywhere", "anything"]);

const firstWords = new WeakMap<Numbers, ReadonlySet<string>>();

/** True when the piece can begin an expression at all: most cannot, and are passed over fast. */
export function mayBegin({ kind, text }: Piece, numbers: Numbers): boolean {
  if (kind === "figure") return true;
  let words = firstWords.get(numbers);
  if (!words) {
    words = new Set([
      ...numbers.hedgesBefore.keys(),
      ...numbers.phrases.keys(),
      ...numbers.plurals.keys(),
      ...openings,
    ]);
    firstWords.set(numbers, words);
  }
  return words.has(text) || beginsFigure(text);
}

/** The expression that begins at a piece, or null. */
export function readExpression(
  sentence: Sentence,
  pieces: readonly Piece[],
  at: number,
  numbers: Numbers,
): Expression | null {
  const hedges: Hedge[] = [];
  const rules: string[] = [];
  let i = at;
  // "at least some 40": two hedges, the outer one speaks last.
  for (let found = phraseAt(numbers.hedgesBefore, pieces, i); found && hedges.length < 3;) {
    hedges.push(found.value);
    i = found.to;
    found = phraseAt(numbers.hedgesBefore, pieces, i);
  }
  const opening = hedges.length === 0 ? rangeOpening(pieces, i) : null;
  if (opening) i = opening.to;
  if (hedges.length > 0) i = skipFiller(pieces, i);
  const first = readFigure(pieces, i, numbers);
  if (!first || (first.phrase && hedges.length > 0 && !canBeHedged(first))) return null;
  const range = readRange(sentence, pieces, first, opening?.word ?? null, at, numbers);
  if (opening && !range.figure) return null;
  let figure = range.figure ?? first;
  if (range.figure) rules.push("rangeOfFigures");
  const after = range.figure || first.kind === "share" ? null : hedgeAfter(pieces, figure, numbers);
  if (after) {
    figure = { ...hedged(figure, after.hedge, numbers), to: after.to };
    rules.push(`hedgeAfter:${after.hedge.name}`);
  }
  for (const hedge of hedges.toReversed()) {
    figure = hedged(figure, hedge, numbers);
    rules.push(`hedge:${hedge.name}`);
  }
  if (figure.round && figure.exact !== null) figure = asRound(figure, numbers);
  // "15,000-strong"
  const strong = isDash(pieces[figure.to]) && pieces[figure.to + 1]?.text === "strong";
  if (strong) figure = { ...figure, to: figure.to + 2 };
  return {
    ...figure,
    from: at,
    figureFrom: i,
    firstTo: first.to,
    bounded: hedges.length > 0 || range.figure !== null || strong,
    changesTo: range.changesTo,
    rules: rules.length > 0 ? rules : [figure.phrase || figure.hedge ? "vagueWord" : "plainFigure"],
  };
}

const canBeHedged = (figure: Figure): boolean => figure.phrase?.approx === true && figure.phrase.of !== "required";

/** "two dozen" with no hedge: about 24. */
function asRound(figure: Figure, numbers: Numbers): Figure {
  const [hedge] = [...(numbers.hedgesBefore.get("about") ?? [])].filter(({ pieces }) => pieces.length === 1);
  return hedge ? { ...hedged(figure, hedge.value, numbers), hedge: figure.hedge ?? "dozen" } : figure;
}

function skipFiller(pieces: readonly Piece[], at: number): number {
  for (const filler of fillers) {
    if (filler.every((text, i) => pieces[at + i]?.text === text)) return at + filler.length;
  }
  return at;
}

function hedgeAfter(pieces: readonly Piece[], figure: Figure, numbers: Numbers): { hedge: Hedge; to: number } | null {
  let at = figure.to;
  // 20-odd, 100-plus, 100+
  if (pieces[at]?.text === "+" && pieces[at]?.glued) {
    const plus = phraseAt(numbers.hedgesAfter, [{ ...(pieces[at] as Piece), text: "plus" }], 0);
    return plus && { hedge: plus.value, to: at + 1 };
  }
  const dashed = isDash(pieces[at]) && pieces[at]?.glued;
  if (dashed) at++;
  const found = phraseAt(numbers.hedgesAfter, pieces, at);
  if (!found) return null;
  // "3 or more": yes; "12 and more were hurt", "3 plus 4": another figure or verb follows
  if (pieces[at]?.text === "plus" && !dashed) return null;
  if (found.to - at === 1 && pieces[at]?.text === "odd" && figure.form === "words" && !dashed) return null;
  return { hedge: found.value, to: found.to };
}

/** "between [A and B]", "from [A to B]", "anywhere from". */
function rangeOpening(pieces: readonly Piece[], at: number): { word: "between" | "from"; to: number } | null {
  const first = pieces[at]?.text ?? "";
  if (!openings.has(first)) return null;
  if (first === "between" || first === "from") return { word: first, to: at + 1 };
  const second = pieces[at + 1]?.text;
  return second === "between" || second === "from" ? { word: second, to: at + 2 } : null;
}

/** Words between the two figures of a range: "2,000 to as high as 10,000", "dozens and perhaps hundreds". */
const inner = new Set([
  "as",
  "high",
  "many",
  "much",
  "up",
  "to",
  "perhaps",
  "possibly",
  "even",
  "maybe",
  "about",
  "around",
  "some",
  "nearly",
  "if",
  "not",
]);

function readRange(
  sentence: Sentence,
  pieces: readonly Piece[],
  low: Figure,
  opening: "between" | "from" | null,
  start: number,
  numbers: Numbers,
): { figure: Figure | null; changesTo: boolean } {
  const none = { figure: null, changesTo: false };
  if (low.phrase && low.phrase.scales === "no") return none;
  let i = low.to;
  const link = pieces[i];
  if (!link) return none;
  const dash = isDash(link);
  if (pieces[i]?.text === "," && pieces[i + 1]?.text === "if" && pieces[i + 2]?.text === "not") i += 3;
  else if (dash || link.text === "to" || link.text === "or" || link.text === "and") i++;
  else return none;
  const from = i;
  const last = dash ? i : i + 4;
  while (i < last && inner.has(pieces[i]?.text ?? "")) i++;
  const high = readFigure(pieces, i, numbers);
  if (!high) return none;
  // "killed 12 and 20 were hurt": "and" joins a range only after "between", or from vague to vaguer
  if (link.text === "and" && opening !== "between" && !(i > from && vague(low) && vague(high))) return none;
  if (link.text === "to" && opening === null && i > from) return none;
  if (dash && !(pieces[i]?.glued && link.glued) && !(low.form === "digits" && high.form === "digits")) return none;
  if (dash && pieces[high.to]?.text === "-" && pieces[high.to + 1]?.kind === "figure") return none; // 555-12-34
  const spelled =
    pieces[high.to - 1]?.kind === "letters" || (dash && pieces[high.to - 1]?.text.endsWith(",000") === true);
  const lower = spelled ? borrowScale(low, high) : low;
  if (high.max !== null && high.max <= (lower.max ?? Infinity)) return none;
  if (low.kind !== high.kind && high.kind !== "share") return none;
  if ((opening === "from" || pieces[low.from - 1]?.text === "from") && isChange(pieces, start, sentence, numbers))
    return { figure: null, changesTo: true };
  return {
    figure: {
      ...high,
      from: low.from,
      min: lower.min,
      exact: null,
      approx: low.approx || high.approx,
      hedge: "range",
      phrase: null,
      round: false,
    },
    changesTo: false,
  };
}

const vague = (figure: Figure): boolean => figure.exact === null;

/** "1.1 to 1.2 million", "two to three thousand", "5-6,000": the scale of the second goes for the first. */
function borrowScale(low: Figure, high: Figure): Figure {
  if (low.exact === null || high.exact === null || low.exact >= 1000) return low;
  for (const scale of [1e9, 1e6, 1e3, 100]) {
    const scaled = low.exact * scale;
    if (
      high.exact % (scale / 100) === 0 &&
      high.exact >= scale &&
      scaled < high.exact &&
      scaled * 10 >= high.exact &&
      low.exact < 100
    ) {
      return { ...low, exact: scaled, min: scaled, max: scaled };
    }
  }
  return low;
}

/** "increased its army from 12,000 to 56,000 men": two counts, not one range. */
const isChange = (pieces: readonly Piece[], at: number, sentence: Sentence, numbers: Numbers): boolean =>
  pieces
    .slice(Math.max(0, at - 10), at)
    .some(({ word }) => numbers.changes.has((sentence.words[word]?.lemma ?? "").toLowerCase()));
