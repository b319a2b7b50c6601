import { type ClaimEdit, type DescribedClaim, type DescribedReport, describeReport } from "../comparing/index.ts";
import type { Claim, Reading } from "../reading/index.ts";
import type { Means } from "./adding.ts";
import { gathered, inChunks } from "./chunks.ts";
import { verdictsOn } from "./verdicts.ts";
import { edited } from "./edit.ts";
import { key53 } from "./fold.ts";
import { insertMany } from "./many.ts";
import { reportIdOf } from "./ids.ts";
import { asColumns } from "./report-heads.ts";
import type { Rows } from "./tables.ts";
import { countTerm, keepTerms, forgetTerms, type TermCounts } from "./term-counts.ts";
import { searchOf, termsOf } from "./terms.ts";

/** A claim on its way into the tables. */
interface Row {
  readonly n: number;
  readonly read: Claim;
  readonly described: DescribedClaim;
  readonly edits: ClaimEdit | null;
  readonly verdict: string | null;
}

/**
 * Makes a reading the current one of its report: its claims take the place of those of the reading before, under the same numbers where
 * the ids are the same; decisions on these ids hold. Gives the numbers of all claims whose grouping may change.
 */
export async function takeReading(rows: Rows, means: Means, id: string, reading: Reading): Promise<Set<number>> {
  const report = reportIdOf(reading.report.sha256);
  const described = describeReport(reading);
  const before = await dropClaims(rows, means, report);
  const claims = await numbered(rows, reading, described, before.numbers);
  await insertClaims(rows, means, report, described, claims);
  await rows
    .updateTable("report")
    .set({
      reading: id,
      ...asColumns(described),
      claims: claims.length,
      bands: described.bands.length,
      published: reading.report.published,
      published_basis: reading.report.publishedBasis,
    })
    .where("id", "=", report)
    .execute();
  means.described.take(id, described);
  const bands = [...new Set(described.bands.map(key53))];
  await insertMany(
    rows,
    "report_band",
    bands.map((key) => ({ key, report })),
  );
  return new Set([...before.neighbours, ...claims.map(({ n }) => n)]);
}

/** Takes a report's claims out of all tables that are computed. Gives their numbers, and those of the claims that were grouped with them. */
export async function dropClaims(
  rows: Rows,
  { fullText }: Means,
  report: string,
): Promise<{ readonly numbers: ReadonlyMap<string, number>; readonly neighbours: ReadonlySet<number> }> {
  const old = await rows
    .selectFrom("claim")
    .innerJoin("claim_body", "claim_body.n", "claim.n")
    .select(["claim.n", "claim.id", "claim.component", "claim.incident", "claim_body.described", "claim_body.edits"])
    .where("claim.report", "=", report)
    .execute();
  const head = await rows
    .selectFrom("report")
    .select(["described", "prints"])
    .where("id", "=", report)
    .executeTakeFirst();
  if (head?.prints) {
    const { bands } = JSON.parse(head.prints) as Pick<DescribedReport, "bands">;
    if (bands.length > 0)
      await rows.deleteFrom("report_band").where("report", "=", report).where("key", "in", bands.map(key53)).execute();
  }
  if (old.length === 0) return { numbers: new Map(), neighbours: new Set() };
  await rows
    .deleteFrom("kinship")
    .where((eb) => eb.or([eb("a", "=", report), eb("b", "=", report)]))
    .execute();
  const numbers = old.map(({ n }) => n);
  const components = await gathered(
    old.map(({ component }) => component),
    (chunk) => rows.selectFrom("claim").select("n").where("component", "in", chunk).execute(),
  );
  const outlet = (JSON.parse(head!.described!) as DescribedReport).outlet;
  const counts = new Map() as TermCounts;
  for (const { n, described, edits } of old) {
    const claim = edited(
      JSON.parse(described) as DescribedClaim,
      edits === null ? null : (JSON.parse(edits) as ClaimEdit),
    );
    for (const key of new Set(claim.keys.map(key53)))
      await rows.deleteFrom("claim_key").where("key", "=", key).where("n", "=", n).execute();
    for (const term of termsOf(claim, { outlet })) countTerm(counts, term, n);
  }
  await forgetTerms(rows, counts);
  await rows
    .deleteFrom("judgement")
    .where((eb) => eb.or([eb("a", "in", numbers), eb("b", "in", numbers)]))
    .execute();
  await fullText.drop(rows, "claim_body", numbers);
  await rows.deleteFrom("claim_body").where("n", "in", numbers).execute();
  await rows.deleteFrom("claim").where("n", "in", numbers).execute();
  const gone = new Set(numbers);
  // Those of which claims stay are made anew when their neighbourhoods are grouped.
  for (const chunk of inChunks([...new Set(old.map(({ incident }) => incident))]))
    await rows.deleteFrom("incident").where("id", "in", chunk).execute();
  return {
    numbers: new Map(old.map(({ id, n }) => [id, n])),
    neighbours: new Set(components.map(({ n }) => n).filter((n) => !gone.has(n))),
  };
}

async function numbered(
  rows: Rows,
  reading: Reading,
  described: DescribedReport,
  before: ReadonlyMap<string, number>,
): Promise<Row[]> {
  const decided = await verdictsOn(
    rows,
    described.claims.map(({ id }) => id),
  );
  const top = await rows.selectFrom("claim").select("n").orderBy("n", "desc").limit(1).executeTakeFirst();
  let next = Math.max(top?.n ?? 0, ...before.values());
  return described.claims.map((claim, i) => {
    const { edits, verdict } = decided.get(claim.id) ?? { edits: null, verdict: null };
    return { n: before.get(claim.id) ?? ++next, read: reading.claims[i]!, described: claim, edits, verdict };
  });
}

async function insertClaims(
  rows: Rows,
  { fullText }: Means,
  report: string,
  head: DescribedReport,
  claims: readonly Row[],
): Promise<void> {
  const counts = new Map() as TermCounts;
  const keys: { key: number; n: number }[] = [];
  for (const { n, described, edits } of claims) {
    for (const term of termsOf(edited(described, edits), head)) countTerm(counts, term, n);
    for (const key of new Set(described.keys.map(key53))) keys.push({ key, n });
  }
  for (const chunk of inChunks(claims)) {
    await rows
      .insertInto("claim")
      .values(
        chunk.map(({ n, described, edits, verdict }) => {
          const { id, type, from, to, status, confidence } = edited(described, edits);
          const day = from ?? "";
          return {
            n,
            id,
            report,
            type,
            day,
            to_day: to,
            status,
            confidence,
            verdict,
            component: n,
            closeness: 0,
            incident: `i-${id}`,
          };
        }),
      )
      .execute();
    await rows
      .insertInto("claim_body")
      .values(
        chunk.map(({ n, read, described, edits }) => ({
          n,
          reading_claim: read.id,
          json: JSON.stringify(read),
          described: JSON.stringify(described),
          edits: edits === null ? null : JSON.stringify(edits),
          search: searchOf(edited(described, edits), head),
        })),
      )
      .execute();
    await fullText.index(
      rows,
      "claim_body",
      chunk.map(({ n }) => n),
    );
  }
  await insertMany(rows, "claim_key", keys);
  await keepTerms(rows, counts);
}
