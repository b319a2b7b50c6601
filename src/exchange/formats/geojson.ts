import { drawn } from "../area.ts";
import { countryCodes } from "../countries.ts";
import { countryNameIn } from "../country-names.ts";
import type { ExchangeFormat, ExportSettings } from "../format.ts";
import { formatMeans } from "../format-means.ts";
import { incidentColumns } from "../incident-columns.ts";
import { type IncidentRow, incidentRows } from "../incident-rows.ts";

function feature(row: IncidentRow, { gazetteer, shapes, codebook }: ExportSettings): object {
  const { place } = row.incident;
  const { geometry, drawnAs, radiusKm } = drawn(row.incident, gazetteer, shapes);
  const values = incidentColumns
    .filter(({ name }) => name !== "latitude" && name !== "longitude")
    .map((column) => [column.name, column.of(row)] as const);
  return {
    type: "Feature",
    id: row.incident.id,
    geometry,
    properties: {
      ...Object.fromEntries(values),
      country: countryNameIn(codebook, place?.country ?? null),
      country_iso2: place?.country ?? null,
      country_iso_numeric: countryCodes(place?.country ?? null)?.numeric ?? null,
      drawn_as: drawnAs,
      radius_km: radiusKm,
    },
  };
}

export const geojson: ExchangeFormat = {
  name: "geojson",
  extension: ".geojson",
  mediaType: "application/geo+json",
  takes: "incidents",
  means: formatMeans.geojson,
  async *write(things, settings) {
    yield '{"type":"FeatureCollection","features":[\n';
    let first = true;
    for await (const row of incidentRows(things.incidents(), settings, "min-max")) {
      yield `${first ? "" : ",\n"}${JSON.stringify(feature(row, settings))}`;
      first = false;
    }
    yield "\n]}\n";
  },
};
