import { claimColumns } from "../claim-columns.ts";
import type { ExchangeFormat } from "../format.ts";
import { csvFile, csvOf } from "../table.ts";

export const claimsCsv: ExchangeFormat = {
  name: "claims-csv",
  ...csvFile,
  takes: "claims",
  means: "One claim a row, with its words and who says so.",
  write: (things) => csvOf(claimColumns, things.claims()),
};
