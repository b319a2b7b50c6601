import type { Ledger } from "./ledger.ts";
import type { Rows } from "./tables.ts";

/** Most names that a filter offers. */
const most = 500;

/** Names of a kind, the commonest first. Counted as claims come and go, so that asking costs nothing. */
export const facetsOf = (rows: Rows, kind: Parameters<Ledger["facets"]>[0]): ReturnType<Ledger["facets"]> =>
  rows
    .selectFrom("term")
    .select(["value", "label", "claims"])
    .where("kind", "=", kind)
    .where("claims", ">", 0)
    .orderBy("claims", "desc")
    .orderBy("value")
    .limit(most)
    .execute();
