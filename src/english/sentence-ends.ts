import { titles } from "./abbreviations.ts";
import { isAsciiLower, isAsciiUpper, isDigit, kindOf, LETTER, SPACE } from "./characters.ts";
import type { RawWord } from "./tokens.ts";

/** How two neighbouring words are set apart on the page. */
const TOUCHING = 0;
const SPACED = 1;
/** A line break that seems to be there because the line was full. */
const WRAPPED = 2;
/** A line break before the line was full, where a small letter goes on, or lines are wrapped. */
const BROKEN = 3;
/** A blank line, or the end of a line where each line is a paragraph: always the end of a sentence. */
const PARAGRAPH = 4;

/** Rows of the table of weights; a power of two. */
export const ROWS = 1 << 14;
/** Feature rows of one gap between words. */
const FEATURES = 24;

/** In units of the weights, 127 being the largest; set on development data. */
const UNMARKED_BAR = 120;

const OTHER = 0;
const CAPITALS = 1;
const CAPITALIZED = 2;
const SMALL = 3;
const NUMBER = 4;
const STOP = 5;
const CLOSER = 6;
const OPENER = 7;
const COLON = 8;
const COMMA = 9;
const DASHES = 10;
const LETTER_ALONE = 11;
const ABBREVIATION = 12;
const LINK = 13;
const QUOTE = 14;
const NONE = 15;

const OPENERS = "([{<“‘«";
const CLOSERS = ")]}>”’»";
const QUOTES = "\"'`";

const shape = (text: string, word: RawWord): number => {
  const first = text.charCodeAt(word.start);
  const last = text.charCodeAt(word.end - 1);
  const length = word.end - word.start;
  if (isDigit(first) || (first === 46 && length > 1 && isDigit(last))) return NUMBER; // ".45 caliber"
  if (kindOf(first) === LETTER) {
    if (last === 46) return ABBREVIATION;
    if (length === 1) return LETTER_ALONE;
    if (isAsciiUpper(first))
      return isAsciiUpper(text.charCodeAt(word.start + 1)) && !isAsciiLower(last) ? CAPITALS : CAPITALIZED;
    if (length > 12 && text.slice(word.start, word.start + 8).includes(":/")) return LINK;
    return SMALL;
  }
  if (first === 46 || first === 33 || first === 63 || first === 0x2026 || first === 0x3002) return STOP;
  if (first === 58 || first === 59) return length === 1 ? COLON : OTHER;
  if (first === 44) return COMMA;
  if (QUOTES.includes(text[word.start]!)) return QUOTE;
  if (CLOSERS.includes(text[word.start]!)) return CLOSER;
  if (OPENERS.includes(text[word.start]!)) return OPENER;
  if (length > 1 || first === 45 || first === 0x2013 || first === 0x2014) return DASHES;
  return OTHER;
};

const lowerHash = (text: string, word: RawWord): number => {
  let hash = 0x811c9dc5;
  const end = Math.min(word.end, word.start + 16);
  for (let at = word.start; at < end; at++) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (isAsciiUpper(unit) ? unit | 32 : isDigit(unit) ? 48 : unit), 0x01000193);
  }
  return hash >>> 0;
};

/** Width beyond which lines are not taken for wrapped ones. */
const WIDEST_LINE = 130;

/**
 * How each word is set apart from the next. A text is taken for wrapped when none of its lines is very long and more than half
 * of its lines break where the next word would not have fitted.
 */
const gapsOf = (text: string, words: readonly RawWord[]): Uint8Array => {
  const gaps = new Uint8Array(words.length);
  const room = new Int32Array(words.length);
  let lineStart = 0;
  const widths: number[] = [];
  for (let index = 0; index + 1 < words.length; index++) {
    const end = words[index]!.end;
    const next = words[index + 1]!.start;
    if (next === end) continue;
    let breaks = 0;
    let lineEnd = end;
    for (let at = end; at < next; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10) || unit === 0x2028) {
        if (breaks++ === 0) lineEnd = at;
        lineStart = breaks === 1 ? lineStart : at;
      } else if (unit === 0x2029 || unit === 12) breaks = 2;
    }
    if (breaks === 0) gaps[index] = SPACED;
    else {
      const width = Math.min(lineEnd, end + 1) - lineStart;
      widths.push(width);
      // Characters the line would have had with the next word on it.
      room[index] = width + 1 + wrapLength(text, next);
      gaps[index] = breaks > 1 ? PARAGRAPH : BROKEN;
      lineStart = next;
    }
  }
  if (widths.length === 0) return gaps;
  widths.sort((a, b) => a - b);
  const widest = widths[Math.floor(widths.length * 0.98)]!;
  let broken = 0;
  let full = 0;
  for (let index = 0; index < gaps.length; index++) {
    if (gaps[index] !== BROKEN) continue;
    broken++;
    if (room[index]! > widest - 2) full++;
  }
  const wrapped = widest <= WIDEST_LINE && widest >= 30 && full * 2 > broken;
  for (let index = 0; index < gaps.length; index++) {
    if (gaps[index] !== BROKEN) continue;
    if (wrapped) gaps[index] = room[index]! > widest - 2 ? WRAPPED : BROKEN;
    else if (!isAsciiLower(text.charCodeAt(words[index + 1]!.start))) gaps[index] = PARAGRAPH;
  }
  return gaps;
};

const wrapLength = (text: string, start: number): number => {
  let at = start;
  while (at < text.length && at < start + 60 && kindOf(text.charCodeAt(at)) !== SPACE) at++;
  return at - start;
};

/** The words of a text as numbers, for the features of the gaps between them. */
export class Gaps {
  readonly gaps: Uint8Array;
  readonly shapes: Uint8Array;
  readonly hashes: Uint32Array;
  /** Feature rows of the gap last asked for. */
  readonly rows = new Int32Array(FEATURES);
  private readonly words: readonly RawWord[];
  private readonly text: string;

  constructor(text: string, words: readonly RawWord[]) {
    this.words = words;
    this.text = text;
    this.gaps = gapsOf(text, words);
    this.shapes = new Uint8Array(words.length);
    this.hashes = new Uint32Array(words.length);
    for (let index = 0; index < words.length; index++) {
      this.shapes[index] = shape(text, words[index]!);
      this.hashes[index] = lowerHash(text, words[index]!);
    }
  }

  /** "Lt. Gen.", "Dr.": a name follows. */
  private titled(index: number): boolean {
    const { start, end } = this.words[index]!;
    return end - start <= 6 && titles.has(this.text.slice(start, end - 1).toLowerCase());
  }

  private shapeAt(index: number): number {
    return index >= 0 && index < this.shapes.length ? this.shapes[index]! : NONE;
  }

  private hashAt(index: number): number {
    return index >= 0 && index < this.hashes.length ? this.hashes[index]! : 7;
  }

  /** False where no sentence can end, so that the gap need not be weighed. */
  candidate(index: number): boolean {
    const next = this.words[index + 1]!;
    if (next.joined) return false;
    const shapes = this.shapes;
    const here = shapes[index]!;
    const after = shapes[index + 1]!;
    if (here === ABBREVIATION && this.titled(index)) return false;
    if (after === COMMA || (after === STOP && here !== STOP) || (after === COLON && here !== STOP)) return false;
    if (this.gaps[index] === TOUCHING) return here === STOP || here === CLOSER || here === QUOTE || here === LINK;
    return here !== SMALL || after !== SMALL || this.gaps[index]! >= BROKEN;
  }

  /** Fills `rows` with the features of the gap after the word at `index`, in a sentence that began at the word `begin`. */
  features(index: number, begin: number): void {
    const { rows, gaps } = this;
    const here = this.shapeAt(index);
    const before = index > begin ? this.shapeAt(index - 1) : NONE;
    const after = this.shapeAt(index + 1);
    const after2 = this.shapeAt(index + 2);
    const hereHash = this.hashAt(index);
    const beforeHash = index > begin ? this.hashAt(index - 1) : 5;
    const afterHash = this.hashAt(index + 1);
    const after2Hash = this.hashAt(index + 2);
    const spacing = gaps[index]!;
    const gap = spacing === WRAPPED ? SPACED : spacing;
    // The last word that is no closing mark: what a stop, if any, stands after.
    let core = index;
    while (core > begin && (this.shapes[core] === CLOSER || this.shapes[core] === QUOTE)) core--;
    const coreShape = this.shapeAt(core);
    const type = gap * 16 + coreShape;
    const length = index - begin + 1;
    const size =
      length < 4 ? length : length < 8 ? 4 : length < 16 ? 5 : length < 32 ? 6 : length < 64 ? 7 : length < 128 ? 8 : 9;
    const nextGap = index + 1 < gaps.length ? gaps[index + 1]! : PARAGRAPH;
    const beginShape = this.shapeAt(begin);
    let slot = 0;
    const put = (a: number, b: number, c: number): void => {
      let hash = Math.imul(slot + 1, 0x9e3779b1) ^ Math.imul(a + 0x7f4a7c15, 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(b + 0x165667b1, 0xc2b2ae35), 0x27d4eb2f);
      hash = Math.imul(hash ^ (hash >>> 13) ^ Math.imul(c + 0x2545f491, 0x9e3779b1), 0x85ebca6b);
      rows[slot++] = (hash ^ (hash >>> 16)) & (ROWS - 1);
    };
    put(type, 0, 0);
    put(type, after, 0);
    put(type, after, after2);
    put(type, before, here);
    put(type, here * 16 + before, after);
    put(type, here * 16 + after, after2);
    put(type, size, after);
    put(type, size, beginShape);
    put(hereHash, type, 0);
    put(hereHash, type, after);
    put(afterHash, type, 0);
    put(afterHash, type, after);
    put(afterHash, after, after2);
    put(beforeHash, type, here);
    put(after2Hash, type, after);
    put(hereHash, afterHash, gap);
    put(beforeHash, hereHash, gap);
    put(afterHash, after2Hash, type);
    put(this.hashAt(core - 1), type, after);
    put(this.shapeAt(index + 3), after2 * 16 + after, type);
    put(nextGap, after, type);
    put(this.hashAt(begin), type, after);
    put(this.shapeAt(index - 2), before * 16 + here, after * 8 + gap);
    put(this.weightOfCase(index, begin), type, after);
  }

  /** Rough share of words in this sentence that begin with a capital: headlines and lines of capitals have many. */
  private weightOfCase(index: number, begin: number): number {
    const from = Math.max(begin, index - 11);
    let capital = 0;
    let small = 0;
    for (let at = from; at <= index; at++) {
      const kind = this.shapes[at]!;
      if (kind === CAPITALS || kind === CAPITALIZED) capital++;
      else if (kind === SMALL) small++;
    }
    return small === 0
      ? capital === 0
        ? 0
        : 1
      : capital === 0
        ? 2
        : capital > small
          ? 3
          : capital * 3 > small
            ? 4
            : 5;
  }

  /**
   * What the sum of weights must exceed for a sentence to end. Without a stop or a line break the guess must be a sure one: taking
   * a sentence apart costs more than leaving a signature joined to it.
   */
  bar(index: number, begin: number): number {
    let core = index;
    while (core > begin && (this.shapes[core] === CLOSER || this.shapes[core] === QUOTE)) core--;
    if (this.shapes[core] === STOP || this.gaps[index]! >= WRAPPED) return 0;
    const here = this.shapes[index];
    const after = this.shapes[index + 1];
    // In "BOGOTA, 23 AUG 89" and "President Bill Clinton" capitals tell nothing.
    const plain =
      here === CAPITALS ||
      this.shapes[begin] === CAPITALS ||
      after === SMALL ||
      (here === CAPITALIZED && after === CAPITALIZED);
    return plain ? 3 * UNMARKED_BAR : UNMARKED_BAR;
  }

  /** True when the gap always ends a sentence. */
  certain(index: number): boolean {
    return this.gaps[index] === PARAGRAPH;
  }
}

/** Words in a sentence beyond which it is cut at the next gap between words, so that later stages stay linear. */
export const LONGEST_SENTENCE = 400;
