import type { ExchangeFormat } from "../format.ts";
import { formatMeans } from "../format-means.ts";
import { incidentColumns } from "../incident-columns.ts";
import { incidentRows } from "../incident-rows.ts";
import { csvFile, csvOf } from "../table.ts";

export const incidentsCsv: ExchangeFormat = {
  name: "incidents-csv",
  ...csvFile,
  takes: "incidents",
  means: formatMeans["incidents-csv"],
  write: (things, settings) => csvOf(incidentColumns, incidentRows(things.incidents(), settings, "min-max")),
};
