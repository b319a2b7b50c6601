import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Database } from "./database.ts";
import { type OnProgress, writeDump } from "./dump.ts";
import { LedgerError } from "./error.ts";
import { migrations } from "./migrations.ts";

/**
 * Copies a ledger as it is at one moment while others write: into a dump (".jsonl.gz"), which either database can restore, or, from SQLite,
 * into a SQLite file that is a ledger itself. Never over a file that is there.
 */
export async function backUp(database: Database, path: string, onProgress: OnProgress): Promise<void> {
  if (existsSync(path))
    throw new LedgerError("not empty", `${path} is there already, and a backup never goes over a file; name another`);
  if (/\.gz$/i.test(path)) {
    const schema = Object.keys(migrations(database.kind));
    return database.snapshot((rows) => writeDump(rows, path, schema, onProgress));
  }
  if (database.copyTo === null)
    throw new LedgerError(
      "wrong question",
      `a ledger on PostgreSQL is backed up into a dump; name it ${path}.jsonl.gz`,
    );
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    await database.copyTo(unfinished);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
