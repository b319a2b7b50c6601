import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Decision, Judgement } from "../../comparing/index.ts";
import type { LedgerClaim } from "../../ledger/ledger.ts";
import { countAndParts, periodWords, sourceWords } from "../../reading/wording.ts";
import { EvidenceWords } from "../claims/EvidenceWords.tsx";
import { decide } from "../deciding/decide.ts";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { byAndWhen } from "../words/decision.ts";

interface PairProps {
  readonly judgement: Judgement;
  readonly first: LedgerClaim | undefined;
  readonly second: LedgerClaim | undefined;
  readonly decisions: readonly Decision[];
}

/** Two claims with their sentences, what speaks for and against the relation, and a person's yes or no. */
export function Pair({ judgement, first, second, decisions }: PairProps) {
  const { a, b, relation, signs, score } = judgement;
  const [fault, setFault] = useState<unknown>(null);
  const decided = decisions.findLast(
    (one) => one.about === "relation" && !one.blind && one.a === a && one.b === b && one.relation === relation,
  );
  const verdict = decided?.about === "relation" ? decided.verdict : null;
  const say = (verdict: "yes" | "no"): void => {
    decide({ about: "relation", a, b, relation, verdict }, { seen: decided?.id ?? "none" }).catch(setFault);
  };
  return (
    <article className="pair">
      <div className="pair-sides">
        <Side claim={first} id={a} />
        <Side claim={second} id={b} />
      </div>
      <div className="pair-foot">
        <ul className="signs">
          {signs.map(({ sign, points, says }) => (
            <li key={sign}>
              <span className={points < 0 ? "points against" : "points"} aria-label={points < 0 ? "against" : "for"}>
                {points < 0 ? "−" : "+"}
                {Math.abs(points).toFixed(1)}
              </span>{" "}
              {says}
            </li>
          ))}
        </ul>
        <div className="row small">
          <span>
            <b>{relation}</b> <span className="soft number">{Math.round(score * 100)} %</span>
          </span>
          <button type="button" aria-pressed={verdict === "yes"} onClick={() => say("yes")}>
            It is so
          </button>
          <button type="button" aria-pressed={verdict === "no"} onClick={() => say("no")}>
            It is not
          </button>
          {decided === undefined ? null : <span className="soft">{byAndWhen(decided)}</span>}
        </div>
      </div>
      <FaultNotice fault={fault} />
    </article>
  );
}

function Side({ claim, id }: { claim: LedgerClaim | undefined; id: string }) {
  if (claim === undefined)
    return (
      <div>
        <Link to="/incidents/$incident" params={{ incident: id }}>
          A claim of another incident
        </Link>
      </div>
    );
  const facts = [countAndParts(claim), periodWords(claim), claim.where?.name].filter(Boolean).join(" · ");
  return (
    <div>
      <p>
        <b>{claim.type}</b> {facts} <span className={`status ${claim.status}`}>{claim.status}</span>
      </p>
      <p className="small soft">
        {sourceWords(claim)}, in{" "}
        <Link to="/reports/$report" params={{ report: claim.report.id }} search={{ claim: claim.id }}>
          {claim.report.outlet ?? claim.report.title ?? "the report"}
        </Link>
      </p>
      <EvidenceWords claim={claim} />
    </div>
  );
}
