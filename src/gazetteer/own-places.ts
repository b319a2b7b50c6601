import { csvRows } from "./csv.ts";
import { readGeoJson } from "./geojson.ts";
import type { Box, Gazetteer, Match, Place, PlaceKind } from "./place.ts";
import { hashOf, lettersOf, plainWords, soundOf } from "./spelling.ts";

/** A place that a project adds. */
export interface OwnPlace {
  readonly name: string;
  /** Other spellings. */
  readonly names: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly kind: PlaceKind;
  /** ISO 3166-1 code, or null. */
  readonly country: string | null;
  readonly box: Box | null;
  /** Line in its file, from 1; in GeoJSON the number of the feature. */
  readonly line: number;
}

/** What is wrong in a file of places, in words that help: "checkpoints.csv:7 latitude "95"; allowed: -90 to 90". */
export class OwnPlacesError extends Error {
  override readonly name = "OwnPlacesError";
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

export const ownKinds: readonly PlaceKind[] = [
  "point",
  "place",
  "district",
  "province",
  "region",
  "water",
  "mountain",
  "island",
];
export const columns = ["name", "names", "lat", "lon", "kind", "country"] as const;

/** A place as it is written, and where. */
export interface Written {
  readonly line: number;
  readonly values: Readonly<Partial<Record<(typeof columns)[number], string>>>;
  readonly box?: Box | null;
}

/**
 * Reads a project's own places: CSV with the columns name, lat, lon and, if wanted, names (other spellings, with "|" between), kind
 * and country; or GeoJSON with the same as properties. Throws an `OwnPlacesError` that names every slip with its line.
 */
export function readOwnPlaces(text: string, file: string): OwnPlace[] {
  const problems: string[] = [];
  const say = (line: number, message: string): void => void problems.push(`${file}:${line} ${message}`);
  const written = /^\uFEFF?\s*[{[]/.test(text) ? readGeoJson(text, say) : readCsv(text, say);
  const places: OwnPlace[] = [];
  const seen = new Map<string, number>();
  for (const one of written) {
    const place = checked(one, say);
    if (place === null) continue;
    const key = `${lettersOf(plainWords(place.name))} ${place.country ?? ""}`;
    const before = seen.get(key);
    if (before !== undefined) {
      say(one.line, `"${place.name}" stands on line ${before} already; give it once, with all its names`);
      continue;
    }
    seen.set(key, one.line);
    places.push(place);
  }
  if (problems.length > 0) throw new OwnPlacesError(problems);
  return places;
}

type Say = (line: number, message: string) => void;

function readCsv(text: string, say: Say): Written[] {
  const [head, ...rows] = csvRows(text);
  if (head === undefined) return [];
  const names = head.cells.map((cell) => cell.trim().toLowerCase());
  const unknown = names.filter((name) => !columns.some((column) => column === name));
  for (const name of unknown) say(head.line, `unknown column "${name}"; allowed: ${columns.join(", ")}`);
  const missing = ["name", "lat", "lon"].filter((name) => !names.includes(name));
  if (missing.length > 0) {
    say(head.line, `the first line must name the columns; missing: ${missing.join(", ")}`);
    return [];
  }
  return rows.map(({ line, cells }) => ({
    line,
    values: Object.fromEntries(names.map((name, at) => [name, (cells[at] ?? "").trim()])),
  }));
}

function checked({ line, values, box = null }: Written, say: Say): OwnPlace | null {
  const name = values.name ?? "";
  const lat = degrees(values.lat);
  const lon = degrees(values.lon);
  const kind = values.kind === undefined || values.kind === "" ? "point" : (values.kind as PlaceKind);
  const country = values.country === undefined || values.country === "" ? null : values.country.toUpperCase();
  const slips = [
    plainWords(name) === "" && `a name in Latin letters is needed, found "${name}"`,
    !(Math.abs(lat) <= 90) && `latitude "${values.lat ?? ""}"; allowed: -90 to 90`,
    !(Math.abs(lon) <= 180) && `longitude "${values.lon ?? ""}"; allowed: -180 to 180`,
    !ownKinds.includes(kind) && `unknown kind "${kind}"; allowed: ${ownKinds.join(", ")}`,
    country !== null &&
      !/^[A-Z]{2}$/.test(country) &&
      `country "${country}"; allowed: two letters of ISO 3166, such as AF`,
  ].filter((slip) => slip !== false);
  for (const slip of slips) say(line, slip);
  if (slips.length > 0) return null;
  const names = (values.names ?? "").split("|").map((one) => one.trim());
  return { name, names: names.filter((one) => one !== ""), lat, lon, kind, country, box, line };
}

const degrees = (words = ""): number => (/^[+-]?\d{1,3}(?:\.\d{1,15})?$/.test(words) ? Number(words) : Number.NaN);

/** A gazetteer with a project's own places beside its others; their indexes follow. */
export function withOwnPlaces(base: Gazetteer, own: readonly OwnPlace[]): Gazetteer {
  const bySound = new Map<number, { readonly letters: string; readonly index: number; readonly main: boolean }[]>();
  own.forEach(({ name, names }, number) => {
    for (const spelling of [name, ...names]) {
      const plain = plainWords(spelling);
      const sound = hashOf(soundOf(plain));
      const entry = { letters: lettersOf(plain), index: base.size + number, main: spelling === name };
      bySound.set(sound, [...(bySound.get(sound) ?? []), entry]);
    }
  });
  const countries = countriesOf(base);
  return {
    size: base.size + own.length,
    find(name) {
      const plain = plainWords(name);
      const letters = lettersOf(plain);
      const found = new Map<number, Match>();
      for (const entry of plain === "" ? [] : (bySound.get(hashOf(soundOf(plain))) ?? [])) {
        const spelling = entry.letters === letters ? (entry.main ? "name" : "alternate") : "transliteration";
        if (!found.has(entry.index) || spelling !== "transliteration")
          found.set(entry.index, { index: entry.index, spelling });
      }
      return [...base.find(name), ...found.values()];
    },
    place(index): Place {
      const one = own[index - base.size];
      if (one === undefined) return base.place(index);
      const { name, lat, lon, kind, country, box } = one;
      const inside = (country === null ? undefined : countries.get(country)) ?? -1;
      return { index, kind, geonameId: null, name, feature: "own", lat, lon, country, inside, population: 0, box };
    },
  };
}

/** Countries stand first in a gazetteer. */
function countriesOf(gazetteer: Gazetteer): ReadonlyMap<string, number> {
  const countries = new Map<string, number>();
  for (let index = 0; index < gazetteer.size; index++) {
    const { kind, country } = gazetteer.place(index);
    if (kind !== "country") break;
    if (country !== null) countries.set(country, index);
  }
  return countries;
}
