import { memo } from "react";
import type { LedgerClaim } from "../../ledger/ledger.ts";
import { verdictWords } from "./ClaimCard.tsx";
import { countWords, periodWords, sourceWords } from "../../reading/wording.ts";

/** A claim in two lines: what, when, where, who says so; and its sentence. */
export const ClaimRow = memo(({ claim, onChoose }: { claim: LedgerClaim; onChoose: (claim: string) => void }) => {
  const { count, unit, type, status, where, report, evidence, decision } = claim;
  const period = periodWords(claim);
  const rejected = decision?.about === "claim" && decision.verdict === "reject";
  return (
    <button
      type="button"
      className={`claim-row ${status}${rejected ? " rejected" : ""}`}
      onClick={() => onChoose(claim.id)}
    >
      <span className="claim-head">
        <span>
          <b>
            {type}
            {count === null ? null : <span className="number count"> {countWords(count)}</span>}
          </b>
          {unit === null ? null : ` ${unit}`}
        </span>{" "}
        {period === null ? null : (
          <span className={claim.periodBasis === "inferred" ? "inferred" : undefined}>{period}</span>
        )}
        {where === null ? null : (
          <span className={claim.placeBasis === "inferred" ? "inferred" : undefined}>{where.name}</span>
        )}
        <span className="soft">
          {sourceWords(claim)}, {report.outlet ?? "outlet unknown"}
        </span>
        <span className={`status ${status}`}>{status}</span>
        {decision?.about === "claim" ? (
          <span className={`verdict ${decision.verdict}`}>{verdictWords[decision.verdict]}</span>
        ) : null}
      </span>
      <span className="claim-words">{evidence.words}</span>
    </button>
  );
});
ClaimRow.displayName = "ClaimRow";
