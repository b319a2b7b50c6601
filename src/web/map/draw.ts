import type { Spot } from "./spots.ts";
import type { Area, Land, Position } from "./topology.ts";
import { type Size, stretchOf, toScreen, type View } from "./view.ts";

/** Everything that is drawn of the world, made once, in degrees. */
export interface Paths {
  readonly land: Path2D;
  readonly provinces: Path2D;
  readonly frontiers: Path2D;
  readonly of: ReadonlyMap<Area, Path2D>;
}

export function pathsOf({ areas, frontiers }: Land): Paths {
  const [land, borders] = [new Path2D(), new Path2D()];
  const of = new Map<Area, Path2D>();
  for (const area of areas) {
    const path = new Path2D();
    for (const ring of area.rings) trace(path, ring, true);
    land.addPath(path);
    of.set(area, path);
  }
  for (const line of frontiers) trace(borders, line, false);
  return { land, provinces: land, frontiers: borders, of };
}

function trace(path: Path2D, line: readonly Position[], closed: boolean): void {
  line.forEach(([lon, lat], at) => (at === 0 ? path.moveTo(lon, lat) : path.lineTo(lon, lat)));
  if (closed) path.closePath();
}

/** Draws the land, the areas that claims name, hatched, and the pins, in the colours of the page's theme. */
export function drawLand(
  canvas: HTMLCanvasElement,
  paths: Paths,
  view: View,
  size: Size,
  spots: readonly Spot[],
  chosen: string | null,
): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const dots = devicePixelRatio;
  canvas.width = size.width * dots;
  canvas.height = size.height * dots;
  const style = getComputedStyle(canvas);
  const colour = (name: string): string => style.getPropertyValue(`--map-${name}`).trim();
  const degree = view.scale * dots;
  const toDegrees = (): void =>
    context.setTransform(
      degree * stretchOf(view),
      0,
      0,
      -degree,
      (size.width / 2) * dots - view.lon * degree * stretchOf(view),
      (size.height / 2) * dots + view.lat * degree,
    );

  context.fillStyle = colour("sea");
  context.fillRect(0, 0, canvas.width, canvas.height);
  toDegrees();
  context.fillStyle = colour("land");
  context.fill(paths.land, "evenodd");
  if (view.scale > 14) {
    context.lineWidth = (0.5 * dots) / degree;
    context.strokeStyle = colour("province");
    context.stroke(paths.provinces);
  }
  context.lineWidth = dots / degree;
  context.strokeStyle = colour("country");
  context.stroke(paths.frontiers);

  for (const spot of spots.toReversed()) {
    if (spot.areas.length === 0) continue;
    const on = spot.key === chosen;
    // A whole country is only outlined: hatched it would bury what is known better.
    const whole = spot.areas.length > 1;
    const shape = new Path2D();
    for (const area of spot.areas) shape.addPath(paths.of.get(area) ?? new Path2D());
    toDegrees();
    if (!whole || on) {
      context.save();
      context.clip(shape, "evenodd");
      context.setTransform(1, 0, 0, 1, 0, 0);
      hatch(context, canvas, on ? colour("on") : colour("area"), (whole ? 12 : 7) * dots, (on ? 2 : 1.2) * dots);
      context.restore();
    }
    if (whole) continue;
    context.lineWidth = ((on ? 2.5 : 1.25) * dots) / degree;
    context.strokeStyle = on ? colour("on") : colour("area");
    context.stroke(shape);
  }
  context.setTransform(dots, 0, 0, dots, 0, 0);
  for (const spot of spots.toReversed()) {
    if (spot.kind === "area" && spot.areas.length > 0) continue;
    const { x, y } = toScreen(view, size, [spot.lon, spot.lat]);
    const radius = 4 + Math.min(10, Math.sqrt(spot.claims.length) * 1.5);
    context.beginPath();
    context.setLineDash(spot.kind === "pin" ? [] : [4, 4]);
    context.arc(x, y, spot.kind === "pin" ? radius : 22, 0, 2 * Math.PI);
    context.fillStyle = spot.key === chosen ? colour("on") : colour("pin");
    context.strokeStyle = spot.kind === "pin" ? colour("land") : context.fillStyle;
    context.lineWidth = 1.5;
    if (spot.kind === "pin") context.fill();
    context.stroke();
  }
  context.setLineDash([]);
  context.font = "12px system-ui, sans-serif";
  context.textBaseline = "middle";
  const taken: { x: number; y: number; width: number }[] = [];
  for (const spot of spots.slice(0, 40)) {
    const { x, y } = toScreen(view, size, [spot.lon, spot.lat]);
    const width = context.measureText(spot.name).width + 20;
    if (taken.some((one) => Math.abs(one.y - y) < 15 && x < one.x + one.width && x + width > one.x)) continue;
    taken.push({ x, y, width });
    context.lineWidth = 3;
    context.strokeStyle = colour("land");
    context.strokeText(spot.name, x + 12, y);
    context.fillStyle = colour("ink");
    context.fillText(spot.name, x + 12, y);
  }
}

/** Slanted lines: an area is somewhere in it, not all of it. */
function hatch(
  context: CanvasRenderingContext2D,
  { width, height }: Size,
  colour: string,
  gap: number,
  thick: number,
): void {
  context.beginPath();
  for (let x = -height; x < width; x += gap) {
    context.moveTo(x, height);
    context.lineTo(x + height, 0);
  }
  context.lineWidth = thick;
  context.strokeStyle = colour;
  context.stroke();
}
