/**
 * Makes the file of places that ships with the package: node gazetteer/build.ts SOURCES [OUT]
 *
 * SOURCES: a folder with geonames_cities500.txt.gz, geonames_admin1CodesASCII.txt, geonames_admin2Codes.txt.gz and
 * geonames_countryInfo.txt (GeoNames, CC BY 4.0), ne_admin1_names.tsv, ne_admin1_2dp.geojson.gz and
 * ne_regions_waters_disputed.tsv (Natural Earth, public domain). Beside them go in regions.yaml and more-names.yaml of this
 * folder and the nationalities of the conflict codebook. The same inputs give the same bytes.
 */
import { writeFileSync } from "node:fs";
import { fromTowns } from "./extent.ts";
import { readGeoNames } from "./geonames.ts";
import { addDivisions, readRegions } from "./natural-earth.ts";
import { addOwnNames, ownRegions } from "./own-lists.ts";
import { pack } from "./pack.ts";

const [folder, out = new URL("places.bin", import.meta.url).pathname] = process.argv.slice(2);
if (folder === undefined) throw new Error("which folder are the sources in?");

const geonames = readGeoNames(folder);
addOwnNames(geonames);
addDivisions(folder, geonames);
for (const [code, state] of geonames.provinces) if (code.startsWith("US.")) state.names.add(code.slice(3));
fromTowns(geonames.towns);
const { countries, provinces, districts, towns } = geonames;

/** Some islands and bases have no town, and some divisions: they lie where their country does, or nowhere. */
for (const division of [...provinces.values(), ...districts.values()])
  if (Number.isNaN(division.lat) && division.holder !== null)
    Object.assign(division, { lat: division.holder.lat, lon: division.holder.lon });
const located = [...countries].filter(([, { lat }]) => !Number.isNaN(lat));

const known = new Set(located.map(([, place]) => place));
const divisions = [...provinces.values(), ...districts.values()].filter(({ lat }) => !Number.isNaN(lat));
const own = ownRegions(geonames);
const ownNames = new Set(own.map(({ name }) => name.toLowerCase()));
const regions = readRegions(folder, geonames).filter(({ name }) => !ownNames.has(name.toLowerCase()));
const places = [
  ...known,
  ...divisions,
  ...own,
  ...regions.filter(({ holder }) => holder === null || known.has(holder)),
  ...towns,
];

const sources =
  "GeoNames, www.geonames.org (CC BY 4.0): cities500, admin1, admin2, countryInfo; Natural Earth (public domain)";
const bytes = pack(
  places,
  located.map(([iso]) => iso),
  sources,
);
writeFileSync(out, bytes);
console.log(
  `${places.length} places (${located.length} countries, ${divisions.length} divisions, ${own.length + regions.length} regions), ${bytes.length} bytes`,
);
