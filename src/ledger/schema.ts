import { sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import type { Database } from "./database.ts";
import { LedgerError } from "./error.ts";
import { migrations } from "./migrations.ts";
import type { Rows } from "./tables.ts";

/** Brings the tables up to date, or says why this program must not touch them. */
export async function upToDate(database: Database, readonly: boolean): Promise<void> {
  const known = migrations(database.kind);
  if ((await pending(database.rows, known, database.url)).length === 0) return;
  if (readonly)
    throw new LedgerError(
      "read-only",
      `${database.url} comes from an older version and must be brought up to date first: open it once for writing, such as with "rapporteur add"`,
    );
  await database.write(async (rows) => {
    if ((await pending(rows, known, database.url)).length === 0) return; // another process was quicker
    const migrator = new Migrator({
      // The transaction, and the lock on all other writers, are ours.
      db: rows,
      disableTransactions: true,
      provider: { getMigrations: () => Promise.resolve(known as Record<string, Migration>) },
    });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
  });
}

async function pending(
  rows: Rows,
  known: Readonly<Record<string, Migration>>,
  url: string,
): Promise<readonly string[]> {
  const done = await doneMigrations(rows, url);
  const foreign = done.filter((name) => known[name] === undefined);
  if (foreign.length > 0)
    throw new LedgerError(
      "newer",
      `${url} was written by a newer version of rapporteur (it knows "${foreign[0]}"); nothing was changed: update this program, "npm install rapporteur@latest"`,
    );
  return Object.keys(known).filter((name) => !done.includes(name));
}

async function doneMigrations(rows: Rows, url: string): Promise<string[]> {
  const tables = (await rows.introspection.getTables({ withInternalKyselyTables: true })).map(({ name }) => name);
  if (tables.includes("kysely_migration")) {
    const done = await sql<{ readonly name: string }>`select name from kysely_migration order by name`.execute(rows);
    return done.rows.map(({ name }) => name);
  }
  if (tables.includes("entry") || tables.includes("report") || tables.includes("claim"))
    throw new LedgerError(
      "not a ledger",
      `${url} holds tables of another program under the names of ours; name an empty database`,
    );
  return [];
}
