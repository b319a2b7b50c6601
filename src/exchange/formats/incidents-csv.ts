import type { ExchangeFormat } from "../format.ts";
import { incidentColumns } from "../incident-columns.ts";
import { incidentRows } from "../incident-rows.ts";
import { csvFile, csvOf } from "../table.ts";

export const incidentsCsv: ExchangeFormat = {
  name: "incidents-csv",
  ...csvFile,
  takes: "incidents",
  means: "One incident a row, with what its sources say at least and at most.",
  write: (things, settings) => csvOf(incidentColumns, incidentRows(things.incidents(), settings, "min-max")),
};
