import type { Decision } from "../../comparing/index.ts";
import { byAndWhen, decisionWords } from "../words/decision.ts";

/** What was decided, the latest first. Nothing is overwritten. */
export function History({ decisions }: { decisions: readonly Decision[] }) {
  const latest = [...decisions].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <section className="block">
      <h2>History</h2>
      {latest.length === 0 ? <p className="soft">Nobody has decided anything here yet.</p> : null}
      <ol className="history">
        {latest.map((decision) => (
          <li key={decision.id}>
            <span className="soft small">{byAndWhen(decision)}</span> {decisionWords(decision)}
            {decision.blind ? <span className="soft"> (blind)</span> : null}
            {decision.reason === null ? null : <span className="soft">, because {decision.reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
