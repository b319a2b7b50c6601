/** A ring of longitude and latitude, closed. */
export type Ring = readonly (readonly [lon: number, lat: number])[];

/** Outlines of provinces, as polygons whose first ring is the outer one. */
export interface Shapes {
  /** By GeoNames id; null for a place without an outline. */
  of(geonameId: number): readonly (readonly Ring[])[] | null;
}

/** As much of TopoJSON as gazetteer/areas.json has: one object of multi-polygons that share their borders. */
interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly objects: {
    readonly areas: {
      readonly geometries: readonly {
        readonly properties: { readonly id: number | null };
        readonly arcs: readonly (readonly (readonly number[])[])[];
      }[];
    };
  };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
}

/** Reads outlines from TopoJSON. Each is decoded when it is first asked for. */
export function readShapes(json: string): Shapes {
  const { transform, objects, arcs } = JSON.parse(json) as Topology;
  const { scale, translate } = transform;
  const areas = new Map(objects.areas.geometries.map((area) => [area.properties.id, area.arcs]));
  const decoded = new Map<number, Ring>();

  /** A border from one meeting of borders to the next: the first point, then steps. */
  function border(index: number): Ring {
    let [x, y] = [0, 0];
    const points = arcs[index]!.map(([dx, dy]): readonly [number, number] => {
      x += dx;
      y += dy;
      return [round(x * scale[0] + translate[0]), round(y * scale[1] + translate[1])];
    });
    decoded.set(index, points);
    return points;
  }

  /** Borders one after the other; a negative number is the border ~n, walked backwards. */
  function ring(indexes: readonly number[]): Ring {
    return indexes.flatMap((index, at) => {
      const whole = index < 0 ? ~index : index;
      const points = decoded.get(whole) ?? border(whole);
      const walked = index < 0 ? points.toReversed() : points;
      return at === 0 ? [...walked] : walked.slice(1);
    });
  }

  return {
    of(geonameId) {
      const polygons = areas.get(geonameId);
      if (polygons === undefined) return null;
      return polygons.map((rings) => rings.map((indexes, at) => wound(ring(indexes), at === 0)));
    },
  };
}

const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;

/** Outer rings run counter-clockwise and holes clockwise, as RFC 7946 asks. */
function wound(ring: Ring, outer: boolean): Ring {
  const area = ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    return sum + (x * nextY - nextX * y);
  }, 0);
  return area > 0 === outer ? ring : ring.toReversed();
}
