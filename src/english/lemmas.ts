import { lemmaEdits } from "./lemma-edits.ts";

/**
 * How a form becomes its lemma: its case, how many last letters go, and what is put in their place.
 * Written "l3y": small letters, three letters go, "y" comes ("studies" → "study").
 */
interface Edit {
  /** "l": all small letters, "c": a capital first, "f": as the form has it. */
  readonly letters: string;
  readonly strip: number;
  readonly add: string;
}

/** Edits by ending, for one class of words; "^" stands before the first letter, so "^men" is the whole word. */
type Endings = ReadonlyMap<string, Edit>;

let classes: ReadonlyMap<string, Endings> | undefined;

const edit = (code: string): Edit => ({ letters: code[0]!, strip: Number(code[1]), add: code.slice(2) });

/** Lines of "class|code ending ending ...|code ...". */
const unpack = (packed: string): ReadonlyMap<string, Endings> => {
  const all = new Map<string, Endings>();
  for (const line of packed.trim().split("\n")) {
    const [name = "", ...groups] = line.split("|");
    const endings = new Map<string, Edit>();
    for (const group of groups) {
      const [code = "", ...list] = group.split(" ");
      const made = edit(code);
      for (const ending of list) endings.set(ending === "_" ? "" : ending, made);
    }
    all.set(name, endings);
  }
  return all;
};

/** The class whose endings a word goes by: its Penn tag, "D" for both past forms, "+" where it begins with a capital. */
export const lemmaClass = (form: string, xpos: string): string => {
  const tag = xpos === "VBD" || xpos === "VBN" ? "D" : xpos;
  const first = form.charCodeAt(0);
  return (first >= 65 && first <= 90) || /^\p{Lu}/u.test(form) ? `${tag}+` : tag;
};

/** Longest ending that the endings of a class are keyed by. */
const LONGEST = 24;

const find = (endings: Endings, lower: string): Edit | undefined => {
  if (lower.length <= LONGEST) {
    const whole = endings.get(`^${lower}`);
    if (whole) return whole;
  }
  for (let length = Math.min(lower.length, LONGEST); length >= 0; length--) {
    const found = endings.get(lower.slice(lower.length - length));
    if (found) return found;
  }
  return undefined;
};

const cache = new Map<string, string>();
const CACHED_WORDS = 50_000;
const LONGEST_CACHED = 40;

/**
 * Dictionary form of a word by the conventions of UD English: "went" VBD → "go", "n't" → "not", "States" NNPS → "State".
 * `capitals`: the whole sentence is in capitals, so they tell nothing of the word. A form that no ending fits is its own lemma.
 */
export const lemma = (form: string, upos: string, xpos: string, capitals = false): string => {
  if (form.length > LONGEST_CACHED) return form;
  const key = `${capitals ? "!" : ""}${xpos}/${upos}/${form}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const found = derive(form, upos, xpos, capitals);
  if (cache.size >= CACHED_WORDS) cache.clear();
  cache.set(key, found);
  return found;
};

const isCapitals = (form: string): boolean =>
  form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase();

const derive = (form: string, upos: string, xpos: string, capitals: boolean): string => {
  if (xpos === "CD" && /^\d{1,3}(?:,\d{2,3})+$/.test(form)) return form.replaceAll(",", "");
  const proper = xpos === "NNP" || xpos === "NNPS";
  if (isCapitals(form)) {
    // "TV", "CEO" are as they are; "THE SOLDIERS" in a sentence of capitals are soldiers.
    if (!capitals && (proper || xpos === "NN" || xpos === "CD" || xpos === "FW" || xpos === "$")) return form;
    if (capitals && proper) return form;
    return apply(form.toLowerCase(), xpos, form);
  }
  if (proper && xpos === "NNP" && upos === "PROPN" && !/[.]$/.test(form)) return apply(form, xpos, form);
  return apply(form, xpos, form);
};

const apply = (cased: string, xpos: string, form: string): string => {
  classes ??= unpack(lemmaEdits);
  const endings = classes.get(lemmaClass(cased, xpos));
  const lower = cased.toLowerCase();
  const found = endings && lower.length === cased.length ? find(endings, lower) : undefined;
  if (!found) return xpos === "NNP" || xpos === "NNPS" ? form : lower;
  const base = found.letters === "f" ? cased : lower;
  const stem = base.slice(0, Math.max(0, base.length - found.strip)) + found.add;
  if (stem === "") return lower;
  return found.letters === "c" ? stem[0]!.toUpperCase() + stem.slice(1) : stem;
};
