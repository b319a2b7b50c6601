import type { Decision } from "../decision.ts";
import type { ClaimId, DescribedClaim, DescribedReport, Party, ReportId, Where } from "../described.ts";
import { gradeOf } from "../grades.ts";
import type { Figure, Incident } from "../incident.ts";
import type { Judged, Kinship } from "../judgement.ts";
import { boundOrigins } from "../origins/bound.ts";
import { figuresOf } from "../totals/figures.ts";
import { groupClaims, incidentId } from "./group.ts";

/**
 * The happenings that claims are about, in the order of their ids, each with what its claims say. `reports`, `judgements`, `kinships` and
 * `decisions` may hold more than belongs to the claims. The order of anything given changes nothing.
 */
export function groupIncidents(
  claims: readonly DescribedClaim[],
  reports: ReadonlyMap<ReportId, DescribedReport>,
  judgements: readonly Judged[],
  kinships: readonly Kinship[],
  decisions: readonly Decision[] = [],
): Incident[] {
  const groups = groupClaims(
    claims.map(({ id }) => id),
    judgements,
    decisions,
  );
  return incidentsOf(groups, claims, reports, judgements, kinships, decisions);
}

/** What each of these groups of claims says together, in their order; otherwise as `groupIncidents`. */
export function incidentsOf(
  groups: readonly (readonly ClaimId[])[],
  claims: readonly DescribedClaim[],
  reports: ReadonlyMap<ReportId, DescribedReport>,
  judgements: readonly Judged[],
  kinships: readonly Kinship[],
  decisions: readonly Decision[] = [],
): Incident[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const groupOf = new Map(groups.flatMap((ids, group) => ids.map((id) => [id, group] as const)));
  const within = <T extends { readonly a: ClaimId; readonly b: ClaimId }>(pairs: readonly T[]) =>
    Map.groupBy(pairs, ({ a, b }) => (groupOf.has(a) && groupOf.get(a) === groupOf.get(b) ? groupOf.get(a)! : -1));
  const judged = within(judgements);
  return groups.map((ids, group) => {
    const own = ids.map((id) => byId.get(id)!);
    return incidentOf(own, reports, judged.get(group) ?? [], kinships, decisions);
  });
}

/** What the claims of one happening say together. */
function incidentOf(
  claims: readonly DescribedClaim[],
  reports: ReadonlyMap<ReportId, DescribedReport>,
  judgements: readonly Judged[],
  kinships: readonly Kinship[],
  decisions: readonly Decision[],
): Incident {
  const own = [...new Set(claims.map(({ report }) => report))].sort();
  const origins = boundOrigins(
    own.flatMap((id) => reports.get(id) ?? []),
    claims,
    own.length > 1 ? kinships : [],
  );
  const { grade, reason } = gradeOf({ claims, judgements, origins, decisions });
  const [from, to] = periodOf(claims);
  return {
    id: incidentId(claims.map(({ id }) => id)),
    claims: claims.map(({ id }) => id),
    reports: own,
    types: byFrequency(claims.map(({ type }) => type)),
    from,
    to,
    place: placeOf(claims),
    agents: namesOf(claims.flatMap(({ agent }) => agent)),
    affected: namesOf(claims.flatMap(({ affected }) => affected)),
    figures: figuresIn(claims, judgements),
    origins,
    grade,
    gradeReason: reason,
  };
}

/** Values, the commonest first; equally common ones in their own order. */
function byFrequency<T>(values: readonly T[], keyOf: (value: T) => string = String): T[] {
  return [...Map.groupBy(values, keyOf)]
    .sort(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1))
    .map(([, [first]]) => first!);
}

/** The days that most dated claims give; of equally common ones the fewest days, then the first. */
function periodOf(claims: readonly DescribedClaim[]): readonly [string | null, string | null] {
  const dated = claims.filter(({ from, to }) => from !== null || to !== null);
  const width = ({ from, to }: DescribedClaim): number =>
    from === null || to === null ? Infinity : Date.parse(to) - Date.parse(from);
  const periods = Map.groupBy(dated, ({ from, to }) => `${from}..${to}`);
  const [best] = [...periods.values()].sort(
    ([a, ...as], [b, ...bs]) =>
      bs.length - as.length || width(a!) - width(b!) || (`${a!.from}` < `${b!.from}` ? -1 : 1),
  );
  return best ? [best[0]!.from, best[0]!.to] : [null, null];
}

/** The finest place that claims state, the commonest of that fineness; else one inferred. */
function placeOf(claims: readonly DescribedClaim[]): Where | null {
  for (const basis of ["stated", "inferred"]) {
    const places = claims.flatMap(({ placeBasis, places: [finest] }) =>
      placeBasis === basis && finest ? [finest] : [],
    );
    for (const fine of [["point", "place"], ["district"], ["province"], [null, "area"], ["region", "country"]]) {
      const [commonest] = byFrequency(
        places.filter(({ precision }) => fine.includes(precision)),
        ({ geonameId, name }) => `${geonameId ?? name}`,
      );
      if (commonest) return commonest;
    }
  }
  return null;
}

/** Names, the commonest first; descriptions ("gunmen") only where nobody is named. One actor has one name, the fullest. */
function namesOf(parties: readonly Party[]): string[] {
  const named = parties.filter((party) => party.named);
  const chosen = named.length > 0 ? named : parties;
  const groups = Map.groupBy(chosen, ({ identity, name, words, named: has }) => identity ?? (has ? name : words));
  return [...groups]
    .sort(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1))
    .map(
      ([key, those]) =>
        those
          .map(({ name, named: has }) => (has ? name : key))
          .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]!,
    );
}

/** What each source says of each measure. A claim that it did not happen has a figure only when it says none. */
function figuresIn(claims: readonly DescribedClaim[], judgements: readonly Judged[]): Figure[] {
  const told = claims.filter(
    ({ status, count }) =>
      status === "happened" || status === "ongoing" || status === "unconfirmed" || (count !== null && count[1] === 0),
  );
  const measures = Map.groupBy(told, ({ type, scope }) => `${type} ${scope ?? ""}`);
  return [...measures].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, of]) => figuresOf(of, judgements).figures);
}
