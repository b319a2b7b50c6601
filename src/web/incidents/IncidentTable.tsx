import { Link } from "@tanstack/react-router";
import type { Incident } from "../../comparing/index.ts";
import { countWords, periodWords } from "../../reading/wording.ts";
import { Grade } from "./Grade.tsx";
import { measuresOf } from "../../comparing/totals/measures.ts";

/** Incidents, one a row. */
export function IncidentTable({ incidents }: { incidents: readonly Incident[] }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Incidents">
      <table className="incidents">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">When</th>
            <th scope="col">Where</th>
            <th scope="col">Who</th>
            <th scope="col">Figures</th>
            <th scope="col" className="number">
              Claims
            </th>
            <th scope="col" className="number">
              Origins
            </th>
            <th scope="col">Grade</th>
          </tr>
        </thead>
        <tbody>
          {incidents.map((incident) => (
            <Row key={incident.id} incident={incident} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ incident }: { incident: Incident }) {
  const { id, types, place, agents, affected, figures, claims, reports, origins, grade } = incident;
  const who = [some(agents), some(affected)].filter((words) => words !== "");
  return (
    <tr>
      <th scope="row">
        <Link to="/incidents/$incident" params={{ incident: id }}>
          {types.slice(0, 3).join(", ")}
        </Link>
      </th>
      <td>{periodWords(incident) ?? <span className="soft">unknown</span>}</td>
      <td>{place?.name ?? <span className="soft">unknown</span>}</td>
      <td className="who">{who.join(" → ")}</td>
      <td className="nowrap">
        {measuresOf(figures)
          .slice(0, 2)
          .map(({ key, type, span, unit }) => (
            <div key={key}>
              <span className="soft">{type}</span> {countWords(span)} {unit}
            </div>
          ))}
      </td>
      <td className="number">
        {claims.length}
        <span className="on-phone"> claims</span> <span className="soft">in {reports.length}</span>
        <span className="on-phone soft"> reports</span>
      </td>
      <td className="number">
        {origins.min === origins.max ? origins.min : `${origins.min}–${origins.max}`}
        <span className="on-phone"> origins</span>
      </td>
      <td>
        <Grade grade={grade} />
      </td>
    </tr>
  );
}

const some = (names: readonly string[]): string => {
  const own = [...new Set(names)];
  return own.length > 2 ? `${own.slice(0, 2).join(", ")} …` : own.join(", ");
};
