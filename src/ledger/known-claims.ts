import type { ClaimId } from "../comparing/index.ts";
import { gathered } from "./chunks.ts";
import { describeReport } from "../comparing/index.ts";
import { reportOfClaim } from "./ids.ts";
import { readingById } from "./reports.ts";
import type { Rows } from "./tables.ts";

/** Which of these claims any reading of the ledger has, the latest or an earlier one. */
export async function knownClaims(rows: Rows, claims: readonly ClaimId[]): Promise<Set<ClaimId>> {
  const current = await gathered(claims, (chunk) =>
    rows.selectFrom("claim").select("id").where("id", "in", chunk).execute(),
  );
  const known = new Set(current.map(({ id }) => id));
  const reports = new Set(claims.filter((id) => !known.has(id)).map(reportOfClaim));
  const earlier = await gathered(reports, (chunk) =>
    rows.selectFrom("reading").select("id").where("report", "in", chunk).execute(),
  );
  for (const { id } of earlier) {
    const reading = await readingById(rows, id);
    if (reading !== null) for (const claim of describeReport(reading).claims) known.add(claim.id);
  }
  return known;
}
