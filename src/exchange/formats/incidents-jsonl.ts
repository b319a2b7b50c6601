import type { ExchangeFormat } from "../format.ts";
import { formatMeans } from "../format-means.ts";
import { jsonLinesFile, jsonLinesOf } from "../table.ts";

export const incidentsJsonLines: ExchangeFormat = {
  name: "incidents-jsonl",
  ...jsonLinesFile,
  takes: "incidents",
  means: formatMeans["incidents-jsonl"],
  write: (things) => jsonLinesOf(things.incidents()),
};
