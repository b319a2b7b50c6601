import { Link } from "@tanstack/react-router";
import type { LedgerClaim } from "../../ledger/ledger.ts";

interface ClaimActionsProps {
  readonly claim: LedgerClaim;
  readonly why: boolean;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly onEdit: () => void;
  readonly onWhy: () => void;
}

/** What a coder can do with a claim, with the keys that do the same. */
export function ClaimActions({ claim, why, onAccept, onReject, onEdit, onWhy }: ClaimActionsProps) {
  const verdict = claim.decision?.about === "claim" ? claim.decision.verdict : null;
  return (
    <div className="row actions">
      <button type="button" aria-pressed={verdict === "accept"} onClick={onAccept}>
        Accept <kbd>a</kbd>
      </button>
      <button type="button" aria-pressed={verdict === "reject"} onClick={onReject}>
        Reject <kbd>x</kbd>
      </button>
      <button type="button" onClick={onEdit}>
        Edit <kbd>e</kbd>
      </button>
      <button type="button" aria-expanded={why} onClick={onWhy}>
        Why <kbd>w</kbd>
      </button>
      <Link className="button" to="/incidents/$incident" params={{ incident: claim.incident }}>
        Incident <kbd>i</kbd>
      </Link>
    </div>
  );
}
