import { type RawBuilder, sql } from "kysely";
import type { Condition } from "./claim-filter.ts";
import type { Rows } from "./tables.ts";

/** Up to here the claims of one condition are looked up and put in order; with more, walking along the order finds a page sooner. */
const fewForPage = 20_000;

/** A test on `claim`; `driven` when an index gives the few claims worth testing. */
export interface Narrowed {
  readonly where: RawBuilder<boolean>;
  readonly driven: boolean;
}

/**
 * The conditions as one test. Neither database knows how often a name occurs, so the rarest condition, with at most `few` claims, drives
 * the query; where nothing tells how many there are, they are counted.
 */
export async function narrowed(
  rows: Rows,
  conditions: readonly Condition[],
  few: number = fewForPage,
): Promise<Narrowed> {
  let least: Condition | null = null;
  let fewest: number = few + 1;
  for (const condition of conditions) {
    if (condition.numbers === null) continue;
    const count = condition.about ?? (await counted(rows, condition.numbers, fewest));
    if (count >= fewest) continue;
    least = condition;
    fewest = count;
  }
  const others = conditions
    .filter((condition) => condition !== least)
    .sort((a, b) => (a.about ?? Infinity) - (b.about ?? Infinity))
    .flatMap(({ has }) => has ?? []);
  const tests = conditions.flatMap((condition) => {
    if (condition === least) return [among(least, others), ...(least.exact ? [] : [least.test])];
    return least !== null && condition.has !== null && condition.exact ? [] : [condition.test];
  });
  const where = tests.length === 0 ? sql<boolean>`1 = 1` : sql<boolean>`${sql.join(tests, sql` and `)}`;
  return { where, driven: least !== null };
}

/** Numbers that pass several indexes are sifted there, before any row is read. */
const among = ({ numbers }: Condition, others: readonly NonNullable<Condition["has"]>[]): RawBuilder<boolean> =>
  others.length === 0
    ? sql`claim.n in (${numbers!})`
    : sql`claim.n in (select found.n from (${numbers!}) as found where ${sql.join(
        others.map((has) => has(sql`found.n`)),
        sql` and `,
      )})`;

async function counted(rows: Rows, numbers: RawBuilder<unknown>, most: number): Promise<number> {
  const { rows: found } = await sql<{
    readonly counted: number;
  }>`select count(*) as counted from (select 1 from (${numbers}) as numbers limit ${most}) as found`.execute(rows);
  return found[0]!.counted;
}
