import { sql } from "kysely";
import {
  connect,
  type DescribedReport,
  type Judged,
  type Kinship,
  kinshipsOf,
  type ReportId,
} from "../comparing/index.ts";
import type { Means } from "./adding.ts";
import { gathered } from "./chunks.ts";
import { key53 } from "./fold.ts";
import { connects, judgementRow } from "./judgements.ts";
import { insertMany, numbersGiven, updateMany } from "./many.ts";
import { closenessBy, nearness } from "./neighbourhoods.ts";
import type { Rows } from "./tables.ts";

/**
 * Compares reports that were just described with themselves, with each other and with those that share a key or a band. Gives the numbers of
 * the claims that are now connected to others. Asked once for several reports: most of the time goes into asking.
 */
export async function compareWithNeighbours(
  rows: Rows,
  { described }: Means,
  ids: Iterable<ReportId>,
): Promise<Set<number>> {
  const reports = await described.get(rows, new Set(ids));
  const near = await neighboursOf(rows, reports);
  const neighbours = await described.get(
    rows,
    new Set(reports.flatMap(({ id }) => [...near.get(id)!.keyed, ...near.get(id)!.alike])),
  );
  const byId = new Map(neighbours.map((report) => [report.id, report]));
  const kinships: Kinship[] = [];
  const judged: (readonly [of: ReportId, judged: Judged])[] = [];
  const later = new Set(reports.map(({ id }) => id));
  for (const report of reports) {
    later.delete(report.id);
    const { keyed, alike } = near.get(report.id)!;
    for (const other of [
      report,
      ...[...keyed, ...alike].flatMap((id) => (later.has(id) ? [] : (byId.get(id) ?? []))),
    ]) {
      // Reports with some words in common and nothing else are worth comparing only where the words make one a copy of the other.
      const ties = kinshipsOf(report, other);
      kinships.push(...ties);
      if (ties.length === 0 && alike.has(other.id)) continue;
      for (const one of connect(report, other, ties)) judged.push([report.id, one.judged]);
    }
  }
  await keepKinships(rows, kinships);
  return keepJudgements(rows, judged);
}

/**
 * A key or an anchor that more have is a stock phrase ("could not be independently verified") and no sign. Two reports that belong together
 * share others.
 */
const mostSharing = 400;
/**
 * Whether so many anchors that stand in two texts make them worth comparing, `fewest` being those of the shorter: a tenth, and more than a
 * sentence, unless a sentence is half of it.
 */
const worthComparing = (shared: number, fewest: number): boolean =>
  shared >= 0.1 * fewest && (shared >= 3 || shared >= 0.5 * fewest);

interface Neighbours {
  /** Reports with a claim under one of its claims' keys. */
  readonly keyed: ReadonlySet<ReportId>;
  /** Others, with some of the anchors of its text. */
  readonly alike: ReadonlySet<ReportId>;
}

async function neighboursOf(
  rows: Rows,
  reports: readonly DescribedReport[],
): Promise<ReadonlyMap<ReportId, Neighbours>> {
  const keys = new Map(reports.map(({ id, claims }) => [id, claims.flatMap((claim) => claim.keys.map(key53))]));
  const anchors = new Map(reports.map(({ id, bands }) => [id, new Set(bands.map(key53))]));
  const byKey = await gathered(await rare(rows, "claim_key", [...keys.values()].flat()), (chunk) =>
    rows
      .selectFrom("claim_key")
      .innerJoin("claim", "claim.n", "claim_key.n")
      .select(["claim_key.key", "claim.report"])
      .distinct()
      .where("claim_key.key", "in", chunk)
      .execute(),
  );
  const byAnchor = await gathered(
    await rare(
      rows,
      "report_band",
      [...anchors.values()].flatMap((own) => [...own]),
    ),
    (chunk) =>
      rows
        .selectFrom("report_band")
        .innerJoin("report", "report.id", "report_band.report")
        .select(["report_band.key", "report_band.report", "report.bands"])
        .where("report_band.key", "in", chunk)
        .execute(),
  );
  const underKey = Map.groupBy(byKey, ({ key }) => key);
  const underAnchor = Map.groupBy(byAnchor, ({ key }) => key);
  return new Map(
    reports.map(({ id, bands }) => {
      const keyed = new Set(keys.get(id)!.flatMap((key) => underKey.get(key)?.map(({ report }) => report) ?? []));
      keyed.delete(id);
      const sharing = Map.groupBy(
        [...anchors.get(id)!].flatMap((key) => underAnchor.get(key) ?? []),
        ({ report }) => report,
      );
      const alike = [...sharing].filter(
        ([report, shared]) =>
          report !== id &&
          !keyed.has(report) &&
          worthComparing(shared.length, Math.min(shared[0]!.bands, bands.length)),
      );
      return [id, { keyed, alike: new Set(alike.map(([report]) => report)) }];
    }),
  );
}

/** Those of the keys that few have. */
async function rare(rows: Rows, table: "claim_key" | "report_band", keys: readonly number[]): Promise<number[]> {
  const { rows: found } = await sql<{ readonly key: number }>`
    select asked.value as key from (${numbersGiven(rows, new Set(keys))}) as asked
    where (select count(*) from (
      select 1 from ${sql.table(table)} as t where t.key = asked.value limit ${mostSharing + 1}) as found) <= ${mostSharing}`.execute(
    rows,
  );
  return found.map(({ key }) => key);
}

async function keepKinships(rows: Rows, kinships: readonly Kinship[]): Promise<void> {
  const once = new Map(kinships.map((kinship) => [`${kinship.a} ${kinship.b} ${kinship.kind}`, kinship]));
  await insertMany(
    rows,
    "kinship",
    [...once.values()].map(({ a, b, kind, share, says }) => ({ a, b, kind, share, says })),
    "kept",
  );
}

/** Gives the numbers of the reports' claims that are connected, and of all in whose neighbourhood these now are. */
async function keepJudgements(
  rows: Rows,
  found: readonly (readonly [of: ReportId, judged: Judged])[],
): Promise<Set<number>> {
  const ids = found.flatMap(([, { a, b }]) => [a, b]);
  const claims = await gathered(ids, (chunk) =>
    rows
      .selectFrom("claim")
      .select(["n", "id", "report", "day", "to_day", "closeness"])
      .where("id", "in", chunk)
      .execute(),
  );
  const numbers = new Map(claims.map(({ n, id }) => [id, n]));
  const once = new Map(found.map(([, judged]) => [`${judged.a} ${judged.b} ${judged.relation}`, judged]));
  await insertMany(
    rows,
    "judgement",
    [...once.values()].map((judged) => judgementRow(judged, numbers)),
  );
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const closeness = new Map<number, number>();
  const touched = new Set<number>();
  for (const [report, judged] of found.filter(([, one]) => connects(one)))
    for (const [own, other] of [
      [byId.get(judged.a)!, byId.get(judged.b)!],
      [byId.get(judged.b)!, byId.get(judged.a)!],
    ] as const) {
      if (own.report !== report) continue;
      const near = nearness(judged.score, own, other);
      const least = closeness.get(other.n) ?? other.closeness;
      touched.add(own.n);
      if (other.report !== report && near >= least) touched.add(other.n);
      closeness.set(own.n, Math.max(closeness.get(own.n) ?? 0, closenessBy(near, least)));
    }
  const closer = [...closeness].filter(([, least]) => least > 0);
  await updateMany(
    rows,
    "claim",
    "n",
    closer.map(([n, least]) => ({ n, closeness: least })),
  );
  return touched;
}
