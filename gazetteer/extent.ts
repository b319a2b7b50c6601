import type { Box } from "../src/gazetteer/index.ts";
import type { Draft } from "./draft.ts";

interface Point {
  readonly lat: number;
  readonly lon: number;
}

const radian = Math.PI / 180;

/** The middle of points on the sphere, each with its weight. */
export function middleOf(points: readonly (Point & { readonly weight: number })[]): Point {
  let [x, y, z] = [0, 0, 0];
  for (const { lat, lon, weight } of points) {
    x += weight * Math.cos(lat * radian) * Math.cos(lon * radian);
    y += weight * Math.cos(lat * radian) * Math.sin(lon * radian);
    z += weight * Math.sin(lat * radian);
  }
  return { lat: Math.atan2(z, Math.hypot(x, y)) / radian, lon: Math.atan2(y, x) / radian };
}

/** The smallest box around points: it leaves out the widest gap of longitudes. */
export function boxAround(points: readonly Point[]): Box {
  const lats = points.map(({ lat }) => lat);
  const lons = points.map(({ lon }) => lon).sort((a, b) => a - b);
  let [west, east] = [lons[0]!, lons.at(-1)!];
  let gap = west + 360 - east;
  for (let at = 1; at < lons.length; at++) {
    const between = lons[at]! - lons[at - 1]!;
    if (between > gap) [gap, west, east] = [between, lons[at]!, lons[at - 1]!];
  }
  const low = lats.reduce((a, b) => Math.min(a, b));
  const high = lats.reduce((a, b) => Math.max(a, b));
  return [west, low, east, high];
}

/** Gives divisions and countries the people, middle and extent of the towns in them, where nothing better is known. */
export function fromTowns(towns: readonly Draft[]): void {
  const inside = new Map<Draft, Draft[]>();
  for (const town of towns) {
    for (let holder = town.holder; holder !== null; holder = holder.holder) {
      const all = inside.get(holder);
      if (all) all.push(town);
      else inside.set(holder, [town]);
    }
  }
  for (const [holder, all] of inside) {
    // Parts of a town count in the town.
    const people = all.reduce((sum, { feature, population }) => sum + (feature === "PPLX" ? 0 : population), 0);
    if (holder.kind !== "country") holder.population = people;
    if (Number.isNaN(holder.lat)) Object.assign(holder, middleOf(all.map(({ lat, lon }) => ({ lat, lon, weight: 1 }))));
    if (holder.kind !== "district") holder.box ??= boxAround(all);
  }
}
