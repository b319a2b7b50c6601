import type { ExchangeFormat } from "../format.ts";
import { jsonLinesFile, jsonLinesOf } from "../table.ts";

export const claimsJsonLines: ExchangeFormat = {
  name: "claims-jsonl",
  ...jsonLinesFile,
  takes: "claims",
  means: "One claim a line, as the ledger has it.",
  write: (things) => jsonLinesOf(things.claims()),
};
