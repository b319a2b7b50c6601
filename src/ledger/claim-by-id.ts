import type { ClaimId } from "../comparing/index.ts";
import type { LedgerClaim } from "./ledger.ts";
import { claimsInFull, ledgerClaim } from "./claims.ts";
import { describeReport } from "../comparing/index.ts";
import { reportOfClaim } from "./ids.ts";
import { readingById } from "./reports.ts";
import type { Rows } from "./tables.ts";
import { verdictsOn } from "./verdicts.ts";

/** A claim of a latest reading, else as the last reading that had it gives it. */
export async function claimById(rows: Rows, id: ClaimId): Promise<LedgerClaim | null> {
  const current = await rows.selectFrom("claim").select("n").where("id", "=", id).executeTakeFirst();
  if (current !== undefined) return (await claimsInFull(rows, [current.n]))[0] ?? null;
  const readings = await rows
    .selectFrom("reading")
    .innerJoin("report", "report.id", "reading.report")
    .select(["reading.id", "report.id as report", "report.title", "report.outlet", "report.url", "report.published"])
    .where("reading.report", "=", reportOfClaim(id))
    .orderBy("reading.seq", "desc")
    .execute();
  for (const { id: readingId, report, title, outlet, url, published } of readings) {
    const reading = await readingById(rows, readingId);
    const described = reading === null ? [] : describeReport(reading).claims;
    const at = described.findIndex((claim) => claim.id === id);
    if (reading === null || at < 0) continue;
    const { edits = null, decision = null } = (await verdictsOn(rows, [id])).get(id) ?? {};
    const read = reading.claims[at]!;
    return {
      ...ledgerClaim(id, read, described[at]!, edits),
      report: { id: report, title, outlet, url, published },
      readingClaim: read.id,
      reading: readingId,
      incident: `i-${id}`,
      decision,
    };
  }
  return null;
}
