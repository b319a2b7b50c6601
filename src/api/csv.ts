import { claimColumns } from "../exchange/claim-columns.ts";
import { type Column, csvRow, integer, text } from "../exchange/table.ts";
import type { Incident } from "../comparing/index.ts";
import type { Page, ReportSummary } from "../ledger/index.ts";
import { attachment, medium, nextLink } from "./answer.ts";

export { claimColumns };

const list = (names: readonly string[]): string => names.join("; ");

/** Columns of the list of reports. */
export const reportColumns: readonly Column<ReportSummary>[] = [
  text("report", ({ id }) => id),
  text("title", ({ title }) => title),
  text("outlet", ({ outlet }) => outlet),
  text("author", ({ author }) => author),
  text("url", ({ url }) => url),
  text("published", ({ published }) => published),
  text("published_basis", ({ publishedBasis }) => publishedBasis),
  text("language", ({ language }) => language),
  text("added_at", ({ addedAt }) => addedAt),
  integer("seen", ({ seen }) => seen),
  integer("claims", ({ claims }) => claims),
  integer("words", ({ words }) => words),
  text("same_text_as", ({ sameTextAs }) => sameTextAs),
  text("forgotten", ({ forgotten }) => (forgotten ? "yes" : "no")),
  text("sha256", ({ sha256 }) => sha256),
];

/** Columns of the list of incidents. */
export const incidentColumns: readonly Column<Incident>[] = [
  text("incident", ({ id }) => id),
  text("types", ({ types }) => list(types)),
  text("date_from", ({ from }) => from),
  text("date_to", ({ to }) => to),
  text("place_name", ({ place }) => place?.name ?? null),
  text("place_precision", ({ place }) => place?.precision ?? null),
  text("admin1", ({ place }) => place?.admin1 ?? null),
  text("country", ({ place }) => place?.country ?? null),
  text("agents", ({ agents }) => list(agents)),
  text("affected", ({ affected }) => list(affected)),
  text("figures", ({ figures }) =>
    list(
      figures.map(
        ({ type, unit, count: [least, most], source }) =>
          `${type} ${least === most ? least : `${least}–${most ?? "open"}`}${unit === null ? "" : ` ${unit}`} (${source ?? "the report"})`,
      ),
    ),
  ),
  integer("origins_min", ({ origins }) => origins.min),
  integer("origins_max", ({ origins }) => origins.max),
  text("grade", ({ grade }) => grade),
  text("grade_reason", ({ gradeReason }) => gradeReason),
  text("reports", ({ reports }) => list(reports)),
  text("claims", ({ claims }) => list(claims)),
];

/** A page of a list as a CSV file. */
export function csvOf<Row>(request: Request, name: string, columns: readonly Column<Row>[], page: Page<Row>): Response {
  const rows = page.items.map((item) => csvRow(columns.map((column) => column.of(item))));
  const link = nextLink(request.url, page.next);
  return medium(request, [csvRow(columns.map(({ name }) => name)), ...rows].join(""), "text/csv; charset=utf-8", {
    ...attachment(`${name}.csv`),
    ...(link === null ? {} : { link }),
  });
}
