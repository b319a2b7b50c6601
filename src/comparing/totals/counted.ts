import type { ClaimId, DescribedClaim, ReportId } from "../described.ts";
import type { Figure } from "../incident.ts";
import { boundOrigins, type ReportOrigin } from "../origins/bound.ts";
import type { PassedOver } from "./passed-over.ts";
import { settingOf } from "./apart.ts";
import type { Countable } from "./countable.ts";
import { figuresOf } from "./figures.ts";
import { exclude } from "./interval.ts";
import type { Addend } from "./overlap.ts";
import type { Inside } from "./part-of.ts";
import { policies, type Ruling } from "./policies/index.ts";
import type { TotalInput } from "./total.ts";

/** One incident as a total sees it: its countable claims in the measure asked for, and what the policy makes of them. */
export interface Counted {
  readonly addend: Addend;
  readonly incident: string;
  readonly claims: readonly DescribedClaim[];
  readonly figures: readonly Figure[];
  readonly ruling: Ruling;
}

/** What each incident comes to under the policy, in the order of their ids. Claims that do not count go to `leftOut`. */
export function countedOf(
  claims: readonly Countable[],
  matterOf: (claim: ClaimId) => string,
  inside: Inside,
  input: TotalInput,
  leftOut: PassedOver[],
): readonly Counted[] {
  const groups = Map.groupBy(claims, ({ claim }) => `${matterOf(claim.id)} ${claim.scope ?? "incident"}`);
  const judged = Map.groupBy(input.judgements, ({ a }) => matterOf(a));
  const kin = Map.groupBy(input.kinships, ({ a }) => a);
  const counted = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, group]) => {
      const incident = matterOf(group[0]!.claim.id);
      const reports = new Set(group.map(({ claim }) => claim.report));
      const known: Known = {
        ...input,
        judgements: judged.get(incident) ?? [],
        kinships: [...reports].flatMap((report) => kin.get(report) ?? []),
      };
      return ofIncident(key, incident, group, known, leftOut) ?? [];
    });
  return related(counted, inside);
}

/** What the claims of one incident are counted by. */
type Known = Pick<TotalInput, "judgements" | "kinships" | "reports" | "policy">;

function ofIncident(
  key: string,
  incident: string,
  group: readonly Countable[],
  { judgements, kinships, reports, policy: name }: Known,
  leftOut: PassedOver[],
): Counted | null {
  const policy = policies[name];
  const scope: Addend["scope"] = group[0]!.claim.scope ?? "incident";
  const told = group.map(({ claim }) => claim);
  const { figures, superseded } = figuresOf(told, judgements);
  for (const [old, by] of superseded)
    leftOut.push({ claim: old, reason: "superseded", says: `its source says otherwise later, in ${by}` });
  if (figures.length === 0) return null;
  const used = new Set(figures.flatMap((figure) => figure.claims));
  for (const claim of told) if (!used.has(claim.id) && !superseded.has(claim.id)) leftOut.push(beside(claim, figures));
  const claims = told.filter(({ id }) => used.has(id));
  const ruling = policy.rule(figures, () => boundOrigins(originsIn(claims, reports), claims, kinships));
  const sure = group.some((one) => one.sure && used.has(one.claim.id));
  if (ruling === null || (policy.single && !sure)) {
    for (const { id } of claims)
      leftOut.push(
        ruling === null
          ? { claim: id, reason: "one origin", says: "only one origin stands behind it for sure" }
          : { claim: id, reason: "outside the period", says: "it may lie outside the period" },
      );
    return null;
  }
  const range = sure ? ruling.range : ([0, ruling.range[1]] as const);
  const says = sure ? ruling.says : `${ruling.says}; it may lie outside the period`;
  const setting = settingOf(claims, (report) => reports.get(report)?.published ?? null);
  return {
    incident,
    claims,
    figures,
    ruling: { ...ruling, range, says },
    addend: { id: key, scope, range, setting, inside: new Set(), outside: new Set() },
  };
}

/** Why a claim of the incident is in no figure: its report gives a larger one. */
function beside({ id, report, count }: DescribedClaim, figures: readonly Figure[]): PassedOver {
  const own = figures.find((figure) => figure.report === report);
  if (!own) return { claim: id, reason: "told again", says: "figures of other reports stand for what it tells" };
  return !exclude(own.count, count!)
    ? { claim: id, reason: "told again", says: `the report tells it again, in ${own.claims[0]}` }
    : { claim: id, reason: "part of a figure", says: `the report counts more in all, in ${own.claims[0]}` };
}

/** The reports of the claims; one that is not given is a report of which nothing is known. */
export const originsIn = (
  claims: readonly DescribedClaim[],
  reports: ReadonlyMap<ReportId, ReportOrigin>,
): ReportOrigin[] =>
  [...new Set(claims.map(({ report }) => report))].map(
    (id) => reports.get(id) ?? { id, outlet: null, wires: [], cites: [] },
  );

/** With what is known of one lying inside another: from judgements and decisions on their claims. */
function related(counted: readonly Counted[], inside: Inside): Counted[] {
  const addendOf = new Map(counted.flatMap(({ addend, claims }) => claims.map(({ id }) => [id, addend.id] as const)));
  return counted.map((one) => {
    const across = (known: ReadonlyMap<ClaimId, ReadonlySet<ClaimId>>): Set<string> =>
      new Set(
        one.claims
          .flatMap(({ id }) => [...(known.get(id) ?? [])].map((whole) => addendOf.get(whole)))
          .filter((id): id is string => id !== undefined && id !== one.addend.id),
      );
    return { ...one, addend: { ...one.addend, inside: across(inside.yes), outside: across(inside.no) } };
  });
}
