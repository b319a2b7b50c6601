import type { ExchangeFormat } from "../format.ts";
import { formatMeans } from "../format-means.ts";
import { sourceColumns, sourceRows } from "../source-rows.ts";
import { csvFile, csvOf } from "../table.ts";

export const sourcesCsv: ExchangeFormat = {
  name: "sources-csv",
  ...csvFile,
  takes: "sources",
  means: formatMeans["sources-csv"],
  write: (things, { codebook }) => csvOf(sourceColumns, sourceRows(things.claims(), codebook)),
};
