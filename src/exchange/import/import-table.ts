import { createHash } from "node:crypto";
import type { Codebook } from "../../codebook/index.ts";
import {
  csvTable,
  type ByteSource,
  type DayOrder,
  DayOrderOfColumn,
  IntakeError,
  type Original,
  type Table,
} from "../../intake/index.ts";
import type { Reading } from "../../reading/index.ts";
import { Cells, folded } from "./cells.ts";
import { partiesOf } from "./parties.ts";
import { readingOf } from "./reading-of.ts";
import type { Shape } from "./shape.ts";
import { acled } from "./shapes/acled.ts";
import { airwars } from "./shapes/airwars.ts";
import { gtd } from "./shapes/gtd.ts";
import { ibc } from "./shapes/ibc.ts";
import { type OwnField, ownNames, ownShape } from "./shapes/own.ts";
import { ucdp, ucdpColumns } from "./shapes/ucdp.ts";

/** Data sets that are known by their header, in the order in which they are tried. */
export const shapes: readonly Shape[] = [acled, ucdp, gtd, airwars, ibc];

export interface ImportOrders {
  /** File name, for messages. */
  readonly name: string;
  readonly codebook: Codebook;
  /** Name of a shape, where the header does not tell; "own" for a table of one's own. */
  readonly as?: string;
  /** Who says so, for a table of one's own: "Field office list". */
  readonly dataSet?: string;
  /** Columns of a table of one's own. */
  readonly columns?: Readonly<Partial<Record<OwnField, string>>>;
  readonly dayOrder?: DayOrder;
}

/** A row as it goes into the ledger. */
export interface ImportedRow {
  readonly line: number;
  readonly reading: Reading;
  readonly original: Original;
}

export interface SkippedRow {
  readonly line: number;
  readonly problem: string;
}

/** A table that was understood. */
export interface Import {
  readonly shape: Shape;
  /** For the person: what becomes what, and what is only kept. */
  readonly says: readonly string[];
  rows(): AsyncGenerator<ImportedRow | SkippedRow>;
}

const version = 1;

/** Understands a CSV file of past incidents by its header. Throws `IntakeError`: what was found, what is missing, what to do. */
export async function openImport(source: ByteSource, orders: ImportOrders): Promise<Import> {
  const table = await withHeader(await csvTable(source));
  const names = new Map(table.header.map((name, index) => [folded(name), index]));
  const shape = shapeFor(names, orders);
  for (const group of shape.required)
    if (!group.some((name) => names.has(folded(name))))
      throw new IntakeError(
        `lacks the column ${group.slice(0, 3).join(" or ")} of ${shape.dataSet}; its columns are ${table.header.slice(0, 30).join(", ")}`,
      );
  const order = orders.dayOrder ?? (await dayOrderOf(table, shape, names));
  const used = await columnsUsed(table, shape, names, order);
  const rest = table.header.flatMap((name, index) => (used.has(index) ? [] : [{ name, index }]));
  return {
    shape,
    says: [
      `${orders.name} is read as ${shape.dataSet}`,
      ...shape.mapping(table.header).map(([what, columns]) => `  ${what}: ${columns}`),
      ...(rest.length === 0 ? [] : [`  kept as they are: ${rest.map(({ name }) => name).join(", ")}`]),
    ],
    rows: () => importedRows(table, shape, names, order, rest, orders),
  };
}

/** UCDP's candidate files have no header: their first row is a row. */
async function withHeader(table: Table): Promise<Table> {
  const first = table.header;
  const isRow = first.length === ucdpColumns.length && /^\d+$/.test(first[0] ?? "") && /^[123]$/.test(first[5] ?? "");
  if (!isRow) return table;
  return {
    header: ucdpColumns,
    async *rows() {
      const cells = first.map((cell) => cell.replace(/^column \d+$| \(\d+\)$/, ""));
      yield {
        line: 1,
        cells,
        kept: JSON.stringify(Object.fromEntries(ucdpColumns.map((name, i) => [name, cells[i]]))),
      };
      for await (const row of table.rows())
        if ("cells" in row)
          yield {
            ...row,
            kept: JSON.stringify(Object.fromEntries(ucdpColumns.map((name, i) => [name, row.cells[i]]))),
          };
        else yield row;
    },
  };
}

function shapeFor(names: ReadonlyMap<string, number>, { as, dataSet, columns = {}, name }: ImportOrders): Shape {
  if (as === "own" || (as === undefined && dataSet !== undefined)) return ownShape(dataSet ?? name, columns);
  if (as !== undefined) {
    const asked = shapes.find((shape) => shape.name === as);
    if (asked) return asked;
    throw new IntakeError(
      `"${as}" is no known data set; known are ${shapes.map((shape) => shape.name).join(", ")}, own`,
    );
  }
  const known = shapes.find(({ knownBy }) =>
    knownBy.some((group) => group.every((column) => names.has(folded(column)))),
  );
  return known ?? ownShape(name.replace(/^.*[/\\]/, "").replace(/\.\w+$/, ""), columns);
}

/** How the days of a table are written. Throws `IntakeError` when its cells leave that open. */
async function dayOrderOf(table: Table, shape: Shape, names: ReadonlyMap<string, number>): Promise<DayOrder> {
  const columns = [...new Set(shape.days.map((name) => names.get(folded(name))))].filter((at) => at !== undefined);
  if (columns.length === 0) return "dmy";
  const days = new DayOrderOfColumn();
  for await (const row of table.rows())
    if ("cells" in row) for (const at of columns) days.see(row.cells[at] ?? "", row.line);
  return days.order(table.header[columns[0]!]!);
}

/** The columns that the shape asks of some row. */
async function columnsUsed(
  table: Table,
  shape: Shape,
  names: ReadonlyMap<string, number>,
  order: DayOrder,
): Promise<Set<number>> {
  const used = new Set<number>();
  let seen = 0;
  for await (const row of table.rows()) {
    if (!("cells" in row)) continue;
    const cells = new Cells(names, row.cells, order);
    shape.incidentOf(cells);
    for (const at of cells.used) used.add(at);
    if (++seen >= 50) break;
  }
  return used;
}

async function* importedRows(
  table: Table,
  shape: Shape,
  names: ReadonlyMap<string, number>,
  order: DayOrder,
  rest: readonly { readonly name: string; readonly index: number }[],
  { name, codebook }: ImportOrders,
): AsyncGenerator<ImportedRow | SkippedRow> {
  const parties = partiesOf(codebook);
  const types = new Set(codebook.frames.map(({ type }) => type));
  const engine = `import:${shape.name}@${version}`;
  const capturedAt = new Date().toISOString();
  for await (const row of table.rows()) {
    if ("problem" in row) {
      yield row;
      continue;
    }
    // A second header of HXL tags, as OCHA's files have.
    if (
      row.cells.some((cell) => cell.startsWith("#")) &&
      row.cells.every((cell) => cell === "" || cell.startsWith("#"))
    )
      continue;
    const incident = shape.incidentOf(new Cells(names, row.cells, order));
    if (typeof incident === "string") {
      yield { line: row.line, problem: incident };
      continue;
    }
    const bytes = Buffer.from(row.kept);
    const origin = {
      dataSet: shape.dataSet,
      engine,
      codebook: `${codebook.name}@${codebook.version}`,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      rest: rest.flatMap(({ name, index }) => {
        const cell = (row.cells[index] ?? "").trim();
        return cell === "" ? [] : [[name, cell] as const];
      }),
    };
    yield {
      line: row.line,
      reading: readingOf(incident, origin, parties, types),
      original: { bytes, mediaType: "application/json", capturedAt, from: `${name} line ${row.line}` },
    };
  }
}

/** Understands `date=When,killed=Dead`. Throws `IntakeError` saying what is allowed. */
export function parseOwnColumns(words: string): {
  readonly columns: Partial<Record<OwnField, string>>;
  readonly dayOrder: DayOrder | null;
} {
  const columns: Partial<Record<OwnField, string>> = {};
  let dayOrder: DayOrder | null = null;
  for (const pair of words.split(",")) {
    const [, name = "", column = ""] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
    const field = (Object.keys(ownNames) as OwnField[]).find((known) => known.toLowerCase() === name.toLowerCase());
    if (field === undefined || column === "")
      throw new IntakeError(
        `"${pair.trim()}" names no column; write date=When,killed=Dead with ${Object.keys(ownNames).join(", ")}`,
      );
    const [, bare, order] = /^(.*):(dmy|mdy|ymd)$/i.exec(column) ?? [];
    columns[field] = bare ?? column;
    if (order !== undefined) dayOrder = order.toLowerCase() as DayOrder;
  }
  return { columns, dayOrder };
}
