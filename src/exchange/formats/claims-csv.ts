import { claimColumns } from "../claim-columns.ts";
import type { ExchangeFormat } from "../format.ts";
import { formatMeans } from "../format-means.ts";
import { csvFile, csvOf } from "../table.ts";

export const claimsCsv: ExchangeFormat = {
  name: "claims-csv",
  ...csvFile,
  takes: "claims",
  means: formatMeans["claims-csv"],
  write: (things) => csvOf(claimColumns, things.claims()),
};
