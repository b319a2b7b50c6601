import { type Gazetteer, holdersOf, OwnPlacesError, type Place } from "../gazetteer/index.ts";
import { gazetteerWith } from "../places-file.ts";
import { candidatesFor } from "../reading/places/index.ts";
import { reasonOf } from "./inputs.ts";
import { complain } from "./voice.ts";

export interface PlacesGiven {
  readonly names: readonly string[];
  /** File of a project's own places, or null. */
  readonly own: string | null;
  /** Candidates to show for each name. */
  readonly limit: number;
  readonly format: "table" | "jsonl";
}

/** Shows what names of places may stand for, and why. The exit code: 0 when each is known, 1 when one is not, 2 when the own places have slips. */
export function placesCommand({ names, own, limit, format }: PlacesGiven): number {
  const gazetteer = gazetteerOrComplaint(own);
  if (gazetteer === null) return 2;
  let unknown = 0;
  for (const name of names) {
    const all = candidatesFor(name, gazetteer);
    if (all.length === 0) unknown++;
    const shown = all.slice(0, limit);
    if (format === "jsonl") {
      console.log(JSON.stringify({ name, candidates: shown.map(({ place, ...rest }) => ({ ...rest, place })) }));
      continue;
    }
    console.log(
      all.length === 0 ? `${name}: not known` : `${name}: ${all.length} ${all.length === 1 ? "place" : "places"}`,
    );
    for (const { place, share, reason } of shown) {
      console.log(`  ${(100 * share).toFixed(0).padStart(3)}%  ${whereIs(place, gazetteer)}`);
      console.log(`        ${where(place)}`);
      for (const { weight, says } of reason)
        console.log(`        ${weight > 0 ? "+" : "−"}${Math.abs(weight).toFixed(1)} ${says}`);
    }
    if (all.length > shown.length) console.log(`  and ${all.length - shown.length} more`);
  }
  return unknown > 0 ? 1 : 0;
}

/** The gazetteer of a run; null, with the reasons said, when the project's own places have slips. */
export function gazetteerOrComplaint(own: string | null): Gazetteer | null {
  try {
    return gazetteerWith(own);
  } catch (error) {
    complain(
      error instanceof OwnPlacesError ? `the own places have slips:\n${error.message}` : `${own} ${reasonOf(error)}`,
    );
    return null;
  }
}

/** "Nangarhar, province, Afghanistan". */
const whereIs = (place: Place, gazetteer: Gazetteer): string =>
  [place.name, place.kind, ...[...holdersOf(gazetteer, place)].map(({ name }) => name)].join(", ");

const where = ({ lat, lon, geonameId }: Place): string =>
  `${Math.abs(lat).toFixed(2)}°${lat < 0 ? "S" : "N"} ${Math.abs(lon).toFixed(2)}°${lon < 0 ? "W" : "E"}${geonameId === null ? "" : `, geonames.org/${geonameId}`}`;
