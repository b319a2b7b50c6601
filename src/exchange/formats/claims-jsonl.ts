import type { ExchangeFormat } from "../format.ts";
import { formatMeans } from "../format-means.ts";
import { jsonLinesFile, jsonLinesOf } from "../table.ts";

export const claimsJsonLines: ExchangeFormat = {
  name: "claims-jsonl",
  ...jsonLinesFile,
  takes: "claims",
  means: formatMeans["claims-jsonl"],
  write: (things) => jsonLinesOf(things.claims()),
};
