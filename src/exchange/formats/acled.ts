import { acledKind } from "../acled-kind.ts";
import type { Side } from "../actor-kinds.ts";
import { countryCodes } from "../countries.ts";
import type { ExchangeFormat, ExportSettings } from "../format.ts";
import { formatMeans } from "../format-means.ts";
import { figureWords, type IncidentRow, incidentRows, joined, ourColumns, pinOf, outletsOf } from "../incident-rows.ts";
import { countryNameIn } from "../country-names.ts";
import { partyTeller } from "../parties.ts";
import { acledGeoPrecision, acledTimePrecision } from "../precision.ts";
import { type Column, csvFile, csvOf, decimal, empty, integer, text } from "../table.ts";

/** ACLED's labels in the order of its codes; which of its armed groups somebody belongs to is left to its coders. */
const inter: Readonly<Partial<Record<Side, string>>> = {
  state: "State forces",
  civilians: "Civilians",
  external: "External/Other forces",
};
const interOrder: readonly string[] = Object.values(inter);

function columnsFor(settings: ExportSettings): readonly Column<IncidentRow>[] {
  const parties = partyTeller(settings);
  const label = (side: Side | null): string | null => (side === null ? null : (inter[side] ?? null));
  const kind = ({ incident }: IncidentRow) => {
    const { agent, affected } = parties(incident);
    return acledKind(incident, agent.side, affected.side);
  };

  const theirs: readonly Column<IncidentRow>[] = [
    text("event_id_cnty", ({ incident }) => `rapporteur:${incident.id}`),
    text("event_date", ({ incident }) => incident.from),
    integer("year", ({ incident }) => (incident.from === null ? null : Number(incident.from.slice(0, 4)))),
    integer("time_precision", ({ incident }) => acledTimePrecision(incident)),
    text("disorder_type", (row) => kind(row)?.disorder ?? null),
    text("event_type", (row) => kind(row)?.event ?? null),
    text("sub_event_type", (row) => kind(row)?.sub ?? null),
    text("actor1", ({ incident }) => parties(incident).agent.name),
    text("assoc_actor_1", ({ incident }) => joined(parties(incident).agent.others)),
    text("inter1", ({ incident }) => label(parties(incident).agent.side)),
    text("actor2", ({ incident }) => parties(incident).affected.name),
    text("assoc_actor_2", ({ incident }) => joined(parties(incident).affected.others)),
    text("inter2", ({ incident }) => label(parties(incident).affected.side)),
    text("interaction", ({ incident }) => {
      const { agent, affected } = parties(incident);
      const both = [label(agent.side), label(affected.side)];
      if (both.includes(null)) return null;
      return both.sort((a, b) => interOrder.indexOf(a!) - interOrder.indexOf(b!)).join("-");
    }),
    text("civilian_targeting", ({ incident }) => {
      const { agent, affected } = parties(incident);
      return affected.side === "civilians" && agent.side !== null ? "Civilian targeting" : null;
    }),
    integer("iso", ({ incident }) => countryCodes(incident.place?.country ?? null)?.numeric ?? null),
    empty("region"),
    text("country", ({ incident }) => countryNameIn(settings.codebook, incident.place?.country ?? null)),
    text("admin1", ({ incident }) => incident.place?.admin1 ?? null),
    empty("admin2"),
    empty("admin3"),
    text("location", ({ incident }) => (pinOf(incident) === null ? null : (incident.place?.name ?? null))),
    decimal("latitude", ({ incident }) => pinOf(incident)?.lat ?? null),
    decimal("longitude", ({ incident }) => pinOf(incident)?.lon ?? null),
    integer("geo_precision", ({ incident }) => acledGeoPrecision(incident.place, pinOf(incident)?.stated ?? false)),
    text("source", ({ incident }) => joined(outletsOf(incident))),
    empty("source_scale"),
    text("notes", notes),
    integer("fatalities", (row) => row.of("killed")?.figure ?? null),
    empty("tags"),
    empty("timestamp"),
  ];
  return [...theirs, ...ourColumns];
}

/** ACLED keeps disagreement in prose. Ours is made of figures and names; no words of the reports. */
function notes({ incident, policy }: IncidentRow): string {
  const figures = figureWords(incident);
  return [
    figures.length === 0 ? "No number given." : `Figures: ${figures.join("; ")}.`,
    `Resolved by the policy ${policy}.`,
    `Origins: ${incident.origins.min} to ${incident.origins.max}.`,
    `Grade: ${incident.grade} (${incident.gradeReason}).`,
  ].join(" ");
}

export const acled: ExchangeFormat = {
  name: "acled",
  ...csvFile,
  takes: "incidents",
  means: formatMeans.acled,
  write: (things, settings) => csvOf(columnsFor(settings), incidentRows(things.incidents(), settings, "conservative")),
};
