import { sql } from "kysely";
import type { Judgement, Kinship, ReportId } from "../comparing/index.ts";
import { gathered } from "./chunks.ts";
import type { Rows, Tables } from "./tables.ts";

export const judgementOf = (
  { relation, score, open, signs }: Pick<Tables["judgement"], "relation" | "score" | "open" | "signs">,
  a: string,
  b: string,
): Judgement => ({
  a,
  b,
  relation: relation as Judgement["relation"],
  score,
  open: open === 1,
  signs: JSON.parse(signs) as Judgement["signs"],
});

/** A judgement as a row, claims by their numbers. */
export const judgementRow = (
  { a, b, relation, score, open, signs }: Judgement,
  numbers: ReadonlyMap<string, number>,
): Tables["judgement"] => ({
  a: numbers.get(a)!,
  b: numbers.get(b)!,
  relation,
  score,
  open: open ? 1 : 0,
  signs: JSON.stringify(signs),
});

/** Whether a judgement alone may put two claims into one incident. */
export const connects = ({ relation, score }: Pick<Judgement, "relation" | "score">): boolean =>
  relation === "same" && score >= 0.5;

/** Judgements between claims that are both among these, by number and id; ordered by id. */
export async function judgementsAmong(rows: Rows, ids: ReadonlyMap<number, string>): Promise<Judgement[]> {
  const found = await gathered(ids.keys(), (chunk) =>
    rows
      .selectFrom("judgement")
      .selectAll()
      .where("a", "in", chunk)
      .$if(ids.size <= few, (query) => query.where(bAmong(ids)))
      .execute(),
  );
  return found.flatMap((row) => within(ids, row, (a, b) => judgementOf(row, a, b))).sort(byClaims);
}

/** The same without what the signs say, for grouping and adding up: neither looks at them, and they are most of the bytes. */
export async function bareJudgementsAmong(rows: Rows, ids: ReadonlyMap<number, string>): Promise<Judgement[]> {
  const found = await gathered(ids.keys(), (chunk) =>
    rows
      .selectFrom("judgement")
      .select(["a", "b", "relation", "score", "open"])
      .where("a", "in", chunk)
      .$if(ids.size <= few, (query) => query.where(bAmong(ids)))
      .execute(),
  );
  return found.flatMap((row) => within(ids, row, (a, b) => judgementOf({ ...row, signs: "[]" }, a, b))).sort(byClaims);
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

const byClaims = (x: Judgement, y: Judgement): number =>
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
