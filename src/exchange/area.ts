import type { Where } from "../comparing/index.ts";
import type { Box, Gazetteer } from "../gazetteer/index.ts";
import type { IncidentDetail } from "../ledger/index.ts";
import type { Ring, Shapes } from "./shapes.ts";
import { pinOf } from "./incident-rows.ts";

/** A place as GeoJSON draws it. `drawnAs` says what the drawing is, so that nobody takes it for more. */
export interface Drawn {
  readonly geometry:
    | { readonly type: "Point"; readonly coordinates: readonly [lon: number, lat: number] }
    | { readonly type: "Polygon"; readonly coordinates: readonly Ring[] }
    | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly Ring[])[] }
    | null;
  readonly drawnAs: "point" | "outline" | "circle around the place" | "bounding box" | "not drawn";
  /** Of a circle. */
  readonly radiusKm: number | null;
}

/** What "near Kunduz" is drawn as: UCDP's own measure of "within about 25 km of a known point". */
const aroundKm = 25;

const notDrawn: Drawn = { geometry: null, drawnAs: "not drawn", radiusKm: null };

const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;

/** A circle on the sphere as a polygon of 48 sides, counter-clockwise, closed. */
export function circle(lat: number, lon: number, km: number): Ring {
  const radian = Math.PI / 180;
  const arc = km / 6371;
  const [sin, cos] = [Math.sin(lat * radian), Math.cos(lat * radian)];
  const ring = Array.from({ length: 48 }, (_, side): readonly [number, number] => {
    const bearing = -2 * Math.PI * (side / 48);
    const north = Math.asin(sin * Math.cos(arc) + cos * Math.sin(arc) * Math.cos(bearing));
    const east = Math.atan2(Math.sin(bearing) * Math.sin(arc) * cos, Math.cos(arc) - sin * Math.sin(north));
    return [round(lon + east / radian), round(north / radian)];
  });
  return [...ring, ring[0]!];
}

const rectangle = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** A box as a polygon; one that crosses the 180th meridian is cut there, as RFC 7946 asks. */
function boxGeometry([west, south, east, north]: Box): Drawn["geometry"] {
  if (west <= east) return { type: "Polygon", coordinates: [rectangle(west, south, east, north)] };
  return {
    type: "MultiPolygon",
    coordinates: [[rectangle(west, south, 180, north)], [rectangle(-180, south, east, north)]],
  };
}

/** The place of the gazetteer that a claim's place is. */
function placeIn(gazetteer: Gazetteer, { name, geonameId, lat, lon }: Where) {
  return gazetteer
    .find(name)
    .map(({ index }) => gazetteer.place(index))
    .find((place) => (geonameId === null ? place.lat === lat && place.lon === lon : place.geonameId === geonameId));
}

/**
 * The town or spot of an incident as a point where somebody states it; everything else as an area, and never a point in its middle. The
 * area around a town ("near Kunduz", or a town that was only inferred) is a circle; a province its outline; a country or region the box that
 * holds it; what has no known extent is not drawn.
 */
export function drawn(incident: IncidentDetail, gazetteer: Gazetteer | null, shapes: Shapes | null): Drawn {
  const { place: where } = incident;
  if (where === null || where.lat === null || where.lon === null) return notDrawn;
  const pin = pinOf(incident);
  if (pin?.stated === true)
    return { geometry: { type: "Point", coordinates: [pin.lon, pin.lat] }, drawnAs: "point", radiusKm: null };
  if (pin !== null) return around(pin.lat, pin.lon);
  const outline = where.precision === "province" && where.geonameId !== null ? shapes?.of(where.geonameId) : null;
  if (outline != null)
    return { geometry: { type: "MultiPolygon", coordinates: outline }, drawnAs: "outline", radiusKm: null };
  const place = gazetteer === null ? undefined : placeIn(gazetteer, where);
  if (place?.box) return { geometry: boxGeometry(place.box), drawnAs: "bounding box", radiusKm: null };
  const aroundTown = where.precision === "area" && (place?.kind === "place" || place?.kind === "point");
  return aroundTown ? around(where.lat, where.lon) : notDrawn;
}

const around = (lat: number, lon: number): Drawn => ({
  geometry: { type: "Polygon", coordinates: [circle(lat, lon, aroundKm)] },
  drawnAs: "circle around the place",
  radiusKm: aroundKm,
});
