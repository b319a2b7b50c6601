import { useNavigate } from "@tanstack/react-router";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useRef, useState } from "react";
import type { LedgerClaim } from "../../ledger/ledger.ts";
import { EditForm } from "../deciding/EditForm.tsx";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { ClaimActions } from "./ClaimActions.tsx";
import { ClaimCard } from "./ClaimCard.tsx";
import { ClaimRow } from "./ClaimRow.tsx";
import { useClaimKeys } from "./use-claim-keys.ts";
import { Why } from "./Why.tsx";

interface ClaimListProps {
  readonly claims: readonly LedgerClaim[];
  /** Asks for the next page; null at the end and while one is on its way. */
  readonly more: (() => void) | null;
}

/** A list of any length: rows on the screen and a few beyond are drawn; the chosen one opens. */
export function ClaimList({ claims, more }: ClaimListProps) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useEffect(() => {
    const place = (): void => setTop(list.current?.offsetTop ?? 0);
    place();
    // Whatever stands above the list grows and shrinks without it: filters, notices, a map.
    const watch = new ResizeObserver(place);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, []);
  const [height, setHeight] = useState(54);
  // Both stay the same from frame to frame: with new ones the rows would all be measured again, all 100,000 of them.
  const keyOf = useCallback((index: number) => claims[index]!.id, [claims]);
  const heightOf = useCallback(() => height, [height]);
  const rows = useWindowVirtualizer({
    count: claims.length,
    estimateSize: heightOf,
    overscan: 12,
    scrollMargin: top,
    getItemKey: keyOf,
  });
  // Rows are as high as the first one, but for those that wrap: a row that is as high as was thought moves no other.
  useEffect(() => {
    const first = list.current?.querySelector<HTMLElement>("li:has(> .claim-row)")?.offsetHeight ?? height;
    if (first === height) return;
    setHeight(first);
  }, [height, claims.length]);
  useEffect(() => rows.measure(), [height, rows]);
  const drawn = rows.getVirtualItems();
  const last = drawn.at(-1)?.index ?? -1;
  useEffect(() => {
    if (more !== null && last >= claims.length - 60) more();
  }, [more, last, claims.length]);

  const choose = useCallback((claim: string) => setChosen(claim), []);
  const keys = useClaimKeys({
    claims,
    chosen,
    onChoose: (claim) => {
      setChosen(claim);
      rows.scrollToIndex(claims.findIndex(({ id }) => id === claim));
    },
    onIncident: (incident) => void navigate({ to: "/incidents/$incident", params: { incident } }),
  });

  return (
    <ul ref={list} className="claim-list" aria-label="Claims" style={{ height: rows.getTotalSize() }}>
      {drawn.map(({ index, key, start }) => {
        const claim = claims[index]!;
        return (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            aria-setsize={more === null ? claims.length : -1}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            {claim.id === chosen ? (
              <ClaimCard claim={claim} apart bare={keys.editing === claim.id} chosen onChoose={choose}>
                <FaultNotice fault={keys.fault} />
                {keys.editing === claim.id ? (
                  <EditForm claim={claim} onClose={keys.closeEdit} />
                ) : (
                  <ClaimActions claim={claim} why={keys.why} {...keys.actions} />
                )}
                {keys.why ? <Why claim={claim} /> : null}
              </ClaimCard>
            ) : (
              <ClaimRow claim={claim} onChoose={choose} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
