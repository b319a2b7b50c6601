import { CompiledQuery, type RawBuilder, sql, SqliteAdapter } from "kysely";
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

/** Rows that go into one statement: few lengths, so that each statement is made once and kept. */
const lengths = [256, 32, 4, 1] as const;

/** Inserts rows that all have the same columns; those that are there already stay as they are when `known` is "kept". */
export async function insertMany<T extends keyof Tables>(
  rows: Rows,
  table: T,
  records: readonly Tables[T][],
  known: "refused" | "kept" = "refused",
): Promise<void> {
  if (records.length === 0) return;
  const columns = Object.keys(records[0]!) as (keyof Tables[T] & string)[];
  for (let at = 0; at < records.length;) {
    const many = lengths.find((length) => length <= records.length - at)!;
    const values = records.slice(at, at + many).flatMap((record) => columns.map((column) => record[column]));
    await rows.executeQuery(CompiledQuery.raw(inserting(rows, table, columns, many, known), values));
    at += many;
  }
}

const statements = new Map<string, string>();

/** "insert into "claim_key" ("key","n") values (?,?),(?,?)": put together here, since building it anew takes longer than running it. */
function inserting(
  rows: Rows,
  table: string,
  columns: readonly string[],
  many: number,
  known: "refused" | "kept",
): string {
  const sqlite = isSqlite(rows);
  const key = `${sqlite} ${table} ${many} ${known} ${columns.join()}`;
  const made = statements.get(key);
  if (made !== undefined) return made;
  const place = (i: number): string => (sqlite ? "?" : `$${i + 1}`);
  const row = (at: number): string => `(${columns.map((_, i) => place(at * columns.length + i)).join(",")})`;
  const names = columns.map((column) => `"${column}"`).join(",");
  const text = `insert into "${table}" (${names}) values ${Array.from({ length: many }, (_, at) => row(at)).join(",")}${
    known === "kept" ? " on conflict do nothing" : ""
  }`;
  statements.set(key, text);
  return text;
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
