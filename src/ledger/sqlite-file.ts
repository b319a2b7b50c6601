import type BetterSqlite from "better-sqlite3";

/** What a SQLite file is: ours, nobody's yet, or another program's. Throws what SQLite throws for files that are not its own. */
export function kindOfFile(file: BetterSqlite.Database, applicationId: number): "ledger" | "empty" | "other" {
  if (file.pragma("application_id", { simple: true }) === applicationId) return "ledger";
  const { tables } = file.prepare("select count(*) as tables from sqlite_schema").get() as { readonly tables: number };
  return tables === 0 ? "empty" : "other";
}
