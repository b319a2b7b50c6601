import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useState } from "react";
import type { LedgerClaim } from "../../ledger/ledger.ts";
import { pages } from "../asking/queries.ts";
import { ClaimActions } from "../claims/ClaimActions.tsx";
import { ClaimCard } from "../claims/ClaimCard.tsx";
import { useClaimKeys } from "../claims/use-claim-keys.ts";
import { Why } from "../claims/Why.tsx";
import { EditForm } from "../deciding/EditForm.tsx";
import { FaultNotice } from "../shell/FaultNotice.tsx";

/** Claims that wait for a verdict, the least sure first. A verdict leads on to the next. */
export function Queue() {
  const navigate = useNavigate();
  const list = useInfiniteQuery(pages<LedgerClaim>("review/queue", {}, 30));
  const waiting = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [last, setLast] = useState(0);
  // What was decided leaves the queue: the one that takes its place is next.
  const at = waiting.findIndex(({ id }) => id === chosen);
  useEffect(() => {
    if (at >= 0) setLast(at);
    else setChosen(waiting[Math.min(last, waiting.length - 1)]?.id ?? null);
  }, [at, last, waiting]);
  const keys = useClaimKeys({
    claims: waiting,
    chosen,
    onChoose: setChosen,
    onIncident: (incident) => void navigate({ to: "/incidents/$incident", params: { incident } }),
  });
  const choose = useCallback((claim: string) => setChosen(claim), []);
  if (list.isPending) return <p className="empty">Looking …</p>;
  return (
    <div className="queue">
      <h2 className="unseen">Waiting claims</h2>
      <FaultNotice fault={list.error ?? keys.fault} />
      {waiting.length === 0 && list.error === null ? (
        <p className="empty">Nothing waits: every claim is decided.</p>
      ) : null}
      {waiting.map((claim) => (
        <ClaimCard
          key={claim.id}
          claim={claim}
          apart
          bare={keys.editing === claim.id}
          chosen={claim.id === chosen}
          onChoose={choose}
        >
          {keys.editing === claim.id ? (
            <EditForm claim={claim} onClose={keys.closeEdit} />
          ) : (
            <ClaimActions claim={claim} why={keys.why} {...keys.actions} />
          )}
          {keys.why ? <Why claim={claim} /> : null}
        </ClaimCard>
      ))}
      {list.hasNextPage ? (
        <button type="button" onClick={() => void list.fetchNextPage()}>
          More
        </button>
      ) : null}
    </div>
  );
}
