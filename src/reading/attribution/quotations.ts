import type { Span } from "../../english/span.ts";

/** Words between quotation marks. */
export interface Quotation extends Span {
  /** What stands between the marks. */
  readonly inner: Span;
  /** False when the closing mark is missing: the quotation then runs to the end of its paragraph. */
  readonly closed: boolean;
  /** True when it takes up an unclosed quotation of the paragraph before. */
  readonly continued: boolean;
  /** True for an utterance of its own (“Ten died.”), false for a few words in another's sentence (a “retaken” town). */
  readonly whole: boolean;
}

const isSpace = (c: string): boolean => c === "" || c <= " " || c === "\u00a0" || c === "\u2028" || c === "\u2029";
const isWordCharacter = (c: string): boolean => /[\p{L}\p{N}]/u.test(c);

/** Longest quotation between single marks, in code units: apostrophes far apart are no quotation. */
const LONGEST_SINGLE = 400;

type Mark = "open" | "close" | "either";

/** The double mark at a place and its length: “, ”, ", '', ``, and "" where an export doubled it. */
function doubleMark(text: string, at: number): { mark: Mark; length: number } | null {
  switch (text[at]) {
    case "“":
    case "„":
    case "«":
      return { mark: "open", length: 1 };
    case "”":
    case "»":
      return { mark: "close", length: 1 };
    case '"':
    case "＂":
      return { mark: "either", length: text[at + 1] === '"' ? 2 : 1 };
    case "`":
      return text[at + 1] === "`" ? { mark: "open", length: 2 } : null;
    case "'":
    case "’":
      return text[at + 1] === text[at] ? { mark: "either", length: 2 } : null;
    case "‘":
      return text[at + 1] === "‘" ? { mark: "open", length: 2 } : null;
    default:
      return null;
  }
}

/** A break between paragraphs: a blank line, or a line's end behind the end of a sentence. */
function breaksParagraph(text: string, newline: number): boolean {
  for (let i = newline + 1; i < text.length && i < newline + 200; i++) {
    if (text[i] === "\n") return true;
    if (!isSpace(text[i] as string)) break;
  }
  let before = newline - 1;
  while (before >= 0 && before > newline - 20 && isSpace(text[before] as string)) before--;
  return /[.!?:"”'’)\]]/.test(text[before] ?? ".");
}

/** The first code units of each paragraph, in order; the first is 0. */
export function paragraphStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    if (!breaksParagraph(text, at)) continue;
    let next = at + 1;
    while (next < text.length && isSpace(text[next] as string)) next++;
    if (next < text.length && next !== starts.at(-1)) starts.push(next);
    at = Math.max(at, next - 1);
  }
  return starts;
}

/** Trims white space from both ends. */
function trimmed(text: string, start: number, end: number): Span {
  while (start < end && isSpace(text[start] as string)) start++;
  while (end > start && isSpace(text[end - 1] as string)) end--;
  return { start, end };
}

/** An utterance: it begins like a sentence and ends with a stop, or with the comma that leads to "he said". */
function isWhole(text: string, inner: Span): boolean {
  const words = text.slice(inner.start, Math.min(inner.end, inner.start + 40));
  if (!/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(words)) return false;
  const last = text[inner.end - 1] ?? "";
  const after = text.slice(inner.end, inner.end + 3);
  return /[.,!?…;—–-]/.test(last) || /^.[.,!?]/.test(after);
}

/** Quotations between double marks in one paragraph. Nested double marks end the outer one only if they balance. */
function inParagraph(
  text: string,
  start: number,
  end: number,
  continued: boolean,
): { list: Quotation[]; open: boolean } {
  const list: Quotation[] = [];
  let opened = -1;
  let innerStart = -1;
  let depth = 0;
  const add = (from: number, inner: Span, to: number, closed: boolean): void => {
    const takesUp: boolean = continued && list.length === 0 && text.slice(start, from).trim() === "";
    if (inner.end > inner.start)
      list.push({ start: from, end: to, inner, closed, continued: takesUp, whole: takesUp || isWhole(text, inner) });
  };
  for (let at = start; at < end; at++) {
    const found = doubleMark(text, at);
    if (!found) continue;
    const { length } = found;
    const before = at === start ? "" : (text[at - 1] as string);
    const after = text[at + length] ?? "";
    let { mark } = found;
    if (mark === "either") {
      const opensHere = (isSpace(before) || /[([{—–\-/]/.test(before)) && !isSpace(after);
      mark = opened < 0 ? (isSpace(after) && !isSpace(before) ? "close" : "open") : opensHere ? "open" : "close";
    }
    if (mark === "open") {
      if (opened >= 0 && found.mark === "open") {
        depth++;
      } else if (opened >= 0) {
        // The mark before was never closed: its words end where the new ones begin.
        const inner = trimmed(text, innerStart, at);
        add(opened, inner, inner.end, false);
        opened = at;
        innerStart = at + length;
      } else {
        opened = at;
        innerStart = at + length;
      }
    } else if (opened >= 0) {
      if (depth > 0) depth--;
      else {
        add(opened, trimmed(text, innerStart, at), at + length, true);
        opened = -1;
      }
    } else if (continued && list.length === 0) {
      // “First paragraph. ¶ Second paragraph.”: some writers open only once.
      add(start, trimmed(text, start, at), at + length, true);
    }
    at += length - 1;
  }
  if (opened >= 0) {
    const inner = trimmed(text, innerStart, end);
    add(opened, inner, inner.end, false);
  }
  return { list, open: opened >= 0 };
}

/** Quotations between single marks: ‘retake’ in a headline, or where a paper prints them for double ones. */
function singleMarked(text: string, start: number, end: number, taken: readonly Quotation[]): Quotation[] {
  const list: Quotation[] = [];
  let next = 0;
  let opened = -1;
  for (let at = start; at < end; at++) {
    while (next < taken.length && (taken[next] as Quotation).end <= at) next++;
    const double = taken[next];
    if (double && double.start <= at) {
      at = double.end - 1;
      opened = -1;
      continue;
    }
    const c = text[at] as string;
    if (c !== "'" && c !== "‘" && c !== "’") continue;
    const before = at === start ? "" : (text[at - 1] as string);
    const after = text[at + 1] ?? "";
    if (opened >= 0 && at - opened > LONGEST_SINGLE) opened = -1;
    if (c !== "’" && (isSpace(before) || /[(—–\-:]/.test(before)) && isWordCharacter(after)) {
      opened = at;
    } else if (opened >= 0 && c !== "‘" && !isSpace(before) && !isWordCharacter(after)) {
      const inner = trimmed(text, opened + 1, at);
      // "the rebels' base" closes nothing when more words follow a plural: a later mark may still close it.
      if (
        /s/.test(before) &&
        /^ \p{Ll}/u.test(text.slice(at + 1, at + 3)) &&
        /['’](?![\p{L}\p{N}])/u.test(text.slice(at + 1, Math.min(end, opened + LONGEST_SINGLE)))
      )
        continue;
      if (inner.end > inner.start)
        list.push({ start: opened, end: at + 1, inner, closed: true, continued: false, whole: isWhole(text, inner) });
      opened = -1;
    }
  }
  return list;
}

/**
 * All quotations of a text in order, none within another: double marks, straight or curly, and single ones where no
 * double ones stand around them. A quotation without its closing mark ends with its paragraph; if the next paragraph
 * opens with a mark, it goes on there.
 */
export function findQuotations(text: string): Quotation[] {
  const all: Quotation[] = [];
  const starts = paragraphStarts(text);
  let open = false;
  for (const [i, start] of starts.entries()) {
    const end = starts[i + 1] ?? text.length;
    const found = inParagraph(text, start, end, open);
    const singles = singleMarked(text, start, end, found.list);
    open = found.open;
    all.push(...(singles.length > 0 ? [...found.list, ...singles].sort((a, b) => a.start - b.start) : found.list));
  }
  return all;
}
