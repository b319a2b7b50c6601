import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { holdersOf, openGazetteer } from "../../src/gazetteer/index.ts";

const bytes = readFileSync("gazetteer/places.bin");
const gazetteer = openGazetteer(bytes);
const found = (name: string): string[] =>
  gazetteer.find(name).map(({ index }) => {
    const place = gazetteer.place(index);
    return [place.name, place.kind, place.country].join(", ");
  });

test.each([
  ["Nangarhar", "Nangarhar, province, AF"],
  ["Nangharhar", "Nangarhar, province, AF"],
  ["Nangarhār", "Nangarhar, province, AF"],
  ["al-Hasakah", "Al-Hasakah, province, SY"],
  ["Hasakeh", "Al-Hasakah, province, SY"],
  ["El Hasaka", "Al-Hasakah, province, SY"],
  ["Deir al-Zour", "Deir ez-Zor, province, SY"],
  ["Taizz", "Ta‘izz, province, YE"],
  ["St. Louis", "St. Louis, place, US"],
  ["Saint Louis", "St. Louis, place, US"],
  ["Wilayat-e Nangarhar", "Nangarhar, province, AF"],
  ["Bombay", "Mumbai, place, IN"],
  ["Afghan", "Afghanistan, country, AF"],
  ["Pakistanis", "Pakistan, country, PK"],
  ["Burma", "Myanmar, country, MM"],
  ["Scottish", "Scotland, province, GB"],
  ["Gaza", "Gaza Strip, province, PS"],
  ["Crimea", "Crimea, province, UA"],
  ["Sahel", "Sahel, region, "],
  ["Middle East", "Middle East, region, "],
  ["Red Sea", "Red Sea, water, "],
  ["Golan Heights", "Golan Heights, region, "],
])("%s may be %s", (name, place) => {
  expect(found(name)).toContain(place);
});

test.each(["", " ", "-", "'", "Xqzztrv", "Москва", "\uD800", "Zzyzx Qarluq Hold"])("%j is no place", (name) => {
  expect(found(name)).toEqual([]);
});

test("a town lies in its district, province and country", () => {
  const mosul = gazetteer
    .find("Mosul")
    .map(({ index }) => gazetteer.place(index))
    .find(({ kind }) => kind === "place")!;
  expect([...holdersOf(gazetteer, mosul)].map(({ name }) => name)).toEqual(["Mosul", "Nineveh", "Iraq"]);
  expect([mosul.lat, mosul.lon].map(Math.round)).toEqual([36, 43]);
});

test("countries and provinces have an extent that holds their middle", () => {
  for (const name of ["Afghanistan", "Syria", "Nangarhar", "Idlib"]) {
    const { lat, lon, box } = gazetteer.place(gazetteer.find(name)[0]!.index);
    const [west, south, east, north] = box!;
    expect(lon > west && lon < east && lat > south && lat < north).toBe(true);
  }
});

test("every place is found by its own name", () => {
  fc.assert(
    fc.property(fc.nat(gazetteer.size - 1), (index) => {
      const { name } = gazetteer.place(index);
      return !/[a-z]/i.test(name) || gazetteer.find(name).some((match) => match.index === index);
    }),
    { numRuns: 2000 },
  );
});

test("no words make it fail", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (words) => Array.isArray(gazetteer.find(words))),
  );
  expect(gazetteer.find("a".repeat(1_000_000))).toEqual([]);
});

test("a place that is not there is refused", () => {
  expect(() => gazetteer.place(gazetteer.size)).toThrow(RangeError);
});

test("no bytes are an empty gazetteer; others and half of them are refused", () => {
  expect(openGazetteer(new Uint8Array(0)).find("Kabul")).toEqual([]);
  expect(() => openGazetteer(new TextEncoder().encode("this is no gazetteer at all"))).toThrow("not a file of places");
  expect(() => openGazetteer(bytes.subarray(0, bytes.length / 2))).toThrow("cut short");
});
