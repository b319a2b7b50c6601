import type { DescribedClaim, DescribedReport, ReportId } from "../comparing/index.ts";
import { gathered } from "./chunks.ts";
import { fromColumns } from "./report-heads.ts";
import type { Rows } from "./tables.ts";

/** Described reports out of the tables; the last ones asked for stay in memory. */
export class Described {
  private readonly kept = new Map<string, DescribedReport>();
  private readonly most: number;

  constructor(most = 2000) {
    this.most = most;
  }

  /** Reports with their claims as they were read. Those that are gone are left out. */
  async get(rows: Rows, ids: Iterable<ReportId>): Promise<DescribedReport[]> {
    // The reading tells whether what is in memory still holds: another process may have read the report again.
    const current = await gathered(ids, (chunk) =>
      rows.selectFrom("report").select(["id", "reading"]).where("id", "in", chunk).where("forgotten", "=", 0).execute(),
    );
    const missing = current.filter(({ id, reading }) => !this.kept.has(`${id} ${reading}`)).map(({ id }) => id);
    if (missing.length > 0) await this.load(rows, missing);
    return current.flatMap(({ id, reading }) => this.kept.get(`${id} ${reading}`) ?? []);
  }

  /** Takes everything out of memory: after a report was forgotten, nothing of it may stay. */
  clear(): void {
    this.kept.clear();
  }

  private async load(rows: Rows, ids: readonly string[]): Promise<void> {
    const heads = await gathered(ids, (chunk) =>
      rows.selectFrom("report").select(["id", "reading", "described", "prints"]).where("id", "in", chunk).execute(),
    );
    const bodies = await gathered(ids, (chunk) =>
      rows
        .selectFrom("claim")
        .innerJoin("claim_body", "claim_body.n", "claim.n")
        .select(["claim.n", "claim.report", "claim_body.described"])
        .where("claim.report", "in", chunk)
        .execute(),
    );
    const byReport = Map.groupBy(bodies, ({ report }) => report);
    for (const { id, reading, described, prints } of heads) {
      if (described === null || prints === null) continue;
      const own = (byReport.get(id) ?? []).sort((a, b) => a.n - b.n);
      const claims = own.map((body) => JSON.parse(body.described) as DescribedClaim);
      this.keep(`${id} ${reading}`, fromColumns(described, prints, claims));
    }
  }

  /** Takes a report that was just described into memory. */
  take(reading: string, report: DescribedReport): void {
    this.keep(`${report.id} ${reading}`, report);
  }

  private keep(key: string, report: DescribedReport): void {
    this.kept.delete(key);
    while (this.kept.size >= this.most) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(key, report);
  }
}
