import type { Sentence } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";

/**
 * What numbers are read from: a run of letters, a figure, or one other sign. A word may have several, so that
 * "12,000-15,000" and "two-thirds" read the same however the tokenizer cut them.
 *
 *     twenty-two   12,000-15,000   9m     al-Shabaab's
 *     ^^^^^^ ^^^   ^^^^^^ ^^^^^^   ^^
 */
export interface Piece extends Span {
  /** Lower case. */
  readonly text: string;
  readonly kind: "letters" | "figure" | "sign";
  /** Index in `Sentence.words`. */
  readonly word: number;
  /** True when nothing stands between it and the piece before. */
  readonly glued: boolean;
}

const pattern = /\p{L}[\p{L}\p{M}]*|\d+(?:[.,]\d+)*|[^\s]/gu;

/** Most words are one piece. */
const plain = /^[A-Za-z]+$/;

/** The pieces of a sentence, in the order of the text. */
export function piecesOf(sentence: Sentence): Piece[] {
  const pieces: Piece[] = [];
  let end = -1;
  sentence.words.forEach((word, index) => {
    if (plain.test(word.text)) {
      const { start } = word;
      const glued = start === end;
      end = word.end;
      pieces.push({ start, end, text: word.text.toLowerCase(), kind: "letters", word: index, glued });
      return;
    }
    for (const match of word.text.matchAll(pattern)) {
      const text = match[0];
      const start = word.start + match.index;
      const first = text.charCodeAt(0);
      const kind = first >= 48 && first <= 57 ? "figure" : /^\p{L}/u.test(text) ? "letters" : "sign";
      pieces.push({
        start,
        end: start + text.length,
        text: text.toLowerCase(),
        kind,
        word: index,
        glued: start === end,
      });
      end = start + text.length;
    }
  });
  return pieces;
}

/** True for the signs that join numbers and compounds: hyphen, dashes. */
export const isDash = (piece: Piece | undefined): boolean => piece !== undefined && /^[-‐‑‒–—]$/.test(piece.text);
