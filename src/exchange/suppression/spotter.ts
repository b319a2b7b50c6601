import { withheld } from "./withheld.ts";

/** A stretch of a text, UTF-16 units from 0, `end` not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Token extends Stretch {
  readonly folded: string;
  /** Its first letter is a capital, or belongs to a script without capitals. */
  readonly capital: boolean;
}

/** Letters without case and accents, so that "Sabāwoon" and "SABAWOON" are one. */
export const folded = (words: string): string => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: word, index }) => {
    const first = String.fromCodePoint(word.codePointAt(0)!);
    return { start: index, end: index + word.length, folded: folded(word), capital: first === first.toUpperCase() };
  });
}

export const wordsOfName = (name: string): string[] => tokensOf(name).map((token) => token.folded);

/** What may stand between the words of a name: "Abdul-Rahman", "O’Brien", "Karim,\nAhmad" as "Karim Ahmad". */
const between = /^[\s\p{P}\p{S}]{1,4}$/u;

/** Longest single word that is taken in any case. "Will" and "Day" are names only with a capital; nobody loses much with "walker". */
const anyCase = 6;
/** Shorter parts of names ("al", "de") name nobody. */
const shortest = 3;
/** Least length of a name that is also seen inside a longer word: "#JusticeForQaderyar". */
const insideWords = 5;

/** Sequences of words by their first word, the longest first. */
type Sequences = ReadonlyMap<string, readonly (readonly string[])[]>;

function sequences(names: Iterable<readonly string[]>): Sequences {
  const byFirst = new Map<string, string[][]>();
  for (const words of names) {
    const first = words[0];
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), [...words]]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return byFirst;
}

/** Names to look for, as words. */
export interface NamesToSpot {
  /** Whole names and single words that stand for somebody. */
  readonly names: Iterable<string>;
  /** Names that stay although a part of them is looked for: "Ashraf Ghani" beside a private Ghani. */
  readonly keep?: Iterable<string>;
}

/** Finds names in any text, in time that grows with the text and not with the number of names. */
export class NameSpotter {
  private readonly whole: Sequences;
  private readonly kept: Sequences;
  private readonly single = new Set<string>();
  /** Names by their first letters, for those inside longer words. */
  private readonly inside = new Map<string, string[]>();

  constructor({ names, keep = [] }: NamesToSpot) {
    const all = [...names].map(wordsOfName).filter((words) => words.some((word) => word.length >= shortest));
    this.whole = sequences(all.filter((words) => words.length > 1));
    this.kept = sequences([...keep].map(wordsOfName).filter((words) => words.length > 1));
    for (const words of all) if (words.length === 1) this.single.add(words[0]!);
    const joined = all.filter((words) => words.length > 1).map((words) => words.join(""));
    for (const name of [...this.single, ...joined]) {
      if (name.length < insideWords) continue;
      const prefix = name.slice(0, insideWords);
      this.inside.set(prefix, [...(this.inside.get(prefix) ?? []), name]);
    }
  }

  /** True when there is nobody to look for. */
  get idle(): boolean {
    return this.whole.size === 0 && this.single.size === 0;
  }

  /** Where names stand, in order, none overlapping; neighbours with only space between them are one. `slug`: as in addresses and file names, where case says nothing. */
  find(text: string, slug = false): Stretch[] {
    if (this.idle) return [];
    const tokens = tokensOf(text);
    const found: { start: number; end: number }[] = [];
    for (let i = 0; i < tokens.length;) {
      const kept = this.longest(this.kept, tokens, i, text);
      const length = kept > 0 ? 0 : this.longest(this.whole, tokens, i, text) || this.alone(tokens[i]!, slug);
      if (length > 0) {
        const start = tokens[i]!.start;
        const end = tokens[i + length - 1]!.end;
        const last = found.at(-1);
        if (last !== undefined && /^\s+$/.test(text.slice(last.end, start))) last.end = end;
        else found.push({ start, end });
      }
      i += Math.max(1, kept, length);
    }
    return found;
  }

  /** Number of words of the longest sequence that begins at a token; 0 when none does. */
  private longest(all: Sequences, tokens: readonly Token[], at: number, text: string): number {
    const fits = all.get(tokens[at]!.folded)?.find((words) =>
      words.every((word, k) => {
        const token = tokens[at + k];
        if (token?.folded !== word) return false;
        return k === 0 || between.test(text.slice(tokens[at + k - 1]!.end, token.start));
      }),
    );
    return fits?.length ?? 0;
  }

  /** 1 when a word alone names somebody: itself, its plural, or a name inside it. */
  private alone({ folded: word, capital }: Token, slug: boolean): number {
    const singular = word.endsWith("s") ? word.slice(0, -1) : word;
    const named = this.single.has(word) || this.single.has(singular);
    if (named && (capital || slug || singular.length >= anyCase)) return 1;
    for (let i = 0; i + insideWords <= word.length; i++) {
      const names = this.inside.get(word.slice(i, i + insideWords));
      if (names?.some((name) => name !== word && name !== singular && word.startsWith(name, i))) return 1;
    }
    return 0;
  }

  /** A text without the names. */
  redact(text: string): string {
    return new Redaction(text, this.find(text)).text;
  }
}

/** A text whose names were replaced, and where its places went. */
export class Redaction {
  readonly text: string;
  private readonly stretches: readonly Stretch[];

  constructor(original: string, stretches: readonly Stretch[]) {
    this.stretches = stretches;
    let text = "";
    let done = 0;
    for (const { start, end } of stretches) {
      text += original.slice(done, start) + withheld;
      done = end;
    }
    this.text = text + original.slice(done);
  }

  /** A stretch of the original as one of the redacted text; one that begins or ends inside a name takes in all that stands for it. */
  move({ start, end }: Stretch): Stretch {
    return { start: this.place(start, "start"), end: Math.max(this.place(end, "end"), this.place(start, "start")) };
  }

  private place(offset: number, side: "start" | "end"): number {
    let [low, high] = [0, this.stretches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.stretches[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    const shift = this.shiftBefore(low);
    const here = this.stretches[low];
    if (here === undefined || offset <= here.start) return offset + shift;
    return here.start + shift + (side === "start" ? 0 : withheld.length);
  }

  private shifts: number[] | undefined;

  /** How far the text after the first `count` stretches has moved. */
  private shiftBefore(count: number): number {
    if (this.shifts === undefined) {
      this.shifts = [0];
      for (const { start, end } of this.stretches)
        this.shifts.push(this.shifts.at(-1)! + withheld.length - (end - start));
    }
    return this.shifts[count]!;
  }
}
