import { existsSync } from "node:fs";
import { addressOf, withoutPassword } from "./address.ts";
import { inChunks } from "./chunks.ts";
import type { Database } from "./database.ts";
import { type OnProgress, readDump } from "./dump.ts";
import { LedgerError } from "./error.ts";
import { fullTextOf } from "./full-text.ts";
import { migrations } from "./migrations.ts";
import { openPostgres } from "./postgres.ts";
import { upToDate } from "./schema.ts";
import { openSqlite } from "./sqlite.ts";
import { type Row, rowsOf, tableNames } from "./table-rows.ts";
import type { Rows, Tables } from "./tables.ts";

/** Opens the database that an address names, with its tables up to date. Throws `LedgerError`. */
export async function openDatabase(url: string, readonly: boolean): Promise<Database> {
  const address = addressOf(url);
  const database =
    address.kind === "sqlite" ? openSqlite(address.path, readonly) : await openPostgres(address.connection, readonly);
  try {
    await upToDate(database, readonly);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * Puts a backup, a dump or a SQLite ledger, into an empty ledger of either database, all of it or nothing. Throws `LedgerError`, also when
 * something is in the ledger already.
 */
export async function restoreLedger(backup: string, url: string, onProgress: OnProgress = () => {}): Promise<void> {
  if (!existsSync(backup)) throw new LedgerError("missing", `there is no backup at ${backup}`);
  const target = await openDatabase(url, false);
  try {
    await target.write(async (rows) => {
      await refuseUnlessEmpty(rows, url);
      const fullText = fullTextOf(target.kind);
      let done = 0;
      for await (const [table, some] of chunksOf(backup)) {
        await rows.insertInto(table).values(some.map(asNow)).execute();
        if (table === "claim_body")
          await fullText.index(
            rows,
            table,
            some.map(({ n }) => n as number),
          );
        if (table === "report_search")
          await fullText.index(
            rows,
            table,
            some.map(({ seq }) => seq as number),
          );
        done += some.length;
        onProgress(done, 0);
      }
    });
  } finally {
    await target.close();
  }
}

async function refuseUnlessEmpty(rows: Rows, url: string): Promise<void> {
  for (const table of tableNames)
    if (
      (await rows
        .selectFrom(table)
        .select((eb) => eb.lit(1).as("one"))
        .limit(1)
        .executeTakeFirst()) !== undefined
    )
      throw new LedgerError(
        "not empty",
        `${withoutPassword(url)} has something in it already, and a backup never goes over it; name a new file or an empty database`,
      );
}

/** A row as tables have it now: backups of earlier versions hold the reasons of judgements. */
const asNow = ({ signs: _signs, ...row }: Row): Row => row;

/** Rows of one table, as many as one statement takes. */
const size = 200;

async function* chunksOf(backup: string): AsyncGenerator<readonly [keyof Tables, readonly Row[]]> {
  if (!/\.gz$/i.test(backup)) {
    const source = await openDatabase(backup, true);
    try {
      for (const table of tableNames) for await (const some of rowsOf(source.rows, table, size)) yield [table, some];
    } finally {
      await source.close();
    }
    return;
  }
  let held: Row[] = [];
  let of: keyof Tables = "about";
  for await (const [table, row] of readDump(backup, Object.keys(migrations("sqlite")))) {
    if (table !== of || held.length >= size) {
      for (const some of inChunks(held, size)) yield [of, some];
      held = [];
      of = table;
    }
    held.push(row);
  }
  if (held.length > 0) yield [of, held];
}
