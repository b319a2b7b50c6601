import { type CreateTableBuilder, type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

export type DatabaseKind = "sqlite" | "postgres";

/** What changed in the tables, in order. A ledger that knows a name which is not here comes from a newer version. */
export const migrations = (kind: DatabaseKind): Readonly<Record<string, Migration>> => ({
  "001-ledger": { up: (db: Kysely<unknown>) => firstTables(db, kind) },
  "002-closeness": { up: (db: Kysely<unknown>) => closenessOfClaims(db, kind) },
  "003-reasons-when-asked": { up: (db: Kysely<unknown>) => judgementsWithoutSigns(db, kind) },
});

type Table = CreateTableBuilder<string>;

async function firstTables(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const bytes = kind === "sqlite" ? sql`blob` : sql`bytea`;
  const number = kind === "sqlite" ? sql`integer` : sql`bigint`;
  const real = kind === "sqlite" ? sql`real` : sql`double precision`;
  // Sorted by code unit in both databases: ids and days page alike whatever the server's language.
  const text = kind === "sqlite" ? sql`text` : sql`text collate "C"`;
  const columns = { text, number, real, bytes };
  type Column = keyof typeof columns;

  /** `key` names the primary key; "?" after a type: may be null. */
  const create = async (
    name: string,
    key: readonly string[],
    fields: Readonly<Record<string, Column | `${Column}?`>>,
    pairs = false,
  ): Promise<void> => {
    let table: Table = db.schema.createTable(name);
    for (const [field, type] of Object.entries(fields))
      table = table.addColumn(field, columns[type.replace("?", "") as Column], (column) =>
        type.endsWith("?") ? column : column.notNull(),
      );
    const bare = table.addPrimaryKeyConstraint(`${name}_primary`, [...key] as never[]);
    // Pairs live in their index alone.
    await (pairs && kind === "sqlite" ? bare.modifyEnd(sql`without rowid`) : bare).execute();
  };
  const index = async (table: string, fields: readonly string[], unique = false): Promise<void> => {
    const made = db.schema
      .createIndex(`${table}_by_${fields.join("_")}`)
      .on(table)
      .columns([...fields]);
    await (unique ? made.unique() : made).execute();
  };

  await create("about", ["name"], { name: "text", value: "text" });
  await create("entry", ["seq"], {
    seq: "number",
    at: "text",
    by: "text",
    kind: "text",
    subject: "text",
    digest: "text",
    hash: "text",
  });
  await create("report", ["id"], {
    id: "text",
    seq: "number",
    sha256: "text",
    title: "text?",
    outlet: "text?",
    author: "text?",
    url: "text?",
    published: "text?",
    published_basis: "text",
    language: "text?",
    words: "number",
    claims: "number",
    bands: "number",
    added_at: "text",
    seen: "number",
    same_text_as: "text",
    forgotten: "number",
    reading: "text?",
    described: "text?",
    prints: "text?",
  });
  await index("report", ["seq"], true);
  await index("report", ["same_text_as"]);
  await index("report", ["published"]);
  await index("report", ["outlet"]);
  await create("report_text", ["report", "digest"], { report: "text", digest: "text", text: "text" });
  await create("report_search", ["seq"], { seq: "number", search: "text" });
  await create("original", ["report"], {
    report: "text",
    bytes: "bytes",
    media_type: "text?",
    captured_at: "text",
    came_from: "text",
    headers: "text?",
  });
  await create("sighting", ["seq"], { seq: "number", report: "text", json: "text?" });
  await index("sighting", ["report"]);
  await create("reading", ["id"], {
    id: "text",
    report: "text",
    seq: "number",
    engine: "text",
    codebook: "text",
    at: "text",
    text_digest: "text",
    json: "text?",
  });
  await index("reading", ["report"]);
  await index("reading", ["seq"]);
  await create("decision", ["seq"], {
    seq: "number",
    coder: "text",
    at: "text",
    about: "text",
    blind: "number",
    json: "text?",
    reason: "text?",
    reason_digest: "text?",
  });
  await index("decision", ["coder", "seq"]);
  await create("decision_claim", ["claim", "seq"], { claim: "text", seq: "number" }, true);
  await create("deletion", ["seq"], { seq: "number", at: "text", report: "text", reason: "text" });
  await create("coder", ["name"], { name: "text", role: "text", disabled: "number", password_hash: "text" });
  await create("token", ["hash"], {
    hash: "text",
    coder: "text",
    expires_at: "text",
    purpose: "text",
    revoked: "number",
  });

  await create("claim", ["n"], {
    n: "number",
    id: "text",
    report: "text",
    type: "text",
    day: "text",
    to_day: "text?",
    status: "text",
    confidence: "real",
    verdict: "text?",
    component: "number",
    incident: "text",
  });
  await index("claim", ["id"], true);
  await index("claim", ["report", "n"]);
  await index("claim", ["type", "day", "n"]);
  await index("claim", ["day", "n"]);
  await index("claim", ["confidence", "n"]);
  await index("claim", ["component"]);
  await index("claim", ["incident"]);
  await create("claim_body", ["n"], {
    n: "number",
    reading_claim: "text",
    json: "text",
    described: "text",
    edits: "text?",
    search: "text",
  });
  await create("term", ["id"], { id: "number", kind: "text", value: "text", label: "text", claims: "number" });
  await index("term", ["kind", "value"], true);
  await index("term", ["kind", "claims"]);
  await create("claim_term", ["term", "n"], { term: "number", n: "number" }, true);
  await create("claim_key", ["key", "n"], { key: "number", n: "number" }, true);
  await create("report_band", ["key", "report"], { key: "number", report: "text" }, true);
  await create("judgement", ["a", "b", "relation"], {
    a: "number",
    b: "number",
    relation: "text",
    score: "real",
    open: "number",
    signs: "text",
  });
  await index("judgement", ["b"]);
  await create("kinship", ["a", "b", "kind"], { a: "text", b: "text", kind: "text", share: "real", says: "text" });
  await index("kinship", ["b"]);
  await create("incident", ["id"], {
    id: "text",
    component: "number",
    type: "text",
    day: "text",
    to_day: "text?",
    grade: "text",
    reports: "number",
    json: "text",
  });
  await index("incident", ["component"]);
  await index("incident", ["day", "id"]);
  await index("incident", ["reports", "id"]);

  for (const [table, row] of [
    ["claim_body", "n"],
    ["report_search", "seq"],
  ] as const)
    await fullText(db, kind, table, row);
}

async function closenessOfClaims(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const number = kind === "sqlite" ? sql`integer` : sql`bigint`;
  await db.schema
    .alterTable("claim")
    .addColumn("closeness", number, (column) => column.notNull().defaultTo(0))
    .execute();
}

/** Reasons are worked out from the claims when somebody asks. In SQLite the rows then live in their index alone, as kinships do. */
async function judgementsWithoutSigns(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  await db.schema.alterTable("judgement").dropColumn("signs").execute();
  if (kind === "postgres") return;
  const columns = {
    judgement:
      "a integer not null, b integer not null, relation text not null, score real not null, open integer not null",
    kinship: "a text not null, b text not null, kind text not null, share real not null, says text not null",
  };
  for (const [table, third] of [
    ["judgement", "relation"],
    ["kinship", "kind"],
  ] as const) {
    for (const statement of [
      `alter table ${table} rename to old_${table}`,
      `drop index ${table}_by_b`,
      `create table ${table} (${columns[table]}, primary key (a, b, ${third})) without rowid`,
      `insert into ${table} select * from old_${table}`,
      `drop table old_${table}`,
      `create index ${table}_by_b on ${table} (b)`,
    ])
      await sql.raw(statement).execute(db);
  }
}

/** The one corner where the databases differ: an index over `search`, which holds folded words. */
async function fullText(db: Kysely<unknown>, kind: DatabaseKind, table: string, row: string): Promise<void> {
  if (kind === "sqlite") {
    await sql
      .raw(
        `create virtual table ${table}_words using fts5(search, content='${table}', content_rowid='${row}', tokenize='porter unicode61')`,
      )
      .execute(db);
    await sql.raw(`insert into ${table}_words(${table}_words, rank) values('secure-delete', 1)`).execute(db);
    return;
  }
  await sql
    .raw(
      `alter table ${table} add column search_words tsvector generated always as (to_tsvector('english', search)) stored`,
    )
    .execute(db);
  await sql.raw(`create index ${table}_by_words on ${table} using gin (search_words)`).execute(db);
}
