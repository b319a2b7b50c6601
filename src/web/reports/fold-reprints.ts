import type { ReportSummary } from "../../ledger/ledger.ts";

export interface Folded {
  readonly report: ReportSummary;
  /** Reports that are nearly the same text, in the order of the list. */
  readonly reprints: readonly ReportSummary[];
}

/** Puts reprints under the first report of the list with the same text. */
export function foldReprints(reports: readonly ReportSummary[]): Folded[] {
  const byText = new Map<string, { report: ReportSummary; reprints: ReportSummary[] }>();
  for (const report of reports) {
    const known = byText.get(report.sameTextAs);
    if (known === undefined) byText.set(report.sameTextAs, { report, reprints: [] });
    else known.reprints.push(report);
  }
  return [...byText.values()];
}
