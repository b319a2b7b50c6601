import type { Quote } from "../../reading/reading.ts";
import { type Paragraph, paragraphAt, piecesOf } from "./anchors.ts";

/** The text node of a paragraph and the offset in it. A paragraph has one node, or several where stretches are marked. */
function nodeAt(element: Element, paragraph: number, offset: number): { node: Node; offset: number } | null {
  const child = element.children[paragraph];
  if (child === undefined) return null;
  const walker = document.createTreeWalker(child, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue!.length;
    if (left <= length) return { node, offset: left };
    left -= length;
  }
  return null;
}

/** The offset in the report of a place in the page, or null outside its text. */
function offsetOf(element: Element, paragraphs: readonly Paragraph[], node: Node, offset: number): number | null {
  let paragraph: Node | null = node;
  while (paragraph !== null && paragraph.parentNode !== element) paragraph = paragraph.parentNode;
  if (paragraph === null) return null;
  const index = [...element.children].indexOf(paragraph as Element);
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return paragraphs[index]!.start + before.toString().length;
}

/** The offset under the pointer, or null where no text is. */
export function offsetAt(element: Element, paragraphs: readonly Paragraph[], x: number, y: number): number | null {
  const place = document.caretPositionFromPoint?.(x, y);
  const range = place === undefined ? document.caretRangeFromPoint?.(x, y) : null;
  const node = place?.offsetNode ?? range?.startContainer;
  if (node === undefined || node.nodeType !== Node.TEXT_NODE) return null;
  const offset = offsetOf(element, paragraphs, node, place?.offset ?? range?.startOffset ?? 0);
  if (offset === null) return null;
  // Beside a short line the caret snaps to its end: only words under the pointer count.
  const span = { start: Math.max(0, offset - 1), end: offset + 1 };
  const boxes = rangeOf(element, paragraphs, span)?.getClientRects() ?? [];
  return [...boxes].some((box) => x >= box.left - 3 && x <= box.right + 3 && y >= box.top - 3 && y <= box.bottom + 3)
    ? offset
    : null;
}

export function rangeOf(
  element: Element,
  paragraphs: readonly Paragraph[],
  span: { start: number; end: number },
): Range | null {
  const pieces = piecesOf(paragraphs, span);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [start, end] = [nodeAt(element, first.paragraph, first.start), nodeAt(element, last.paragraph, last.end)];
  if (start === null || end === null) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** What is selected in the text, without blanks at its ends; null when nothing of it is. */
export function quoteSelected(element: Element, paragraphs: readonly Paragraph[], text: string): Quote | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  const from = offsetOf(element, paragraphs, range.startContainer, range.startOffset);
  const to = offsetOf(element, paragraphs, range.endContainer, range.endOffset) ?? paragraphs.at(-1)?.end ?? null;
  if (from === null || to === null || paragraphAt(paragraphs, from) < 0) return null;
  const raw = text.slice(from, to);
  const words = raw.trim();
  if (words === "") return null;
  const start = from + raw.indexOf(words);
  return { start, end: start + words.length, words };
}
