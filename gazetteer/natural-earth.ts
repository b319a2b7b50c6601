import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type Box, kilometres, type PlaceKind } from "../src/gazetteer/index.ts";
import { lettersOf, plainWords } from "../src/gazetteer/spelling.ts";
import { type Draft, draft } from "./draft.ts";
import { boxAround, middleOf } from "./extent.ts";
import { type GeoNames, linesOf, withoutType } from "./geonames.ts";

const letters = (name: string): string => lettersOf(plainWords(name));

/**
 * Gives first divisions the spellings, middles and extents of Natural Earth, and countries the middle of their divisions.
 * Gives back which division each of Natural Earth's is, by its adm1_code.
 */
export function addDivisions(folder: string, { provinces }: GeoNames): ReadonlyMap<string, Draft> {
  const byId = new Map([...provinces.values()].map((one) => [one.id, one]));
  const byName = new Map<string, Draft>();
  for (const [code, one] of provinces)
    for (const name of [one.name, ...one.names]) byName.set(`${code.slice(0, 2)} ${letters(name)}`, one);

  const joined = new Map<string, Draft>();
  const [, ...rows] = linesOf(folder, "ne_admin1_names.tsv");
  for (const [adm1 = "", iso, , id, code = "", name = "", , lat, lon, , variants = ""] of rows) {
    const spellings = [name, ...variants.split("|")].filter((one) => one !== "" && !/[ÃÂ�]/.test(one));
    const province =
      byId.get(Number(id)) ??
      provinces.get(code) ??
      spellings.map((one) => byName.get(`${iso} ${letters(one)}`)).find(Boolean);
    if (province === undefined) continue;
    joined.set(adm1, province);
    for (const one of spellings) {
      if (one.length < 4 || one.length > 40) continue;
      province.names.add(one);
      const bare = withoutType(one);
      if (bare !== null) province.names.add(bare);
    }
    if (Number.isNaN(province.lat)) Object.assign(province, { lat: Number(lat), lon: Number(lon) });
  }
  addShapes(folder, joined);
  return joined;
}

interface Feature {
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: number[][][] | number[][][][] } | null;
}

/** Square degrees of a ring, shrunk by its latitude. */
function areaOf(ring: readonly number[][]): number {
  let twice = 0;
  let lats = 0;
  ring.forEach(([lon = 0, lat = 0], at) => {
    const [nextLon = 0, nextLat = 0] = ring[(at + 1) % ring.length]!;
    twice += lon * nextLat - nextLon * lat;
    lats += lat;
  });
  return (Math.abs(twice) / 2) * Math.cos(((lats / ring.length) * Math.PI) / 180);
}

function addShapes(folder: string, joined: ReadonlyMap<string, Draft>): void {
  const text = gunzipSync(readFileSync(join(folder, "ne_admin1_2dp.geojson.gz"))).toString("utf8");
  const shapes = new Map<
    Draft,
    { points: { lat: number; lon: number }[]; parts: { lat: number; lon: number; weight: number }[] }
  >();
  for (const { id, geometry } of (JSON.parse(text) as { features: Feature[] }).features) {
    const province = joined.get(id);
    if (province === undefined || geometry === null) continue;
    const polygons = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates) as number[][][][];
    for (const [ring = []] of polygons) {
      const points = ring.map(([lon = 0, lat = 0]) => ({ lat, lon }));
      const middle = middleOf(points.map((point) => ({ ...point, weight: 1 })));
      for (const holder of [province, province.holder!]) {
        const shape = shapes.get(holder) ?? { points: [], parts: [] };
        shapes.set(holder, shape);
        for (const point of points) shape.points.push(point);
        shape.parts.push({ ...middle, weight: areaOf(ring) });
      }
    }
  }
  for (const [one, { points, parts }] of shapes) Object.assign(one, { box: boxAround(points), ...middleOf(parts) });
}

/** What a class of Natural Earth is in the gazetteer, and by which word; others are regions. */
const kinds: readonly (readonly [pattern: RegExp, feature: string, kind: PlaceKind])[] = [
  [/lake centerline|river/i, "river", "water"],
  [/lake|reservoir|lagoon/i, "lake", "water"],
  [/sea|gulf|bay|strait|sound|channel|fjord|ocean|inlet/i, "sea", "water"],
  [/mountain|range|pass$|foothills/i, "mountains", "mountain"],
  [/island|reef/i, "island", "island"],
  [/desert/i, "desert", "region"],
  [/coast|cape/i, "coast", "region"],
  [/valley|gorge/i, "valley", "region"],
  [/plain|plateau|lowland|basin|delta/i, "plain", "region"],
  [/disputed/i, "disputed area", "region"],
  [/map subunit/i, "part of a country", "region"],
];
const other = [/./, "region", "region"] as const;
const skipped = /Dragons|^class$|pole|Continent/i;

/** Written short on maps. */
const written: readonly (readonly [RegExp, string])[] = [
  [/\bIs\.$/, "Islands"],
  [/\bI\.$/, "Island"],
  [/\bMts\.$/, "Mountains"],
  [/\bMtn?\.$/, "Mountain"],
  [/\bPen\.$/, "Peninsula"],
  [/\bRes\.$/, "Reservoir"],
];

const inFull = (name: string): string =>
  written.reduce((full, [short, long]) => full.replace(short, long), name.normalize("NFC").trim());

/** Notes among the names: "Admin. by India; Claimed by China". */
const isNote = (name: string): boolean => /\b(?:admin|claimed|leased|since|patrolled|self admin)\b/i.test(name);

/**
 * Regions, waters, mountains, islands and disputed areas. Without those that GeoNames has as a country or first division, and each once
 * though Natural Earth has it in several layers.
 */
export function readRegions(folder: string, { countries, provinces }: GeoNames): Draft[] {
  const known = new Set(
    [...countries.values(), ...provinces.values()].flatMap((one) => [one.name, ...one.names].map(letters)),
  );
  const byCountryName = new Map([...countries.values()].map((one) => [letters(one.name), one]));
  const regions: Draft[] = [];
  const byName = new Map<string, Draft[]>();
  const [, ...rows] = linesOf(folder, "ne_regions_waters_disputed.tsv");
  for (const [raw = "", group = "", , lat, lon, box = "", , variants = ""] of rows) {
    if (raw === "" || skipped.test(group)) continue;
    const disputed = group.startsWith("disputed");
    const names = [raw, ...variants.split("|")].map(inFull).filter((one) => one !== "" && !isNote(one));
    // A disputed area comes under the name of who holds it: its own follows.
    const [name = "", ...others] = disputed && byCountryName.has(letters(raw)) ? names.slice(1) : names;
    if (name === "" || ((disputed || group.startsWith("map subunit")) && known.has(letters(name)))) continue;
    const at = { lat: Number(lat), lon: Number(lon) };
    const [, feature, kind] = kinds.find(([pattern]) => pattern.test(group.replace(/ of .*|,.*/, ""))) ?? other;
    const same = byName.get(letters(name))?.find((one) => one.kind === kind && kilometres(one, at) < 1000);
    if (same) {
      for (const other of others) same.names.add(other);
      continue;
    }
    const holder = /^map subunit of (.*)/.exec(group)?.[1];
    const made = draft({
      id: null,
      name,
      names: bareNames([name, ...others], kind),
      feature,
      kind,
      ...at,
      holder: (holder !== undefined ? byCountryName.get(letters(holder)) : undefined) ?? null,
      box: box.split(",").map(Number) as unknown as Box,
    });
    regions.push(made);
    byName.set(letters(name), [...(byName.get(letters(name)) ?? []), made]);
  }
  return regions;
}

/** Rivers and lakes come with and without the word: "Helmand", "Helmand River". */
function bareNames(names: readonly string[], kind: PlaceKind): string[] {
  if (kind !== "water") return [...names];
  return names.flatMap((name) =>
    /\b(?:river|lake|sea|gulf|bay|strait|ocean)\b/i.test(name) ? [name] : [name, `${name} River`],
  );
}
