import { type RawBuilder, sql } from "kysely";
import { folded } from "./fold.ts";
import type { DatabaseKind } from "./migrations.ts";
import type { Rows } from "./tables.ts";

/** Tables with a `search` column, and the column that numbers their rows. */
const numbered = { claim_body: "n", report_search: "seq" } as const;
export type Searched = keyof typeof numbered;

/** Full text: FTS5 in SQLite, tsvector in PostgreSQL. Both find all words of a question, in any form; "..." finds a phrase. */
export interface FullText {
  /** Call after rows were inserted. */
  index(rows: Rows, table: Searched, numbers: readonly number[]): Promise<void>;
  /** Call before rows are deleted or their words change. */
  drop(rows: Rows, table: Searched, numbers: readonly number[]): Promise<void>;
  /** Numbers of the rows that have the words, as a query with one column, `n`. */
  numbers(table: Searched, words: string): RawBuilder<unknown>;
  /** Whether the row of this number has the words. */
  has(table: Searched, words: string, number: RawBuilder<unknown>): RawBuilder<boolean>;
}

export const fullTextOf = (kind: DatabaseKind): FullText => (kind === "sqlite" ? fts5 : tsvector);

const fts5: FullText = {
  async index(rows, table, numbers) {
    const words = sql.ref(`${table}_words`);
    const n = sql.ref(numbered[table]);
    await sql`insert into ${words}(rowid, search) select ${n}, search from ${sql.ref(table)} where ${n} in ${list(numbers)}`.execute(
      rows,
    );
  },
  async drop(rows, table, numbers) {
    const words = sql.ref(`${table}_words`);
    const n = sql.ref(numbered[table]);
    await sql`insert into ${words}(${words}, rowid, search) select 'delete', ${n}, search from ${sql.ref(table)} where ${n} in ${list(numbers)}`.execute(
      rows,
    );
  },
  numbers: (table, words) =>
    sql`select rowid as n from ${sql.ref(`${table}_words`)} where ${sql.ref(`${table}_words`)} match ${ftsQuestion(words)}`,
  has: (table, words, number) =>
    sql`exists (select 1 from ${sql.ref(`${table}_words`)} where ${sql.ref(`${table}_words`)} match ${ftsQuestion(words)} and rowid = ${number})`,
};

const tsvector: FullText = {
  index: () => Promise.resolve(),
  drop: () => Promise.resolve(),
  numbers: (table, words) =>
    sql`select ${sql.ref(numbered[table])} as n from ${sql.ref(table)} where search_words @@ ${tsQuestion(words)}`,
  has: (table, words, number) =>
    sql`exists (select 1 from ${sql.ref(table)} w where w.${sql.ref(numbered[table])} = ${number} and w.search_words @@ ${tsQuestion(words)})`,
};

const list = (numbers: readonly number[]): RawBuilder<unknown> => sql`(${sql.join(numbers)})`;

/** Phrases in quotation marks and single words of a question. */
export const piecesOf = (question: string): string[] =>
  [...folded(question).matchAll(/"([^"]*)"|([^\s"]+)/g)]
    .map(([, phrase, word]) => (phrase ?? word ?? "").replace(/[^\p{L}\p{N}]+/gu, " ").trim())
    .filter((piece) => piece !== "");

const ftsQuestion = (question: string): string => {
  const pieces = piecesOf(question);
  return pieces.length === 0 ? '""' : pieces.map((piece) => `"${piece}"`).join(" AND ");
};

const tsQuestion = (question: string): RawBuilder<unknown> => {
  const pieces = piecesOf(question);
  if (pieces.length === 0) return sql`''::tsquery`;
  const queries = pieces.map((piece) => sql`phraseto_tsquery('english', ${piece})`);
  return sql`(${sql.join(queries, sql` && `)})`;
};
