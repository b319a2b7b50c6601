import { useQuery } from "@tanstack/react-query";
import { one } from "../asking/queries.ts";
import type { Agreement, Items } from "../asking/shapes.ts";
import { FaultNotice } from "../shell/FaultNotice.tsx";

/** Krippendorff's alpha for each variable. */
export function AgreementTable() {
  const { data, error, isPending } = useQuery(one<Items<Agreement>>("agreement"));
  if (isPending) return <p className="empty">Looking …</p>;
  return (
    <>
      <FaultNotice fault={error} />
      <div className="scroll" tabIndex={0} role="region" aria-label="Agreement">
        <table>
          <thead>
            <tr>
              <th scope="col">Variable</th>
              <th scope="col" className="number">
                Alpha
              </th>
              <th scope="col" className="number">
                Claims
              </th>
              <th scope="col" className="number">
                Codings
              </th>
              <th scope="col">Measured</th>
              <th scope="col">In words</th>
            </tr>
          </thead>
          <tbody>
            {data?.items.map(({ variable, level, alpha, n, values, says }) => (
              <tr key={variable}>
                <th scope="row">{variable}</th>
                <td className="number">{alpha === null ? "–" : alpha.toFixed(2).replace("-", "−")}</td>
                <td className="number">{n}</td>
                <td className="number">{values}</td>
                <td>{level === "nominal" ? "same or not" : "by how far apart"}</td>
                <td>{says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small soft agreement-note">
        {data === undefined || data.items.length === 0
          ? ""
          : `Coders: ${[...new Set(data.items.flatMap(({ coders }) => coders))].join(", ") || "none yet"}. From 0.8 up agreement is usually called good, from 0.667 enough for tentative conclusions (Krippendorff, Content Analysis).`}
      </p>
    </>
  );
}
