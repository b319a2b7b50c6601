import { sql } from "kysely";
import { explain, type Judged, type Judgement, type Kinship, type ReportId } from "../comparing/index.ts";
import type { Means } from "./adding.ts";
import { gathered } from "./chunks.ts";
import { reportOfClaim } from "./ids.ts";
import type { Rows, Tables } from "./tables.ts";

export const judgedOf = (
  { relation, score, open }: Pick<Tables["judgement"], "relation" | "score" | "open">,
  a: string,
  b: string,
): Judged => ({ a, b, relation: relation as Judged["relation"], score, open: open === 1 });

/** A judgement as a row, claims by their numbers. */
export const judgementRow = (
  { a, b, relation, score, open }: Judged,
  numbers: ReadonlyMap<string, number>,
): Tables["judgement"] => ({ a: numbers.get(a)!, b: numbers.get(b)!, relation, score, open: open ? 1 : 0 });

/** Whether a judgement alone may put two claims into one incident. */
export const connects = ({ relation, score }: Pick<Judged, "relation" | "score">): boolean =>
  relation === "same" && score >= 0.5;

/** Judgements between claims that are both among these, by number and id; ordered by id. "but same": without those, which are most. */
export async function judgedAmong(
  rows: Rows,
  ids: ReadonlyMap<number, string>,
  which: "all" | "but same" = "all",
): Promise<Judged[]> {
  const found = await gathered(ids.keys(), (chunk) =>
    rows
      .selectFrom("judgement")
      .select(["a", "b", "relation", "score", "open"])
      .where("a", "in", chunk)
      .$if(which === "but same", (query) => query.where("relation", "<>", "same"))
      .$if(ids.size <= few, (query) => query.where(bAmong(ids)))
      .execute(),
  );
  return found.flatMap((row) => within(ids, row, (a, b) => judgedOf(row, a, b))).sort(byClaims);
}

/**
 * With the reasons, which are worked out from the two claims and their reports when somebody asks: they are many times as long as the rest.
 * Of a judgement that the engine would not give any more, the reasons are none.
 */
export async function withReasons(rows: Rows, { described }: Means, judged: readonly Judged[]): Promise<Judgement[]> {
  const asked = new Set(judged.flatMap(({ a, b }) => [reportOfClaim(a), reportOfClaim(b)]));
  const reports = new Map((await described.get(rows, asked)).map((report) => [report.id, report]));
  const claims = new Map(
    [...reports.values()].flatMap((report) => report.claims.map((claim) => [claim.id, [claim, report] as const])),
  );
  const explained = new Map<string, readonly Judgement[]>();
  return judged.map((one) => {
    const pair = one.a < one.b ? `${one.a} ${one.b}` : `${one.b} ${one.a}`;
    if (!explained.has(pair)) {
      const [a, b] = [claims.get(one.a), claims.get(one.b)];
      explained.set(pair, a === undefined || b === undefined ? [] : explain(a, b));
    }
    const again = explained.get(pair)!.filter(({ a, relation }) => a === one.a && relation === one.relation);
    return { ...one, signs: again.flatMap(({ signs }) => signs) };
  });
}

/** So many claims are named twice in one statement: many judgements of a claim are with claims of other incidents. */
const few = 1000;

/** "+ 0": else SQLite asks the index for each a with each b. */
const bAmong = (ids: ReadonlyMap<number, string>) => sql<boolean>`b + 0 in (${sql.join([...ids.keys()])})`;

function within<T>(
  ids: ReadonlyMap<number, string>,
  { a, b }: { readonly a: number; readonly b: number },
  make: (a: string, b: string) => T,
): T[] {
  const [first, second] = [ids.get(a), ids.get(b)];
  return first === undefined || second === undefined ? [] : [make(first, second)];
}

const byClaims = (x: Judged, y: Judged): number =>
  compared(x.a, y.a) || compared(x.b, y.b) || compared(x.relation, y.relation);

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How reports among these hang together. */
export async function kinshipsAmong(rows: Rows, reports: Iterable<ReportId>): Promise<Kinship[]> {
  const all = new Set(reports);
  const found = await gathered(all, (chunk) =>
    rows.selectFrom("kinship").selectAll().where("a", "in", chunk).execute(),
  );
  return found
    .filter(({ b }) => all.has(b))
    .map(({ a, b, kind, share, says }) => ({ a, b, kind: kind as Kinship["kind"], share, says }))
    .sort((x, y) => compared(x.a, y.a) || compared(x.b, y.b) || compared(x.kind, y.kind));
}
