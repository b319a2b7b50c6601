import type { Judgement } from "../../comparing/index.ts";
import type { IncidentDetail } from "../../ledger/ledger.ts";
import { Pair } from "./Pair.tsx";
import { pairGroups } from "./pair-groups.ts";

/** Claims set side by side: those that exclude each other first, then what only a person can tell, then those that agree. */
export function Pairs({ incident }: { incident: IncidentDetail }) {
  const groups = pairGroups(incident.judgements);
  if (groups.length === 0) return null;
  const claims = new Map(incident.claimsInFull.map((claim) => [claim.id, claim]));
  return (
    <section className="block">
      <h2>Side by side</h2>
      {groups.map(({ name, about, judgements }, index) => (
        <details key={name} className="pairs" open={index === 0}>
          <summary>
            {name} <span className="soft number">({judgements.length})</span>
          </summary>
          <p className="small soft">{about}</p>
          {judgements.slice(0, 50).map((judgement) => (
            <Pair
              key={keyOf(judgement)}
              judgement={judgement}
              first={claims.get(judgement.a)}
              second={claims.get(judgement.b)}
              decisions={incident.decisions}
            />
          ))}
          {judgements.length > 50 ? <p className="soft">The first 50 of {judgements.length}.</p> : null}
        </details>
      ))}
    </section>
  );
}

const keyOf = ({ a, b, relation }: Judgement): string => `${a} ${b} ${relation}`;
