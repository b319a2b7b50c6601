import type { Span } from "../../english/index.ts";
import { harmless } from "../layout.ts";
import type { Screen } from "../screen.ts";

/** Words to be marked in a text, and what they are. */
export interface Mark extends Span {
  readonly label: string;
}

/** Lines of a stretch of text, broken between words, as offsets. */
function linesOf(text: string, { start, end }: Span, width: number): Span[] {
  const lines: Span[] = [];
  let from = start;
  let to = start;
  for (const { index } of text.slice(start, end).matchAll(/\S+/g)) {
    const at = start + index;
    const ends = at + (/^\S+/.exec(text.slice(at, end))?.[0].length ?? 1);
    if (ends - from > width && to > from) {
      lines.push({ start: from, end: to });
      from = at;
    } else if (to === from) from = at;
    to = ends;
  }
  return to > from ? [...lines, { start: from, end: to }] : lines;
}

/**
 * A stretch of a report with its marked words drawn under it:
 *
 *     Sixty-two fighters surrendered to Afghan forces in Nangarhar on Tuesday
 *     ^^^^^^^^^ how many              ^^^^^^^^^^^^^ to whom            ^^^^^^^ when
 *     ^^^^^^^^^^^^^^^^^^ who
 *                        ^^^^^^^^^^^ what
 */
export function drawn(text: string, stretch: Span, marks: readonly Mark[], screen: Screen, indent: number): string[] {
  const lead = " ".repeat(indent);
  return linesOf(text, stretch, screen.width - indent).flatMap((line) => [
    lead + harmless(text.slice(line.start, line.end)),
    ...marksUnder(text, line, marks).map((row) => lead + screen.paint.cyan(row)),
  ]);
}

/** Rows of marks under a line, each with its label behind it where it ends; marks that would touch go a row down. */
function marksUnder(text: string, line: Span, marks: readonly Mark[]): string[] {
  const inLine = marks
    .map((mark) => ({ ...mark, from: Math.max(mark.start, line.start), to: Math.min(mark.end, line.end) }))
    .filter(({ from, to }) => to > from && text.slice(from, to).trim() !== "")
    .sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from);
  const rows: string[] = [];
  for (const { from, to, end, label } of inLine) {
    const words = `${"^".repeat(to - from)}${to === end ? ` ${label}` : ""}`;
    const at = from - line.start;
    const row = rows.findIndex((taken) => isFree(taken, at, at + words.length));
    const taken = (rows[row] ?? "").padEnd(at);
    const grown = taken.slice(0, at) + words + taken.slice(at + words.length);
    if (row < 0) rows.push(grown);
    else rows[row] = grown;
  }
  return rows;
}

const isFree = (row: string, from: number, to: number): boolean =>
  row.slice(Math.max(0, from - 2), to + 2).trim() === "";
