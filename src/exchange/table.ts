/** What stands in one cell. Null is empty: open or unknown. */
export type Cell = string | number | null;

/** One column of a table: its name in the header, what kind of values it holds, and where a row's comes from. */
export interface Column<Row> {
  readonly name: string;
  readonly kind: "text" | "integer" | "decimal";
  of(row: Row): Cell;
}

export const text = <Row>(name: string, of: (row: Row) => string | null): Column<Row> => ({ name, kind: "text", of });
export const integer = <Row>(name: string, of: (row: Row) => number | null): Column<Row> => ({
  name,
  kind: "integer",
  of,
});
export const decimal = <Row>(name: string, of: (row: Row) => number | null): Column<Row> => ({
  name,
  kind: "decimal",
  of,
});

/** A column that another data set has and that nothing here fills. */
export const empty = <Row>(name: string): Column<Row> => text(name, () => null);

/**
 * A spreadsheet would run a cell that begins like a formula; an apostrophe before it keeps it text. The wide forms of the four signs run
 * too in East Asian versions.
 */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row of a CSV file as RFC 4180 has it: comma, quotes where needed, CR LF. Files begin without a byte order mark. */
export const csvRow = (cells: readonly Cell[]): string => `${cells.map(cell).join(",")}\r\n`;

export const csvFile = { extension: ".csv", mediaType: "text/csv; charset=utf-8" } as const;
export const jsonLinesFile = { extension: ".jsonl", mediaType: "application/jsonl; charset=utf-8" } as const;

/** A table as CSV: header, then a row each. */
export async function* csvOf<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield csvRow(columns.map(({ name }) => name));
  for await (const row of rows) yield csvRow(columns.map((column) => column.of(row)));
}

/** One value a line. */
export async function* jsonLinesOf(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`;
}
