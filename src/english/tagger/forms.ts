import { type Dictionary, keyOf, dictionarySize, lookUp } from "./dictionary.ts";

/** One spelling for what is written in many ways: case, digits and the kinds of quotation mark do not count. */
export function normOf(form: string): string {
  const text = form.length > 40 ? form.slice(0, 40) : form;
  return text
    .toLowerCase()
    .replaceAll(/[0-9]/g, "0")
    .replaceAll(/[‘’‛`´]/g, "'")
    .replaceAll(/[“”„«»]|''/g, '"')
    .replaceAll(/[–—−]/g, "-");
}

/** "Sixty-two" → "Xx-x": runs of one class of character are one letter; at most 8 letters. */
export function shapeOf(form: string): string {
  let shape = "";
  let last = "";
  for (let i = 0; i < form.length && shape.length < 8; i++) {
    const c = form.charCodeAt(i);
    let k = form[i] as string;
    if (c >= 48 && c <= 57) k = "0";
    else if (c >= 97 && c <= 122) k = "x";
    else if (c >= 65 && c <= 90) k = "X";
    else if (c > 127) k = "u";
    if (k !== last) shape += k;
    last = k;
  }
  return shape;
}

/** Letter case of a whole form: none, lower, upper, capitalised, one capital letter, mixed. */
function caseOf(form: string): number {
  const lower = form.toLowerCase();
  const upper = form.toUpperCase();
  if (lower === upper) return 0;
  if (form === lower) return 1;
  if (form === upper) return form.length > 1 ? 2 : 4;
  return form.slice(1) === lower.slice(1) ? 3 : 5;
}

/** Rows of each part of the table of spellings: [first row, number of rows]. */
const suffix1 = [0, 256] as const;
const suffix2 = [256, 1024] as const;
const suffix3 = [1280, 4096] as const;
const suffix4 = [5376, 4096] as const;
const prefix2 = [9472, 1024] as const;
const prefix3 = [10_496, 4096] as const;
const shapes = [14_592, 512] as const;
const cases = [15_104, 6] as const;
const lengths = [15_110, 12] as const;
const marks = [15_122, 14] as const;
/** Rows of the table of spellings. */
export const spellingRows = 15_136;
/** Rows of the table of meanings: see `lookUp`. */
export const meaningRows = dictionarySize;

const row = ([first, size]: readonly [number, number], text: string): number => first + (keyOf(text) % size);

/** What is known of a form whatever stands around it: rows of three tables. */
export interface WordForm {
  /** Row in the table of words, 0 for words too rare in training. */
  readonly word: number;
  readonly spelling: readonly number[];
  readonly meaning: readonly number[];
}

/** `words`: row of each frequent norm. */
export function wordForm(form: string, words: ReadonlyMap<string, number>, dictionary: Dictionary): WordForm {
  const norm = normOf(form);
  const n = norm.length;
  const spelling = [
    row(suffix1, norm.slice(-1)),
    row(suffix2, norm.slice(-2)),
    row(suffix3, norm.slice(-3)),
    row(suffix4, norm.slice(-4)),
    row(prefix2, norm.slice(0, 2)),
    row(prefix3, norm.slice(0, 3)),
    row(shapes, shapeOf(form)),
    cases[0] + caseOf(form),
    lengths[0] + Math.min(11, n),
  ];
  const has = (k: number, yes: boolean): void => {
    if (yes) spelling.push(marks[0] + k);
  };
  has(0, norm.includes("0"));
  has(1, n > 1 && norm.includes("-"));
  has(2, n > 1 && norm.includes("."));
  has(3, norm.includes("@") || norm.startsWith("http") || norm.startsWith("www."));
  has(4, n > 1 && norm.includes("'"));
  has(5, n > 1 && norm.includes("/"));
  has(6, /^0+$/.test(norm));
  has(7, /^0000$/.test(norm) && (form.startsWith("19") || form.startsWith("20")));
  return { word: words.get(norm) ?? 0, spelling, meaning: lookUp(dictionary, norm) };
}
