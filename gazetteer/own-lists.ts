import { readFileSync } from "node:fs";
import type { Box } from "../src/gazetteer/index.ts";
import { parse } from "yaml";
import { type Draft, draft } from "./draft.ts";
import type { GeoNames } from "./geonames.ts";

const here = (path: string): unknown => parse(readFileSync(new URL(path, import.meta.url), "utf8"));

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];

/** "Pakistanis"; "Englishmen" and "Swiss" stay. */
const withPlural = (word: string): string[] =>
  /(?:s|sh|ch|ese|men|man|woman)$/.test(word) ? [word, word.replace(/man$/, "men")] : [word, `${word}s`];

interface Nationality {
  readonly country: string;
  readonly names?: unknown;
  readonly adjective?: unknown;
  readonly people?: unknown;
}

/** Keys of the codebook's list that are no ISO codes, and what they are here: a first division of GeoNames. */
const divisionOf: Readonly<Record<string, string>> = {
  CHE: "RU.12",
  TIB: "CN.14",
  CRI: "UA.11",
  CAT: "ES.56",
  GAZ: "PS.GZ",
  NIR: "GB.NIR",
};

/** Names inside a country that the codebook lists with it. */
const partsOfCountries = new Set([
  "England",
  "Scotland",
  "Wales",
  "English",
  "Scottish",
  "Welsh",
  "Englishman",
  "Scot",
  "Welshman",
  "West Germany",
  "East Germany",
]);

/** Adds to countries the names, adjectives and people of the shipped codebook, and to all what `more-names.yaml` adds. */
export function addOwnNames({ countries, provinces }: GeoNames): void {
  const nationalities = here("../codebooks/conflict/nationalities.yaml") as Record<string, Nationality>;
  for (const [key, { country, names, adjective, people }] of Object.entries(nationalities)) {
    const place = countries.get(key === "HKG" ? "HK" : key) ?? provinces.get(divisionOf[key] ?? "");
    if (place === undefined) continue;
    const words = [country, ...listOf(names), ...listOf(adjective), ...listOf(people).flatMap(withPlural)];
    for (const word of words) if (!partsOfCountries.has(word)) place.names.add(word);
  }
  const more = here("more-names.yaml") as Record<string, { names?: unknown; words?: unknown }>;
  for (const [code, { names, words }] of Object.entries(more)) {
    const place = countries.get(code) ?? provinces.get(code);
    if (place === undefined) throw new Error(`more-names.yaml: no country or first division ${code}`);
    for (const name of [...listOf(names), ...listOf(words).flatMap(withPlural)]) place.names.add(name);
  }
}

interface Region {
  readonly name: string;
  readonly names?: unknown;
  readonly words?: unknown;
  readonly id?: number;
  readonly at: [number, number];
  readonly box: Box;
  readonly country?: string;
}

/** The regions of `regions.yaml`. */
export function ownRegions({ countries }: GeoNames): Draft[] {
  const regions = here("regions.yaml") as Region[];
  return regions.map(({ name, names, words, id, at: [lat, lon], box, country }) =>
    draft({
      id: id ?? null,
      name,
      names: [...listOf(names), ...listOf(words).flatMap(withPlural)],
      feature: "macro-region",
      kind: "region",
      lat,
      lon,
      box,
      holder: country === undefined ? null : countries.get(country)!,
    }),
  );
}
