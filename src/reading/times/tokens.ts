import { OPENERS } from "./words.ts";

/**
 * The smallest pieces a time is written with: a run of letters, a run of digits, or one mark. "mid-1990s" is
 * four of them. Finer than words, so that any tokenizer's words may be laid beside them.
 */
export interface Token {
  /** UTF-16 offsets into the report. */
  readonly start: number;
  readonly end: number;
  /** Lower case; every dash is "-" and every apostrophe "'". */
  readonly low: string;
  readonly kind: "word" | "number" | "mark";
  /** Nothing stands between it and the piece before. */
  readonly glued: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** All letters are capitals (two at least). */
  readonly shouting: boolean;
  /** A time expression can begin here: the piece tells a time, or leads to one that does within the next few. */
  opens: boolean;
  /** It tells a time: "May", "week", "yesterday", a number of up to four digits. */
  readonly tells: boolean;
}

const LONGEST = Math.max(...[...OPENERS.keys()].map((word) => word.length));

/** Within how many pieces a leading word must find one that tells: "the first two and a half long years". */
const REACH = 8;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x2000) || code >= 0x2c00;
const isBlank = (code: number): boolean =>
  code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x3000;

const marks = new Map<string, string>([
  ["–", "-"],
  ["—", "--"],
  ["‐", "-"],
  ["‑", "-"],
  ["−", "-"],
  ["’", "'"],
  ["‘", "'"],
  ["´", "'"],
]);

/** The pieces of `text.slice(start, end)`, in order. Linear in its length. */
export const tokenize = (text: string, start: number, end: number): Token[] => {
  const tokens: Token[] = [];
  let last = start;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    const from = at;
    const glued = last === from && tokens.length > 0;
    if (isDigit(code)) {
      while (at < end && isDigit(text.charCodeAt(at))) at++;
      const low = text.slice(from, at);
      tokens.push({
        start: from,
        end: at,
        low,
        kind: "number",
        glued,
        capital: false,
        shouting: false,
        opens: false,
        tells: low.length <= 4,
      });
    } else if (isLetter(code)) {
      let capitals = 0;
      while (at < end && isLetter(text.charCodeAt(at))) {
        const letter = text.charCodeAt(at++);
        if (letter >= 65 && letter <= 90) capitals++;
      }
      const length = at - from;
      const low = length > 40 ? "" : text.slice(from, at).toLowerCase();
      const opener = length <= LONGEST ? OPENERS.get(low) : undefined;
      const capital = code >= 65 && code <= 90;
      tokens.push({
        start: from,
        end: at,
        low,
        kind: "word",
        glued,
        capital,
        shouting: length > 1 && capitals === length,
        opens: opener !== undefined,
        tells: opener === "telling",
      });
    } else {
      at++;
      const mark = text.slice(from, at);
      const low = marks.get(mark) ?? mark;
      tokens.push({
        start: from,
        end: at,
        low,
        kind: "mark",
        glued,
        capital: false,
        shouting: false,
        opens: low === "'" || low === "`",
        tells: false,
      });
    }
    last = at;
  }
  let telling = Infinity;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.tells) telling = i;
    token.opens = token.tells || (token.opens && telling - i <= REACH);
  }
  return tokens;
};
