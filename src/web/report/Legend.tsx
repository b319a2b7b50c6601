import type { LedgerClaim } from "../../ledger/ledger.ts";
import { statuses, strokeOf } from "../words/status.ts";

/** The statuses that occur in a report, drawn as in its text. */
export function Legend({ claims }: { claims: readonly LedgerClaim[] }) {
  const found = statuses
    .map((status) => ({ status, count: claims.filter((claim) => claim.status === status).length }))
    .filter(({ count }) => count > 0);
  return (
    <ul className="legend" aria-label="Statuses in this report">
      {found.map(({ status, count }) => (
        <li key={status}>
          <span className={`lit-${status}`} title={strokeOf[status]}>
            {status}
          </span>{" "}
          <span className="soft number">{count}</span>
        </li>
      ))}
      <li className="soft keys-hint">
        <kbd>j</kbd> <kbd>k</kbd> move · <kbd>a</kbd> accept · <kbd>x</kbd> reject · <kbd>e</kbd> edit · <kbd>?</kbd>{" "}
        all keys
      </li>
    </ul>
  );
}
