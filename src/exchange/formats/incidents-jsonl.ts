import type { ExchangeFormat } from "../format.ts";
import { jsonLinesFile, jsonLinesOf } from "../table.ts";

export const incidentsJsonLines: ExchangeFormat = {
  name: "incidents-jsonl",
  ...jsonLinesFile,
  takes: "incidents",
  means: "One incident a line with its claims, judgements and decisions.",
  write: (things) => jsonLinesOf(things.incidents()),
};
