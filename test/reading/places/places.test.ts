import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyGazetteer, readOwnPlaces, withOwnPlaces } from "../../../src/gazetteer/index.ts";
import { placeOfEntity, placesOf } from "../../../src/reading/places/index.ts";
import { shippedEnglish, shippedGazetteer } from "../../../src/shipped.ts";

const read = (text: string, gazetteer = shippedGazetteer()) => placesOf(shippedEnglish().analyse(text), gazetteer);

/** "Kabul: Kabul, place, AF", by the words of the name. */
const placeOf = (text: string, words: string): string | null => {
  const one = read(text).find((found) => found.words === words)!;
  return one.place === null ? null : [one.place.name, one.place.kind, one.place.country].join(", ");
};

test.each([
  ["Sixty fighters gave up in Nangarhar on Tuesday, Afghan officials said.", "Nangarhar", "Nangarhar, province, AF"],
  ["Sixty fighters gave up in Nangharhar on Tuesday, Afghan officials said.", "Nangharhar", "Nangarhar, province, AF"],
  ["Two were hurt in Achin district in Nangarhar.", "Nangarhar", "Nangarhar, province, AF"],
  ["A car bomb went off in Mosul, Iraq, on Friday.", "Mosul", "Mosul, place, IQ"],
  ["The storm reached Paris, Texas, by noon.", "Paris", "Paris, place, US"],
  ["The exhibition in Paris was closed by the French police.", "Paris", "Paris, place, FR"],
  ["Shells fell on Tripoli. The Lebanese army sent troops to Beirut and Sidon.", "Tripoli", "Tripoli, place, LB"],
  ["Shells fell on Tripoli. The Libyan army sent troops to Benghazi and Misrata.", "Tripoli", "Tripoli, place, LY"],
])("%s — %s is %s", (text, words, place) => {
  expect(placeOf(text, words)).toBe(place);
});

test.each([
  ["Shells fell on Zaytoun Street in Homs.", "Zaytoun Street", "Homs", "saidToLieIn"],
  ["Shells fell on Homs. Two men died on Zaytoun Street at noon.", "Zaytoun Street", "Homs", "whereReportIs"],
])("%s — %s is not known, but lies in %s", (text, words, name, rule) => {
  const found = read(text).find((one) => one.words === words)!;
  expect([found.place?.name, found.precision, found.areaRule]).toEqual([name, "area", rule]);
});

test("what is no street or building and is said to lie nowhere stays unresolved", () => {
  expect(
    read("Shells fell on Homs. He went to Zaytounabad.").find((one) => one.words === "Zaytounabad")?.place,
  ).toBeNull();
});

test.each([
  ["NEW YORK (AP) — The envoy spoke on Friday.", "place"],
  ["The governor of New York spoke on Friday.", "province"],
])("a report is dated from a town: %s", (text, kind) => {
  expect(read(text).find((one) => /new york/i.test(one.words))?.place?.kind).toBe(kind);
});

test.each([
  ["The bomb exploded near Kunduz.", "Kunduz", "area"],
  ["Two soldiers died 10 km north of Kirkuk.", "Kirkuk", "area"],
  ["The raid took place in the Nangarhar area.", "Nangarhar", "area"],
  ["Smugglers crossed the border with Chad.", "Chad", "area"],
  ["Drought spread in northern Mali.", "Mali", "area"],
  ["A shell hit Donetsk airport.", "Donetsk", "area"],
  ["The bomb exploded in Kunduz.", "Kunduz", "place"],
  ["Smugglers were arrested in Chad.", "Chad", "country"],
  ["The group surrendered in Nangarhar.", "Nangarhar", "province"],
  ["Attacks grew in the Sahel.", "Sahel", "region"],
])("%s — %s is named as exactly as: %s", (text, words, precision) => {
  expect(read(text).find((one) => one.words === words)?.precision).toBe(precision);
});

test.each([
  ["Pakistan denied the report.", "Pakistan", "actor"],
  ["Talks between Moscow and Damascus failed.", "Moscow", "actor"],
  ["Three died in Pakistan.", "Pakistan", "place"],
  ["Three Pakistani soldiers died.", "Pakistani", "people"],
])("%s — %s: %s", (text, words, sense) => {
  expect(read(text).find((one) => one.words === words)?.sense).toBe(sense);
});

test("the same name is the same place throughout a report", () => {
  const found = read(
    "A blast in Tripoli, Lebanon, killed four. Tripoli was calm later. In Tripoli, shops stayed shut.",
  );
  const tripolis = found.filter(({ words }) => words === "Tripoli").map(({ place }) => place?.geonameId);
  expect(tripolis.length).toBeGreaterThan(1);
  expect(new Set(tripolis).size).toBe(1);
});

test("the reason is the signs that spoke, each with a sentence", () => {
  const [mosul] = read("A car bomb went off in Mosul, Iraq.");
  expect(mosul!.reason.map(({ sign }) => sign)).toContain("saidInside");
  expect(mosul!.reason.every(({ says, weight }) => says.length > 10 && weight !== 0)).toBe(true);
});

test("an entity has the place of its mentions, an actor has none", () => {
  const found = read("Kunduz was shelled. Troops gathered near Kunduz. Pakistan denied the report.");
  const mentions = (words: string) => found.filter((one) => one.words === words);
  expect(placeOfEntity(mentions("Kunduz"), found, shippedGazetteer())).toMatchObject({
    country: "AF",
    admin1: "Kunduz",
    precision: "place",
  });
  expect(placeOfEntity(mentions("Kunduz").slice(1), found, shippedGazetteer())?.precision).toBe("area");
  expect(placeOfEntity(mentions("Pakistan"), found, shippedGazetteer())).toBeNull();
});

test("what no gazetteer knows stays unresolved", () => {
  const found = read("The patrol reached Qzxvarmand on Monday.", emptyGazetteer);
  expect(
    found.every(({ place, precision, reason }) => place === null && precision === null && reason.length === 0),
  ).toBe(true);
});

test("a project's own place is a pin", () => {
  const own = withOwnPlaces(
    shippedGazetteer(),
    readOwnPlaces("name,lat,lon,country\nQzxvarmand,34.5,70.1,AF\n", "own.csv"),
  );
  const one = read("Three soldiers were killed in Qzxvarmand, Afghanistan.", own).find(
    ({ words }) => words === "Qzxvarmand",
  );
  expect(one).toMatchObject({ precision: "point", place: { lat: 34.5, feature: "own", country: "AF" } });
});

test("any text gives names that quote it", () => {
  const word = fc.constantFrom(
    "Kabul",
    "near",
    "Reading",
    "Of",
    "Nice",
    "Mobile",
    ",",
    "in",
    "Iraq",
    "the",
    "\uD800",
    "Washington",
    "said",
    ".",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const text = words.join(" ");
      return read(text).every((found) => text.slice(found.start, found.end) === found.words);
    }),
    { numRuns: 60 },
  );
});
