import { useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import type { LedgerReport } from "../../ledger/ledger.ts";
import type { Quote } from "../../reading/reading.ts";
import { inTextOrder } from "../../reading/wording.ts";
import { ClaimActions } from "../claims/ClaimActions.tsx";
import { ClaimCard } from "../claims/ClaimCard.tsx";
import { useClaimKeys } from "../claims/use-claim-keys.ts";
import { Why } from "../claims/Why.tsx";
import { EditForm } from "../deciding/EditForm.tsx";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { useFilters } from "../shell/filters.ts";
import { claimsAt } from "./claims-at.ts";
import { Legend } from "./Legend.tsx";
import { lightsOf } from "./lights.ts";
import { LitText } from "./LitText.tsx";

/** The claim under the pointer, and on which side it was found. */
type Pointing = { readonly claim: string; readonly from: "text" | "card" } | null;

/** The text and its claims, each leading to the other: by pointing, by clicking, by keys. */
export function LitReport({ report, text }: { report: LedgerReport; text: string }) {
  const [search] = useFilters();
  const navigate = useNavigate();
  const claims = useMemo(() => inTextOrder(report.claimsInFull), [report.claimsInFull]);
  const [chosen, setChosen] = useState<string | null>(search["claim"] ?? null);
  const [pointing, setPointing] = useState<Pointing>(null);
  const pointed = pointing?.claim ?? null;
  const [selected, setSelected] = useState<Quote | null>(null);
  const keys = useClaimKeys({
    claims,
    chosen,
    onChoose: setChosen,
    onIncident: (incident) => void navigate({ to: "/incidents/$incident", params: { incident } }),
  });

  const lights = useMemo(() => lightsOf(claims, chosen, pointed), [claims, chosen, pointed]);
  const shown = useMemo(() => claims.find(({ id }) => id === chosen)?.evidence ?? null, [claims, chosen]);
  const choose = useCallback((claim: string) => setChosen(claim), []);
  const point = useCallback((claim: string | null) => setPointing(claim === null ? null : { claim, from: "card" }), []);
  /** The pointer leaves the text after it has come upon a card: what the card points at stays. */
  const pointInText = (offset: number | null): void => {
    const claim = offset === null ? undefined : claimsAt(claims, offset)[0]?.id;
    setPointing((now) => (claim !== undefined ? { claim, from: "text" } : now?.from === "card" ? now : null));
  };

  /** A second click at the same place goes on to the next claim there. */
  const chooseAt = (offset: number): void => {
    const there = claimsAt(claims, offset);
    const at = there.findIndex(({ id }) => id === chosen);
    const next = there[(at + 1) % there.length];
    if (next !== undefined) setChosen(next.id);
  };

  return (
    <>
      <Legend claims={claims} />
      <div className="sides-text">
        <section aria-label="Text of the report">
          <LitText
            text={text}
            lights={lights}
            shown={shown}
            onChoose={chooseAt}
            onPoint={pointInText}
            onSelect={setSelected}
          />
        </section>
        <section className="cards" aria-label={`Claims, ${claims.length}`}>
          {claims.length === 0 ? <p className="empty">This reading found no claim.</p> : null}
          {claims.map((claim) => (
            <ClaimCard
              key={claim.id}
              claim={claim}
              attributions={report.reading?.attributions ?? []}
              chosen={claim.id === chosen}
              pointed={claim.id === pointed}
              onChoose={choose}
              bare={keys.editing === claim.id}
              onPoint={point}
            >
              <FaultNotice fault={keys.fault} />
              {keys.editing === claim.id ? (
                <EditForm claim={claim} selected={selected} onClose={keys.closeEdit} />
              ) : (
                <ClaimActions claim={claim} why={keys.why} {...keys.actions} />
              )}
              {keys.why ? <Why claim={claim} /> : null}
            </ClaimCard>
          ))}
        </section>
      </div>
    </>
  );
}
