import type { ExchangeFormat } from "../format.ts";
import { sourceRows } from "../source-rows.ts";
import { jsonLinesFile, jsonLinesOf } from "../table.ts";

export const sourcesJsonLines: ExchangeFormat = {
  name: "sources-jsonl",
  ...jsonLinesFile,
  takes: "sources",
  means: "One line for each who is quoted: how often, by whom, on what.",
  write: (things) => jsonLinesOf(sourceRows(things.claims())),
};
