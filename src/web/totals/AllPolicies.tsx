import type { PolicyName, Total } from "../../comparing/index.ts";
import { countWords } from "../../reading/wording.ts";
import { RangeBars } from "../incidents/RangeBars.tsx";
import { useFilters } from "../shell/filters.ts";

/** The same question under every policy: the rule is a choice, and shows. */
export function AllPolicies({ totals, chosen }: { totals: readonly Total[]; chosen: PolicyName }) {
  const [, set] = useFilters();
  return (
    <section className="block">
      <h2>The same question under every policy</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label="The same question under every policy">
        <table className="policies">
          <thead>
            <tr>
              <th scope="col">Policy</th>
              <th scope="col" className="number">
                Range
              </th>
              <th scope="col" className="number">
                Best
              </th>
              <th scope="col" className="number">
                Left out
              </th>
              <th scope="col">Whose practice</th>
            </tr>
          </thead>
          <tbody>
            {totals.map(({ policy, range, best, leftOut, practice }) => (
              <tr key={policy} aria-current={policy === chosen || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="plain"
                    aria-pressed={policy === chosen}
                    onClick={() => set({ policy })}
                  >
                    {policy}
                  </button>
                </th>
                <td className="number">
                  <strong>{range === null ? "none" : countWords(range)}</strong>
                </td>
                <td className="number">{best ?? ""}</td>
                <td className="number">{leftOut.length}</td>
                <td>{practice}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <RangeBars
        name="Ranges on one scale"
        bars={totals.flatMap(({ policy, range }) => (range === null ? [] : [{ key: policy, label: policy, range }]))}
      />
    </section>
  );
}
