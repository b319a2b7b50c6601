import type { LedgerClaim } from "../../ledger/ledger.ts";
import { byAndWhen, decisionWords } from "../words/decision.ts";

/** Why a claim was read so: the rules that spoke, how often such claims are right, and what a coder decided. */
export function Why({ claim }: { claim: LedgerClaim }) {
  return (
    <div className="why">
      <p>
        Confidence {Math.round(claim.confidence * 100)} %: the share of claims with these signs that were right on the
        development data.
      </p>
      <p>Rules that spoke, in their order:</p>
      <ol>
        {claim.rules.map((rule) => (
          <li key={rule}>
            <code>{rule}</code>
          </li>
        ))}
      </ol>
      {claim.decision === null ? null : (
        <p>
          {byAndWhen(claim.decision)}: {decisionWords(claim.decision)}
          {claim.decision.reason === null ? "" : `, because ${claim.decision.reason}`}
        </p>
      )}
      <p className="soft">
        Read by {claim.reading}; id <code>{claim.id}</code>
      </p>
    </div>
  );
}
