import { Link } from "@tanstack/react-router";
import type { Figure } from "../../comparing/index.ts";
import type { IncidentDetail } from "../../ledger/ledger.ts";
import { countWords, onOneLine } from "../../reading/wording.ts";
import { measureName, measuresOf } from "../../comparing/totals/measures.ts";
import { RangeBars } from "./RangeBars.tsx";

/** Who gives which figure: one row a source in a report, one column a measure; then each measure drawn, a bar an origin. */
export function FigureTable({ incident }: { incident: IncidentDetail }) {
  const measures = measuresOf(incident.figures);
  if (measures.length === 0) return <p className="empty">No claim of this incident gives a number.</p>;
  const rows = rowsOf(incident);
  return (
    <section className="block">
      <h2>Figures by source</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label="Figures by source">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">Says so</th>
              <th scope="col">Printed by</th>
              <th scope="col">Origin</th>
              {measures.map((measure) => (
                <th key={measure.key} scope="col" className="number">
                  {measureName(measure)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ source, report, figures }) => (
              <tr key={`${source} ${report}`}>
                <th scope="row">{source ?? <span className="soft">the report itself</span>}</th>
                <td>{outletOf(incident, report)}</td>
                <td className="soft">{originOf(incident, report)}</td>
                {measures.map((measure) => (
                  <td key={measure.key} className="number">
                    {figures
                      .filter((figure) => measure.figures.includes(figure))
                      .map((figure) => (
                        <Cell key={figure.claims.join(" ")} figure={figure} />
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                From the least to the most said
              </th>
              {measures.map(({ key, span }) => (
                <td key={key} className="number">
                  <strong>{countWords(span)}</strong>
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {measures.map((measure) => (
        <RangeBars
          key={measure.key}
          name={measureName(measure)}
          bars={measure.figures.map((figure) => ({
            key: figure.claims.join(" "),
            label: sourceOf(incident, figure) ?? `${outletOf(incident, figure.report)}, itself`,
            group: `origin ${originNumber(incident, figure.report)}`,
            range: figure.count,
          }))}
        />
      ))}
    </section>
  );
}

interface FigureRow {
  readonly source: string | null;
  readonly report: string;
  readonly figures: readonly Figure[];
}

function rowsOf(incident: IncidentDetail): FigureRow[] {
  const rows = new Map<string, FigureRow & { figures: Figure[] }>();
  for (const figure of incident.figures) {
    const source = sourceOf(incident, figure);
    const key = `${figure.report} ${source ?? ""}`;
    const row = rows.get(key) ?? { source, report: figure.report, figures: [] };
    row.figures.push(figure);
    rows.set(key, row);
  }
  return [...rows.values()];
}

function Cell({ figure }: { figure: Figure }) {
  return (
    <Link to="/reports/$report" params={{ report: figure.report }} search={{ claim: figure.claims[0] ?? "" }}>
      {countWords(figure.count)} {figure.unit}
    </Link>
  );
}

/** Who says so, in the words of the report; the figure itself knows only the name they go by. */
function sourceOf({ claimsInFull }: IncidentDetail, { claims, source }: Figure): string | null {
  const said = claimsInFull.find((claim) => claims.includes(claim.id))?.source ?? null;
  return source === null || said === null ? source : onOneLine(said.words);
}

const outletOf = (incident: IncidentDetail, report: string): string =>
  incident.claimsInFull.find((claim) => claim.report.id === report)?.report.outlet ?? "an unnamed outlet";

/** "1", "2", ...: which root of information a report leads back to, at the upper bound. */
function originNumber({ origins }: IncidentDetail, report: string): string {
  const at = origins.groups.findIndex(({ reports }) => reports.includes(report));
  return at === -1 ? "unknown" : `${at + 1}`;
}

/** "1: Lowland Evening Mail repeats The Highland Courier". */
function originOf(incident: IncidentDetail, report: string): string {
  const number = originNumber(incident, report);
  return number === "unknown" ? number : `${number}: ${incident.origins.groups[Number(number) - 1]!.says}`;
}
