import { sql } from "kysely";
import type { Rows, Tables } from "./tables.ts";

/** Every table with the columns that tell its rows apart, in the order in which a copy is written. */
const keys: Readonly<Record<keyof Tables, readonly string[]>> = {
  about: ["name"],
  entry: ["seq"],
  report: ["id"],
  report_text: ["report", "digest"],
  report_search: ["seq"],
  original: ["report"],
  sighting: ["seq"],
  reading: ["id"],
  decision: ["seq"],
  decision_claim: ["claim", "seq"],
  deletion: ["seq"],
  coder: ["name"],
  token: ["hash"],
  claim: ["n"],
  claim_body: ["n"],
  term: ["id"],
  claim_term: ["term", "n"],
  claim_key: ["key", "n"],
  report_band: ["key", "report"],
  judgement: ["a", "b", "relation"],
  kinship: ["a", "b", "kind"],
  incident: ["id"],
};

export const tableNames = Object.keys(keys) as readonly (keyof Tables)[];

export type Row = Readonly<Record<string, string | number | Uint8Array | null>>;

/** All rows of a table, some at a time, in the order of their keys. */
export async function* rowsOf(rows: Rows, table: keyof Tables, step: number): AsyncGenerator<readonly Row[]> {
  const columns = sql.join(keys[table].map((column) => sql.ref(column)));
  let last: Row | undefined;
  for (;;) {
    const after =
      last === undefined ? sql`` : sql`where (${columns}) > (${sql.join(keys[table].map((column) => last![column]))})`;
    const { rows: found } = await sql<Record<string, Row[string]>>`
      select * from ${sql.table(table)} ${after} order by ${columns} limit ${step}`.execute(rows);
    // PostgreSQL makes this column itself.
    for (const row of found) delete row["search_words"];
    if (found.length > 0) yield found;
    if (found.length < step) return;
    last = found.at(-1);
  }
}

/** How many rows all tables have. */
export async function countRows(rows: Rows): Promise<number> {
  let all = 0;
  for (const table of tableNames) {
    const { rows: counted } = await sql<{
      readonly counted: number;
    }>`select count(*) as counted from ${sql.table(table)}`.execute(rows);
    all += counted[0]!.counted;
  }
  return all;
}
