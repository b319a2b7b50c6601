import type { Line } from "./lines.ts";

/** Text from lines: those of a paragraph on one, words that were broken at a line's end whole again, an empty line between paragraphs. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): string {
  const hyphened = wordsWithHyphens(pages);
  const paragraphs: string[] = [];
  let before: Line | null = null;
  for (const page of pages) {
    const shape = { leading: commonLeading(page), edges: rightEdges(page) };
    for (const [index, line] of page.entries()) {
      if (before !== null && goesOn(before, line, shape, index === 0)) {
        const last = paragraphs.length - 1;
        paragraphs[last] = joined(paragraphs[last]!, line.words, hyphened);
      } else paragraphs.push(line.words);
      before = line;
    }
  }
  return paragraphs.join("\n\n").replaceAll("\u00ad", "");
}

/** The distance between lines that is commonest on a page; 0 where there are too few to tell. */
function commonLeading(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (let i = 1; i < lines.length; i++) {
    const gap = Math.round((lines[i - 1]!.y - lines[i]!.y) * 2) / 2;
    if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  let best = 0;
  for (const [gap, count] of counts) if (count > 1 && count > (counts.get(best) ?? 0)) best = gap;
  return best;
}

const sentenceEnd = /[.!?:]["”’)\]]{0,2}$/;

interface Shape {
  readonly leading: number;
  /** How far lines that begin in the same strip of the page reach to the right. */
  readonly edges: ReadonlyMap<number, number>;
}

/** True when a line belongs to the same paragraph as the one before it. */
function goesOn(before: Line, line: Line, { leading, edges }: Shape, firstOfPage: boolean): boolean {
  if (Math.abs(before.size - line.size) > Math.min(before.size, line.size) * 0.15) return false;
  if (/^(?:[•▪●◦‣*–-]|\d{1,2}[.)])\s/.test(line.words)) return false;
  const gap = before.y - line.y;
  // The next column or page: only a sentence that is not over goes on.
  if (gap <= 0 || firstOfPage) return !sentenceEnd.test(before.words);
  if (gap > (leading || line.size * 1.3) * 1.35) return false;
  const indent = line.left - before.left;
  if (indent > line.size * 0.8 && indent < line.size * 5 && sentenceEnd.test(before.words)) return false;
  const room = (edges.get(stripOf(line)) ?? 0) - before.right;
  return !(sentenceEnd.test(before.words) && room > (line.right - line.left) * 0.25 && room > line.size * 4);
}

const stripOf = ({ left }: Line): number => Math.round(left / 20);

function rightEdges(page: readonly Line[]): Map<number, number> {
  const edges = new Map<number, number>();
  for (const line of page) edges.set(stripOf(line), Math.max(edges.get(stripOf(line)) ?? 0, line.right));
  return edges;
}

/** First parts of words that keep their hyphen: "self-defence", "al-Shabaab", "ex-soldier". */
const keepsHyphen =
  /(?:^|[^\p{L}])(?:self|ex|non|anti|pro|al|el|an|ar|as|so|semi|co|half|cross|mid|vice|north|south|east|west|\d+)-$/iu;

function joined(text: string, next: string, hyphened: ReadonlySet<string>): string {
  const [, start] = /([\p{L}\d][\p{L}\d'’-]*)-$/u.exec(text.slice(-60)) ?? [];
  const [end] = /^[\p{L}\d'’]+/u.exec(next) ?? [];
  if (text.endsWith("\u00ad")) return text.slice(0, -1) + next;
  if (start === undefined || end === undefined) return `${text} ${next}`;
  const isWhole =
    !/^\p{Ll}/u.test(end) || keepsHyphen.test(text.slice(-60)) || hyphened.has(`${start}-${end}`.toLowerCase());
  return (isWhole ? text : text.slice(0, -1)) + next;
}

/** The words that stand in the text with a hyphen in the middle of a line. */
function wordsWithHyphens(pages: readonly (readonly Line[])[]): Set<string> {
  const found = new Set<string>();
  for (const page of pages)
    for (const { words } of page)
      for (const [word] of words.matchAll(/[\p{L}\d'’]+-[\p{L}\d'’]+/gu)) found.add(word.toLowerCase());
  return found;
}
