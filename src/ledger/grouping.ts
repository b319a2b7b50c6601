import {
  type ClaimEdit,
  type Decision,
  type DecisionMade,
  type DescribedClaim,
  type DescribedReport,
  groupIncidents,
  type Incident,
  type Judgement,
} from "../comparing/index.ts";
import type { Means } from "./adding.ts";
import { Apart, keptApart } from "./apart.ts";
import { gathered, inChunks } from "./chunks.ts";
import { edited } from "./edit.ts";
import { Groups } from "./groups.ts";
import { bareJudgementsAmong, connects, kinshipsAmong } from "./judgements.ts";
import { reportHeads } from "./report-heads.ts";
import type { Rows } from "./tables.ts";
import { decisionsOn } from "./verdicts.ts";

/** A claim in a neighbourhood that is grouped anew. */
interface Member {
  readonly n: number;
  readonly id: string;
  readonly component: number;
  readonly incident: string;
  readonly claim: DescribedClaim;
}

/**
 * Groups anew the claims connected with these, directly or through others, and no more. The result depends on the claims, judgements and
 * decisions alone, not on the order in which they came.
 */
export async function regroup(
  rows: Rows,
  means: Means,
  touched: ReadonlySet<number>,
  apart: Apart = new Apart(),
): Promise<void> {
  if (touched.size === 0) return;
  const members = await membersAround(rows, touched);
  if (members.length === 0) return;
  const judgements = await bareJudgementsAmong(rows, new Map(members.map(({ n, id }) => [n, id])));
  const decisions = await decisionsOn(
    rows,
    members.map(({ id }) => id),
  );
  const reports = await reportHeads(
    rows,
    members.map(({ claim }) => claim.report),
  );
  const kinships = await kinshipsAmong(rows, reports.keys());

  for (const chunk of inChunks([...new Set(members.map(({ component }) => component))]))
    await rows.deleteFrom("incident").where("component", "in", chunk).execute();
  const byId = new Map(members.map((member) => [member.id, member]));
  const made: { readonly incident: Incident; readonly component: number }[] = [];
  const moved: { readonly n: number; readonly component: number; readonly incident: string }[] = [];
  for (const group of neighbourhoods(members, judgements, decisions)) {
    const component = Math.min(...group.map(({ n }) => n));
    const within = new Set(group.map(({ id }) => id));
    const own = new Map(
      group.flatMap(({ claim }) => {
        const report = reports.get(claim.report);
        return report === undefined ? [] : [[claim.report, report] as [string, DescribedReport]];
      }),
    );
    const incidents = groupIncidents(
      group.map(({ claim }) => claim),
      own,
      eachOnce([
        ...judgements.filter(({ a, b }) => within.has(a) && within.has(b)),
        ...(await keptApart(rows, means, group, apart)),
      ]),
      kinships.filter(({ a, b }) => own.has(a) && own.has(b)),
      decisions.filter((decision) => !decision.blind && claimsOf(decision).some((id) => within.has(id))),
    );
    for (const incident of incidents) {
      made.push({ incident, component });
      for (const id of incident.claims) {
        const member = byId.get(id)!;
        if (member.component !== component || member.incident !== incident.id)
          moved.push({ n: member.n, component, incident: incident.id });
      }
    }
  }
  for (const chunk of inChunks(made)) await rows.insertInto("incident").values(chunk.map(incidentRow)).execute();
  for (const { n, component, incident } of moved)
    await rows.updateTable("claim").set({ component, incident }).where("n", "=", n).execute();
}

const eachOnce = (judgements: readonly Judgement[]): Judgement[] => [
  ...new Map(
    judgements.map((judgement) => [`${judgement.a} ${judgement.b} ${judgement.relation}`, judgement]),
  ).values(),
];

/** All claims of the components that these claims are in, and of those that decisions tie to them. */
async function membersAround(rows: Rows, touched: ReadonlySet<number>): Promise<Member[]> {
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
        .innerJoin("claim_body", "claim_body.n", "claim.n")
        .select([
          "claim.n",
          "claim.id",
          "claim.component",
          "claim.incident",
          "claim_body.described",
          "claim_body.edits",
        ])
        .where("claim.component", "in", chunk)
        .execute(),
  );
  return found
    .map(({ described, edits, ...row }) => ({
      ...row,
      claim: edited(JSON.parse(described) as DescribedClaim, edits === null ? null : (JSON.parse(edits) as ClaimEdit)),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Claims that a chain of judgements or of people's decisions connects. */
function neighbourhoods(
  members: readonly Member[],
  judgements: readonly Judgement[],
  decisions: readonly Decision[],
): Member[][] {
  const byId = new Map(members.map((member) => [member.id, member]));
  const groups = new Groups(byId.keys());
  for (const judgement of judgements) if (connects(judgement)) groups.join(judgement.a, judgement.b);
  for (const decision of decisions) {
    if (decision.blind || !joins(decision)) continue;
    const [first, ...others] = claimsOf(decision).filter((id) => byId.has(id));
    for (const other of others) groups.join(first!, other);
  }
  return groups.all().map((ids) => ids.map((id) => byId.get(id)!));
}

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
