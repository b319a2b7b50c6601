import {
  type ClaimEdit,
  type Decision,
  type DecisionMade,
  type DescribedClaim,
  type DescribedReport,
  groupIncidents,
  type Incident,
  type Judgement,
  type ReportId,
} from "../comparing/index.ts";
import type { Means } from "./adding.ts";
import { Apart, keptApart } from "./apart.ts";
import { gathered, inChunks } from "./chunks.ts";
import { edited } from "./edit.ts";
import { bareJudgementsAmong, connects, kinshipsAmong } from "./judgements.ts";
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
 * Groups anew the neighbourhoods of these claims, and no more. The result depends on the claims, judgements and
 * decisions alone, not on the order in which they came.
 */
export async function regroup(
  rows: Rows,
  means: Means,
  touched: ReadonlySet<number>,
  apart: Apart = new Apart(),
): Promise<void> {
  if (touched.size === 0) return;
  const { members, reports } = await membersAround(rows, means, touched);
  if (members.length === 0) return;
  const judgements = await bareJudgementsAmong(rows, new Map(members.map(({ n, id }) => [n, id])));
  const decisions = await decisionsOn(
    rows,
    members.map(({ id }) => id),
  );
  const kinships = await kinshipsAmong(rows, reports.keys());

  for (const chunk of inChunks([...new Set(members.map(({ component }) => component))]))
    await rows.deleteFrom("incident").where("component", "in", chunk).execute();
  const made: { readonly incident: Incident; readonly component: number }[] = [];
  const moved: Pick<Tables["claim"], "n" | "component" | "closeness" | "incident">[] = [];
  const byId = new Map(members.map((member) => [member.id, member]));
  const links = judgements
    .filter(connects)
    .map(({ a, b, score }) => ({ a, b, near: nearness(score, byId.get(a)!, byId.get(b)!) }));
  for (const { members: group, closeness } of neighbourhoods(members, links, tiesOf(decisions))) {
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
        const now = { component, closeness: closeness.get(id)!, incident: incident.id };
        if (
          member.component !== now.component ||
          member.closeness !== now.closeness ||
          member.incident !== now.incident
        )
          moved.push({ n: member.n, ...now });
      }
    }
  }
  for (const chunk of inChunks(made)) await rows.insertInto("incident").values(chunk.map(incidentRow)).execute();
  for (const { n, ...now } of moved) await rows.updateTable("claim").set(now).where("n", "=", n).execute();
}

const eachOnce = (judgements: readonly Judgement[]): Judgement[] => [
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
