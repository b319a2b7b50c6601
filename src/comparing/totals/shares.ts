import type { Interval } from "../../reading/index.ts";
import type { Total } from "../total.ts";
import type { Counted } from "./counted.ts";
import { hull, sum } from "./interval.ts";
import { clustersOf } from "./overlap.ts";
import type { TotalInput } from "./total.ts";

/** What figures of several incidents come to, with the overlaps between them. */
const together = (parts: readonly { readonly counted: Counted; readonly range: Interval }[]): Interval =>
  sum(clustersOf(parts.map(({ counted, range }) => ({ ...counted.addend, range }))).map(({ range }) => range));

/** What each source comes to by itself, whatever the policy: from its lowest to its highest figure of each incident. */
export function bySource(counted: readonly Counted[], reports: TotalInput["reports"]): Total["bySource"] {
  const speaking = counted.flatMap((one) =>
    one.figures.map((figure) => ({
      one,
      figure,
      source: figure.source ?? `${reports.get(figure.report)?.outlet ?? `report ${figure.report}`}, in its own voice`,
    })),
  );
  return [...Map.groupBy(speaking, ({ source }) => source)]
    .map(([source, said]) => ({
      source,
      range: together(
        [...Map.groupBy(said, ({ one }) => one)].map(([one, figures]) => ({
          counted: one,
          range: hull(figures.map(({ figure }) => figure.count)),
        })),
      ),
      claims: said.flatMap(({ figure }) => figure.claims).sort(),
    }))
    .sort((a, b) => b.claims.length - a.claims.length || (a.source < b.source ? -1 : 1));
}

/** What each party comes to as the one who did it, under the policy. */
export function byParty(counted: readonly Counted[]): Total["byParty"] {
  const acts = counted.flatMap((one) => {
    const parties = new Set(
      one.claims.flatMap(({ agent }) =>
        agent.map(({ identity, wholes, likely, name }) => identity ?? wholes[0] ?? likely ?? name),
      ),
    );
    return [...(parties.size === 0 ? ["nobody named"] : parties)].map((party) => ({ party, one }));
  });
  return [...Map.groupBy(acts, ({ party }) => party)]
    .map(([party, those]) => ({
      party,
      range: together(those.map(({ one }) => ({ counted: one, range: one.ruling.range }))),
      claims: those.flatMap(({ one }) => one.figures.flatMap((figure) => figure.claims)).sort(),
    }))
    .sort((a, b) => b.claims.length - a.claims.length || (a.party < b.party ? -1 : 1));
}
