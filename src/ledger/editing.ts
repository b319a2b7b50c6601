import type { ClaimEdit, ClaimId, DescribedClaim, DescribedReport } from "../comparing/index.ts";
import type { Means } from "./adding.ts";
import { edited } from "./edit.ts";
import type { Rows } from "./tables.ts";
import { countTerm, forgetTerms, keepTerms, type TermCounts } from "./term-counts.ts";
import { searchOf, termsOf } from "./terms.ts";
import { verdictsOn } from "./verdicts.ts";

/** Brings the row of a claim in line with what was decided about it: lists find it by the values that coders set. */
export async function editClaim(rows: Rows, { fullText }: Means, id: ClaimId): Promise<void> {
  const row = await rows
    .selectFrom("claim")
    .innerJoin("claim_body", "claim_body.n", "claim.n")
    .innerJoin("report", "report.id", "claim.report")
    .select(["claim.n", "claim_body.described", "claim_body.edits", "report.described as head"])
    .where("claim.id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return; // only an earlier reading has it
  const { n } = row;
  const head = JSON.parse(row.head!) as DescribedReport;
  const read = JSON.parse(row.described) as DescribedClaim;
  const before = edited(read, row.edits === null ? null : (JSON.parse(row.edits) as ClaimEdit));
  const { edits = null, verdict = null } = (await verdictsOn(rows, [id])).get(id) ?? {};
  const after = edited(read, edits);

  await forgetTerms(rows, counted(before, head, n));
  await keepTerms(rows, counted(after, head, n));
  await fullText.drop(rows, "claim_body", [n]);
  await rows
    .updateTable("claim_body")
    .set({ edits: edits === null ? null : JSON.stringify(edits), search: searchOf(after, head) })
    .where("n", "=", n)
    .execute();
  await fullText.index(rows, "claim_body", [n]);
  await rows
    .updateTable("claim")
    .set({ type: after.type, day: after.from ?? "", to_day: after.to, status: after.status, verdict })
    .where("n", "=", n)
    .execute();
}

function counted(claim: DescribedClaim, head: DescribedReport, n: number): TermCounts {
  const counts: TermCounts = new Map();
  for (const term of termsOf(claim, head)) countTerm(counts, term, n);
  return counts;
}
