import type { ExchangeFormat } from "../format.ts";
import { acled } from "./acled.ts";
import { annotationsJsonLd } from "./annotations.ts";
import { bundle } from "../bundle/index.ts";
import { claimsCsv } from "./claims-csv.ts";
import { claimsJsonLines } from "./claims-jsonl.ts";
import { ftm } from "./ftm.ts";
import { geojson } from "./geojson.ts";
import { hxl } from "./hxl.ts";
import { incidentPage } from "./incident-page.ts";
import { incidentsCsv } from "./incidents-csv.ts";
import { incidentsJsonLines } from "./incidents-jsonl.ts";
import { parquet } from "./parquet.ts";
import { prov } from "./prov.ts";
import { schemaClaims } from "./schema-claims.ts";
import { sourcesCsv } from "./sources-csv.ts";
import { sourcesJsonLines } from "./sources-jsonl.ts";
import { ucdp } from "./ucdp.ts";

/** Every shape that data can leave in. docs/exchange.md has a section for each. */
export const formats: readonly ExchangeFormat[] = [
  claimsCsv,
  claimsJsonLines,
  incidentsCsv,
  incidentsJsonLines,
  sourcesCsv,
  sourcesJsonLines,
  acled,
  ucdp,
  hxl,
  geojson,
  parquet,
  annotationsJsonLd,
  schemaClaims,
  prov,
  ftm,
  incidentPage,
  bundle,
];
