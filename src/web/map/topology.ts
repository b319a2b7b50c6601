/** The file of areas (see gazetteer/areas.ts), as far as it is read here. */
export interface AreasFile {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly objects: {
    readonly areas: {
      readonly geometries: readonly {
        readonly properties: Pick<Area, "id" | "name" | "country">;
        readonly arcs: readonly (readonly (readonly number[])[])[];
      }[];
    };
  };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
}

/** Longitude and latitude in degrees. */
export type Position = readonly [lon: number, lat: number];

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A first division: its rings (outer ones and holes; filled by the even-odd rule) and its extent. */
export interface Area {
  /** GeoNames id. */
  readonly id: number | null;
  readonly name: string;
  readonly country: string | null;
  readonly rings: readonly (readonly Position[])[];
  readonly box: Box;
}

export interface Land {
  readonly areas: readonly Area[];
  /** Coasts and borders between countries. */
  readonly frontiers: readonly (readonly Position[])[];
}

/** The areas of the file with their rings put together from the borders they share. */
export function landOf({ transform, objects, arcs }: AreasFile): Land {
  const lines = arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]): Position => {
      x += dx;
      y += dy;
      return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
    });
  });
  const walked = (index: number): readonly Position[] => (index < 0 ? lines[~index]!.toReversed() : lines[index]!);
  const sides = new Map<number, Set<string | null>>();
  const areas = objects.areas.geometries.map(({ properties, arcs }): Area => {
    const rings = arcs.flat().map((ring) =>
      ring.flatMap((index, at) => {
        const border = index < 0 ? ~index : index;
        sides.set(border, (sides.get(border) ?? new Set()).add(properties.country));
        return walked(index).slice(at === 0 ? 0 : 1);
      }),
    );
    return { ...properties, rings, box: boxOf(rings.flat()) };
  });
  const uses = new Map<number, number>();
  for (const index of objects.areas.geometries.flatMap(({ arcs }) => arcs.flat(2))) {
    const border = index < 0 ? ~index : index;
    uses.set(border, (uses.get(border) ?? 0) + 1);
  }
  const frontiers = lines.filter((_, index) => uses.get(index) === 1 || (sides.get(index)?.size ?? 0) > 1);
  return { areas, frontiers };
}

export function boxOf(points: readonly Position[]): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [lon, lat] of points) {
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return box;
}
