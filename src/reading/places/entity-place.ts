import type { Span } from "../../english/span.ts";
import { type Gazetteer, holdersOf } from "../../gazetteer/index.ts";
import { type PlaceFound, type Precision, precisionOf, type Reason } from "./place-found.ts";

/** The place of an entity as the JSON of a reading shows it. From the gazetteer, not from the report. */
export interface EntityPlace {
  readonly geonameId: number | null;
  readonly name: string;
  /** Degrees, WGS 84. The middle, where the precision is no pin. */
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166-1 code as GeoNames uses it; null for seas and regions. */
  readonly country: string | null;
  /** Name of the first division, or null. */
  readonly admin1: string | null;
  readonly precision: Precision;
  readonly reason: readonly Reason[];
}

/**
 * The place that an entity's mentions name, or null: for entities with none, and for those only met as actors or peoples. It is an `area`
 * when the report only ever speaks of what lies around it.
 */
export function placeOfEntity(
  mentions: readonly Span[],
  places: readonly PlaceFound[],
  gazetteer: Gazetteer,
): EntityPlace | null {
  const starts = new Set(mentions.map(({ start }) => start));
  const meant = places.filter(({ start, sense, place }) => starts.has(start) && sense === "place" && place !== null);
  const [first] = meant;
  if (first === undefined || first.place === null) return null;
  const { place, reason } = first;
  const { geonameId, name, lat, lon, country } = place;
  const admin1 =
    place.kind === "province" ? name : [...holdersOf(gazetteer, place)].find(({ kind }) => kind === "province")?.name;
  const precision = meant.every((one) => one.precision === "area") ? "area" : precisionOf(place);
  return { geonameId, name, lat, lon, country, admin1: admin1 ?? null, precision, reason };
}
