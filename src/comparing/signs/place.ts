import type { DescribedClaim, Where } from "../described.ts";
import { foldedName } from "../origins/folded-words.ts";
import { type Pair, shown, type Sign } from "./sign.ts";

/** A place that the claim states weighs more than one taken from its sentence or its report. */
const certainty = ({ a, b }: Pair): number =>
  (a.placeBasis === "inferred" ? 0.6 : 1) * (b.placeBasis === "inferred" ? 0.6 : 1);

/** What a claim does not say itself is weak ground for telling two apart: a sentence names places that its events are not in. */
const certaintyApart = ({ a, b }: Pair): number =>
  (a.placeBasis === "inferred" ? 0.4 : 1) * (b.placeBasis === "inferred" ? 0.4 : 1);

const fine = ({ precision }: Where): boolean =>
  precision === "point" || precision === "place" || precision === "district" || precision === null;

const isSame = (a: Where, b: Where): boolean =>
  a.geonameId !== null && b.geonameId !== null
    ? a.geonameId === b.geonameId
    : foldedName(a.name) === foldedName(b.name);

const placesOf = ({ a, b }: Pair): readonly [Where, Where] | null => {
  const [one] = a.places;
  const [other] = b.places;
  return one && other ? [one, other] : null;
};

function sharedPlace({ a, b }: Pair): Where | undefined {
  for (const one of a.places) if (fine(one)) for (const other of b.places) if (isSame(one, other)) return one;
  return undefined;
}

/** "in Mosul" twice. */
export const samePlace: Sign = (pair) => {
  const shared = sharedPlace(pair);
  return shared ? shown(certainty(pair), () => `both in ${shared.name}`) : null;
};

/** "in Nangarhar" twice: the same province, where nothing finer is said of both. */
export const sameArea: Sign = (pair) => {
  const both = placesOf(pair);
  if (!both || sharedPlace(pair) || pair.a.places.every(fine) !== pair.b.places.every(fine)) return null;
  const [one, other] = both;
  if (one.precision !== "province" || other.precision !== "province" || !isSame(one, other)) return null;
  return shown(certainty(pair), () => `both in ${one.name}`);
};

/** "in Achin district" and "in Nangarhar": one holds the other. */
export const placeInside: Sign = (pair) => {
  const both = placesOf(pair);
  if (!both || isSame(...both)) return null;
  const holder = holds(both[0], both[1]) ? both[0] : holds(both[1], both[0]) ? both[1] : null;
  if (!holder) return null;
  const within = holder === both[0] ? both[1] : both[0];
  const tightness = isWide(holder) ? 0.4 : 1;
  return shown(tightness * certainty(pair), () => `${within.name} lies in ${holder.name}`);
};

/** "Nigeria", "northern Nigeria": somewhere in a country. */
const isWide = ({ precision, admin1 }: Where): boolean =>
  precision === "country" || precision === "region" || (precision === "area" && admin1 === null);

function holds(holder: Where, inner: Where): boolean {
  if (holder.country === null || holder.country !== inner.country) return false;
  if (isWide(holder)) return !isWide(inner);
  return holder.precision === "province" && inner.precision !== "province" && holder.admin1 === inner.admin1;
}

/** Two towns. Within 30 km the one may be named for the other: "near Jalalabad". */
export const farApart: Sign = (pair) => {
  const both = placesOf(pair);
  if (!both || sharedPlace(pair)) return null;
  const [one, other] = both;
  if (isSame(one, other) || holds(one, other) || holds(other, one)) return null;
  const km = distance(one, other);
  if (km === null || km < 30) return null;
  // A province is known by its middle.
  const far = fine(one) && fine(other) ? 100 : 250;
  return shown(
    Math.min(1, km / far) * certaintyApart(pair),
    () => `${one.name} and ${other.name} lie ${Math.round(km)} km apart`,
  );
};

/** "in Achin" and "in Kot", of which the gazetteer lacks one: two names, which may be two spellings or one place inside the other. */
export const placesNamedApart: Sign = (pair) => {
  const both = placesOf(pair);
  if (!both || sharedPlace(pair) || !fine(both[0]) || !fine(both[1]) || distance(...both) !== null) return null;
  return shown(certaintyApart(pair), () => `${both[0].name} in one and ${both[1].name} in the other`);
};

/** Two towns within 30 km of each other. */
export const nearBy: Sign = (pair) => {
  const both = placesOf(pair);
  if (!both || sharedPlace(pair) || !fine(both[0]) || !fine(both[1])) return null;
  const km = distance(...both);
  if (km === null || km >= 30) return null;
  return shown(
    (1 - km / 40) * certainty(pair),
    () => `${both[0].name} and ${both[1].name} lie ${Math.round(km)} km apart`,
  );
};

/** Afghanistan and Syria. */
export const countriesDiffer: Sign = (pair) => {
  const { a, b } = pair;
  if (!a.places.some(hasCountry) || !b.places.some(hasCountry)) return null;
  for (const one of a.places)
    for (const other of b.places) if (one.country !== null && one.country === other.country) return null;
  return shown(certaintyApart(pair), () => `in different countries, ${countryOf(a)} and ${countryOf(b)}`);
};

const hasCountry = ({ country }: Where): boolean => country !== null;
const countryOf = ({ places }: DescribedClaim): string => places.find(hasCountry)?.country ?? "?";

/** Kilometres between two places whose middles are near enough to them; null where one is a country or unknown. */
export function distance(a: Where, b: Where): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  if (isWide(a) || isWide(b)) return null;
  const radians = Math.PI / 180;
  const [lat, lon] = [(b.lat - a.lat) * radians, (b.lon - a.lon) * radians];
  const h = Math.sin(lat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(lon / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
}
