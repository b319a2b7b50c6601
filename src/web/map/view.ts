import type { Box, Position } from "./topology.ts";

/** What of the world is on the map: its middle, and pixels for a degree of latitude. */
export interface View {
  readonly lon: number;
  readonly lat: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Degrees of longitude are drawn as wide as they are in the middle of the map. */
export const stretchOf = ({ lat }: View): number => Math.max(0.15, Math.cos((lat * Math.PI) / 180));

export function toScreen(view: View, { width, height }: Size, [lon, lat]: Position): { x: number; y: number } {
  return {
    x: width / 2 + (lon - view.lon) * view.scale * stretchOf(view),
    y: height / 2 - (lat - view.lat) * view.scale,
  };
}

export function toWorld(view: View, { width, height }: Size, x: number, y: number): Position {
  return [view.lon + (x - width / 2) / (view.scale * stretchOf(view)), view.lat - (y - height / 2) / view.scale];
}

const [farthest, nearest] = [1.5, 400];
const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** The view with its middle and scale kept inside the world. */
export const kept = ({ lon, lat, scale }: View): View => ({
  lon: within(lon, -180, 180),
  lat: within(lat, -80, 80),
  scale: within(scale, farthest, nearest),
});

/** Nearer or farther by a factor; the place under the pointer stays. */
export function zoomed(view: View, size: Size, factor: number, x = size.width / 2, y = size.height / 2): View {
  const [lon, lat] = toWorld(view, size, x, y);
  const next = kept({ ...view, scale: view.scale * factor });
  const [lon2, lat2] = toWorld(next, size, x, y);
  return kept({ ...next, lon: next.lon + lon - lon2, lat: next.lat + lat - lat2 });
}

/** A view that shows a box with a margin; the world when there is none. */
export function viewOf(box: Box | null, size: Size): View {
  if (box === null || !Number.isFinite(box.west))
    return { lon: 10, lat: 15, scale: Math.max(farthest, size.width / 360) };
  const middle = { lon: (box.west + box.east) / 2, lat: (box.south + box.north) / 2, scale: 1 };
  const wide = Math.max(2, box.east - box.west) * stretchOf(middle);
  const high = Math.max(2, box.north - box.south);
  return kept({ ...middle, scale: Math.min((size.width * 0.8) / wide, (size.height * 0.8) / high) });
}
