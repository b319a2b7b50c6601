import { countryCodes } from "../countries.ts";
import type { ExchangeFormat } from "../format.ts";
import { formatMeans } from "../format-means.ts";
import {
  dateBasis,
  type IncidentRow,
  incidentRows,
  joined,
  outletsOf,
  pinOf,
  placeBasis,
  sourcesOf,
} from "../incident-rows.ts";
import { datePrecision } from "../precision.ts";
import { type Column, csvFile, csvRow, decimal, integer, text } from "../table.ts";

/** Header for people, hashtag for programs, value. */
type Tagged = readonly [tag: string, column: Column<IncidentRow>];

const columns: readonly Tagged[] = [
  ["#event+id", text("Incident", ({ incident }) => incident.id)],
  ["#event+type", text("Types", ({ incident }) => joined(incident.types))],
  ["#date+start", text("First day", ({ incident }) => incident.from)],
  ["#date+end", text("Last day", ({ incident }) => incident.to)],
  ["#meta+date+basis", text("Day stated or inferred", ({ incident }) => dateBasis(incident))],
  ["#meta+date+precision", text("Day is known to the", ({ incident }) => datePrecision(incident))],
  ["#country+code+v_iso2", text("Country", ({ incident }) => incident.place?.country ?? null)],
  [
    "#country+code+v_iso3",
    text("Country code", ({ incident }) => countryCodes(incident.place?.country ?? null)?.alpha3 ?? null),
  ],
  ["#adm1+name", text("Province", ({ incident }) => incident.place?.admin1 ?? null)],
  ["#loc+name", text("Place", ({ incident }) => incident.place?.name ?? null)],
  ["#geo+lat", decimal("Latitude", ({ incident }) => pinOf(incident)?.lat ?? null)],
  ["#geo+lon", decimal("Longitude", ({ incident }) => pinOf(incident)?.lon ?? null)],
  ["#geo+precision", text("Place is known to the", ({ incident }) => incident.place?.precision ?? null)],
  ["#meta+geo+basis", text("Place stated or inferred", ({ incident }) => placeBasis(incident))],
  ["#affected+killed+min", integer("Killed, at least", (row) => row.of("killed")?.low ?? null)],
  ["#affected+killed+max", integer("Killed, at most", (row) => row.of("killed")?.high ?? null)],
  ["#affected+injured+min", integer("Injured, at least", (row) => row.of("injured")?.low ?? null)],
  ["#affected+injured+max", integer("Injured, at most", (row) => row.of("injured")?.high ?? null)],
  ["#affected+detained+min", integer("Captured, at least", (row) => row.of("captured")?.low ?? null)],
  ["#affected+detained+max", integer("Captured, at most", (row) => row.of("captured")?.high ?? null)],
  ["#affected+displaced+min", integer("Displaced, at least", (row) => row.of("displaced")?.low ?? null)],
  ["#affected+displaced+max", integer("Displaced, at most", (row) => row.of("displaced")?.high ?? null)],
  ["#meta+policy", text("Policy", ({ policy }) => policy)],
  ["#meta+source+name", text("Outlets", ({ incident }) => joined(outletsOf(incident)))],
  ["#meta+source+said", text("Said by", ({ incident }) => joined(sourcesOf(incident)))],
  ["#meta+origins+min", integer("Origins, at least", ({ incident }) => incident.origins.min)],
  ["#meta+origins+max", integer("Origins, at most", ({ incident }) => incident.origins.max)],
  ["#status+grade", text("Grade", ({ incident }) => incident.grade)],
];

export const hxl: ExchangeFormat = {
  name: "hxl",
  ...csvFile,
  takes: "incidents",
  means: formatMeans.hxl,
  async *write(things, settings) {
    yield csvRow(columns.map(([, { name }]) => name));
    // The tags are no free text: an apostrophe before them would hide them from every reader of HXL.
    yield `${columns.map(([tag]) => tag).join(",")}\r\n`;
    for await (const row of incidentRows(things.incidents(), settings, "min-max"))
      yield csvRow(columns.map(([, column]) => column.of(row)));
  },
};
