import { sql } from "kysely";
import { boundOrigins, type DescribedClaim, type ReportId } from "../comparing/index.ts";
import { gathered } from "./chunks.ts";
import type { Ledger } from "./ledger.ts";
import { kinshipsAmong } from "./judgements.ts";
import { reportHeads } from "./report-heads.ts";
import type { Rows } from "./tables.ts";

/** Up to so many reports their origins are counted; of more only that there is one at least, and no more than texts. */
const mostCounted = 2000;

/** Counts for a first look. */
export async function overviewOf(rows: Rows): ReturnType<Ledger["overview"]> {
  const { rows: counted } = await sql<{
    readonly reports: number;
    readonly texts: number;
    readonly claims: number;
    readonly incidents: number;
  }>`select
      (select count(*) from report where forgotten = 0) as reports,
      (select count(distinct same_text_as) from report where forgotten = 0) as texts,
      (select count(*) from claim) as claims,
      (select count(*) from incident) as incidents`.execute(rows);
  const [counts] = counted;
  const most = { min: Math.min(1, counts!.texts), max: counts!.texts };
  return {
    ...counts!,
    origins: counts!.reports > mostCounted ? most : await originsOf(rows, await claimsWith(rows).execute()),
  };
}

/** The same of some reports only: those of one batch. */
export async function overviewOfSome(rows: Rows, some: readonly ReportId[]): ReturnType<Ledger["overview"]> {
  const reports = await gathered(some, (chunk) =>
    rows
      .selectFrom("report")
      .select(["id", "same_text_as"])
      .where("id", "in", chunk)
      .where("forgotten", "=", 0)
      .execute(),
  );
  const claims = await gathered(some, (chunk) => claimsWith(rows).where("claim.report", "in", chunk).execute());
  const texts = new Set(reports.map(({ same_text_as }) => same_text_as)).size;
  const incidents = new Set(claims.map(({ incident }) => incident)).size;
  return {
    reports: reports.length,
    texts,
    claims: claims.length,
    incidents,
    origins: reports.length > mostCounted ? { min: Math.min(1, texts), max: texts } : await originsOf(rows, claims),
  };
}

const claimsWith = (rows: Rows) =>
  rows
    .selectFrom("claim")
    .innerJoin("claim_body", "claim_body.n", "claim.n")
    .select(["claim.id", "claim.report", "claim.incident", "claim_body.described"]);

type Found = Awaited<ReturnType<ReturnType<typeof claimsWith>["execute"]>>;

/** Origins of claims; those of one incident are of one matter. */
async function originsOf(rows: Rows, found: Found): Promise<{ readonly min: number; readonly max: number }> {
  const matter = new Map(found.map(({ id, incident }) => [id, incident]));
  const reports = await reportHeads(
    rows,
    found.map(({ report }) => report),
  );
  const { min, max } = boundOrigins(
    [...reports.values()],
    found.map(({ described }) => JSON.parse(described) as DescribedClaim),
    await kinshipsAmong(rows, reports.keys()),
    (claim) => matter.get(claim) ?? claim,
  );
  return { min, max };
}
