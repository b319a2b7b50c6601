import { useState } from "react";
import type { IncidentDetail } from "../../ledger/ledger.ts";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { many } from "../words/many.ts";
import { regroup, takingOut } from "./regroup.ts";

interface SplittingProps {
  readonly incident: IncidentDetail;
  /** The claims marked as not belonging. */
  readonly out: readonly string[];
  readonly onDone: () => void;
}

/** Takes claims out of an incident, with a reason. The others stay together. */
export function Splitting({ incident, out, onDone }: SplittingProps) {
  const [asOne, setAsOne] = useState(true);
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<unknown>(null);
  if (out.length === 0) return null;
  const all = out.length === incident.claims.length;
  return (
    <form
      className="notice splitting"
      onSubmit={(event) => {
        event.preventDefault();
        regroup(incident, takingOut(incident.claims, out, asOne), reason.trim() || null).then(onDone, setFault);
      }}
    >
      <p>
        <strong>{many(out.length, "claim")} out of this incident.</strong> The others stay together.
      </p>
      {out.length > 1 ? (
        <div className="row">
          <label className="check">
            <input type="radio" name="out" checked={asOne} onChange={() => setAsOne(true)} /> one happening of their own
          </label>
          <label className="check">
            <input type="radio" name="out" checked={!asOne} onChange={() => setAsOne(false)} /> each by itself
          </label>
        </div>
      ) : null}
      <div className="row">
        <input
          className="grow"
          aria-label="Reason for taking them out"
          placeholder="Reason"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <button className="main" disabled={all}>
          Take {out.length === 1 ? "it" : "them"} out
        </button>
        {all ? <span className="small">At least one claim must stay.</span> : null}
      </div>
      <FaultNotice fault={fault} />
    </form>
  );
}
