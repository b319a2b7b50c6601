import { Link } from "@tanstack/react-router";
import type { Total } from "../../comparing/index.ts";
import { countWords } from "../../reading/wording.ts";
import { many, originsWords } from "../words/many.ts";
import { Derived } from "./Derived.tsx";
import { LeftOutList } from "./LeftOutList.tsx";
import { questionWords } from "./question.ts";
import { Cite } from "./Cite.tsx";

/** The range, under whose rule it stands, and what whoever reads it must know. */
export function TotalHead({ total }: { total: Total }) {
  const { question, policy, practice, range, best, unit, incidents, origins, caveats } = total;
  return (
    <section className="total" aria-label="The total">
      <h2>{questionWords(question)}</h2>
      <p className="range">
        {range === null ? "nothing counted" : countWords(range)}
        {unit === null || range === null ? null : <span className="unit"> {unit}</span>}
        {best === null ? null : <span className="unit"> best {best}</span>}
      </p>
      <p>
        under <b>{policy}</b>: {practice}
      </p>
      <p className="soft number">
        {many(incidents, "incident")}, {originsWords(origins)}
      </p>
      {origins.reasons.length > 0 ? (
        <details className="small">
          <summary>Why no closer number of origins</summary>
          <ul className="reasons">
            {origins.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {caveats.length > 0 ? (
        <ul className="caveats notice">
          {caveats.map((caveat) => (
            <li key={caveat}>{caveat}</li>
          ))}
        </ul>
      ) : null}
      <Cite total={total} />
    </section>
  );
}

/** How a total came about, who says what, and what was left out. */
export function TotalView({ total: { derivation, leftOut, bySource, byParty } }: { total: Total }) {
  return (
    <section className="total" aria-label="How it came about">
      <h2>How it came about</h2>
      <ul className="derivation">
        <Derived step={derivation} open />
      </ul>
      <div className="total-sides">
        <BySide
          name="By who says so"
          rows={bySource.map(({ source, range, claims }) => ({ name: source, range, claims }))}
        />
        <BySide
          name="By who did it"
          rows={byParty.map(({ party, range, claims }) => ({ name: party, range, claims }))}
        />
      </div>
      <LeftOutList leftOut={leftOut} />
    </section>
  );
}

interface SideRow {
  readonly name: string;
  readonly range: Total["bySource"][number]["range"];
  readonly claims: readonly string[];
}

function BySide({ name, rows }: { name: string; rows: readonly SideRow[] }) {
  if (rows.length === 0) return null;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col" className="number">
            comes to
          </th>
          <th scope="col" className="number">
            claims
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, range, claims }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">{countWords(range)}</td>
            <td className="number">
              {claims.length === 1 && claims[0] !== undefined ? (
                <Link
                  to="/reports/$report"
                  params={{ report: claims[0].split("-")[0] ?? "" }}
                  search={{ claim: claims[0] }}
                >
                  1
                </Link>
              ) : (
                claims.length
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
