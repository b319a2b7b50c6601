import { sql } from "kysely";
import type { ClaimId, Decision, Incident, Judgement } from "../comparing/index.ts";
import type { IncidentDetail, IncidentFilter, Page } from "./ledger.ts";
import { conditionsOf, type Identities } from "./claim-filter.ts";
import { claimsInFull } from "./claims.ts";
import { gathered } from "./chunks.ts";
import type { FullText } from "./full-text.ts";
import type { Means } from "./adding.ts";
import { judgedAmong, judgedOf, withReasons } from "./judgements.ts";
import { narrowed } from "./narrowest.ts";
import { cursorNumber, cursorOf, limitOf, pageOf } from "./paging.ts";
import type { Rows } from "./tables.ts";
import { decisionsOn } from "./verdicts.ts";

/** Days in their order, with none after all: "" would stand before them. */
const dayOrLast = sql`case when incident.day = '' then '9999' else incident.day end`;

/** The orders of a list: by what, which rows come after one, and what of a row its cursor begins with. */
const orders = {
  date: {
    by: sql`incident.day desc, incident.id desc`,
    after: ([day, id]: readonly [string, string]) => sql<boolean>`(incident.day, incident.id) < (${day}, ${id})`,
    value: ({ day }: { readonly day: string }) => day,
  },
  earliest: {
    by: sql`${dayOrLast}, incident.id`,
    after: ([day, id]: readonly [string, string]) => sql<boolean>`(${dayOrLast}, incident.id) > (${day}, ${id})`,
    value: ({ day }: { readonly day: string }) => day || "9999",
  },
  reports: {
    by: sql`incident.reports desc, incident.id desc`,
    after: ([reports, id]: readonly [string, string]) =>
      sql<boolean>`(incident.reports, incident.id) < (${cursorNumber(reports)}, ${id})`,
    value: ({ reports }: { readonly reports: number }) => reports,
  },
} as const;

/** A page of incidents: those with a claim that passes every condition on claims. Latest first, or most reports first. */
export async function listIncidents(
  rows: Rows,
  fullText: FullText,
  identities: Identities,
  filter: IncidentFilter,
): Promise<Page<Incident>> {
  const limit = limitOf(filter);
  const {
    type,
    actor,
    place,
    status,
    source,
    outlet,
    text,
    from,
    to,
    grade,
    minReports,
    after,
    order = "date",
  } = filter;
  const asked = {
    ...(type === undefined ? {} : { type }),
    ...(actor === undefined ? {} : { actor }),
    ...(place === undefined ? {} : { place }),
    ...(status === undefined ? {} : { status }),
    ...(source === undefined ? {} : { source }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(text === undefined ? {} : { text }),
  };
  const conditions = await conditionsOf(rows, fullText, identities, asked);
  if (conditions === null) return { items: [], next: null };
  const tests = [
    ...(conditions.length === 0 ? [] : [await withClaims(rows, conditions, limit + 1)]),
    ...(grade === undefined ? [] : [sql<boolean>`incident.grade = ${grade}`]),
    ...(minReports === undefined ? [] : [sql<boolean>`incident.reports >= ${minReports}`]),
    ...(to === undefined ? [] : [sql<boolean>`incident.day <= ${to} and incident.day <> ''`]),
    ...(from === undefined
      ? []
      : [sql<boolean>`incident.day <> '' and (incident.to_day is null or incident.to_day >= ${from})`]),
    ...(after === undefined ? [] : [orders[order].after(cursorOf(after, 2) as [string, string])]),
  ];
  const where = tests.length === 0 ? sql<boolean>`1 = 1` : sql.join(tests, sql` and `);
  const { rows: found } = await sql<{
    readonly id: string;
    readonly day: string;
    readonly reports: number;
    readonly json: string;
  }>`select incident.id, incident.day, incident.reports, incident.json from incident
    where ${where} order by ${orders[order].by} limit ${limit + 1}`.execute(rows);
  return pageOf(
    found,
    limit,
    (row) => [orders[order].value(row), row.id],
    found.map(({ json }) => JSON.parse(json) as Incident),
  );
}

async function withClaims(rows: Rows, conditions: Parameters<typeof narrowed>[1], wanted: number) {
  const { where, driven } = await narrowed(rows, conditions, wanted);
  // Few claims: their incidents are listed. Many: each incident in turn is asked whether it has one.
  return driven
    ? sql<boolean>`incident.id in (select claim.incident from claim where ${where})`
    : sql<boolean>`exists (select 1 from claim where claim.incident = incident.id and ${where})`;
}

/** An incident with its claims, judgements and decisions, by its id or that of any claim in it. */
export async function incidentInFull(rows: Rows, means: Means, id: string): Promise<IncidentDetail | null> {
  const claim = id.replace(/^i-/, "");
  const byClaim = await rows.selectFrom("claim").select("incident").where("id", "=", claim).executeTakeFirst();
  const row = await rows
    .selectFrom("incident")
    .select("json")
    .where("id", "=", byClaim?.incident ?? id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const incident = JSON.parse(row.json) as Incident;
  const numbers = await gathered(incident.claims, (chunk) =>
    rows.selectFrom("claim").select(["n", "id"]).where("id", "in", chunk).execute(),
  );
  return {
    ...incident,
    claimsInFull: await claimsInFull(
      rows,
      numbers.map(({ n }) => n).sort((a, b) => a - b),
    ),
    judgements: await withReasons(rows, means, await judgedAmong(rows, new Map(numbers.map(({ n, id }) => [n, id])))),
    decisions: await decisionsOn(rows, incident.claims),
  };
}

/** The judgements and decisions that name a claim. */
export async function relationsOf(
  rows: Rows,
  means: Means,
  id: ClaimId,
): Promise<{ readonly judgements: readonly Judgement[]; readonly decisions: readonly Decision[] }> {
  const claim = await rows.selectFrom("claim").select("n").where("id", "=", id).executeTakeFirst();
  if (claim === undefined) return { judgements: [], decisions: await decisionsOn(rows, [id]) };
  const found = await rows
    .selectFrom("judgement")
    .innerJoin("claim as first", "first.n", "judgement.a")
    .innerJoin("claim as second", "second.n", "judgement.b")
    .select(["relation", "score", "open", "first.id as a", "second.id as b"])
    .where((eb) => eb.or([eb("judgement.a", "=", claim.n), eb("judgement.b", "=", claim.n)]))
    .orderBy("score", "desc")
    .execute();
  const judged = found.map((row) => judgedOf(row, row.a, row.b));
  return { judgements: await withReasons(rows, means, judged), decisions: await decisionsOn(rows, [id]) };
}
