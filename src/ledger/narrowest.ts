import { type RawBuilder, sql } from "kysely";
import type { Condition } from "./claim-filter.ts";
import type { Rows } from "./tables.ts";

/** Up to here the claims of one condition are looked up and put in order; with more, walking along the order finds a page sooner. */
const few = 20_000;

/** A test on `claim`; `driven` when an index gives the few claims worth testing. */
export interface Narrowed {
  readonly where: RawBuilder<boolean>;
  readonly driven: boolean;
}

/**
 * The conditions as one test. Neither database knows how often a name occurs, so the rarest condition is found by counting, at most to
 * `few`, and drives the query.
 */
export async function narrowed(rows: Rows, conditions: readonly Condition[]): Promise<Narrowed> {
  let least: Condition | null = null;
  let fewest: number = few + 1;
  for (const condition of conditions) {
    if (condition.numbers === null) continue;
    const { rows: counted } = await sql<{
      readonly counted: number;
    }>`select count(*) as counted from (select 1 from (${condition.numbers}) as numbers limit ${fewest}) as found`.execute(
      rows,
    );
    const count = counted[0]!.counted;
    if (count >= fewest) continue;
    least = condition;
    fewest = count;
  }
  const tests = conditions.map((condition) => {
    if (condition !== least) return condition.test;
    const among = sql<boolean>`claim.n in (${condition.numbers!})`;
    return condition.exact ? among : sql<boolean>`${among} and ${condition.test}`;
  });
  const where = tests.length === 0 ? sql<boolean>`1 = 1` : sql<boolean>`${sql.join(tests, sql` and `)}`;
  return { where, driven: least !== null };
}
