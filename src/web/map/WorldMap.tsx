import { type PointerEvent as ReactPointer, useEffect, useMemo, useRef, useState } from "react";
import { drawLand, pathsOf } from "./draw.ts";
import type { Spot } from "./spots.ts";
import { boxOf, type Land } from "./topology.ts";
import { kept, type Size, stretchOf, toScreen, toWorld, type View, viewOf, zoomed } from "./view.ts";

interface WorldMapProps {
  readonly land: Land | null;
  readonly spots: readonly Spot[];
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
}

/** The map. For the eye and the pointer; the list beside it says the same to everybody. */
export function WorldMap({ land, spots, chosen, onChoose }: WorldMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState<Size>({ width: 800, height: 420 });
  const [moved, setMoved] = useState<View | null>(null);
  const paths = useMemo(() => (land === null ? null : pathsOf(land)), [land]);
  const view = moved ?? viewOf(extentOf(spots), size);
  const now = useRef({ view, size });
  now.current = { view, size };

  useEffect(() => {
    const element = frame.current!;
    const watch = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    watch.observe(element);
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const { view, size } = now.current;
      setMoved(zoomed(view, size, Math.exp(-event.deltaY / 200), event.clientX - box.left, event.clientY - box.top));
    };
    element.addEventListener("wheel", wheel, { passive: false });
    return () => {
      watch.disconnect();
      element.removeEventListener("wheel", wheel);
    };
  }, []);
  useEffect(() => {
    if (canvas.current === null || paths === null) return;
    const element = canvas.current;
    const redraw = (): void => drawLand(element, paths, now.current.view, now.current.size, spots, chosen);
    const frame = requestAnimationFrame(redraw);
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    scheme.addEventListener("change", redraw);
    const theme = new MutationObserver(redraw);
    theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    return () => {
      cancelAnimationFrame(frame);
      scheme.removeEventListener("change", redraw);
      theme.disconnect();
    };
  }, [paths, view, size, spots, chosen]);

  const drag = useDrag(view, setMoved);
  const click = (event: ReactPointer<HTMLDivElement>): void => {
    if (drag.dragged()) return;
    const box = frame.current!.getBoundingClientRect();
    const spot = spotAt(spots, view, size, event.clientX - box.left, event.clientY - box.top);
    onChoose(spot === undefined || spot.key === chosen ? null : spot.key);
  };
  return (
    <figure className="map">
      <div
        ref={frame}
        className="map-frame"
        {...drag.handlers}
        onClick={(event) => click(event as unknown as ReactPointer<HTMLDivElement>)}
      >
        <canvas ref={canvas} aria-hidden="true" />
      </div>
      <div className="map-tools">
        <button type="button" aria-label="Nearer" onClick={() => setMoved(zoomed(view, size, 1.6))}>
          +
        </button>
        <button type="button" aria-label="Farther" onClick={() => setMoved(zoomed(view, size, 1 / 1.6))}>
          −
        </button>
        <button type="button" aria-label="Fit to the claims" onClick={() => setMoved(null)}>
          ⤢
        </button>
      </div>
      <figcaption className="small soft">
        ● a named place · ▨ an area: somewhere in it. Areas: GeoNames (CC BY 4.0), Natural Earth.
      </figcaption>
    </figure>
  );
}

function extentOf(spots: readonly Spot[]) {
  if (spots.length === 0) return null;
  // One far-off mention should not shrink the rest: places with most claims, three quarters of all, set the frame.
  const all = spots.reduce((sum, { claims }) => sum + claims.length, 0);
  let seen = 0;
  const main = spots.filter(({ claims }) => {
    const needed = seen < all * 0.75;
    seen += claims.length;
    return needed;
  });
  return boxOf(
    main.flatMap(({ lon, lat, areas }) =>
      areas.length === 0 || areas.length > 40
        ? [[lon, lat] as const]
        : areas.flatMap(({ box }) => [[box.west, box.south] as const, [box.east, box.north] as const]),
    ),
  );
}

function spotAt(spots: readonly Spot[], view: View, size: Size, x: number, y: number): Spot | undefined {
  const pins = spots.filter(({ kind, areas }) => kind === "pin" || areas.length === 0);
  const near = pins
    .map((spot) => ({ spot, at: toScreen(view, size, [spot.lon, spot.lat]) }))
    .map(({ spot, at }) => ({ spot, far: Math.hypot(at.x - x, at.y - y) }))
    .filter(({ far }) => far < 14)
    .sort((a, b) => a.far - b.far);
  if (near[0] !== undefined) return near[0].spot;
  const [lon, lat] = toWorld(view, size, x, y);
  return spots
    .filter(({ areas }) =>
      areas.some(
        ({ rings, box }) =>
          lon >= box.west && lon <= box.east && rings.filter((ring) => inside(ring, lon, lat)).length % 2 === 1,
      ),
    )
    .sort((a, b) => a.areas.length - b.areas.length)[0];
}

function inside(ring: readonly (readonly [number, number])[], lon: number, lat: number): boolean {
  let odd = false;
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
    const [x, y] = ring[at]!;
    const [px, py] = ring[before]!;
    if (y > lat !== py > lat && lon < ((px - x) * (lat - y)) / (py - y) + x) odd = !odd;
  }
  return odd;
}

/** Moves the map with the pointer held down. */
function useDrag(view: View, setView: (view: View) => void) {
  const from = useRef<{ x: number; y: number; view: View; moved: boolean } | null>(null);
  const moved = useRef(false);
  return {
    dragged: () => moved.current,
    handlers: {
      onPointerDown: (event: ReactPointer<HTMLDivElement>) => {
        moved.current = false;
        from.current = { x: event.clientX, y: event.clientY, view, moved: false };
      },
      onPointerMove: (event: ReactPointer<HTMLDivElement>) => {
        const start = from.current;
        if (start === null || event.buttons === 0) return;
        const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
        if (Math.hypot(dx, dy) < 4) return;
        moved.current = true;
        const { scale } = start.view;
        setView(
          kept({
            ...start.view,
            lon: start.view.lon - dx / (scale * stretchOf(start.view)),
            lat: start.view.lat + dy / scale,
          }),
        );
      },
      onPointerUp: () => {
        from.current = null;
      },
    },
  };
}
