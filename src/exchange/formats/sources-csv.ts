import type { ExchangeFormat } from "../format.ts";
import { sourceColumns, sourceRows } from "../source-rows.ts";
import { csvFile, csvOf } from "../table.ts";

export const sourcesCsv: ExchangeFormat = {
  name: "sources-csv",
  ...csvFile,
  takes: "sources",
  means: "One row for each who is quoted: how often, by whom, on what.",
  write: (things) => csvOf(sourceColumns, sourceRows(things.claims())),
};
