/**
 * What kind of thing a place is. `province` and `district` are the first and second divisions of a country; `region` is any area
 * larger or other than these ("Middle East", a desert, a disputed area).
 */
export type PlaceKind =
  "country" | "province" | "district" | "place" | "region" | "water" | "mountain" | "island" | "point";

/** West, south, east, north in degrees; west > east when the box crosses the 180th meridian. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** A place as a gazetteer knows it. */
export interface Place {
  /** Number in its gazetteer; stable only within one version of the data. */
  readonly index: number;
  readonly kind: PlaceKind;
  /** Id at www.geonames.org, or null where the place comes from elsewhere. */
  readonly geonameId: number | null;
  readonly name: string;
  /** GeoNames feature code ("PPLA", "ADM1", "PCLI"), or a word of Natural Earth ("sea"); "own" for a project's own place. */
  readonly feature: string;
  /** Degrees, WGS 84; of an area its middle. */
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166-1 code as GeoNames uses it, or null (seas, regions). */
  readonly country: string | null;
  /** Index of the next larger division or country that holds the place, or -1. */
  readonly inside: number;
  /** People, within 1%; of a division the sum of its towns; 0 when not known. */
  readonly population: number;
  /** Extent of a country, province or region; null where not known. */
  readonly box: Box | null;
}

/** How a spelling fits a place: its main name, another name of it, or a like transliteration of one of these. */
export type Spelling = "name" | "alternate" | "transliteration";

/** A place that a name may stand for. */
export interface Match {
  readonly index: number;
  readonly spelling: Spelling;
}

/** Places by their names. */
export interface Gazetteer {
  /** Number of places; indexes run from 0. */
  readonly size: number;
  /** The places a name can stand for, in the order of the data; none for a name that is not known. Never throws. */
  find(name: string): Match[];
  /** Throws a `RangeError` for an index that is not there. */
  place(index: number): Place;
}

/** The divisions that hold a place, from the next larger up to its country. */
export function* holdersOf(gazetteer: Gazetteer, place: Place): Generator<Place> {
  let inside = place.inside;
  for (let depth = 0; inside >= 0 && depth < 4; depth++) {
    const holder = gazetteer.place(inside);
    yield holder;
    inside = holder.inside;
  }
}

/** Kilometres on a sphere of 6371 km. */
export function kilometres(
  a: { readonly lat: number; readonly lon: number },
  b: { readonly lat: number; readonly lon: number },
): number {
  const radian = Math.PI / 180;
  const south = Math.sin(((b.lat - a.lat) * radian) / 2);
  const west = Math.sin(((b.lon - a.lon) * radian) / 2);
  const chord = south * south + Math.cos(a.lat * radian) * Math.cos(b.lat * radian) * west * west;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(chord)));
}
