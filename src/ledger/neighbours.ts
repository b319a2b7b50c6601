import { sql } from "kysely";
import { compare, type DescribedReport, type Judgement, type Kinship, type ReportId } from "../comparing/index.ts";
import type { Means } from "./adding.ts";
import type { Apart } from "./apart.ts";
import { gathered, inChunks } from "./chunks.ts";
import { key53 } from "./fold.ts";
import { connects, judgementRow } from "./judgements.ts";
import { closenessBy, nearness } from "./neighbourhoods.ts";
import type { Rows } from "./tables.ts";

/**
 * Compares a report that was just described with itself and with those that share a key or a band. Gives the numbers of the claims it is
 * now connected to, and leaves in `apart` what holds claims apart.
 */
export async function compareWithNeighbours(
  rows: Rows,
  { described }: Means,
  id: ReportId,
  apart: Apart,
): Promise<Set<number>> {
  const [report] = await described.get(rows, [id]);
  if (report === undefined) return new Set();
  const ids = await neighboursOf(rows, report);
  const neighbours = await described.get(rows, ids);
  const judgements: Judgement[] = [];
  const kinships: Kinship[] = [];
  for (const other of [report, ...neighbours]) {
    const found = compare(report, other);
    apart.note(report.id, other.id, found.judgements);
    judgements.push(...found.judgements.filter((one) => one.relation !== "same" || connects(one)));
    kinships.push(...found.kinships);
  }
  await keepKinships(rows, kinships);
  return keepJudgements(rows, id, judgements);
}

/**
 * A key or an anchor that more have is a stock phrase ("could not be independently verified") and no sign. Two reports that belong together
 * share others.
 */
const mostSharing = 400;
/** Share of the shorter text's anchors that stand in both, from which two texts are worth comparing. */
const leastShared = 0.1;

/** Reports with a claim under one of its claims' keys, or with some of the anchors of its text, in the order of their ids. */
async function neighboursOf(rows: Rows, { id, claims, bands }: DescribedReport): Promise<ReportId[]> {
  const keys = await rare(rows, "claim_key", new Set(claims.flatMap((claim) => claim.keys.map(key53))));
  const byKey = await gathered(keys, (chunk) =>
    rows
      .selectFrom("claim_key")
      .innerJoin("claim", "claim.n", "claim_key.n")
      .select("claim.report")
      .distinct()
      .where("claim_key.key", "in", chunk)
      .execute(),
  );
  const anchors = await rare(rows, "report_band", new Set(bands.map(key53)));
  const byBand = await gathered(anchors, (chunk) =>
    rows
      .selectFrom("report_band")
      .innerJoin("report", "report.id", "report_band.report")
      .select((eb) => ["report_band.report", "report.bands", eb.fn.countAll<number>().as("shared")])
      .where("report_band.key", "in", chunk)
      .groupBy(["report_band.report", "report.bands"])
      .execute(),
  );
  const alike = byBand.filter((other) => other.shared >= leastShared * Math.min(other.bands, bands.length));
  const found = new Set([...byKey, ...alike].map(({ report }) => report));
  found.delete(id);
  return [...found].sort();
}

/** Those of the keys that few have. */
async function rare(rows: Rows, table: "claim_key" | "report_band", keys: ReadonlySet<number>): Promise<number[]> {
  const counted = await gathered(keys, async (chunk) => {
    const listed = sql.join(chunk.map((key) => sql`(cast(${key} as bigint))`));
    const { rows: found } = await sql<{ readonly key: number; readonly sharing: number }>`
      with asked(key) as (values ${listed})
      select asked.key, (select count(*) from (
        select 1 from ${sql.table(table)} as t where t.key = asked.key limit ${mostSharing + 1}) as found) as sharing
      from asked`.execute(rows);
    return found;
  });
  return [...new Set(counted.filter(({ sharing }) => sharing <= mostSharing).map(({ key }) => key))];
}

async function keepKinships(rows: Rows, kinships: readonly Kinship[]): Promise<void> {
  const once = new Map(kinships.map((kinship) => [`${kinship.a} ${kinship.b} ${kinship.kind}`, kinship]));
  for (const chunk of inChunks([...once.values()]))
    await rows
      .insertInto("kinship")
      .values(chunk.map(({ a, b, kind, share, says }) => ({ a, b, kind, share, says })))
      .onConflict((already) => already.doNothing())
      .execute();
}

/** Gives the numbers of the report's claims and of all in whose neighbourhood these now are. */
async function keepJudgements(rows: Rows, report: ReportId, judgements: readonly Judgement[]): Promise<Set<number>> {
  const ids = judgements.flatMap(({ a, b }) => [a, b]);
  const claims = await gathered(ids, (chunk) =>
    rows
      .selectFrom("claim")
      .select(["n", "id", "report", "day", "to_day", "closeness"])
      .where("id", "in", chunk)
      .execute(),
  );
  const numbers = new Map(claims.map(({ n, id }) => [id, n]));
  const once = new Map(
    judgements.map((judgement) => [`${judgement.a} ${judgement.b} ${judgement.relation}`, judgement]),
  );
  for (const chunk of inChunks([...once.values()]))
    await rows
      .insertInto("judgement")
      .values(chunk.map((judgement) => judgementRow(judgement, numbers)))
      .execute();
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const closeness = new Map<number, number>();
  const touched = new Set<number>();
  for (const judgement of judgements.filter(connects))
    for (const [own, other] of [
      [byId.get(judgement.a)!, byId.get(judgement.b)!],
      [byId.get(judgement.b)!, byId.get(judgement.a)!],
    ] as const) {
      if (own.report !== report) continue;
      const near = nearness(judgement.score, own, other);
      touched.add(own.n);
      if (other.report !== report && near >= other.closeness) touched.add(other.n);
      closeness.set(own.n, Math.max(closeness.get(own.n) ?? 0, closenessBy(near, other.closeness)));
    }
  for (const [n, least] of closeness)
    if (least > 0) await rows.updateTable("claim").set({ closeness: least }).where("n", "=", n).execute();
  return touched;
}
