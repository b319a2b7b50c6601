import type { ExchangeFormat } from "../format.ts";
import { formatMeans } from "../format-means.ts";
import { sourceRows } from "../source-rows.ts";
import { jsonLinesFile, jsonLinesOf } from "../table.ts";

export const sourcesJsonLines: ExchangeFormat = {
  name: "sources-jsonl",
  ...jsonLinesFile,
  takes: "sources",
  means: formatMeans["sources-jsonl"],
  write: (things, { codebook }) => jsonLinesOf(sourceRows(things.claims(), codebook)),
};
