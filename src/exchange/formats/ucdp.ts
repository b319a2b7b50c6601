import type { IncidentDetail } from "../../ledger/index.ts";
import type { Side } from "../actor-kinds.ts";
import { countryCodes } from "../countries.ts";
import { countryNameIn } from "../country-names.ts";
import type { ExchangeFormat, ExportSettings } from "../format.ts";
import { formatMeans } from "../format-means.ts";
import { type IncidentRow, incidentRows, joined, ourColumns, pinOf, outletsOf, sourcesOf } from "../incident-rows.ts";
import { type Party, partyTeller } from "../parties.ts";
import { prioGrid, ucdpDatePrecision, ucdpWherePrecision } from "../precision.ts";
import { type Column, csvFile, csvOf, decimal, empty, integer, text } from "../table.ts";

/** 1 a state against an organised group, 2 two such groups, 3 one-sided against civilians; null where the sides are not known. */
function typeOfViolence(agent: Side | null, affected: Side | null): number | null {
  if (affected === "civilians" && agent !== null && agent !== "civilians") return 3;
  if ((agent === "state" && affected === "armed") || (agent === "armed" && affected === "state")) return 1;
  return agent === "armed" && affected === "armed" ? 2 : null;
}

const onOneLine = (words: string | null): string | null => words && words.replace(/\s+/g, " ");

/** "The Highland Courier, 2019-11-21: Dozens of fighters give up": a citation, not the article. */
const citations = ({ claimsInFull }: IncidentDetail): string | null =>
  joined(
    claimsInFull.map(({ report: { outlet, published, title } }) =>
      [[outlet, published].filter(Boolean).join(", "), onOneLine(title)].filter(Boolean).join(": "),
    ),
  );

/** UCDP's one-sided violence has plain "Civilians" for its side b. */
const sideName = ({ name, side }: Party): string | null => (side === "civilians" ? "Civilians" : name);

function columnsFor(settings: ExportSettings): readonly Column<IncidentRow>[] {
  const { codebook } = settings;
  const parties = partyTeller(settings);

  const theirs: readonly Column<IncidentRow>[] = [
    text("id", ({ incident }) => `rapporteur:${incident.id}`),
    empty("relid"),
    integer("year", ({ incident }) => (incident.from === null ? null : Number(incident.from.slice(0, 4)))),
    empty("active_year"),
    empty("code_status"),
    integer("type_of_violence", ({ incident }) => {
      const { agent, affected } = parties(incident);
      return typeOfViolence(agent.side, affected.side);
    }),
    ...["conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id"].map(empty<IncidentRow>),
    text("dyad_name", ({ incident }) => {
      const { agent, affected } = parties(incident);
      return agent.name === null || affected.name === null ? null : `${sideName(agent)} - ${sideName(affected)}`;
    }),
    empty("side_a_dset_id"),
    empty("side_a_new_id"),
    text("side_a", ({ incident }) => sideName(parties(incident).agent)),
    empty("side_b_dset_id"),
    empty("side_b_new_id"),
    text("side_b", ({ incident }) => sideName(parties(incident).affected)),
    integer("number_of_sources", ({ incident }) => incident.origins.min),
    text("source_article", ({ incident }) => citations(incident)),
    text("source_office", ({ incident }) => joined(outletsOf(incident))),
    text("source_date", ({ incident }) => joined(incident.claimsInFull.map(({ report }) => report.published))),
    text("source_headline", ({ incident }) =>
      joined(incident.claimsInFull.map(({ report }) => onOneLine(report.title))),
    ),
    text("source_original", ({ incident }) => joined(sourcesOf(incident))),
    integer("where_prec", ({ incident }) => ucdpWherePrecision(incident.place, pinOf(incident)?.stated ?? false)),
    text("where_coordinates", ({ incident }) => incident.place?.name ?? null),
    text("where_description", ({ incident }) => onOneLine(incident.place?.words ?? null)),
    text("adm_1", ({ incident }) => incident.place?.admin1 ?? null),
    empty("adm_2"),
    decimal("latitude", ({ incident }) => pinOf(incident)?.lat ?? null),
    decimal("longitude", ({ incident }) => pinOf(incident)?.lon ?? null),
    text("geom_wkt", ({ incident }) => {
      const pin = pinOf(incident);
      return pin === null ? null : `POINT (${pin.lon} ${pin.lat})`;
    }),
    integer("priogrid_gid", ({ incident }) => {
      const pin = pinOf(incident);
      return pin === null ? null : prioGrid(pin.lat, pin.lon);
    }),
    text("country", ({ incident }) => countryNameIn(codebook, incident.place?.country ?? null)),
    integer("country_id", ({ incident }) => countryCodes(incident.place?.country ?? null)?.gwno ?? null),
    empty("region"),
    integer("event_clarity", ({ incident }) =>
      ucdpDatePrecision(incident) === 1 && ucdpWherePrecision(incident.place, pinOf(incident)?.stated ?? false) === 1
        ? 1
        : 2,
    ),
    integer("date_prec", ({ incident }) => ucdpDatePrecision(incident)),
    text("date_start", ({ incident }) => incident.from),
    text("date_end", ({ incident }) => incident.to),
    empty("deaths_a"),
    empty("deaths_b"),
    empty("deaths_civilians"),
    integer("deaths_unknown", (row) => row.of("killed")?.figure ?? null),
    integer("best", (row) => row.of("killed")?.figure ?? null),
    integer("high", (row) => row.of("killed")?.high ?? null),
    integer("low", (row) => row.of("killed")?.low ?? null),
    empty("gwnoa"),
    empty("gwnob"),
  ];
  const taken = new Set(theirs.map(({ name }) => name));
  return [...theirs, ...ourColumns.filter(({ name }) => !taken.has(name))];
}

/** UCDP records an event only with a death in its best, low or high estimate. */
async function* deadly(rows: AsyncIterable<IncidentRow>, tell: (message: string) => void): AsyncGenerator<IncidentRow> {
  let without = 0;
  for await (const row of rows) {
    const killed = row.of("killed");
    if (killed !== null && (killed.high === null || killed.high > 0)) yield row;
    else without++;
  }
  if (without > 0)
    tell(`${without} ${without === 1 ? "incident" : "incidents"} without a number of dead left out, as UCDP does`);
}

export const ucdp: ExchangeFormat = {
  name: "ucdp",
  ...csvFile,
  takes: "incidents",
  means: formatMeans.ucdp,
  write: (things, settings) =>
    csvOf(columnsFor(settings), deadly(incidentRows(things.incidents(), settings, "low-best-high"), settings.tell)),
};
