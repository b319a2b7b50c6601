import type { ClaimId, Decision } from "../comparing/index.ts";
import type { Deletion, Entry, Page, Paging } from "./ledger.ts";
import { cursorNumber, cursorOf, limitOf, pageOf } from "./paging.ts";
import type { Rows } from "./tables.ts";
import { decisionOf } from "./verdicts.ts";

/** Entries after one, in order. */
export async function changesSince(rows: Rows, since: number, limit = 500): Promise<readonly Entry[]> {
  const found = await rows
    .selectFrom("entry")
    .select(["seq", "at", "by", "kind", "subject", "digest", "hash"])
    .where("seq", ">", since)
    .orderBy("seq")
    .limit(limitOf({ limit }))
    .execute();
  return found as Entry[];
}

/** Reports that were forgotten after an entry. */
export const deletionsSince = (rows: Rows, since: number): Promise<Deletion[]> =>
  rows
    .selectFrom("deletion")
    .select(["seq", "at", "report", "reason"])
    .where("seq", ">", since)
    .orderBy("seq")
    .execute();

/** Decisions, the earliest first; those that were emptied because their report was forgotten are left out. */
export async function decisionList(
  rows: Rows,
  filter: Paging & { readonly claim?: ClaimId; readonly coder?: string },
): Promise<Page<Decision>> {
  const limit = limitOf(filter);
  const { claim, coder, after } = filter;
  let query = rows
    .selectFrom("decision")
    .selectAll()
    .where("json", "is not", null)
    .orderBy("seq")
    .limit(limit + 1);
  if (coder !== undefined) query = query.where("coder", "=", coder);
  if (claim !== undefined)
    query = query.where("seq", "in", (eb) => eb.selectFrom("decision_claim").select("seq").where("claim", "=", claim));
  if (after !== undefined) query = query.where("seq", ">", cursorNumber(cursorOf(after, 1)[0]!));
  const found = await query.execute();
  return pageOf(
    found,
    limit,
    ({ seq }) => [seq],
    found.map((row) => decisionOf(row)!),
  );
}
