import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { IncidentDetail } from "../../ledger/ledger.ts";
import { periodWords } from "../../reading/wording.ts";
import { incident } from "../asking/queries.ts";
import { FaultNotice } from "../shell/FaultNotice.tsx";
import { useTitle } from "../shell/title.ts";
import { many, originsWords } from "../words/many.ts";
import { FigureTable } from "./FigureTable.tsx";
import { GradePanel } from "./GradePanel.tsx";
import { History } from "./History.tsx";
import { IncidentClaims } from "./IncidentClaims.tsx";
import { Merging } from "./Merging.tsx";
import { Pairs } from "./Pairs.tsx";

/** One incident: who gives which figure, who agrees with whom, how well it is founded, and what was decided. */
export function IncidentPage() {
  const { incident: id = "" } = useParams({ strict: false });
  const { data, error } = useQuery(incident(id));
  useTitle(data === undefined ? "Incident" : nameOf(data));
  if (data === undefined)
    return (
      <>
        <h1>Incident</h1>
        {error === null ? <p className="empty">Opening the incident …</p> : <FaultNotice fault={error} />}
      </>
    );
  return (
    <>
      <Head incident={data} />
      <GradePanel incident={data} />
      <FigureTable incident={data} />
      <Pairs incident={data} />
      <IncidentClaims incident={data} />
      <Merging incident={data} />
      <History decisions={data.decisions} />
    </>
  );
}

const nameOf = (incident: IncidentDetail): string =>
  [incident.types.slice(0, 2).join(", "), incident.place?.name, periodWords(incident)].filter(Boolean).join(" · ");

function Head({ incident: found }: { incident: IncidentDetail }) {
  const { id, agents, affected, origins, claims, reports } = found;
  const by = [...new Set(agents)].slice(0, 4).join(", ");
  const to = [...new Set(affected)].slice(0, 4).join(", ");
  return (
    <header className="report-head">
      <h1>{nameOf(found)}</h1>
      <p>
        {by === "" ? <span className="soft">nobody is named as having done it</span> : `by ${by}`}
        {to === "" ? null : `, to ${to}`}
      </p>
      <p className="soft number">
        {many(claims.length, "claim")} in {many(reports.length, "report")}, {originsWords(origins)}
        {origins.reasons.length > 0 ? <span className="small"> ({origins.reasons.join("; ")})</span> : null}
      </p>
      <p className="small">
        <a href={`/api/incidents/${encodeURIComponent(id)}.html?download=true`} download>
          This incident as a page of its own
        </a>{" "}
        <span className="soft">opens without a server</span>
      </p>
    </header>
  );
}
