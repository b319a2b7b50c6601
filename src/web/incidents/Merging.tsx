import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Incident } from "../../comparing/index.ts";
import type { IncidentDetail, Page } from "../../ledger/ledger.ts";
import { periodWords } from "../../reading/wording.ts";
import { pathWith } from "../asking/ask.ts";
import { one } from "../asking/queries.ts";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { FilterText } from "../shell/FilterBar.tsx";
import { many } from "../words/many.ts";
import { measuresOf } from "../../comparing/totals/measures.ts";
import { regroup } from "./regroup.ts";
import { countWords } from "../../reading/wording.ts";

/** Puts another incident's claims into this one, with a reason. */
export function Merging({ incident }: { incident: IncidentDetail }) {
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<unknown>(null);
  const [open, setOpen] = useState(false);
  const filter = { text, type: text === "" ? incident.types[0] : undefined, limit: 20 };
  const { data } = useQuery({ ...one<Page<Incident>>(pathWith("incidents", filter)), enabled: open });
  const others = data?.items.filter(({ id }) => id !== incident.id) ?? [];
  const merge = (other: Incident): void => {
    regroup(
      incident,
      [{ about: "incident", claims: [...incident.claims, ...other.claims], verdict: "merge" }],
      reason.trim() || null,
    ).then(() => setReason(""), setFault);
  };
  return (
    <section className="block">
      <h2>Another incident is the same happening?</h2>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Look for it</summary>
        <div className="filters">
          <FilterText
            name="text"
            label="Words of its claims"
            value={text}
            onChange={(change) => setText(change["text"] ?? "")}
          />
          <div className="field wide">
            <label htmlFor="merge-reason">Reason</label>
            <input id="merge-reason" value={reason} onChange={(event) => setReason(event.target.value)} />
          </div>
        </div>
        <FaultNotice fault={fault} />
        <ul className="candidates">
          {others.map((other) => (
            <li key={other.id}>
              <button type="button" onClick={() => merge(other)}>
                Merge
              </button>{" "}
              <Link to="/incidents/$incident" params={{ incident: other.id }}>
                {[other.types[0], other.place?.name, periodWords(other)].filter(Boolean).join(" · ")}
              </Link>{" "}
              <span className="soft small">
                {measuresOf(other.figures)
                  .slice(0, 1)
                  .map(({ type, span, unit }) => `${type} ${countWords(span)} ${unit}, `)}
                {many(other.claims.length, "claim")}
              </span>
            </li>
          ))}
        </ul>
        {open && others.length === 0 ? <p className="soft">None found.</p> : null}
      </details>
    </section>
  );
}
