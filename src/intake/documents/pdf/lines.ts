/** Words as a PDF places them. Points of 1/72 inch, from the lower left corner of the page. */
export interface Piece {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of its type. */
  readonly size: number;
}

/** A line of one column. */
export interface Line {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** The lines of a page in the order in which a person reads them: down the columns, from the left one to the right one. */
export const linesInOrder = (pieces: readonly Piece[]): Line[] => inColumns(segmentsOf(pieces), 0);

/** A gap wider than this, in heights of type, parts columns or cells; narrower gaps part words. */
const widestWordGap = 1.6;
/** A gap from which on two pieces are two words. */
const wordGap = 0.18;

/** Pieces that stand beside each other on one height, joined where no wide gap parts them. */
function segmentsOf(pieces: readonly Piece[]): Line[] {
  const sorted = pieces.filter(({ words }) => words.trim() !== "").sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Piece[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - piece.y) < Math.min(first.size, piece.size) * 0.4) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap(segmentsOfRow);
}

function segmentsOfRow(row: Piece[]): Line[] {
  row.sort((a, b) => a.x - b.x);
  const lines: { words: string; left: number; right: number; y: number; size: number }[] = [];
  for (const { words, x, y, width, size } of row) {
    const line = lines.at(-1);
    const gap = line ? (x - line.right) / size : 0;
    if (line === undefined || gap > widestWordGap) {
      lines.push({ words, left: x, right: x + width, y, size });
      continue;
    }
    const apart = gap > wordGap && !line.words.endsWith(" ") && !words.startsWith(" ");
    line.words += apart ? ` ${words}` : words;
    line.right = Math.max(line.right, x + width);
    line.size = Math.max(line.size, size);
  }
  return lines.map((line) => ({ ...line, words: line.words.replace(/\s+/g, " ").trim() }));
}

/** Columns beside columns; newspapers have up to eight. */
const mostSplits = 4;
const fewestLines = 4;
/** No printed page has more; looking for columns takes the square of it. */
const mostLines = 1500;
/** Characters a line: columns of prose have 25 and more, columns of a table less. */
const shortestProse = 16;

/** Lines in reading order: where an empty strip runs down between prose on both sides, the left side comes first. */
function inColumns(lines: readonly Line[], splits: number): Line[] {
  const gutter = splits < mostSplits ? gutterOf(lines) : null;
  if (gutter === null) return byRow(lines);
  const ordered: Line[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  const close = (): void => {
    ordered.push(...inColumns(left, splits + 1), ...inColumns(right, splits + 1));
    [left, right] = [[], []];
  };
  for (const line of byRow(lines)) {
    if (line.right <= gutter) left.push(line);
    else if (line.left >= gutter) right.push(line);
    else {
      close();
      ordered.push(line);
    }
  }
  close();
  return ordered;
}

const byRow = (lines: readonly Line[]): Line[] => [...lines].sort((a, b) => b.y - a.y || a.left - b.left);

/** The middle of the strip that fewest lines cross, when it parts two columns of prose; else null. */
function gutterOf(lines: readonly Line[]): number | null {
  if (lines.length < fewestLines * 2 || lines.length > mostLines) return null;
  let best: { readonly at: number; readonly crossing: number; readonly balance: number } | null = null;
  for (const at of new Set(lines.map(({ left }) => Math.round(left) - 1))) {
    const before = lines.filter(({ right }) => right <= at);
    const after = lines.filter(({ left }) => left >= at);
    if (before.length < fewestLines || after.length < fewestLines) continue;
    const crossing = lines.length - before.length - after.length;
    const balance = Math.min(before.length, after.length);
    if (crossing > balance / 2 || !isProse(before) || !isProse(after) || !besideEachOther(before, after)) continue;
    if (best === null || crossing < best.crossing || (crossing === best.crossing && balance > best.balance))
      best = { at, crossing, balance };
  }
  return best?.at ?? null;
}

const isProse = (lines: readonly Line[]): boolean =>
  lines.reduce((sum, { words }) => sum + words.length, 0) / lines.length >= shortestProse;

/** Two columns share most of their height. */
function besideEachOther(before: readonly Line[], after: readonly Line[]): boolean {
  const [a, b] = [heights(before), heights(after)];
  const shared = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
  return shared > Math.min(a.top - a.bottom, b.top - b.bottom) / 2;
}

function heights(lines: readonly Line[]): { readonly top: number; readonly bottom: number } {
  let [top, bottom] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { y } of lines) [top, bottom] = [Math.max(top, y), Math.min(bottom, y)];
  return { top, bottom };
}
