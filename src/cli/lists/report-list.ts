import { reportColumns } from "../../api/csv.ts";
import type { Ledger, ReportFilter, ReportSummary } from "../../ledger/index.ts";
import { dayWords } from "../../reading/wording.ts";
import { cell, cellRight, cut } from "../layout.ts";
import type { Listing } from "../list.ts";
import type { Screen } from "../screen.ts";

/** Columns of a table of so many: published, outlet, claims, id; the headline has the rest. */
const published = 15;
const outletWidth = ({ width }: Screen): number => Math.floor(width / 4);
const claims = 6;
const idWidth = 8;
const titleWidth = (screen: Screen): number => screen.width - published - outletWidth(screen) - claims - idWidth - 4;

/** Reports of a ledger, a line each, in the order of coming in. */
export const reportList = (
  ledger: Pick<Ledger, "reports" | "shortIds">,
  filter: ReportFilter,
): Listing<ReportSummary> => ({
  one: "report",
  columns: reportColumns,
  page: (paging) => ledger.reports({ ...filter, ...paging }),
  head: (screen) =>
    screen.paint.dim(
      `${"id".padEnd(idWidth)} ${"published".padEnd(published)} ${"outlet".padEnd(outletWidth(screen))} ${"claims".padStart(claims)} headline`,
    ),
  async lines(rows, screen) {
    const short = await ledger.shortIds(rows.flatMap(({ id, sameTextAs }) => [id, sameTextAs]));
    return rows.map((report) => reportLine(report, short, screen));
  },
});

function reportLine(report: ReportSummary, short: ReadonlyMap<string, string>, screen: Screen): string {
  const { paint } = screen;
  const { id, sameTextAs, forgotten } = report;
  const same = sameTextAs === id ? "" : `(as ${short.get(sameTextAs) ?? sameTextAs}) `;
  const headline = forgotten ? "removed for good" : `${same}${report.title ?? "no headline"}`;
  return [
    paint.cyan(cell(short.get(id) ?? id, idWidth)),
    cell(report.published === null ? "no day" : dayWords(report.published), published),
    cell(report.outlet ?? "not named", outletWidth(screen)),
    cellRight(String(report.claims), claims),
    cut(headline, titleWidth(screen)),
  ].join(" ");
}
