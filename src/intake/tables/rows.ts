/** A row of a table with the line of the file that it begins on, counted from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A stretch that is no row. */
export interface NoRow {
  readonly line: number;
  readonly problem: string;
}

/** A row longer than this is taken for a quotation mark that nothing closes. UTF-16 units. */
const longestRow = 4_000_000;

/**
 * The rows of CSV (RFC 4180, any delimiter, any line ends), empty lines left out. A quotation mark that is never closed costs its own line only:
 * what was read past it is read again with quotation marks as plain letters. Linear in the text.
 */
export async function* rowsOf(pieces: AsyncIterable<string>, delimiter: string): AsyncGenerator<Row | NoRow> {
  let held = "";
  let line = 1;
  let enough = 0;
  for await (const piece of pieces) {
    held += piece;
    if (held.length < enough) continue;
    const { rows, next, nextLine, open } = readRows(held, line, delimiter, false);
    yield* rows;
    held = held.slice(next);
    line = nextLine;
    // A row that goes on is looked at again when twice as much of it is here: a long one is not read once for each piece.
    enough = open ? held.length * 2 : 0;
  }
  if (held !== "") yield* readRows(held, line, delimiter, true).rows;
}

interface RowsRead {
  readonly rows: (Row | NoRow)[];
  /** Where the first row begins that is not whole yet, and its line. */
  readonly next: number;
  readonly nextLine: number;
  readonly open: boolean;
}

function readRows(text: string, line: number, delimiter: string, last: boolean): RowsRead {
  const rows: (Row | NoRow)[] = [];
  let at = 0;
  /** Before this place quotation marks are letters. */
  let plainUntil = 0;
  while (at < text.length) {
    const quotes = at >= plainUntil;
    const row = readRow(text, at, delimiter, quotes, last);
    if (row === "more") {
      if (text.length - at <= longestRow && !last) return { rows, next: at, nextLine: line, open: true };
      const end = text.indexOf("\n", at);
      rows.push({ line, problem: "opens a quotation mark that is never closed" });
      plainUntil = text.length;
      at = end < 0 ? text.length : end + 1;
      line++;
      continue;
    }
    if (row.cells.length > 1 || row.cells[0]!.trim() !== "") rows.push({ line, cells: row.cells });
    at = row.next;
    line += row.lines;
  }
  return { rows, next: at, nextLine: line, open: false };
}

interface RowRead {
  readonly cells: string[];
  readonly next: number;
  readonly lines: number;
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** One row from `at`, or "more" when the text ends before the row does. */
function readRow(text: string, at: number, delimiter: string, quotes: boolean, last: boolean): RowRead | "more" {
  const cells: string[] = [];
  const mark = delimiter.charCodeAt(0);
  let lines = 1;
  for (;;) {
    let cell: string;
    if (quotes && text.charCodeAt(at) === quote) {
      const end = closingQuote(text, at + 1, mark, last);
      if (end < 0) return "more";
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      for (let i = cell.indexOf("\n"); i >= 0; i = cell.indexOf("\n", i + 1)) lines++;
      at = end + 1;
    } else {
      let end = at;
      for (; end < text.length; end++) {
        const unit = text.charCodeAt(end);
        if (unit === mark || unit === lineFeed || unit === carriageReturn) break;
      }
      cell = text.slice(at, end);
      at = end;
    }
    cells.push(cell);
    if (at >= text.length) return last ? { cells, next: at, lines } : "more";
    const unit = text.charCodeAt(at);
    at++;
    if (unit === mark) continue;
    if (unit === lineFeed) return { cells, next: at, lines };
    if (at >= text.length && !last) return "more";
    return { cells, next: text.charCodeAt(at) === lineFeed ? at + 1 : at, lines };
  }
}

/** The quotation mark that ends a cell: not doubled, and a delimiter or the end of the line after it. -1: not here. */
function closingQuote(text: string, from: number, mark: number, last: boolean): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at)) {
    if (at + 1 >= text.length) return last ? at : -1;
    const after = text.charCodeAt(at + 1);
    if (after === mark || after === lineFeed || after === carriageReturn) return at;
    at += after === quote ? 2 : 1;
  }
  return -1;
}

const delimiters = [",", "\t", ";", "|"];

/** The delimiter under which most lines of a sample have as many cells as the first. */
export function delimiterOf(sample: string): string {
  let best = ",";
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const { rows } = readRows(sample.slice(0, 100_000), 1, delimiter, true);
    const cells = rows.slice(0, 50).flatMap((row) => ("cells" in row ? [row.cells.length] : []));
    const width = cells[0] ?? 0;
    const alike = cells.filter((count) => count === width).length / Math.max(1, cells.length);
    const score = width > 1 ? alike * 10 + Math.min(width, 50) / 50 : 0;
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}
