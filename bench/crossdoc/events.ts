import { compare, type ClaimId, type DescribedReport, groupClaims, type Judgement } from "../../src/comparing/index.ts";

/**
 * Which claims are of one event, as the corpora understand it: of one happening and of one type (the shooting and the death are two). All
 * reports are compared with all.
 */
export function eventsIn(reports: readonly DescribedReport[]): ReadonlyMap<ClaimId, string> {
  const typeOf = new Map(reports.flatMap(({ claims }) => claims.map(({ id, type }) => [id, type] as const)));
  const judgements: Judgement[] = [];
  reports.forEach((one, i) => {
    for (const other of reports.slice(0, i + 1))
      for (const judgement of compare(one, other).judgements)
        if (judgement.relation === "same" && typeOf.get(judgement.a) === typeOf.get(judgement.b))
          judgements.push(judgement);
  });
  return new Map(groupClaims([...typeOf.keys()], judgements).flatMap((ids) => ids.map((id) => [id, ids[0]!] as const)));
}
