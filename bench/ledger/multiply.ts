import { sql } from "kysely";
import type { Database } from "../../src/ledger/database.ts";

import type { Rows } from "../../src/ledger/tables.ts";

/** Rows that go into one statement. */
const together = 500;

/**
 * Makes a small ledger so many times as large: each copy has other ids and numbers and lies in another year. Only what questions are
 * answered from is copied; the chain knows nothing of it.
 */
export async function multiply(database: Database, times: number): Promise<void> {
  const base = await readBase(database.rows);
  await database.write(async (rows) => {
    if (database.kind === "postgres") await sql`drop index claim_body_by_words`.execute(rows);
    const months = await addMonths(rows, base.months);
    for (let copy = 1; copy < times; copy++) await addCopy(rows, base, months, copy);
    await sql`update term set claims = (select count(*) from claim_term where claim_term.term = term.id)`.execute(rows);
    if (database.kind === "postgres")
      await sql`create index claim_body_by_words on claim_body using gin (search_words)`.execute(rows);
    else await sql`insert into claim_body_words(claim_body_words) values ('rebuild')`.execute(rows);
  });
}

type Base = Awaited<ReturnType<typeof readBase>>;

async function readBase(rows: Rows) {
  const top = async (table: "claim" | "report", column: "n" | "seq"): Promise<number> =>
    (await sql<{ top: number }>`select max(${sql.ref(column)}) as top from ${sql.table(table)}`.execute(rows)).rows[0]!
      .top;
  return {
    claims: await top("claim", "n"),
    entries: await top("report", "seq"),
    bodies: await rows.selectFrom("claim_body").selectAll().execute(),
    reports: await rows.selectFrom("report").selectAll().execute(),
    incidents: await rows.selectFrom("incident").selectAll().execute(),
    months: await rows.selectFrom("term").select(["id", "value"]).where("kind", "=", "month").execute(),
  };
}

const years = 20;

/** Months of all years, and for each copy which stands for which. */
async function addMonths(
  rows: Rows,
  months: Base["months"],
): Promise<ReadonlyMap<number, ReadonlyMap<number, number>>> {
  let { id } = await rows.selectFrom("term").select("id").orderBy("id", "desc").limit(1).executeTakeFirstOrThrow();
  const ids = new Map(months.map((month) => [month.value, month.id]));
  const shifted = new Map<number, Map<number, number>>();
  for (let shift = 0; shift < years; shift++) {
    const here = new Map<number, number>();
    for (const month of months) {
      const value = later(month.value, shift);
      if (!ids.has(value)) {
        ids.set(value, ++id);
        await rows.insertInto("term").values({ id, kind: "month", value, label: value, claims: 0 }).execute();
      }
      here.set(month.id, ids.get(value)!);
    }
    shifted.set(shift, here);
  }
  return shifted;
}

/** "2012-01-05" → "2017-01-05"; no 29 February where there is none. */
const later = (day: string, shift: number): string => {
  const year = /^\d{4}/.exec(day)?.[0];
  return year === undefined ? day : `${Number(year) + shift}${day.slice(4)}`.replace(/-02-29$/, "-02-28");
};

async function addCopy(
  rows: Rows,
  base: Base,
  months: ReadonlyMap<number, ReadonlyMap<number, number>>,
  copy: number,
): Promise<void> {
  // No id of a report that was read begins with this letter.
  const prefix = `x${copy.toString(36).padStart(2, "0")}`;
  const shift = copy % years;
  const [n, seq] = [copy * base.claims, copy * base.entries];
  const ids = (text: string): string => text.replace(/(?<=^|"|i-)[0-9a-f]{3}([0-9a-f]{13})(?=["-]|$)/g, `${prefix}$1`);
  const days = (text: string): string => text.replace(/(?<=")\d{4}-\d\d-\d\d(?=")/g, (day) => later(day, shift));
  const whole = (text: string): string => days(ids(text));
  const insert = async <T>(all: readonly T[], write: (some: T[]) => Promise<unknown>): Promise<void> => {
    for (let at = 0; at < all.length; at += together) await write(all.slice(at, at + together));
  };
  await insert(
    base.reports.map((row) => ({
      ...row,
      id: ids(row.id),
      seq: row.seq + seq,
      sha256: ids(row.id) + row.sha256.slice(16),
      same_text_as: ids(row.same_text_as),
      published: row.published && later(row.published, shift),
      described: row.described && whole(row.described),
    })),
    (some) => rows.insertInto("report").values(some).execute(),
  );
  await insert(
    base.bodies.map(({ n: number, reading_claim, json, described, edits, search }) => ({
      n: number + n,
      reading_claim,
      json: whole(json),
      described: whole(described),
      edits,
      search,
    })),
    (some) => rows.insertInto("claim_body").values(some).execute(),
  );
  await insert(
    base.incidents.map((row) => ({
      ...row,
      id: ids(row.id),
      component: row.component + n,
      day: later(row.day, shift),
      to_day: row.to_day && later(row.to_day, shift),
      json: whole(row.json),
    })),
    (some) => rows.insertInto("incident").values(some).execute(),
  );
  const year = (column: string) =>
    sql`case when ${sql.ref(column)} is null or ${sql.ref(column)} = '' then ${sql.ref(column)} else replace(cast(cast(substr(${sql.ref(column)}, 1, 4) as integer) + ${sql.lit(shift)} as text) || substr(${sql.ref(column)}, 5), '-02-29', '-02-28') end`;
  await sql`insert into claim (n, id, report, type, day, to_day, status, confidence, verdict, component, incident, closeness)
    select n + ${sql.lit(n)}, ${sql.lit(prefix)} || substr(id, 4), ${sql.lit(prefix)} || substr(report, 4), type, ${year("day")},
      ${year("to_day")}, status, confidence, verdict, component + ${sql.lit(n)}, 'i-' || ${sql.lit(prefix)} || substr(incident, 6), closeness
    from claim where n <= ${sql.lit(base.claims)}`.execute(rows);
  const moved = [...months.get(shift)!].filter(([from, to]) => from !== to);
  const term =
    moved.length === 0
      ? sql`term`
      : sql`case term ${sql.join(
          moved.map(([from, to]) => sql`when ${sql.lit(from)} then ${sql.lit(to)}`),
          sql` `,
        )} else term end`;
  await sql`insert into claim_term select ${term}, n + ${sql.lit(n)} from claim_term where n <= ${sql.lit(base.claims)}`.execute(
    rows,
  );
  await sql`insert into judgement select a + ${sql.lit(n)}, b + ${sql.lit(n)}, relation, score, open from judgement
    where a <= ${sql.lit(base.claims)}`.execute(rows);
  await sql`insert into kinship select ${sql.lit(prefix)} || substr(a, 4), ${sql.lit(prefix)} || substr(b, 4), kind, share, says
    from kinship where a in (select id from report where seq <= ${sql.lit(base.entries)})`.execute(rows);
  if (copy % 10 === 0) console.error(`${copy} copies`);
}
