import { type Cell, csvRow } from "../../exchange/table.ts";
import type { Claim, Reading } from "../../reading/index.ts";
import { fillerWords, inTextOrder, countAndParts } from "../../reading/wording.ts";
import type { Format } from "./format.ts";

/** Columns in their order, one row a claim. docs/cli.md describes each. */
export const columns: Readonly<Record<string, (claim: Claim, reading: Reading) => Cell>> = {
  report: (_, { report }) => report.id,
  outlet: (_, { report }) => report.outlet,
  title: (_, { report }) => report.title,
  published: (_, { report }) => report.published,
  published_basis: (_, { report }) => report.publishedBasis,
  claim: ({ id }) => id,
  type: ({ type }) => type,
  count_min: ({ count }) => count?.[0] ?? null,
  count_max: ({ count }) => count?.[1] ?? null,
  count_words: ({ countWords }) => countWords?.words ?? null,
  unit: ({ unit }) => unit,
  parts: ({ parts }) => parts.map((part) => countAndParts({ ...part, parts: [] })).join("; "),
  scope: ({ scope }) => scope,
  agent: ({ agent }) => fillerWords(agent),
  affected: ({ affected }) => fillerWords(affected),
  recipient: ({ recipient }) => fillerWords(recipient),
  instrument: ({ instrument }) => fillerWords(instrument),
  place: ({ place }) => fillerWords(place),
  from: ({ from }) => from,
  to: ({ to }) => to,
  period_basis: ({ periodBasis }) => periodBasis,
  period_words: ({ periodWords }) => periodWords?.words ?? null,
  status: ({ status }) => status,
  source: ({ source }) => source && fillerWords([source]),
  stance: ({ stance }) => stance,
  trigger: ({ trigger }) => trigger.words,
  evidence: ({ evidence }) => evidence.words,
  evidence_start: ({ evidence }) => evidence.start,
  evidence_end: ({ evidence }) => evidence.end,
  confidence: ({ confidence }) => confidence,
  rules: ({ rules }) => rules.join(" "),
  sha256: (_, { report }) => report.sha256,
  engine: (_, { engine }) => engine,
  codebook: (_, { codebook }) => codebook,
};

/** One claim a row, RFC 4180. */
export const csv: Format = () => ({
  head: csvRow(Object.keys(columns)),
  add: (reading) =>
    inTextOrder(reading.claims)
      .map((claim) => csvRow(Object.values(columns).map((column) => column(claim, reading))))
      .join(""),
  foot: () => "",
});
