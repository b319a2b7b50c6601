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

/** Judgements between claims that are both among these, by number and id; ordered by id. */
export async function judgementsAmong(rows: Rows, ids: ReadonlyMap<number, string>): Promise<Judgement[]> {
  const found = await gathered(ids.keys(), (chunk) =>
    rows.selectFrom("judgement").selectAll().where("a", "in", chunk).execute(),
  );
  return found
    .flatMap((row) => {
      const [a, b] = [ids.get(row.a), ids.get(row.b)];
      return a === undefined || b === undefined ? [] : [judgementOf(row, a, b)];
    })
    .sort((x, y) => compared(x.a, y.a) || compared(x.b, y.b) || compared(x.relation, y.relation));
}

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
