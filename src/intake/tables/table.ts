import type { Item, Part, Intake, PartReader } from "../part.ts";
import { cleanText } from "../clean.ts";
import { type Extracted, makeReport, type Given } from "../make-report.ts";
import { extractText } from "../receive.ts";
import { isHtml } from "../page/index.ts";
import { IntakeError, refuse } from "../refusal.ts";
import type { Field } from "./column-names.ts";
import { type DayOrder, dayOfCell, DayOrderOfColumn } from "./column-dates.ts";
import { chooseColumns, type Columns } from "./columns.ts";
import { csvTable, jsonLinesTable, sampleOf, type Table, type TableRow } from "./records.ts";

/** Reads CSV and TSV, a report a row. */
export const readCsv: PartReader = async function* (part, intake) {
  yield* reportsOf(await csvTable(part.bytes), part, intake);
};

/** Reads JSON lines, a report a line. */
export const readJsonLines: PartReader = async function* (part, intake) {
  const table = await jsonLinesTable(part.bytes);
  if (table.header.length > 0) return yield* reportsOf(table, part, intake);
  for await (const row of table.rows())
    if ("problem" in row) yield refuse(`${part.name} line ${row.line}`, row.problem);
};

async function* reportsOf(table: Table, part: Part, intake: Intake): AsyncGenerator<Item> {
  const columns = chooseColumns(table.header, await sampleOf(table), intake.columns);
  const order = intake.given.date === undefined ? await dayOrderOf(table, columns, intake.columns.dayOrder) : "dmy";
  if (!isPlain(table.header, columns)) intake.tell(`${part.name}: ${columns.says}`);
  for await (const row of table.rows()) {
    const name = `${part.name} line ${row.line}`;
    if ("problem" in row) yield refuse(name, row.problem);
    else yield reportOf(row, name, columns, order, part, intake);
  }
}

/** Columns named just as this project names them need no word to the person. */
const isPlain = (header: readonly string[], { at }: Columns): boolean =>
  Object.entries(at).every(([field, index]) => header[index] === field) && header.length === Object.keys(at).length;

/** How the column of days is written. Throws `IntakeError` when its cells leave that open. */
async function dayOrderOf(table: Table, { at }: Columns, asked: DayOrder | null): Promise<DayOrder> {
  if (asked !== null || at.date === undefined) return asked ?? "dmy";
  const column = new DayOrderOfColumn();
  for await (const row of table.rows()) if ("cells" in row) column.see(row.cells[at.date] ?? "", row.line);
  return column.order(table.header[at.date]!);
}

function reportOf(row: TableRow, name: string, { at }: Columns, order: DayOrder, part: Part, intake: Intake): Item {
  const cell = (field: Field): string => (at[field] === undefined ? "" : (row.cells[at[field]] ?? "").trim());
  const text = at.text === undefined ? "" : (row.cells[at.text] ?? "");
  if (text.trim() === "") return refuse(name, "has no text");
  const written = cell("date");
  const day = dayOfCell(written, order);
  const said: Given = {
    ...filled("id", cell("id")),
    ...filled("title", cell("title")),
    ...filled("outlet", cell("outlet")),
    ...filled("author", cell("author")),
    ...filled("url", cell("url")),
    ...filled("date", day ?? ""),
  };
  const notes = written !== "" && day === null ? [`"${written.slice(0, 40)}" is no day`] : [];
  const original = {
    bytes: Buffer.from(row.kept),
    mediaType: "application/json",
    capturedAt: part.capturedAt,
    from: name,
  };
  try {
    return makeReport(extractedFrom(text, notes), { ...part.known, ...said, ...intake.given }, original);
  } catch (error) {
    if (error instanceof IntakeError) return refuse(name, error.message);
    throw error;
  }
}

const filled = (name: keyof Given, value: string): Given => (value === "" ? {} : { [name]: value });

/** Offsets count in a cell's text as given; only a cell that holds a whole page is cleaned as one. */
const extractedFrom = (text: string, notes: readonly string[]): Extracted =>
  isHtml(text)
    ? { ...extractText(text), notes }
    : { text: cleanText(text), header: {}, basis: "given", cleaner: "text/1", notes };
