import { extname } from "node:path";
import { type Column, csvRow } from "../exchange/table.ts";
import type { Page } from "../ledger/index.ts";
import { fileOutput, type Output, standardOutput } from "./output.ts";
import { type Screen, screenFor } from "./screen.ts";
import { tell } from "./voice.ts";

export const listFormats = ["table", "jsonl", "csv"] as const;
export type ListFormat = (typeof listFormats)[number];

/** How a list is written. */
export interface ListOrders {
  readonly format: ListFormat;
  readonly out: string | null;
  /** Rows at most; null: as many as a table takes, or all. */
  readonly limit: number | null;
}

/** Something that is listed, page by page. */
export interface Listing<Row> {
  /** "incident". */
  readonly one: string;
  readonly columns: readonly Column<Row>[];
  page(paging: { readonly limit: number; readonly after?: string }): Promise<Page<Row>>;
  /** The line over a table. */
  head(screen: Screen): string;
  /** Lines of a table. */
  lines(rows: readonly Row[], screen: Screen): Promise<readonly string[]>;
}

const formatOfFile: Readonly<Record<string, ListFormat>> = {
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".csv": "csv",
  ".txt": "table",
};

/** The format asked for, else that of the output's name, else a table for a person and JSON lines for a program. */
export const listFormat = (asked: ListFormat | undefined, out: string | undefined): ListFormat =>
  asked ??
  (out === undefined ? undefined : formatOfFile[extname(out).toLowerCase()]) ??
  (process.stdout.isTTY && out === undefined ? "table" : "jsonl");

const pageSize = 200;
/** Rows of a table unless more are asked for. */
const inTable = 50;

/** Writes a list; gives how many rows it had. */
export async function writeList<Row>(listing: Listing<Row>, { format, out, limit }: ListOrders): Promise<number> {
  const output = out === null ? standardOutput : fileOutput(out);
  try {
    const written = await writeRows(listing, format, limit ?? (format === "table" ? inTable : Infinity), output, out);
    output.done();
    return written;
  } catch (error) {
    output.drop();
    throw error;
  }
}

async function writeRows<Row>(
  listing: Listing<Row>,
  format: ListFormat,
  limit: number,
  output: Output,
  out: string | null,
): Promise<number> {
  const screen = screenFor(out);
  let written = 0;
  let after: string | undefined;
  if (format === "csv") await output.write(csvRow(listing.columns.map(({ name }) => name)));
  for (;;) {
    const wanted = Math.min(pageSize, limit - written);
    const { items, next } = await listing.page({ limit: wanted, ...(after === undefined ? {} : { after }) });
    if (format === "csv")
      await output.write(items.map((row) => csvRow(listing.columns.map((column) => column.of(row)))).join(""));
    else if (format === "jsonl") await output.write(items.map((row) => `${JSON.stringify(row)}\n`).join(""));
    else if (items.length > 0) {
      const head = written === 0 ? [listing.head(screen)] : [];
      await output.write([...head, ...(await listing.lines(items, screen)), ""].join("\n"));
    }
    written += items.length;
    if (next !== null && written >= limit) tell(`the first ${written}; there are more: --limit takes a larger number`);
    if (next === null || written >= limit) return written;
    after = next;
  }
}
