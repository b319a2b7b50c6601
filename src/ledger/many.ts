import { type RawBuilder, sql, SqliteAdapter } from "kysely";
import type { Rows, Tables } from "./tables.ts";

/** Rows handed to the database as one JSON value: one statement for any number of them, made once. Not for bytes. */
function given(rows: Rows, table: keyof Tables, records: readonly object[]): RawBuilder<unknown> {
  const columns = Object.keys(records[0]!);
  const json = JSON.stringify(records);
  if (!isSqlite(rows)) return sql`json_populate_recordset(null::${sql.table(table)}, cast(${json} as json))`;
  const values = columns.map((column) => sql`value ->> ${sql.lit(column)} as ${sql.ref(column)}`);
  return sql`(select ${sql.join(values)} from json_each(${json}))`;
}

/** Numbers as a query with one column, `value`. */
export const numbersGiven = (rows: Rows, numbers: Iterable<number>): RawBuilder<unknown> => {
  const json = JSON.stringify([...numbers]);
  return isSqlite(rows)
    ? sql`select value from json_each(${json})`
    : sql`select cast(value as bigint) as value from json_array_elements_text(cast(${json} as json)) as given(value)`;
};

const isSqlite = (rows: Rows): boolean => rows.getExecutor().adapter instanceof SqliteAdapter;

/** Inserts rows that all have the same columns; those that are there already stay as they are when `known` is "kept". */
export async function insertMany<T extends keyof Tables>(
  rows: Rows,
  table: T,
  records: readonly Tables[T][],
  known: "refused" | "kept" = "refused",
): Promise<void> {
  if (records.length === 0) return;
  const columns = sql.join(Object.keys(records[0]!).map((column) => sql.ref(column)));
  // "where true": else SQLite takes "on conflict" for the condition of a join.
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from ${given(rows, table, records)} as given where true
    ${known === "kept" ? sql`on conflict do nothing` : sql``}`.execute(rows);
}

/** Sets the other columns of the rows that have these values in `key`. */
export async function updateMany<T extends keyof Tables>(
  rows: Rows,
  table: T,
  key: keyof Tables[T] & string,
  records: readonly Partial<Tables[T]>[],
): Promise<void> {
  if (records.length === 0) return;
  const columns = Object.keys(records[0]!).filter((column) => column !== key);
  const set = columns.map((column) => sql`${sql.ref(column)} = given.${sql.ref(column)}`);
  await sql`update ${sql.table(table)} set ${sql.join(set)}
    from ${given(rows, table, records)} as given where ${sql.table(table)}.${sql.ref(key)} = given.${sql.ref(key)}`.execute(
    rows,
  );
}
