import type { ByteSource } from "../byte-source.ts";
import { IntakeError } from "../refusal.ts";
import { delimiterOf, type NoRow, rowsOf } from "./rows.ts";
import { textPieces } from "./text-pieces.ts";

/** One row of a table: a cell for each column of the header. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** The row as it is kept: its line of JSON, or its cells by the names of their columns, as JSON. */
  readonly kept: string;
}

/** A table that can be gone through more than once. */
export interface Table {
  readonly header: readonly string[];
  rows(): AsyncGenerator<TableRow | NoRow>;
}

/** Rows by which columns are judged. */
const sampleRows = 200;

/** The first rows of a table. */
export async function sampleOf(table: Table): Promise<string[][]> {
  const sample: string[][] = [];
  for await (const row of table.rows()) {
    if ("cells" in row) sample.push([...row.cells]);
    if (sample.length >= sampleRows) break;
  }
  return sample;
}

/** A CSV or TSV file. Throws `IntakeError` when it has no row. */
export async function csvTable(source: ByteSource): Promise<Table> {
  const delimiter = delimiterOf(await firstText(source));
  let header: string[] = [];
  for await (const row of rowsOf(textPieces(source), delimiter)) {
    if (!("cells" in row)) throw new IntakeError(`${row.problem} in its first line, where the names of columns belong`);
    header = namesOnce(row.cells);
    break;
  }
  if (header.length === 0) throw new IntakeError("has no row");
  return {
    header,
    async *rows() {
      let first = true;
      for await (const row of rowsOf(textPieces(source), delimiter)) {
        if (first) {
          first = false;
          continue;
        }
        if (!("cells" in row)) yield row;
        else if (row.cells.length !== header.length && !restIsEmpty(row.cells, header.length))
          yield { line: row.line, problem: `has ${row.cells.length} cells where the header names ${header.length}` };
        else {
          const cells = row.cells.slice(0, header.length);
          yield {
            line: row.line,
            cells,
            kept: JSON.stringify(Object.fromEntries(header.map((name, i) => [name, cells[i]]))),
          };
        }
      }
    },
  };
}

/** Spreadsheets write delimiters for cells that nobody filled. */
const restIsEmpty = (cells: readonly string[], width: number): boolean =>
  cells.length > width && cells.slice(width).every((cell) => cell.trim() === "");

async function firstText(source: ByteSource): Promise<string> {
  for await (const piece of textPieces(source)) return piece;
  return "";
}

/** Names of columns, each once; an empty one is called by its place. */
function namesOnce(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cell.trim() || `column ${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** A line longer than this is skipped. */
const longestLine = 16_000_000;

/** A JSON lines file: one object a line; the header is what its first objects have for keys. */
export async function jsonLinesTable(source: ByteSource): Promise<Table> {
  const keys = new Set<string>();
  let seen = 0;
  for await (const row of objectsOf(source)) {
    if (!("value" in row)) continue;
    for (const key of Object.keys(row.value)) keys.add(key);
    if (++seen >= sampleRows) break;
  }
  const header = [...keys];
  return {
    header,
    async *rows() {
      for await (const row of objectsOf(source)) {
        if ("value" in row)
          yield { line: row.line, cells: header.map((key) => cellOf(row.value[key])), kept: row.kept };
        else yield row;
      }
    },
  };
}

function cellOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  return JSON.stringify(value);
}

interface ObjectRead {
  readonly line: number;
  readonly value: Readonly<Record<string, unknown>>;
  readonly kept: string;
}

async function* objectsOf(source: ByteSource): AsyncGenerator<ObjectRead | NoRow> {
  let number = 0;
  for await (const line of linesOf(textPieces(source))) {
    number++;
    if (line === null) yield { line: number, problem: `is longer than ${longestLine / 1_000_000} million characters` };
    else if (line.trim() !== "") yield objectIn(line, number);
  }
}

function objectIn(kept: string, line: number): ObjectRead | NoRow {
  let value: unknown;
  try {
    value = JSON.parse(kept);
  } catch {
    return { line, problem: "is no JSON" };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { line, problem: "is no JSON object" };
  return { line, value: value as Record<string, unknown>, kept };
}

/** Lines without their ends; null for one that is too long. */
async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string | null> {
  let held: string[] = [];
  let size = 0;
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf("\n"); end >= 0; end = piece.indexOf("\n", start)) {
      size += end - start;
      yield size > longestLine ? null : held.join("") + piece.slice(start, end);
      held = [];
      size = 0;
      start = end + 1;
    }
    size += piece.length - start;
    if (size <= longestLine) held.push(piece.slice(start));
    else held = [];
  }
  if (size > 0) yield size > longestLine ? null : held.join("");
}
