/**
 * Every shape that data can leave in, by name, with a sentence for people. Apart from the writers, so that a command can list them without
 * loading them all.
 */
export const formatMeans = {
  "claims-csv": "One claim a row, with its words and who says so.",
  "claims-jsonl": "One claim a line, as the ledger has it.",
  "incidents-csv": "One incident a row, with what its sources say at least and at most.",
  "incidents-jsonl": "One incident a line with its claims, judgements and decisions.",
  "sources-csv": "One row for each who is quoted: how often, by whom, on what.",
  "sources-jsonl": "One line for each who is quoted: how often, by whom, on what.",
  acled: "ACLED's columns in their order, then ours.",
  ucdp: "The columns of UCDP GED in their order, then ours; only incidents with dead.",
  hxl: "Incidents with a row of HXL hashtags under the header.",
  geojson: "Incidents on the map: towns as points, everything vaguer as an area.",
  parquet: "The table of claims as Parquet, for pandas, R, DuckDB and Spark.",
  annotations: "W3C Web Annotations: each claim on its words, by quote and position.",
  "schema-claims": "schema.org Claims with who says so and where it appeared; no verdicts.",
  prov: "PROV-O: which engine read what with which codebook, and who decided what.",
  ftm: "Entities of FollowTheMoney, one a line, for Aleph and its kin.",
  "incident-page": "One page that needs nothing else: who gives which figure, with sentences, origins and grade.",
  bundle: "A folder or zip that proves itself: ledger slice, codebook, hashes (RO-Crate).",
} as const;

export type ExchangeFormatName = keyof typeof formatMeans;
