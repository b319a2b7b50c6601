import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { withoutPassword } from "./address.ts";
import { type Database, patience } from "./database.ts";
import { LedgerError } from "./error.ts";
import { types } from "./postgres-types.ts";
import type { Rows, Tables } from "./tables.ts";

const leastVersion = 15;

/** The advisory lock that every writer of a ledger holds: "Rptr" and the number of the lock. */
const writers = sql.raw("select pg_advisory_xact_lock(1383101554, 1)");

/** Opens a PostgreSQL database. Throws `LedgerError`, never with the password in it. */
export async function openPostgres(connection: string, readonly: boolean): Promise<Database> {
  const url = withoutPassword(connection);
  const explain = (error: unknown): unknown => explained(error, url);
  let pool: pg.Pool;
  try {
    pool = new pg.Pool({
      connectionString: connection,
      max: 8,
      types,
      connectionTimeoutMillis: 10_000,
      application_name: "rapporteur",
      // Idle connections keep no program from ending.
      allowExitOnIdle: true,
      ...(readonly ? { options: "-c default_transaction_read_only=on" } : {}),
    });
    // A connection that dies while nobody uses it is replaced by the pool.
    pool.on("error", () => {});
    await checkVersion(pool, url);
  } catch (error) {
    throw explain(error);
  }
  const rows = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });

  const inTransaction = <T>(begin: readonly string[], work: (rows: Rows) => Promise<T>): Promise<T> =>
    rows
      .connection()
      .execute(async (connected) => {
        for (const statement of begin) await sql.raw(statement).execute(connected);
        try {
          if (begin === writing) await writers.execute(connected);
          const result = await work(connected);
          await sql`commit`.execute(connected);
          return result;
        } catch (error) {
          await sql`rollback`.execute(connected).catch(() => {});
          throw error;
        }
      })
      .catch((error: unknown) => {
        throw explain(error);
      });

  return {
    kind: "postgres",
    url,
    rows,
    write: (work) => inTransaction(writing, work),
    snapshot: (work) => inTransaction(reading, work),
    copyTo: null,
    // Deleted rows stay in their pages until these are cleaned.
    scrub: async () => {
      await sql`vacuum`.execute(rows);
    },
    close: () => rows.destroy(),
  };
}

const writing: readonly string[] = [
  "begin",
  `set local lock_timeout = ${patience}`,
  // What is acknowledged is on the disk, also on a server that was told not to wait for that.
  "select set_config('synchronous_commit', 'on', true) where current_setting('synchronous_commit') = 'off'",
];
const reading: readonly string[] = ["begin transaction isolation level repeatable read, read only"];

async function checkVersion(pool: pg.Pool, url: string): Promise<void> {
  const found = await pool.query<{ readonly server_version_num: string }>("show server_version_num");
  try {
    refuseOlder(Number(found.rows[0]!.server_version_num), url);
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** Throws `LedgerError` for servers too old; 150003 is 15.3. */
export function refuseOlder(versionNumber: number, url: string): void {
  const version = Math.floor(versionNumber / 10_000);
  if (version >= leastVersion) return;
  throw new LedgerError(
    "older PostgreSQL",
    `${url} is PostgreSQL ${version}; a ledger needs ${leastVersion} or newer: upgrade the server or name another with --ledger`,
  );
}

/** What the server refuses, in words that say what to do. Other errors stay what they are. */
function explained(error: unknown, url: string): unknown {
  if (error instanceof LedgerError) return error;
  const { code = "", message = "" } = error as { readonly code?: string; readonly message?: string };
  const say = (kind: LedgerError["kind"], words: string): LedgerError => new LedgerError(kind, words, error);
  if (code === "55P03")
    return say(
      "locked",
      `${url} has been locked by another writer for ${patience / 1000} seconds; nothing was written: try again, or end what holds it`,
    );
  if (code === "53100")
    return say(
      "disk full",
      `the server of ${url} has no room left; the last step was not written, everything before it is safe: make room and run the command again`,
    );
  if (code === "25006" || code === "42501")
    return say(
      "read-only",
      `this account may not write to ${url} (${message}); nothing was changed: ask for the rights to it`,
    );
  if (code === "28P01" || code === "28000")
    return say("unreachable", `${url} refuses the account or its password; check both in the address`);
  if (code === "3D000")
    return say(
      "missing",
      `${url}: the server has no such database; make it with "createdb", then run the command again`,
    );
  if (
    /^(?:ECONN|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ENOENT|EAI_AGAIN|EACCES|08|57P)/.test(code) ||
    isLost(message)
  )
    return say(
      "unreachable",
      `${url} cannot be reached (${code || "connection lost"}); what was acknowledged is safe: check the address and that the server runs`,
    );
  return error;
}

const isLost = (message: string): boolean =>
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/i.test(
    message,
  );
