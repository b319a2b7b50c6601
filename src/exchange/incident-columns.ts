import { countryCodes } from "./countries.ts";
import { type Measure, measures } from "./figures.ts";
import {
  dateBasis,
  figureWords,
  type IncidentRow,
  joined,
  measureColumns,
  outletsOf,
  pinOf,
  placeBasis,
  sourcesOf,
} from "./incident-rows.ts";
import { datePrecision } from "./precision.ts";
import { type Column, decimal, integer, text } from "./table.ts";

/** Columns of our own table of incidents in their order; they are added to, never renamed. */
export const incidentColumns: readonly Column<IncidentRow>[] = [
  text("incident", ({ incident }) => incident.id),
  text("types", ({ incident }) => joined(incident.types)),
  text("date_from", ({ incident }) => incident.from),
  text("date_to", ({ incident }) => incident.to),
  text("date_basis", ({ incident }) => dateBasis(incident)),
  text("date_precision", ({ incident }) => datePrecision(incident)),
  text("place", ({ incident }) => incident.place?.words ?? null),
  text("place_name", ({ incident }) => incident.place?.name ?? null),
  text("place_basis", ({ incident }) => placeBasis(incident)),
  text("place_precision", ({ incident }) => incident.place?.precision ?? null),
  text("admin1", ({ incident }) => incident.place?.admin1 ?? null),
  text("country_iso3", ({ incident }) => countryCodes(incident.place?.country ?? null)?.alpha3 ?? null),
  integer("geoname_id", ({ incident }) => incident.place?.geonameId ?? null),
  decimal("latitude", ({ incident }) => pinOf(incident)?.lat ?? null),
  decimal("longitude", ({ incident }) => pinOf(incident)?.lon ?? null),
  text("agents", ({ incident }) => joined(incident.agents)),
  text("affected", ({ incident }) => joined(incident.affected)),
  text("policy", ({ policy }) => policy),
  ...(Object.keys(measures) as Measure[]).flatMap(measureColumns),
  text("figures", ({ incident }) => joined(figureWords(incident))),
  integer("origins_min", ({ incident }) => incident.origins.min),
  integer("origins_max", ({ incident }) => incident.origins.max),
  text("grade", ({ incident }) => incident.grade),
  text("grade_reason", ({ incident }) => incident.gradeReason),
  text("sources", ({ incident }) => joined(sourcesOf(incident))),
  text("outlets", ({ incident }) => joined(outletsOf(incident))),
  text("reports", ({ incident }) => joined(incident.reports)),
  text("claims", ({ incident }) => joined(incident.claims)),
];
