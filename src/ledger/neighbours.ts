import { compare, type DescribedReport, type Judgement, type Kinship, type ReportId } from "./comparing.ts";
import type { Means } from "./adding.ts";
import { gathered, inChunks } from "./chunks.ts";
import { key53 } from "./fold.ts";
import type { Rows } from "./tables.ts";

/** Compares a report that was just described with itself and with those that share a key or a band. Gives the numbers of the claims it is now connected to. */
export async function compareWithNeighbours(rows: Rows, { described }: Means, id: ReportId): Promise<Set<number>> {
  const [report] = await described.get(rows, [id]);
  if (report === undefined) return new Set();
  const ids = await neighboursOf(rows, report);
  const neighbours = await described.get(rows, ids);
  const judgements: Judgement[] = [];
  const kinships: Kinship[] = [];
  for (const other of [report, ...neighbours]) {
    const found = compare(report, other);
    judgements.push(...found.judgements);
    kinships.push(...found.kinships);
  }
  await keepKinships(rows, kinships);
  return keepJudgements(rows, judgements);
}

/** Reports with a claim under one of its claims' keys, or with a band of its text, in the order of their ids. */
async function neighboursOf(rows: Rows, { id, claims, bands }: DescribedReport): Promise<ReportId[]> {
  const keys = claims.flatMap((claim) => claim.keys.map(key53));
  const byKey = await gathered(keys, (chunk) =>
    rows
      .selectFrom("claim_key")
      .innerJoin("claim", "claim.n", "claim_key.n")
      .select("claim.report")
      .distinct()
      .where("claim_key.key", "in", chunk)
      .execute(),
  );
  const byBand = await gathered(bands.map(key53), (chunk) =>
    rows.selectFrom("report_band").select("report").distinct().where("key", "in", chunk).execute(),
  );
  const found = new Set([...byKey, ...byBand].map(({ report }) => report));
  found.delete(id);
  return [...found].sort();
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

async function keepJudgements(rows: Rows, judgements: readonly Judgement[]): Promise<Set<number>> {
  const ids = judgements.flatMap(({ a, b }) => [a, b]);
  const claims = await gathered(ids, (chunk) =>
    rows.selectFrom("claim").select(["n", "id"]).where("id", "in", chunk).execute(),
  );
  const numbers = new Map(claims.map(({ n, id }) => [id, n]));
  const once = new Map(
    judgements.map((judgement) => [`${judgement.a} ${judgement.b} ${judgement.relation}`, judgement]),
  );
  for (const chunk of inChunks([...once.values()]))
    await rows
      .insertInto("judgement")
      .values(
        chunk.map(({ a, b, relation, score, open, signs }) => ({
          a: numbers.get(a)!,
          b: numbers.get(b)!,
          relation,
          score,
          open: open ? 1 : 0,
          signs: JSON.stringify(signs),
        })),
      )
      .execute();
  return new Set(judgements.filter(connects).flatMap(({ a, b }) => [numbers.get(a)!, numbers.get(b)!]));
}

/** Whether a judgement alone may put two claims into one incident. */
export const connects = ({ relation, score }: Pick<Judgement, "relation" | "score">): boolean =>
  relation === "same" && score >= 0.5;
