import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type Draft, draft } from "./draft.ts";

/** Countries by ISO code; divisions by their GeoNames code ("AF.18", "AF.18.1802"); and towns. */
export interface GeoNames {
  readonly countries: Map<string, Draft>;
  readonly provinces: Map<string, Draft>;
  readonly districts: Map<string, Draft>;
  readonly towns: Draft[];
}

export function linesOf(folder: string, file: string): string[][] {
  const bytes = readFileSync(join(folder, file));
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes)
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}

/** Former states that GeoNames still lists. */
const gone = new Set(["AN", "CS"]);

/** "Kandahar Province", "Harris County", "Al Mayadin District": known without the last word too. */
const typeWord =
  / (?:province|governorate|district|county|parish|prefecture|region|oblast|department|state|subdistrict|raion|rayon|municipality|regency|township|wilaya|division|territory|republic|autonomous region|krai|kray|voivodeship|canton|borough|census area)$/i;
const typeWordBefore =
  /^(?:province of|state of|department of|district of|provincia de|departamento de|arrondissement de|wilaya de|wilayat-e|ostan-e|muhafazat|powiat|region of|autonomous republic of|republic of|county|city of|comune di|departement de|département de(?: la| l')?|gobernación de|estado de|provincia di|(?:land)?kreis) ?(?=\S)/i;

/** The name of a division without the word that says that it is one; null when there is none. */
export function withoutType(name: string): string | null {
  const bare = name.replace(typeWord, "").replace(typeWordBefore, "").trim();
  return bare === name || bare.length < 3 ? null : bare;
}

export function readGeoNames(folder: string): GeoNames {
  const countries = new Map<string, Draft>();
  for (const [iso = "", , , , name = "", , , people, , , , , , , , , id] of linesOf(
    folder,
    "geonames_countryInfo.txt",
  )) {
    if (gone.has(iso) || iso.length !== 2) continue;
    countries.set(iso, draft({ id: Number(id), name, feature: "PCLI", kind: "country", population: Number(people) }));
  }
  const provinces = new Map<string, Draft>();
  for (const [code = "", name = "", ascii = "", id] of linesOf(folder, "geonames_admin1CodesASCII.txt")) {
    const holder = countries.get(code.slice(0, 2));
    if (holder === undefined) continue;
    provinces.set(code, draft({ id: Number(id), name, names: [ascii], feature: "ADM1", kind: "province", holder }));
  }
  const districts = new Map<string, Draft>();
  for (const [code = "", name = "", ascii = "", id] of linesOf(folder, "geonames_admin2Codes.txt.gz")) {
    const [iso = "", first] = code.split(".");
    const holder = provinces.get(`${iso}.${first}`) ?? countries.get(iso);
    if (holder === undefined) continue;
    districts.set(code, draft({ id: Number(id), name, names: [ascii], feature: "ADM2", kind: "district", holder }));
  }
  const towns = readTowns(folder, countries, provinces, districts);
  for (const division of [...provinces.values(), ...districts.values()]) {
    for (const name of [division.name, ...division.names]) {
      const bare = withoutType(name);
      if (bare !== null) division.names.add(bare);
    }
  }
  return { countries, provinces, districts, towns };
}

/** Spellings that nobody writes in an English report: other scripts, romanised Chinese in lower case, codes. */
function worthKeeping(name: string): boolean {
  return (
    name.length >= 3 &&
    name.length <= 30 &&
    /^[\p{Lu}'‘’ʻ]/u.test(name) &&
    !/[^\p{Script=Latin}\p{M}\p{N}\s'‘’ʻʼ`´.,()-]/u.test(name) &&
    !/^[A-Z]{3,4}$/.test(name) &&
    !/\d/.test(name)
  );
}

function readTowns(
  folder: string,
  countries: ReadonlyMap<string, Draft>,
  provinces: ReadonlyMap<string, Draft>,
  districts: ReadonlyMap<string, Draft>,
): Draft[] {
  const towns: Draft[] = [];
  for (const row of linesOf(folder, "geonames_cities500.txt.gz")) {
    const [id, name = "", ascii = "", others = "", lat, lon, , code = "", iso = "", , first, second, , , people] = row;
    if (countries.get(iso) === undefined) continue;
    const holder =
      districts.get(`${iso}.${first}.${second}`) ?? provinces.get(`${iso}.${first}`) ?? countries.get(iso)!;
    towns.push(
      draft({
        id: Number(id),
        name,
        names: [ascii, ...others.split(",").filter(worthKeeping)],
        feature: code || "PPL",
        kind: "place",
        lat: Number(lat),
        lon: Number(lon),
        holder,
        population: Number(people),
      }),
    );
  }
  return towns.sort((a, b) => a.id! - b.id!);
}
