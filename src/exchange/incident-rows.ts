import type { PolicyName } from "../comparing/index.ts";
import type { IncidentDetail, LedgerClaim } from "../ledger/index.ts";
import { countWords } from "../reading/wording.ts";
import type { ExportSettings } from "./format.ts";
import { type Measure, type Measured, measured } from "./figures.ts";
import { datePrecision, isPin } from "./precision.ts";
import { type Column, integer, text } from "./table.ts";

/** An incident as the tables have it. */
export interface IncidentRow {
  readonly incident: IncidentDetail;
  readonly policy: PolicyName;
  readonly settings: ExportSettings;
  /** What it comes to in a measure under the policy. */
  of(measure: Measure): Measured | null;
}

/** Incidents as rows, under the policy that was asked for, else under the format's own. */
export async function* incidentRows(
  incidents: AsyncIterable<IncidentDetail>,
  settings: ExportSettings,
  own: PolicyName,
): AsyncGenerator<IncidentRow> {
  const policy = settings.policy ?? own;
  for await (const incident of incidents) {
    const known = new Map<Measure, Measured | null>();
    yield {
      incident,
      policy,
      settings,
      of(measure) {
        if (!known.has(measure)) known.set(measure, measured(incident, measure, policy));
        return known.get(measure) ?? null;
      },
    };
  }
}

const distinct = (values: Iterable<string | null | undefined>): string[] => [
  ...new Set([...values].filter((value): value is string => value != null && value !== "")),
];

export const joined = (values: Iterable<string | null | undefined>): string | null =>
  distinct(values).join("; ") || null;

/** Who printed it. */
export const outletsOf = ({ claimsInFull }: IncidentDetail): string[] =>
  distinct(claimsInFull.map(({ report }) => report.outlet));

/** Who says so. */
export const sourcesOf = ({ claimsInFull }: IncidentDetail): string[] =>
  distinct(claimsInFull.map(({ source }) => source?.words.replace(/\s+/g, " ")));

/** Claims that give the incident its place, and its days. */
const placing = ({ claimsInFull, place }: IncidentDetail): LedgerClaim[] =>
  place === null ? [] : claimsInFull.filter(({ where }) => where?.name === place.name);
const dating = ({ claimsInFull, from, to }: IncidentDetail): LedgerClaim[] =>
  from === null && to === null ? [] : claimsInFull.filter((claim) => claim.from === from && claim.to === to);

/** `stated` when one claim at least states it, `inferred` when it is known and none does. */
const basis = (known: boolean, all: readonly ("stated" | "inferred" | null)[]): "stated" | "inferred" | null =>
  !known ? null : all.includes("stated") ? "stated" : "inferred";

export const placeBasis = (incident: IncidentDetail): "stated" | "inferred" | null =>
  basis(
    incident.place !== null,
    placing(incident).map((claim) => claim.placeBasis),
  );
export const dateBasis = (incident: IncidentDetail): "stated" | "inferred" | null =>
  basis(
    incident.from !== null || incident.to !== null,
    dating(incident).map((claim) => claim.periodBasis),
  );

/** A spot on the map for an incident. */
export interface Pin {
  readonly lat: number;
  readonly lon: number;
  /** False: no claim says so; the town was inferred, and the spot stands for what is around it. */
  readonly stated: boolean;
}

/** The town or spot of an incident; null for areas, and for totals over weeks, which no town was the place of. */
export function pinOf(incident: IncidentDetail): Pin | null {
  const { place } = incident;
  if (!isPin(place) || !placing(incident).some(({ scope }) => scope !== "cumulative")) return null;
  return { lat: place.lat, lon: place.lon, stated: placeBasis(incident) === "stated" };
}

/** "kill: 9 people (police, The Highland Courier)". */
export function figureWords(incident: IncidentDetail): string[] {
  const outlets = new Map(incident.claimsInFull.map(({ report }) => [report.id, report.outlet]));
  return incident.figures.map(({ type, count, unit, source, report }) => {
    // A data set speaks for itself: "GTD", not "GTD, GTD".
    const said = distinct([source, outlets.get(report)]).join(", ");
    return `${type}: ${[countWords(count), unit].filter(Boolean).join(" ")}${said === "" ? "" : ` (${said})`}`;
  });
}

/** Least, most and the policy's figure of a measure. */
export const measureColumns = (measure: Measure): Column<IncidentRow>[] => [
  integer(`${measure}_low`, (row) => row.of(measure)?.low ?? null),
  integer(`${measure}_high`, (row) => row.of(measure)?.high ?? null),
  integer(`${measure}_figure`, (row) => row.of(measure)?.figure ?? null),
];

/**
 * What our tables of incidents say beside the columns of another data set: where the row comes from, under which policy, between which
 * bounds, from how many origins, and what was stated and what inferred.
 */
export const ourColumns: readonly Column<IncidentRow>[] = [
  text("rapporteur_incident", ({ incident }) => incident.id),
  text("policy", ({ policy }) => policy),
  integer("low", (row) => row.of("killed")?.low ?? null),
  integer("high", (row) => row.of("killed")?.high ?? null),
  integer("injured_low", (row) => row.of("injured")?.low ?? null),
  integer("injured_high", (row) => row.of("injured")?.high ?? null),
  text("figures", ({ incident }) => joined(figureWords(incident))),
  integer("origins_min", ({ incident }) => incident.origins.min),
  integer("origins_max", ({ incident }) => incident.origins.max),
  text("grade", ({ incident }) => incident.grade),
  text("grade_reason", ({ incident }) => incident.gradeReason),
  text("types", ({ incident }) => joined(incident.types)),
  text("agents", ({ incident }) => joined(incident.agents)),
  text("affected", ({ incident }) => joined(incident.affected)),
  text("said_by", ({ incident }) => joined(sourcesOf(incident))),
  text("reports", ({ incident }) => joined(incident.reports)),
  text("claims", ({ incident }) => joined(incident.claims)),
  text("place_words", ({ incident }) => incident.place?.words ?? null),
  text("place_basis", ({ incident }) => placeBasis(incident)),
  text("place_precision", ({ incident }) => incident.place?.precision ?? null),
  text("date_first", ({ incident }) => incident.from),
  text("date_last", ({ incident }) => incident.to),
  text("date_basis", ({ incident }) => dateBasis(incident)),
  text("date_precision", ({ incident }) => datePrecision(incident)),
];
