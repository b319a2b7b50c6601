import { useState } from "react";
import type { Judgement } from "../../comparing/index.ts";
import type { IncidentDetail } from "../../ledger/ledger.ts";
import { Pair } from "./Pair.tsx";
import { type PairGroup, pairGroups } from "./pair-groups.ts";

/** Claims set side by side: those that exclude each other first, then what only a person can tell, then those that agree. */
export function Pairs({ incident }: { incident: IncidentDetail }) {
  const groups = pairGroups(incident.judgements);
  if (groups.length === 0) return null;
  return (
    <section className="block">
      <h2>Side by side</h2>
      {groups.map((group, index) => (
        <Group key={group.name} group={group} incident={incident} open={index === 0} />
      ))}
    </section>
  );
}

/** How many pairs are shown until somebody asks for more: the surest tell enough of most incidents. */
const firstFew = 5;

function Group({
  group: { name, about, judgements },
  incident,
  open,
}: {
  group: PairGroup;
  incident: IncidentDetail;
  open: boolean;
}) {
  const [shown, setShown] = useState(firstFew);
  const claims = new Map(incident.claimsInFull.map((claim) => [claim.id, claim]));
  return (
    <details className="pairs" open={open}>
      <summary>
        {name} <span className="soft number">({judgements.length})</span>
      </summary>
      <p className="small soft">{about}</p>
      {judgements.slice(0, shown).map((judgement) => (
        <Pair
          key={keyOf(judgement)}
          judgement={judgement}
          first={claims.get(judgement.a)}
          second={claims.get(judgement.b)}
          decisions={incident.decisions}
        />
      ))}
      {judgements.length > shown ? (
        <button type="button" className="plain" onClick={() => setShown(shown + 50)}>
          {judgements.length - shown} more
        </button>
      ) : null}
    </details>
  );
}

const keyOf = ({ a, b, relation }: Judgement): string => `${a} ${b} ${relation}`;
