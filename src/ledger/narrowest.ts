import { type RawBuilder, sql } from "kysely";
import type { Condition } from "./claim-filter.ts";
import type { Rows } from "./tables.ts";

/** Up to here the claims of one condition are looked up and put in order, however soon walking along the order would find a page. */
const few = 20_000;
/** From here up walking is no worse. */
const many = 200_000;

/** A test on `claim`; `driven` when an index gives the few claims worth testing. */
export interface Narrowed {
  readonly where: RawBuilder<boolean>;
  readonly driven: boolean;
}

/**
 * The conditions as one test, for so many rows `wanted`. Neither database knows how often a name occurs, so the rarest condition drives the
 * query, unless walking along the order finds the rows sooner; where nothing tells how many claims a condition has, they are counted.
 */
export async function narrowed(rows: Rows, conditions: readonly Condition[], wanted: number): Promise<Narrowed> {
  let least: Condition | null = null;
  let fewest: number = Math.max(few, Math.min(many, await walked(rows, conditions, wanted))) + 1;
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

/** About how many claims are tested along an order until so many are found, were the conditions independent. */
async function walked(rows: Rows, conditions: readonly Condition[], wanted: number): Promise<number> {
  const all = Math.max(1, await claimsInAll(rows));
  return conditions.reduce((sum, { about }) => (about === null ? sum : (sum * all) / Math.max(1, about)), wanted);
}

/** About as many as there are: numbers are given in order. */
export async function claimsInAll(rows: Rows): Promise<number> {
  const last = await rows.selectFrom("claim").select("n").orderBy("n", "desc").limit(1).executeTakeFirst();
  return last?.n ?? 0;
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
