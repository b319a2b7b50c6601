import { existsSync, statSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import BetterSqlite from "better-sqlite3";
import { Kysely, sql, SqliteDialect } from "kysely";
import { type Database, patience } from "./database.ts";
import { LedgerError } from "./error.ts";
import { kindOfFile } from "./sqlite-file.ts";
import type { Rows, Tables } from "./tables.ts";

/** "Rptr": tells `file` and us that this SQLite file is a ledger. */
export const applicationId = 0x52707472;

const everyPage = 0x7fffffff;

/** How long SQLite itself waits for a lock before we ask again: the event loop stands still meanwhile. */
const busyFor = 50;

/** Opens a SQLite file, made when it is not there unless `readonly`. Throws `LedgerError`. */
export function openSqlite(path: string, readonly: boolean, waits: number = patience): Database {
  const explain = (error: unknown): unknown => explained(error, path, waits);
  if (existsSync(path) && statSync(path).isDirectory())
    throw new LedgerError(
      "not a ledger",
      `${path} is a folder; name a file for the ledger, such as ${path}/war.sqlite`,
    );
  if (readonly && !existsSync(path))
    throw new LedgerError("missing", `there is no ledger at ${path}; "rapporteur add" makes one`);
  let file: BetterSqlite.Database;
  try {
    file = new BetterSqlite(path, { readonly, timeout: busyFor });
    const found = kindOfFile(file, applicationId);
    if (found === "other")
      throw new LedgerError("not a ledger", `${path} is a SQLite file of another program; name another file`);
    prepare(file, readonly, found === "empty");
  } catch (error) {
    throw explain(error);
  }
  const rows = new Kysely<Tables>({ dialect: new SqliteDialect({ database: withStatements(file) }) });

  const inTransaction = <T>(begin: string, work: (rows: Rows) => Promise<T>): Promise<T> =>
    rows.connection().execute(async (connection) => {
      await begun(connection, begin, waits).catch((error: unknown) => {
        throw explain(error);
      });
      try {
        const result = await work(connection);
        await sql`commit`.execute(connection);
        return result;
      } catch (error) {
        // A full disk has ended the transaction already.
        if (file.inTransaction) await sql`rollback`.execute(connection);
        throw explain(error);
      }
    });

  return {
    kind: "sqlite",
    url: path,
    rows,
    write: (work) => inTransaction("begin immediate", work),
    snapshot: (work) => inTransaction("begin", work),
    // On a connection of its own: in one step, since a copy in several begins anew whenever another process writes.
    async copyTo(to) {
      const source = new BetterSqlite(path, { readonly: true, timeout: patience });
      try {
        await source.backup(to, { progress: () => everyPage });
      } catch (error) {
        throw explain(error);
      } finally {
        source.close();
      }
    },
    // Deleted text still stands in the log until that is written over.
    scrub: () =>
      rows.connection().execute(async (connection) => {
        await sql`pragma wal_checkpoint(truncate)`.execute(connection);
      }),
    close: () => rows.destroy(),
  };
}

function prepare(file: BetterSqlite.Database, readonly: boolean, empty: boolean): void {
  if (!readonly) {
    file.pragma("journal_mode = wal");
    // In WAL mode SQLite's own default may lose the last commits when the power fails.
    file.pragma("synchronous = full");
    // What was removed is overwritten, not only unlinked.
    file.pragma("secure_delete = on");
    if (empty) file.pragma(`application_id = ${applicationId}`);
  }
  file.pragma("cache_size = -65536");
  file.pragma("mmap_size = 2147418112");
  file.pragma("temp_store = memory");
}

/** Waits for other writers without holding up the rest of the program. */
async function begun(rows: Rows, begin: string, waits: number): Promise<void> {
  const until = performance.now() + waits;
  for (;;) {
    try {
      await sql.raw(begin).execute(rows);
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      await pause(2 + Math.random() * 8);
    }
  }
}

const codeOf = (error: unknown): string => (error as { readonly code?: string } | null)?.code ?? "";
const isBusy = (error: unknown): boolean => /^SQLITE_BUSY|^SQLITE_LOCKED/.test(codeOf(error));

/** Statements are prepared once: preparing takes longer than most of them run. */
function withStatements(file: BetterSqlite.Database): {
  close(): void;
  prepare(text: string): BetterSqlite.Statement;
} {
  const kept = new Map<string, BetterSqlite.Statement>();
  return {
    close: () => file.close(),
    prepare(text) {
      const known = kept.get(text);
      // One that is being read row by row cannot be used a second time meanwhile.
      if (known !== undefined && !known.busy) return known;
      const statement = file.prepare(text);
      if (kept.size >= 500) kept.delete(kept.keys().next().value!);
      kept.set(text, statement);
      return statement;
    },
  };
}

/** What SQLite refuses, in words that say what to do. Other errors stay what they are. */
function explained(error: unknown, path: string, waits: number): unknown {
  if (error instanceof LedgerError) return error;
  const code = codeOf(error);
  const say = (kind: LedgerError["kind"], message: string): LedgerError => new LedgerError(kind, message, error);
  if (/^SQLITE_BUSY|^SQLITE_LOCKED/.test(code))
    return say(
      "locked",
      `${path} has been locked by another program for ${waits / 1000} seconds; nothing was written: close what writes to it, or try again`,
    );
  if (code.startsWith("SQLITE_FULL"))
    return say(
      "disk full",
      `no room is left for ${path}; the last step was not written, everything before it is safe: make room and run the command again`,
    );
  if (/^SQLITE_READONLY|^SQLITE_PERM|^SQLITE_AUTH/.test(code))
    return say(
      "read-only",
      `${path} may not be written by this user; nothing was changed: allow writing to the file and its folder, or name another with --ledger`,
    );
  if (code.startsWith("SQLITE_NOTADB")) return say("not a ledger", `${path} is not a ledger; name another file`);
  if (code.startsWith("SQLITE_CORRUPT"))
    return say(
      "damaged",
      `${path} is damaged (${(error as Error).message}); keep a copy of it, then restore a backup with "rapporteur restore"`,
    );
  // better-sqlite3 looks for the folder itself.
  if (code.startsWith("SQLITE_CANTOPEN") || /directory does not exist/.test((error as Error).message))
    return say("missing", `${path} cannot be opened; its folder must exist and be writable by this user`);
  if (code.startsWith("SQLITE_IOERR"))
    return say(
      "damaged",
      `the disk failed under ${path} (${code}); what was acknowledged before is on it: check the disk`,
    );
  return error;
}
