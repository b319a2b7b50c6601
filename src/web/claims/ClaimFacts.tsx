import type { ReactNode } from "react";
import type { LedgerClaim } from "../../ledger/ledger.ts";
import type { Attribution } from "../../reading/reading.ts";
import { countAndParts, fillerWords, periodWords } from "../../reading/wording.ts";
import { countryName } from "../words/country.ts";
import { sourceChain } from "../../reading/source-chain.ts";

/** What a claim says, value by value: stated and inferred values look different, what a coder set is marked. */
export function ClaimFacts({
  claim,
  attributions = [],
}: {
  claim: LedgerClaim;
  attributions?: readonly Attribution[];
}) {
  const count = countAndParts(claim);
  const period = periodWords(claim);
  return (
    <dl className="facts">
      <Fact name="Says so" set={claim.edited.includes("source") || claim.edited.includes("stance")}>
        <Chain claim={claim} attributions={attributions} />
      </Fact>
      {count === null ? null : (
        <Fact name="Count" set={claim.edited.includes("count") || claim.edited.includes("unit")}>
          {count}
          {claim.countWords ? <span className="soft"> “{claim.countWords.words}”</span> : null}
          {claim.scope === "cumulative" ? <span className="soft">, cumulative</span> : null}
        </Fact>
      )}
      <Role name="By" claim={claim} role="agent" />
      <Role name="To" claim={claim} role="affected" />
      <Role name="For" claim={claim} role="recipient" />
      <Role name="With" claim={claim} role="instrument" />
      {period === null ? null : (
        <Fact name="When" set={claim.edited.includes("from") || claim.edited.includes("to")}>
          <span className={claim.periodBasis === "inferred" ? "inferred" : undefined}>{period}</span>
          {claim.periodWords ? <span className="soft"> from “{claim.periodWords.words}”</span> : null}
          {claim.periodBasis === "inferred" ? <span className="soft"> (inferred)</span> : null}
        </Fact>
      )}
      <Where claim={claim} />
    </dl>
  );
}

function Fact({ name, set = false, children }: { name: string; set?: boolean; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {set ? <span className="set-by-hand"> set by hand</span> : null}
      </dd>
    </div>
  );
}

type RoleOfClaim = "agent" | "affected" | "recipient" | "instrument";

function Role({ name, claim, role }: { name: string; claim: LedgerClaim; role: RoleOfClaim }) {
  const words = fillerWords(claim[role]);
  return words === null ? null : (
    <Fact name={name} set={claim.edited.includes(role)}>
      {words}
    </Fact>
  );
}

function Where({ claim }: { claim: LedgerClaim }) {
  const said = fillerWords(claim.place);
  if (said === null && claim.where === null) return null;
  const { where } = claim;
  const inferred = claim.placeBasis === "inferred";
  const inside = [
    where?.admin1 === where?.name ? null : (where?.admin1 ?? null),
    where?.country ? countryName(where.country) : null,
  ].filter((part) => part !== null);
  return (
    <Fact name="Where" set={claim.edited.includes("place")}>
      <span className={inferred ? "inferred" : undefined}>{said ?? where?.name}</span>
      {where?.precision ? (
        <span className="soft"> {[where.precision, ...inside].join(", ")}</span>
      ) : (
        <span className="soft"> not in the gazetteer</span>
      )}
      {inferred ? <span className="soft"> (inferred)</span> : null}
    </Fact>
  );
}

function Chain({ claim, attributions }: { claim: LedgerClaim; attributions: readonly Attribution[] }) {
  return sourceChain(claim, attributions, claim.report.outlet).map(({ who, how }, index) => (
    <span key={who}>
      {index > 0 ? <span className="soft"> via </span> : null}
      {who}
      {how === null ? null : <span className="soft"> ({how})</span>}
    </span>
  ));
}
