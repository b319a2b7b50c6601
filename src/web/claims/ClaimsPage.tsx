import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { claims, overview } from "../asking/queries.ts";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { useFilters } from "../shell/filters.ts";
import { useTitle } from "../shell/title.ts";
import { many } from "../words/many.ts";
import { ClaimFilters } from "./ClaimFilters.tsx";
import { ClaimList } from "./ClaimList.tsx";
import { LookAgain } from "./LookAgain.tsx";
import { TakeOut } from "./TakeOut.tsx";

/** Every claim of the ledger, by any filter. Only what is on the screen is drawn; the server pages the rest. */
export function ClaimsPage() {
  useTitle("Claims");
  const [filters] = useFilters();
  const query = claims(filters, 200);
  const list = useInfiniteQuery(query);
  const found = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const { data: sum } = useQuery(overview);
  const filtered = Object.keys(filters).length > 0;
  const shown = `${found.length.toLocaleString("en-GB")}${list.hasNextPage ? "+" : ""}`;
  return (
    <>
      <div className="page-head">
        <h1>Claims</h1>
        <p className="number">
          {filtered ? `${shown} of ` : ""}
          {sum === undefined ? null : many(sum.claims, "claim")}
        </p>
      </div>
      <ClaimFilters />
      <TakeOut filters={filters} />
      <LookAgain queryKey={query.queryKey} />
      <FaultNotice fault={list.error} />
      {list.isPending ? <p className="empty">Looking …</p> : null}
      {list.isSuccess && found.length === 0 ? <p className="empty">No claim fits.</p> : null}
      <h2 className="unseen">The claims</h2>
      <ClaimList
        claims={found}
        more={list.hasNextPage && !list.isFetchingNextPage ? () => void list.fetchNextPage() : null}
      />
    </>
  );
}
