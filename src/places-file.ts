import { readFileSync } from "node:fs";
import { type Gazetteer, readOwnPlaces, withOwnPlaces } from "./gazetteer/index.ts";
import { shippedGazetteer } from "./shipped.ts";

/**
 * The shipped gazetteer, with the places of a project's own file (CSV or GeoJSON) before its own when one is named.
 * Throws `OwnPlacesError` with every slip of the file, and what the file system throws.
 */
export function gazetteerWith(file: string | null): Gazetteer {
  const shipped = shippedGazetteer();
  return file === null ? shipped : withOwnPlaces(shipped, readOwnPlaces(readFileSync(file, "utf8"), file));
}
