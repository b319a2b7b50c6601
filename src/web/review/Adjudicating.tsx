import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Decision, DecisionMade } from "../../comparing/index.ts";
import { one } from "../asking/queries.ts";
import type { Adjudication, Items } from "../asking/shapes.ts";
import { EvidenceWords } from "../claims/EvidenceWords.tsx";
import { decide, seenOf } from "../deciding/decide.ts";
import { EditForm } from "../deciding/EditForm.tsx";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { byAndWhen } from "../words/decision.ts";

/** Two codings of the same words, value by value, and the choice between them. */
export function Adjudicating() {
  const { data, error, isPending } = useQuery(one<Items<Adjudication>>("review/adjudication"));
  if (isPending) return <p className="empty">Looking …</p>;
  return (
    <div className="queue">
      <FaultNotice fault={error} />
      {data?.items.length === 0 ? <p className="empty">No two codings differ.</p> : null}
      {data?.items.map((item) => (
        <Difference key={item.claim.id} item={item} />
      ))}
    </div>
  );
}

/** What a decision decides, without who and when. */
function again({ id: _i, coder: _c, at: _a, reason: _r, blind: _b, ...made }: Decision): DecisionMade {
  return made;
}

const isNone = (value: string | number | null): boolean => value === null || value === "";

/** A value as one coder has it; of a claim that the coder rejected there is none. */
function valueOr(value: string | number | null, name: string, decision: Decision) {
  const rejected = decision.about === "claim" && decision.verdict === "reject";
  if (rejected) return <span className="soft">{name === "type" ? "no claim: rejected" : "–"}</span>;
  return isNone(value) ? <span className="soft">none</span> : value;
}

function Difference({ item: { claim, first, second, differs } }: { item: Adjudication }) {
  const [reason, setReason] = useState("");
  const [editing, setEditing] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const take = (decision: Decision): void => {
    decide(again(decision), { seen: seenOf(claim), reason: reason.trim() || null }).catch(setFault);
  };
  return (
    <article className="card difference">
      <EvidenceWords claim={claim} />
      <table className="differs">
        <thead>
          <tr>
            <th scope="col">Value</th>
            <th scope="col">{byAndWhen(first)}</th>
            <th scope="col">{byAndWhen(second)}, blind</th>
          </tr>
        </thead>
        <tbody>
          {differs
            .filter(({ first, second }) => !(isNone(first) && isNone(second)))
            .map(({ value, first: one, second: other }) => (
              <tr key={value}>
                <th scope="row">{value}</th>
                <td>{valueOr(one, value, first)}</td>
                <td>{valueOr(other, value, second)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <FaultNotice fault={fault} />
      {editing ? (
        <EditForm claim={claim} onClose={() => setEditing(false)} />
      ) : (
        <div className="row">
          <input
            className="grow"
            aria-label="Reason"
            placeholder="Reason"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <button type="button" onClick={() => take(first)}>
            As {first.coder} has it
          </button>
          <button type="button" onClick={() => take(second)}>
            As {second.coder} has it
          </button>
          <button type="button" onClick={() => setEditing(true)}>
            Otherwise …
          </button>
        </div>
      )}
    </article>
  );
}
