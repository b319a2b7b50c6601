/**
 * Borders of areas, each kept once however many areas share it, made simpler without opening gaps, written as TopoJSON.
 * Points are whole numbers of the grid: [x, y].
 */
type Point = readonly [x: number, y: number];
export type Ring = readonly Point[];

/** An area: polygons, each an outer ring and its holes; every ring ends where it begins. */
export interface Area<P> {
  readonly properties: P;
  readonly polygons: readonly (readonly Ring[])[];
}

export interface Topology<P> {
  readonly type: "Topology";
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly objects: {
    readonly areas: {
      readonly type: "GeometryCollection";
      readonly geometries: readonly {
        readonly type: "MultiPolygon";
        readonly properties: P;
        readonly arcs: readonly (readonly (readonly number[])[])[];
      }[];
    };
  };
  /** The first point of each, then the steps from point to point. */
  readonly arcs: readonly (readonly Point[])[];
}

const keyOf = ([x, y]: Point): number => x * 100_000 + y;

/** Points where borders part: with other neighbours in one ring than in another. */
function forksOf(rings: Iterable<Ring>): Set<number> {
  const neighbours = new Map<number, Set<number>>();
  for (const ring of rings)
    for (let at = 0; at + 1 < ring.length; at++) {
      const [one, other] = [keyOf(ring[at]!), keyOf(ring[at + 1]!)];
      for (const [a, b] of [
        [one, other],
        [other, one],
      ] as const) {
        const known = neighbours.get(a);
        if (known) known.add(b);
        else neighbours.set(a, new Set([b]));
      }
    }
  return new Set([...neighbours].filter(([, { size }]) => size !== 2).map(([key]) => key));
}

/** A ring in pieces that begin and end at forks. A ring without one is one piece, beginning at its smallest point. */
function piecesOf(ring: Ring, forks: ReadonlySet<number>): Point[][] {
  const open = ring.slice(0, -1);
  const start = open.findIndex((point) => forks.has(keyOf(point)));
  const from =
    start >= 0 ? start : open.reduce((least, point, at) => (keyOf(point) < keyOf(open[least]!) ? at : least), 0);
  const turned = [...open.slice(from), ...open.slice(0, from), open[from]!];
  if (start < 0) return [turned];
  const pieces: Point[][] = [];
  let piece: Point[] = [turned[0]!];
  for (const point of turned.slice(1)) {
    piece.push(point);
    if (!forks.has(keyOf(point))) continue;
    pieces.push(piece);
    piece = [point];
  }
  return pieces;
}

const twiceArea = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay));

/**
 * Leaves out points whose triangle with their neighbours is smaller than `least` (in squares of the grid), the smallest first
 * (Visvalingam and Whyatt, 1993). Ends stay; a closed border keeps four points.
 */
export function simplify(line: readonly Point[], least: number): Point[] {
  const kept = [...line];
  const closed = keyOf(line[0]!) === keyOf(line.at(-1)!);
  for (;;) {
    let smallest = least * 2;
    let at = -1;
    if (kept.length <= (closed ? 4 : 2)) return kept;
    for (let index = 1; index + 1 < kept.length; index++) {
      const area = twiceArea(kept[index - 1]!, kept[index]!, kept[index + 1]!);
      if (area < smallest) {
        smallest = area;
        at = index;
      }
    }
    if (at < 0) return kept;
    kept.splice(at, 1);
  }
}

const sizeOf = (ring: Ring): number =>
  Math.abs(
    ring.slice(1).reduce((sum, [x, y], at) => {
      const [px, py] = ring[at]!;
      return sum + px * y - x * py;
    }, 0),
  ) / 2;

interface Settings {
  /** Triangles smaller than this are levelled, in squares of the grid. */
  readonly least: number;
  /** Islands smaller than this go, but for the largest of an area. */
  readonly smallestIsland: number;
  readonly transform: Topology<unknown>["transform"];
}

export function topologyOf<P>(areas: readonly Area<P>[], { least, smallestIsland, transform }: Settings): Topology<P> {
  const kept = areas.map(({ properties, polygons }) => {
    const largest = Math.max(...polygons.map(([outer]) => sizeOf(outer!)));
    const worth = polygons.filter(([outer]) => sizeOf(outer!) >= Math.min(smallestIsland, largest));
    return { properties, polygons: worth, largest };
  });
  const forks = forksOf(kept.flatMap(({ polygons }) => polygons.flat()));
  const arcs: (readonly Point[])[] = [];
  const known = new Map<string, number>();

  /** Number of an arc; its complement when the border is walked the other way. */
  const arcOf = (piece: readonly Point[], least: number): number => {
    const keys = piece.map(keyOf);
    const back = keys.toReversed().join(" ");
    const there = keys.join(" ");
    const turned = back < there;
    const name = turned ? back : there;
    let index = known.get(name);
    if (index === undefined) {
      index = arcs.length;
      known.set(name, index);
      arcs.push(steps(simplify(turned ? piece.toReversed() : piece, least)));
    }
    return turned ? ~index : index;
  };
  // Small areas come first and keep every point, so that none is levelled to a line; whoever shares a border with them shares it as it is.
  const drawn = new Map(
    [...kept]
      .sort((a, b) => a.largest - b.largest)
      .map((area) => {
        const own = area.largest < least * 10 ? 0 : least;
        return [
          area,
          area.polygons.map((rings) => rings.map((ring) => piecesOf(ring, forks).map((one) => arcOf(one, own)))),
        ];
      }),
  );
  const geometries = kept.map((area) => ({
    type: "MultiPolygon" as const,
    properties: area.properties,
    arcs: drawn.get(area)!,
  }));
  return { type: "Topology", transform, objects: { areas: { type: "GeometryCollection", geometries } }, arcs };
}

const steps = (line: readonly Point[]): Point[] =>
  line.map(([x, y], at) => (at === 0 ? [x, y] : [x - line[at - 1]![0], y - line[at - 1]![1]]));
