import { sql } from "kysely";
import type { Ledger } from "./ledger.ts";
import type { Rows } from "./tables.ts";

/** Counts for a first look. */
export async function overviewOf(rows: Rows): ReturnType<Ledger["overview"]> {
  const { rows: counted } = await sql<{
    readonly reports: number;
    readonly texts: number;
    readonly claims: number;
    readonly incidents: number;
  }>`select
      (select count(*) from report where forgotten = 0) as reports,
      (select count(distinct same_text_as) from report where forgotten = 0) as texts,
      (select count(*) from claim) as claims,
      (select count(*) from incident) as incidents`.execute(rows);
  const [counts] = counted;
  return { ...counts!, origins: { min: Math.min(1, counts!.texts), max: counts!.texts } };
}
