import { type Cell, csvRow } from "../../exchange/table.ts";
import type { Claim, Entity, Filler, Reading } from "../../reading/index.ts";
import { countAndParts, entityOf, fillerWords, inTextOrder } from "../../reading/wording.ts";
import type { Format } from "./format.ts";

/** Where the gazetteer has the first of a claim's places that it knows. */
const placeOf = ({ place }: Claim, reading: Reading): Entity["place"] | null =>
  place.map((filler) => entityOf(filler, reading)?.place).find(Boolean) ?? null;

/** Who the fillers are across reports: "taliban; AF:government". */
const identities = (fillers: readonly Filler[], reading: Reading): string | null => {
  const found = fillers.flatMap((filler) => entityOf(filler, reading)?.actor?.identity ?? []);
  return found.length === 0 ? null : found.join("; ");
};

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
  place_name: (claim, reading) => placeOf(claim, reading)?.name ?? null,
  place_precision: (claim, reading) => placeOf(claim, reading)?.precision ?? null,
  country: (claim, reading) => placeOf(claim, reading)?.country ?? null,
  geonames: (claim, reading) => placeOf(claim, reading)?.geonameId ?? null,
  lat: (claim, reading) => placeOf(claim, reading)?.lat ?? null,
  lon: (claim, reading) => placeOf(claim, reading)?.lon ?? null,
  from: ({ from }) => from,
  to: ({ to }) => to,
  period_basis: ({ periodBasis }) => periodBasis,
  period_words: ({ periodWords }) => periodWords?.words ?? null,
  status: ({ status }) => status,
  agent_identity: ({ agent }, reading) => identities(agent, reading),
  affected_identity: ({ affected }, reading) => identities(affected, reading),
  recipient_identity: ({ recipient }, reading) => identities(recipient, reading),
  source_identity: ({ source }, reading) => source && identities([source], reading),
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
