import { sql } from "kysely";
import { gathered, inChunks } from "./chunks.ts";
import { insertMany } from "./many.ts";
import type { Rows } from "./tables.ts";
import type { Term } from "./terms.ts";

/** Terms on their way into or out of the tables, with the claims that have them. */
export type TermCounts = Map<string, { readonly term: Term; readonly numbers: number[] }>;

export function countTerm(counts: TermCounts, term: Term, n: number): void {
  const key = keyOf(term);
  const count = counts.get(key);
  if (count === undefined) counts.set(key, { term, numbers: [n] });
  else count.numbers.push(n);
}

const keyOf = ({ kind, value }: Pick<Term, "kind" | "value"> | { kind: string; value: string }): string =>
  `${kind} ${value}`;

/** Adds claims to their terms, and terms that are new. */
export async function keepTerms(rows: Rows, counts: TermCounts): Promise<void> {
  const ids = await idsOf(rows, counts);
  const fresh = [...counts].filter(([key]) => !ids.has(key));
  if (fresh.length > 0) {
    const top = await rows.selectFrom("term").select("id").orderBy("id", "desc").limit(1).executeTakeFirst();
    let id = top?.id ?? 0;
    const made = fresh.map(([key, { term }]) => {
      ids.set(key, ++id);
      return { id, kind: term.kind, value: term.value, label: term.label, claims: 0 };
    });
    await insertMany(rows, "term", made);
  }
  const pairs = [...counts].flatMap(([key, { numbers }]) => numbers.map((n) => ({ term: ids.get(key)!, n })));
  await insertMany(rows, "claim_term", pairs);
  await change(rows, counts, ids, 1);
}

/** Takes claims from their terms, and terms that no claim has any more: a forgotten name must not stay as a filter. */
export async function forgetTerms(rows: Rows, counts: TermCounts): Promise<void> {
  const ids = await idsOf(rows, counts);
  for (const [key, { numbers }] of counts) {
    const term = ids.get(key);
    if (term !== undefined)
      await rows.deleteFrom("claim_term").where("term", "=", term).where("n", "in", numbers).execute();
  }
  await change(rows, counts, ids, -1);
  for (const chunk of inChunks([...ids.values()]))
    await rows.deleteFrom("term").where("id", "in", chunk).where("claims", "<=", 0).execute();
}

async function idsOf(rows: Rows, counts: TermCounts): Promise<Map<string, number>> {
  const byKind = Map.groupBy(counts.values(), ({ term }) => term.kind);
  const ids = new Map<string, number>();
  for (const [kind, terms] of byKind) {
    const found = await gathered(
      terms.map(({ term }) => term.value),
      (chunk) =>
        rows.selectFrom("term").select(["id", "value"]).where("kind", "=", kind).where("value", "in", chunk).execute(),
    );
    for (const { id, value } of found) ids.set(keyOf({ kind, value }), id);
  }
  return ids;
}

/** One statement for each size of change: most terms of a report have one or two claims. */
async function change(rows: Rows, counts: TermCounts, ids: ReadonlyMap<string, number>, sign: 1 | -1): Promise<void> {
  const bySize = Map.groupBy(counts, ([, { numbers }]) => numbers.length);
  for (const [size, terms] of bySize)
    for (const chunk of inChunks(terms.flatMap(([key]) => ids.get(key) ?? [])))
      await rows
        .updateTable("term")
        .set({ claims: sql<number>`claims + ${sign * size}` })
        .where("id", "in", chunk)
        .execute();
}
