import { useState } from "react";
import type { LedgerClaim } from "../../ledger/ledger.ts";
import { decide, seenOf } from "../deciding/decide.ts";
import { draftOf } from "../deciding/drafts.ts";
import { useKeys } from "../shell/keys.ts";

interface ClaimKeys {
  readonly claims: readonly LedgerClaim[];
  readonly chosen: string | null;
  readonly onChoose: (claim: string) => void;
  readonly onIncident: (incident: string) => void;
  /** After a verdict, where a queue goes on by itself. */
  readonly onDecided?: () => void;
}

/** The keys of a list of claims: j, k to move, a, x, e to decide, w for why, i for the incident. */
export function useClaimKeys({ claims, chosen, onChoose, onIncident, onDecided }: ClaimKeys) {
  const [editing, setEditing] = useState<string | null>(() =>
    chosen !== null && draftOf(chosen) !== null ? chosen : null,
  );
  const [why, setWhy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const claim = chosen === null ? undefined : claims.find(({ id }) => id === chosen);

  const go = (step: 1 | -1): void => {
    const at = claims.findIndex(({ id }) => id === chosen);
    const next =
      claims[at === -1 && step === -1 ? claims.length - 1 : Math.min(Math.max(at + step, 0), claims.length - 1)];
    if (next === undefined) return;
    setFault(null);
    onChoose(next.id);
  };
  const verdict = (verdict: "accept" | "reject"): void => {
    if (claim === undefined) return;
    setFault(null);
    decide({ about: "claim", claim: claim.id, verdict }, { seen: seenOf(claim) }).then(onDecided, setFault);
  };
  const actions = {
    onAccept: () => verdict("accept"),
    onReject: () => verdict("reject"),
    onEdit: () => setEditing(chosen),
    onWhy: () => setWhy(!why),
  };
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    a: actions.onAccept,
    x: actions.onReject,
    e: actions.onEdit,
    w: actions.onWhy,
    i: () => claim !== undefined && onIncident(claim.incident),
  });
  return { editing, why, fault, actions, closeEdit: () => setEditing(null) };
}
