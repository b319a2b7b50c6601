import {
  type ClaimEdit,
  type Decision,
  type DecisionMade,
  type DescribedClaim,
  type DescribedReport,
  groupClaims,
  type Incident,
  incidentId,
  incidentsOf,
  type Judged,
  type ReportId,
} from "../comparing/index.ts";
import type { Means } from "./adding.ts";
import { keptApart } from "./apart.ts";
import { gathered, inChunks } from "./chunks.ts";
import { edited } from "./edit.ts";
import { connects, judgedAmong, kinshipsAmong } from "./judgements.ts";
import { reportOfClaim } from "./ids.ts";
import { insertMany, updateMany } from "./many.ts";
import { nearness, neighbourhoods, type Period } from "./neighbourhoods.ts";
import type { Rows, Tables } from "./tables.ts";
import { decisionsOn } from "./verdicts.ts";

/** A claim in a neighbourhood that is grouped anew. */
interface Member extends Period {
  readonly n: number;
  readonly id: string;
  readonly component: number;
  readonly closeness: number;
  readonly incident: string;
  readonly claim: DescribedClaim;
}

/**
 * Groups anew the neighbourhoods of these claims, and no more. `fresh` are the reports that were just read, when nothing else changed:
 * an incident that gained and lost no claim by them stays as it is. The result depends on the claims, judgements and
 * decisions alone, not on the order in which they came.
 */
export async function regroup(
  rows: Rows,
  means: Means,
  touched: ReadonlySet<number>,
  fresh: ReadonlySet<ReportId> = new Set(),
): Promise<void> {
  if (touched.size === 0) return;
  const { members, reports } = await membersAround(rows, means, touched);
  if (members.length === 0) return;
  const judgements = await judgedAmong(rows, new Map(members.map(({ n, id }) => [n, id])));
  const decisions = await decisionsOn(
    rows,
    members.map(({ id }) => id),
  );
  const kinships = await kinshipsAmong(rows, reports.keys());

  const byId = new Map(members.map((member) => [member.id, member]));
  const links = judgements
    .filter(connects)
    .map(({ a, b, score }) => ({ a, b, near: nearness(score, byId.get(a)!, byId.get(b)!) }));
  const before = await incidentsBefore(rows, members, fresh);
  const groups = neighbourhoods(members, links, tiesOf(decisions));
  const groupOf = new Map(groups.flatMap(({ members: group }, i) => group.map(({ id }) => [id, i] as const)));
  const among = Map.groupBy(judgements, ({ a, b }) => (groupOf.get(a) === groupOf.get(b) ? groupOf.get(a)! : -1));
  const made: { readonly incident: Incident; readonly component: number }[] = [];
  const moved: Pick<Tables["claim"], "n" | "component" | "closeness" | "incident">[] = [];
  for (const [i, { members: group, closeness }] of groups.entries()) {
    const component = Math.min(...group.map(({ n }) => n));
    const within = new Set(group.map(({ id }) => id));
    const connecting = among.get(i) ?? [];
    const judged = eachOnce([...connecting, ...(await keptApart(rows, reports, group, fresh, connecting))]);
    const own = decisions.filter((decision) => !decision.blind && claimsOf(decision).some((id) => within.has(id)));
    const grouped = groupClaims([...within], judged, own);
    for (const claims of grouped) {
      const incident = incidentId(claims);
      for (const id of claims) {
        const member = byId.get(id)!;
        const now = { component, closeness: closeness.get(id)!, incident };
        if (
          member.component !== now.component ||
          member.closeness !== now.closeness ||
          member.incident !== now.incident
        )
          moved.push({ n: member.n, ...now });
      }
    }
    const changed = grouped.filter((claims) => !before.stays(claims, component));
    const said = changed.flat().map((id) => byId.get(id)!.claim);
    for (const incident of incidentsOf(changed, said, reports, judged, kinships, own))
      made.push({ incident, component });
  }
  await before.leave();
  await insertMany(rows, "incident", made.map(incidentRow));
  await updateMany(rows, "claim", "n", moved);
}

/** The incidents of these claims as they stand in the tables. */
interface Before {
  /** Whether an incident of just these claims stands there, with nothing new to say, in this neighbourhood; else it is to be made. */
  stays(claims: readonly string[], component: number): boolean;
  /** Takes those out that did not stay. */
  leave(): Promise<void>;
}

async function incidentsBefore(rows: Rows, members: readonly Member[], fresh: ReadonlySet<ReportId>): Promise<Before> {
  const standing = await gathered(
    members.map(({ component }) => component),
    (chunk) => rows.selectFrom("incident").select(["id", "component"]).where("component", "in", chunk).execute(),
  );
  const components = new Map(standing.map(({ id, component }) => [id, component]));
  const sizes = new Map<string, number>();
  for (const { incident } of members) sizes.set(incident, (sizes.get(incident) ?? 0) + 1);
  const incidentOf = new Map(members.map(({ id, incident }) => [id, incident]));
  const gone = new Set(components.keys());
  return {
    stays(claims, component) {
      const id = incidentId(claims);
      const same =
        fresh.size > 0 &&
        components.get(id) === component &&
        sizes.get(id) === claims.length &&
        claims.every((claim) => incidentOf.get(claim) === id && !fresh.has(reportOfClaim(claim)));
      if (same) gone.delete(id);
      return same;
    },
    async leave() {
      for (const chunk of inChunks([...gone])) await rows.deleteFrom("incident").where("id", "in", chunk).execute();
    },
  };
}

const eachOnce = (judgements: readonly Judged[]): Judged[] => [
  ...new Map(
    judgements.map((judgement) => [`${judgement.a} ${judgement.b} ${judgement.relation}`, judgement]),
  ).values(),
];

/** All claims of the components that these claims are in, and of those that decisions tie to them. */
async function membersAround(
  rows: Rows,
  means: Means,
  touched: ReadonlySet<number>,
): Promise<{ readonly members: Member[]; readonly reports: ReadonlyMap<ReportId, DescribedReport> }> {
  const seeds = await gathered(touched, (chunk) =>
    rows.selectFrom("claim").select(["id", "component"]).where("n", "in", chunk).execute(),
  );
  const tied = (
    await decisionsOn(
      rows,
      seeds.map(({ id }) => id),
    )
  ).flatMap(claimsOf);
  const tiedTo = await gathered(tied, (chunk) =>
    rows.selectFrom("claim").select("component").where("id", "in", chunk).execute(),
  );
  const found = await gathered(
    [...seeds, ...tiedTo].map(({ component }) => component),
    (chunk) =>
      rows
        .selectFrom("claim")
        .select(["n", "id", "report", "day", "to_day", "component", "closeness", "incident", "verdict"])
        .where("component", "in", chunk)
        .execute(),
  );
  const edits = await editsOf(
    rows,
    found.filter(({ verdict }) => verdict !== null).map(({ n }) => n),
  );
  const described = await means.described.get(rows, new Set(found.map(({ report }) => report)));
  const reports = new Map(described.map((report) => [report.id, report]));
  const read = new Map(described.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim])));
  const members = found
    .flatMap((row): Member[] => {
      const claim = read.get(row.id);
      return claim === undefined ? [] : [{ ...row, claim: edited(claim, edits.get(row.n) ?? null) }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { members, reports };
}

async function editsOf(rows: Rows, numbers: readonly number[]): Promise<ReadonlyMap<number, ClaimEdit>> {
  const found = await gathered(numbers, (chunk) =>
    rows.selectFrom("claim_body").select(["n", "edits"]).where("n", "in", chunk).execute(),
  );
  return new Map(found.flatMap(({ n, edits }) => (edits === null ? [] : [[n, JSON.parse(edits) as ClaimEdit]])));
}

/** What people's decisions put together. */
const tiesOf = (decisions: readonly Decision[]): (readonly string[])[] =>
  decisions.filter((decision) => !decision.blind && joins(decision)).map(claimsOf);

const joins = (decision: Decision): boolean =>
  (decision.about === "incident" && decision.verdict === "merge") ||
  (decision.about === "relation" && decision.verdict === "yes" && decision.relation !== "part-of");

/** The claims that a decision names. */
export const claimsOf = (decision: DecisionMade): readonly string[] => {
  if (decision.about === "incident") return decision.claims;
  return decision.about === "relation" ? [decision.a, decision.b] : [decision.claim];
};

const incidentRow = ({ incident, component }: { readonly incident: Incident; readonly component: number }) => ({
  id: incident.id,
  component,
  type: incident.types[0] ?? "",
  day: incident.from ?? "",
  to_day: incident.to,
  grade: incident.grade,
  reports: incident.reports.length,
  json: JSON.stringify(incident),
});
