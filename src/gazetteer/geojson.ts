import type { Written } from "./own-places.ts";
import type { Box } from "./place.ts";

type Json = Readonly<Record<string, unknown>>;

const isTable = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(textOf).join("|")
    : typeof value === "string" || typeof value === "number"
      ? String(value)
      : "";

const geometries = ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"];

/** The features of a GeoJSON file as they are written; of anything but a point the middle of its box stands for it. */
export function readGeoJson(text: string, say: (feature: number, message: string) => void): Written[] {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    say(1, `not JSON: ${error instanceof Error ? error.message : "unreadable"}`);
    return [];
  }
  const features = isTable(json) && Array.isArray(json["features"]) ? (json["features"] as unknown[]) : [json];
  return features.flatMap((feature, number): Written[] => {
    const properties = isTable(feature) && isTable(feature["properties"]) ? feature["properties"] : null;
    const geometry = isTable(feature) && isTable(feature["geometry"]) ? feature["geometry"] : null;
    if (properties === null || geometry === null) {
      say(number + 1, "a feature with properties and geometry is needed");
      return [];
    }
    const points = pointsIn(geometry["coordinates"]);
    if (!geometries.includes(textOf(geometry["type"])) || points.length === 0) {
      say(number + 1, `geometry "${textOf(geometry["type"])}"; allowed: ${geometries.join(", ")} with coordinates`);
      return [];
    }
    const [west, south, east, north] = boxOf(points);
    const isPoint = points.length === 1;
    return [
      {
        line: number + 1,
        box: isPoint ? null : [west, south, east, north],
        values: {
          name: textOf(properties["name"]),
          names: textOf(properties["names"]),
          country: textOf(properties["country"]),
          kind: textOf(properties["kind"]) || (isPoint ? "point" : "region"),
          lat: ((south + north) / 2).toFixed(5),
          lon: ((west + east) / 2).toFixed(5),
        },
      },
    ];
  });
}

/** All positions at any depth that GeoJSON knows. */
function pointsIn(coordinates: unknown, depth = 0): (readonly [lon: number, lat: number])[] {
  if (!Array.isArray(coordinates) || depth > 4) return [];
  const [lon, lat] = coordinates as unknown[];
  if (typeof lon === "number" && typeof lat === "number") return [[lon, lat]];
  return coordinates.flatMap((inner) => pointsIn(inner, depth + 1));
}

const boxOf = (points: readonly (readonly [number, number])[]): Box =>
  points.reduce<Box>(
    ([west, south, east, north], [lon, lat]) => [
      Math.min(west, lon),
      Math.min(south, lat),
      Math.max(east, lon),
      Math.max(north, lat),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
