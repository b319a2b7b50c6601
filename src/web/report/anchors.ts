import type { Span } from "../../english/span.ts";

/** A paragraph as the page shows it: a stretch of the report's text, without the line ends around it. */
export type Paragraph = Span;

/** The paragraphs of a text: stretches between line ends that hold more than blanks. */
export function paragraphsOf(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text[at] !== "\n" && text[at] !== "\r") continue;
    if (text.slice(start, at).trim() !== "") found.push({ start, end: at });
    start = at + 1;
  }
  return found;
}

/** The paragraph that holds an offset, else the one before it: its index, or -1 before the first. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.start <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

/** A span cut to the paragraphs it runs through, in their own offsets. */
export function piecesOf(
  paragraphs: readonly Paragraph[],
  { start, end }: Span,
): { readonly paragraph: number; readonly start: number; readonly end: number }[] {
  const pieces = [];
  for (let index = Math.max(0, paragraphAt(paragraphs, start)); index < paragraphs.length; index++) {
    const paragraph = paragraphs[index]!;
    if (paragraph.start >= end) break;
    const from = Math.max(start, paragraph.start);
    const to = Math.min(end, paragraph.end);
    if (from < to) pieces.push({ paragraph: index, start: from - paragraph.start, end: to - paragraph.start });
  }
  return pieces;
}
