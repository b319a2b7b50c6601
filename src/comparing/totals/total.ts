import type { Decision } from "../decision.ts";
import type { ClaimId, DescribedClaim, ReportId } from "../described.ts";
import type { Figure, Incident } from "../incident.ts";
import type { Judgement, Kinship } from "../judgement.ts";
import { boundOrigins, type ReportOrigin } from "../origins/bound.ts";
import type { Derivation, LeftOut, LeftOutReason, PolicyName, Question, Total } from "../total.ts";
import { caveatsOf } from "./caveats.ts";
import { decisionsOnClaims, edited } from "./edited.ts";
import { figuresOf } from "./figures.ts";
import { inWords, sum } from "./interval.ts";
import { standingOf } from "./matching.ts";
import { type Addend, type Cluster, clustersOf } from "./overlap.ts";
import { insideOf } from "./part-of.ts";
import { policies, type Policy, type Ruling } from "./policies/index.ts";
import { measureOf, sameUnit } from "./units.ts";

/** Everything that a total is computed from. Claims that belong to no incident count as one each. */
export interface TotalInput {
  readonly question: Question;
  readonly policy: PolicyName;
  readonly incidents: readonly Pick<Incident, "id" | "claims">[];
  readonly claims: readonly DescribedClaim[];
  readonly reports: ReadonlyMap<ReportId, ReportOrigin>;
  readonly judgements: readonly Judgement[];
  readonly kinships: readonly Kinship[];
  readonly decisions: readonly Decision[];
}

/** One incident as a total sees it: its countable claims in the measure asked for, and what the policy makes of them. */
interface Counted {
  readonly addend: Addend;
  readonly incident: string;
  readonly claims: readonly DescribedClaim[];
  readonly figures: readonly Figure[];
  readonly ruling: Ruling;
}

/**
 * How many, by a named policy: a range with everything it rests on. Pure; the order of what is given changes nothing. Claims outside the
 * question are not mentioned; those inside it that do not count are listed with why.
 */
export function total(input: TotalInput): Total {
  const { question, judgements, kinships, reports, decisions } = input;
  const policy = policies[input.policy];
  const { claims, leftOut } = countable(input);
  const measured = inOneMeasure(claims, question, leftOut);
  const incidentOf = incidentsByClaim(input.incidents);
  const matterOf = (id: ClaimId): string => incidentOf.get(id) ?? `i-${id}`;
  const inside = insideOf(judgements, decisions);

  const counted: Counted[] = [];
  const groups = Map.groupBy(measured, (claim) => `${matterOf(claim.id)} ${claim.scope ?? "incident"}`);
  for (const [key, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const one = countedOf(key, group, policy, input, leftOut);
    if (one !== null) counted.push(one);
  }
  const clusters = clustersOf(relatedAddends(counted, inside));
  const result = addUp(clusters, counted, policy, leftOut);
  const used = new Set(counted.flatMap(({ figures }) => figures.flatMap((figure) => figure.claims)));
  const usedClaims = measured.filter(({ id }) => used.has(id));
  return {
    question,
    policy: input.policy,
    practice: policy.practice,
    range: result.range,
    best: result.best ?? null,
    unit: unitOf(usedClaims, question),
    incidents: counted.length,
    origins: boundOrigins(originsIn(usedClaims, reports), usedClaims, kinships, matterOf),
    derivation: result,
    leftOut: leftOut.sort((a, b) => (a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : 0)),
    bySource: bySource(counted, inside, reports),
    byParty: byParty(counted, inside),
    caveats: caveatsOf({ counted: usedClaims, clusters, range: result.range, leftOut }),
  };
}

function countable({ question, claims, decisions }: TotalInput): { claims: DescribedClaim[]; leftOut: LeftOut[] } {
  const decided = decisionsOnClaims(decisions);
  const leftOut: LeftOut[] = [];
  const kept: DescribedClaim[] = [];
  for (const read of [...claims].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))) {
    const decision = decided.get(read.id);
    const claim = decision?.verdict === "edit" ? edited(read, decision.edit) : read;
    const standing = standingOf(claim, question);
    if (standing === "no") continue;
    const out = (reason: LeftOutReason, says: string): void => void leftOut.push({ claim: claim.id, reason, says });
    if (decision?.verdict === "reject") out("rejected", `${decision.coder} rejected it`);
    else if (claim.status === "denied") out("denied", "its source denies it");
    else if (claim.status === "planned") out("planned", "a plan or a forecast is no event");
    else if (claim.status === "possible") out("possible", "it is only said to be possible");
    else if (claim.status === "unconfirmed") out("unconfirmed", "its own source holds it for unconfirmed");
    else if (standing === "outside the period") out(standing, "it sums up days outside the period too");
    else if (standing === "period unknown") out(standing, "nobody says when");
    else if (standing === "place unknown") out(standing, "nobody says where");
    else if (claim.count === null) out("no number", "it gives no number");
    else kept.push(claim);
  }
  return { claims: kept, leftOut };
}

/** Only what can be added up: of the unit asked for, else of the measure that most claims have. */
function inOneMeasure(claims: readonly DescribedClaim[], { unit }: Question, leftOut: LeftOut[]): DescribedClaim[] {
  const measures = new Map<string, number>();
  for (const claim of claims) measures.set(measureOf(claim.unit), (measures.get(measureOf(claim.unit)) ?? 0) + 1);
  const [commonest] = [...measures].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0] ?? [];
  return claims.filter((claim) => {
    const fits = unit === undefined ? measureOf(claim.unit) === commonest : sameUnit(unit, claim.unit);
    if (!fits)
      leftOut.push({
        claim: claim.id,
        reason: "other unit",
        says: `it counts ${claim.unit ?? "people of no said kind"}, not ${unit ?? commonest}`,
      });
    return fits;
  });
}

/** The reports of the claims; one that is not given is a report of which nothing is known. */
const originsIn = (claims: readonly DescribedClaim[], reports: TotalInput["reports"]): ReportOrigin[] =>
  [...new Set(claims.map(({ report }) => report))].map(
    (id) => reports.get(id) ?? { id, outlet: null, wires: [], cites: [] },
  );

function incidentsByClaim(incidents: TotalInput["incidents"]): Map<ClaimId, string> {
  return new Map(incidents.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
}

function countedOf(
  key: string,
  group: readonly DescribedClaim[],
  policy: Policy,
  { question, judgements, kinships, reports }: TotalInput,
  leftOut: LeftOut[],
): Counted | null {
  const [incident, scope] = key.split(" ") as [string, Addend["scope"]];
  const { figures, superseded } = figuresOf(group, judgements);
  for (const [old, by] of superseded)
    leftOut.push({ claim: old, reason: "superseded", says: `its source says otherwise later, in ${by}` });
  if (figures.length === 0) return null;
  const used = new Set(figures.flatMap(({ claims }) => claims));
  const claims = group.filter(({ id }) => used.has(id));
  const origins = boundOrigins(originsIn(claims, reports), claims, kinships);
  const ruling = policy.rule(figures, origins);
  if (ruling === null) {
    for (const { id } of claims)
      leftOut.push({ claim: id, reason: "one origin", says: `only ${origins.min} origin stands behind it for sure` });
    return null;
  }
  const sure = claims.some((claim) => standingOf(claim, question) === "yes");
  const range = sure || policy.single ? ruling.range : ([0, ruling.range[1]] as const);
  const says = sure ? ruling.says : `${ruling.says}; it may lie outside the period`;
  const days = claims.map(({ from, to }) => [from ?? to, to ?? from] as const);
  const firsts = days.map(([from]) => from).filter((day) => day !== null);
  const lasts = days.map(([, to]) => to).filter((day) => day !== null);
  return {
    incident,
    claims,
    figures,
    ruling: { ...ruling, range, says },
    addend: {
      id: key,
      scope,
      range,
      best: ruling.best,
      from: firsts.length < days.length || firsts.length === 0 ? null : firsts.reduce((a, b) => (a < b ? a : b)),
      to: lasts.length < days.length || lasts.length === 0 ? null : lasts.reduce((a, b) => (a > b ? a : b)),
      inside: new Set(),
      outside: new Set(),
    },
  };
}

/** Addends with what is known of one lying inside another: from judgements and decisions on their claims. */
function relatedAddends(counted: readonly Counted[], inside: ReturnType<typeof insideOf>): Addend[] {
  const addendOf = new Map(counted.flatMap(({ addend, claims }) => claims.map(({ id }) => [id, addend.id] as const)));
  return counted.map(({ addend, claims }) => {
    const across = (known: ReadonlyMap<ClaimId, ReadonlySet<ClaimId>>): Set<string> =>
      new Set(
        claims
          .flatMap(({ id }) => [...(known.get(id) ?? [])].map((whole) => addendOf.get(whole)))
          .filter((id): id is string => id !== undefined && id !== addend.id),
      );
    return { ...addend, inside: across(inside.yes), outside: across(inside.no) };
  });
}

function addUp(
  clusters: readonly Cluster[],
  counted: readonly Counted[],
  policy: Policy,
  leftOut: LeftOut[],
): Derivation {
  const byId = new Map(counted.map((one) => [one.addend.id, one]));
  if (policy.single)
    for (const { addend } of clusters.flatMap(({ covered }) => covered.map(({ id }) => byId.get(id)!)))
      for (const { id } of byId.get(addend.id)!.claims)
        leftOut.push({
          claim: id,
          reason: "overlap unknown",
          says: "those it counts may be counted already by another figure for the same time",
        });
  const steps = clusters.map((cluster) => clusterStep(cluster, byId, policy));
  if (steps.length === 0) return { says: "nothing was counted", range: null, steps: [] };
  const range = sum(steps.map((step) => step.range!));
  const bests = steps.flatMap(({ best }) => (best === undefined ? [] : [best]));
  return {
    says: `${inWords(range)}: ${steps.length === 1 ? "one figure" : `the sum of ${steps.length} figures`} under the policy ${policy.name}`,
    range,
    ...(bests.length === steps.length && { best: bests.reduce((all, one) => all + one, 0) }),
    steps,
  };
}

function clusterStep(cluster: Cluster, byId: ReadonlyMap<string, Counted>, policy: Policy): Derivation {
  const { addends, best, covered, overlapUnknown } = cluster;
  if (addends.length === 1) return incidentStep(byId.get(addends[0]!.id)!);
  const range = policy.single
    ? sum(addends.filter((one) => !covered.includes(one)).map((one) => one.range))
    : cluster.range;
  return {
    says: overlapUnknown
      ? policy.single
        ? `${inWords(range)}: some may be counted in both; the larger figure alone counts`
        : `${inWords(range)}: some may be counted in both, so at least the larger figure and at most their sum`
      : `${inWords(range)}: the smaller figures lie inside the larger one`,
    range,
    ...(best === null ? {} : { best }),
    steps: addends.map(({ id }) => incidentStep(byId.get(id)!)),
  };
}

function incidentStep({ incident, claims, figures, ruling, addend }: Counted): Derivation {
  return {
    says: `${inWords(ruling.range)}${addend.scope === "cumulative" ? " in a stretch of time" : ""}: ${ruling.says}`,
    range: ruling.range,
    ...(ruling.best === null ? {} : { best: ruling.best }),
    incident,
    steps: figures.map((figure) => ({
      says: `${figure.source ?? "the report itself"}: ${inWords(figure.count)}${figure.unit === null ? "" : ` ${figure.unit}`}`,
      range: figure.count,
      steps: claims
        .filter(({ id }) => figure.claims.includes(id))
        .map(({ id, count, evidence }) => ({
          says: `claim ${id}`,
          range: count,
          claim: id,
          words: evidence,
          steps: [],
        })),
    })),
  };
}

/** What figures of several incidents come to, with the overlaps between them. */
function together(
  parts: readonly { readonly counted: Counted; readonly range: Addend["range"] }[],
  inside: ReturnType<typeof insideOf>,
): Addend["range"] {
  const addends = relatedAddends(
    parts.map(({ counted, range }) => ({ ...counted, addend: { ...counted.addend, range } })),
    inside,
  );
  return sum(clustersOf(addends).map(({ range }) => range));
}

function bySource(
  counted: readonly Counted[],
  inside: ReturnType<typeof insideOf>,
  reports: TotalInput["reports"],
): Total["bySource"] {
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
          range: policies["min-max"].rule(
            figures.map(({ figure }) => figure),
            { min: 1, max: 1, groups: [], reasons: [] },
          )!.range,
        })),
        inside,
      ),
      claims: said.flatMap(({ figure }) => figure.claims).sort(),
    }))
    .sort((a, b) => b.claims.length - a.claims.length || (a.source < b.source ? -1 : 1));
}

function byParty(counted: readonly Counted[], inside: ReturnType<typeof insideOf>): Total["byParty"] {
  const acts = counted.flatMap((one) => {
    const parties = new Set(one.claims.flatMap(({ agent }) => agent.map(({ identity, name }) => identity ?? name)));
    return [...(parties.size === 0 ? ["nobody named"] : parties)].map((party) => ({ party, one }));
  });
  return [...Map.groupBy(acts, ({ party }) => party)]
    .map(([party, those]) => ({
      party,
      range: together(
        those.map(({ one }) => ({ counted: one, range: one.ruling.range })),
        inside,
      ),
      claims: those.flatMap(({ one }) => one.figures.flatMap((figure) => figure.claims)).sort(),
    }))
    .sort((a, b) => b.claims.length - a.claims.length || (a.party < b.party ? -1 : 1));
}

function unitOf(claims: readonly DescribedClaim[], { unit }: Question): string | null {
  if (unit !== undefined) return unit;
  const units = new Set(claims.map((claim) => claim.unit?.toLowerCase() ?? ""));
  if (claims.length === 0) return null;
  const [only] = units;
  return units.size === 1 && only !== "" ? only! : measureOf(claims[0]!.unit);
}
