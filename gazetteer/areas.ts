/**
 * Makes the areas of first divisions that maps and GeoJSON draw: node gazetteer/areas.ts SOURCES [OUT]
 *
 * SOURCES: the folder that gazetteer/build.ts takes. Borders are those of Natural Earth (public domain), simplified; which division each
 * is, and of which country, says GeoNames (CC BY 4.0), since Natural Earth draws who holds a place rather than whose it is.
 * OUT is TopoJSON, one object "areas"; properties: `id` GeoNames id or null, `name`, `country` ISO 3166-1 code or null. The same inputs
 * give the same bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { readGeoNames } from "./geonames.ts";
import { addDivisions } from "./natural-earth.ts";
import { type Area, type Ring, topologyOf } from "./topology.ts";

interface Feature {
  readonly id: string;
  readonly properties: { readonly iso_a2: string; readonly name: string | null };
  readonly geometry: { readonly type: string; readonly coordinates: number[][][] | number[][][][] } | null;
}
interface Named {
  readonly id: number | null;
  readonly name: string;
  readonly country: string | null;
}

/** Steps of the grid in a degree, as the source has them. */
const grid = 100;
const [folder, out = new URL("areas.json", import.meta.url).pathname] = process.argv.slice(2);
if (folder === undefined) throw new Error("which folder are the sources in?");

const geonames = readGeoNames(folder);
const joined = addDivisions(folder, geonames);
const countryOf = new Map([...geonames.provinces].map(([code, division]) => [division, code.slice(0, 2)]));

const text = gunzipSync(readFileSync(join(folder, "ne_admin1_2dp.geojson.gz"))).toString("utf8");
const areas = (JSON.parse(text) as { features: Feature[] }).features.flatMap(
  ({ id, properties, geometry }): Area<Named>[] => {
    if (geometry === null || properties.iso_a2 === "AQ") return [];
    const division = joined.get(id);
    const country = division === undefined ? properties.iso_a2 : countryOf.get(division)!;
    const polygons = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates) as number[][][][];
    const onGrid = polygons
      .map((rings) => rings.map(toGrid))
      .filter(([outer]) => outer !== undefined && outer.length > 3);
    if (onGrid.length === 0) return [];
    return [
      {
        properties: {
          id: division?.id ?? null,
          name: division?.name ?? properties.name ?? "",
          country: /^[A-Z]{2}$/.test(country) ? country : null,
        },
        polygons: onGrid.map((rings) => rings.filter((ring) => ring.length > 3)),
      },
    ];
  },
);

/** Whole steps from the south-west corner of the world, no point twice in a row. */
function toGrid(ring: readonly number[][]): Ring {
  const points = ring.map(
    ([lon = 0, lat = 0]) => [Math.round((lon + 180) * grid), Math.round((lat + 90) * grid)] as const,
  );
  return points.filter(([x, y], at) => at === 0 || x !== points[at - 1]![0] || y !== points[at - 1]![1]);
}

const topology = topologyOf(areas, {
  // 25 squares of a hundredth of a degree: about 30 square kilometres at the equator, less than a pixel wherever a country fills the screen.
  least: 8,
  smallestIsland: 100,
  transform: { scale: [1 / grid, 1 / grid], translate: [-180, -90] },
});
const bytes = JSON.stringify(topology);
writeFileSync(out, bytes);
console.log(
  `${areas.length} areas, ${topology.arcs.length} borders, ${topology.arcs.reduce((sum, { length }) => sum + length, 0)} points, ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} with gzip`,
);
