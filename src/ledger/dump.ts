import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { LedgerError } from "./error.ts";
import { countRows, type Row, rowsOf, tableNames } from "./table-rows.ts";
import type { Rows, Tables } from "./tables.ts";

const format = "rapporteur-ledger/1";

/** Rows that are read at a time. */
const step = 500;

export type OnProgress = (done: number, of: number) => void;

/**
 * Writes all tables into one file of gzipped JSON lines, the same for both databases: a head, one line a row as [table, row], and an end
 * that counts them. The file appears under its name only when it is whole and on disk.
 */
export async function writeDump(
  rows: Rows,
  path: string,
  schema: readonly string[],
  onProgress: OnProgress,
): Promise<void> {
  const unfinished = `${path}.${process.pid}.tmp`;
  const of = await countRows(rows);
  async function* lines(): AsyncGenerator<string> {
    let done = 0;
    yield `${JSON.stringify({ format, schema })}\n`;
    for (const table of tableNames)
      for await (const some of rowsOf(rows, table, step)) {
        yield some.map((row) => `${JSON.stringify([table, written(row)])}\n`).join("");
        done += some.length;
        onProgress(done, of);
      }
    yield `${JSON.stringify({ end: done })}\n`;
  }
  try {
    await pipeline(Readable.from(lines()), createGzip({ level: 3 }), createWriteStream(unfinished));
    const file = await open(unfinished, "r+");
    await file.sync();
    await file.close();
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Bytes go into JSON as {"base64": ...}. */
const written = (row: Row): object =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Uint8Array ? { base64: Buffer.from(value).toString("base64") } : value,
    ]),
  );

type Written = Readonly<Record<string, string | number | null | { readonly base64: string }>>;

const read = (row: Written): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      typeof value === "object" && value !== null ? Buffer.from(value.base64, "base64") : value,
    ]),
  );

/** The rows of a dump, in its order. Throws `LedgerError` for files that are none, are cut short, or come from a newer version. */
export async function* readDump(path: string, known: readonly string[]): AsyncGenerator<readonly [keyof Tables, Row]> {
  const bad = (found: string): LedgerError =>
    new LedgerError("damaged", `${path} ${found}; nothing was restored: use another backup`);
  let count = 0;
  let whole = false;
  let first = true;
  try {
    const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()), crlfDelay: Infinity });
    for await (const line of lines) {
      const value = JSON.parse(line) as unknown;
      if (first) {
        first = false;
        const head = value as { readonly format?: unknown; readonly schema?: readonly string[] };
        if (head.format !== format) throw bad("is no backup of a ledger");
        const foreign = head.schema?.find((name) => !known.includes(name));
        if (foreign !== undefined)
          throw new LedgerError(
            "newer",
            `${path} was written by a newer version of rapporteur (it knows "${foreign}"); nothing was restored: update this program`,
          );
      } else if (Array.isArray(value)) {
        const [table, row] = value as [keyof Tables, Written];
        if (!tableNames.includes(table)) throw bad(`has rows of a table "${table}" that ledgers do not have`);
        count++;
        yield [table, read(row)];
      } else {
        whole = (value as { readonly end?: unknown }).end === count;
      }
    }
  } catch (error) {
    if (error instanceof LedgerError) throw error;
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw new LedgerError("missing", `there is no backup at ${path}`, error);
    throw bad(`cannot be read (${(error as Error).message})`);
  }
  if (!whole) throw bad("is cut short");
}
