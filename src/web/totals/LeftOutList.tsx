import { Link } from "@tanstack/react-router";
import type { LeftOut } from "../../comparing/index.ts";
import { many } from "../words/many.ts";

/** What does not count toward a total, by reason, each claim with why. */
export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))].map((reason) => ({
    reason,
    own: leftOut.filter((one) => one.reason === reason),
  }));
  return (
    <section className="left-out">
      <h2>
        Left out <span className="soft number">({leftOut.length})</span>
      </h2>
      {reasons.length === 0 ? <p className="soft">Nothing was left out.</p> : null}
      {reasons.map(({ reason, own }) => (
        <details key={reason}>
          <summary>
            {many(own.length, "claim")}: {reason}
          </summary>
          <ul>
            {own.map(({ claim, says }) => (
              <li key={claim}>
                {says}{" "}
                <Link to="/reports/$report" params={{ report: claim.split("-")[0] ?? "" }} search={{ claim }}>
                  in its report
                </Link>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
