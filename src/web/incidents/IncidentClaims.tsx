import { useNavigate } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import type { IncidentDetail } from "../../ledger/ledger.ts";
import { ClaimActions } from "../claims/ClaimActions.tsx";
import { ClaimCard } from "../claims/ClaimCard.tsx";
import { useClaimKeys } from "../claims/use-claim-keys.ts";
import { Why } from "../claims/Why.tsx";
import { EditForm } from "../deciding/EditForm.tsx";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { many } from "../words/many.ts";
import { Splitting } from "./Splitting.tsx";

/** Every claim of an incident with its sentence; those that do not belong can be taken out. */
export function IncidentClaims({ incident }: { incident: IncidentDetail }) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string | null>(null);
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const [splitting, setSplitting] = useState(false);
  const claims = incident.claimsInFull;
  const keys = useClaimKeys({
    claims,
    chosen,
    onChoose: setChosen,
    onIncident: (id) => void navigate({ to: "/incidents/$incident", params: { incident: id } }),
  });
  const choose = useCallback((claim: string) => setChosen(claim), []);
  const mark = (claim: string, on: boolean): void => {
    const next = new Set(out);
    if (on) next.add(claim);
    else next.delete(claim);
    setOut(next);
  };
  return (
    <section className="block">
      <h2>{many(claims.length, "claim")}</h2>
      {claims.length > 1 ? (
        <div className="row">
          <button
            type="button"
            aria-expanded={splitting}
            onClick={() => {
              setSplitting(!splitting);
              setOut(new Set());
            }}
          >
            {splitting ? "Leave them together" : "Take claims out …"}
          </button>
          {splitting && out.size === 0 ? <span className="soft">Mark the claims that do not belong here.</span> : null}
        </div>
      ) : null}
      <Splitting
        incident={incident}
        out={[...out].filter((id) => incident.claims.includes(id))}
        onDone={() => {
          setOut(new Set());
          setSplitting(false);
        }}
      />
      <div className="claim-grid">
        {claims.map((claim) => (
          <div key={claim.id}>
            {splitting ? (
              <label className="check small">
                <input
                  type="checkbox"
                  checked={out.has(claim.id)}
                  onChange={(event) => mark(claim.id, event.target.checked)}
                />
                does not belong here
              </label>
            ) : null}
            <ClaimCard
              claim={claim}
              apart
              chosen={claim.id === chosen}
              bare={keys.editing === claim.id}
              onChoose={choose}
            >
              <FaultNotice fault={keys.fault} />
              {keys.editing === claim.id ? (
                <EditForm claim={claim} onClose={keys.closeEdit} />
              ) : (
                <ClaimActions claim={claim} why={keys.why} {...keys.actions} />
              )}
              {keys.why ? <Why claim={claim} /> : null}
            </ClaimCard>
          </div>
        ))}
      </div>
    </section>
  );
}
