import type { Where } from "../comparing/index.ts";
import type { Day } from "../reading/index.ts";

type Period = { readonly from: Day | null; readonly to: Day | null };

/** Days from the first to the last possible one, both counted; null when an end is open. */
export function daysOf({ from, to }: Period): number | null {
  if (from === null || to === null) return null;
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1;
}

/** How exactly the day is known, in words: `day`, `week` (up to 7 days), `month` (up to 31), `longer`, `open` at one end, or null. */
export function datePrecision(period: Period): "day" | "week" | "month" | "longer" | "open" | null {
  if (period.from === null && period.to === null) return null;
  const days = daysOf(period);
  if (days === null) return "open";
  return days <= 1 ? "day" : days <= 7 ? "week" : days <= 31 ? "month" : "longer";
}

/** ACLED's `time_precision`: 1 the day, 2 within a week, 3 within a month or longer. Null without a first day. */
export function acledTimePrecision(period: Period): number | null {
  if (period.from === null) return null;
  const precision = datePrecision(period);
  return precision === "day" ? 1 : precision === "week" ? 2 : 3;
}

/** UCDP's `date_prec`: 1 the day, 2 two to six days, 3 a week, 4 a month, 5 more than a month. */
export function ucdpDatePrecision(period: Period): number | null {
  const days = daysOf(period);
  if (days === null) return period.from === null && period.to === null ? null : 5;
  return days <= 1 ? 1 : days <= 6 ? 2 : days === 7 ? 3 : days <= 31 ? 4 : 5;
}

/** Only a town, a village or a spot is drawn as a point: everything else is an area. */
export const isPin = (where: Where | null): where is Where & { readonly lat: number; readonly lon: number } =>
  where !== null &&
  where.lat !== null &&
  where.lon !== null &&
  (where.precision === "point" || where.precision === "place");

/** "near Kunduz", "outside the city": an area around a place, not a part of a country. */
const aroundWords = /^(?:near|nearby|outside|around|close to|on the outskirts)\b/i;

/** ACLED's `geo_precision`: 1 the place itself, 2 around it, inferred, or a district, 3 a larger region. Null for a place that no gazetteer knows. */
export function acledGeoPrecision(where: Where | null, stated: boolean): number | null {
  if (where?.precision == null) return null;
  if (isPin(where)) return stated ? 1 : 2;
  return where.precision === "district" || (where.precision === "area" && aroundWords.test(where.words)) ? 2 : 3;
}

/** UCDP's `where_prec`: 1 the place, 2 within about 25 km of it or inferred, 3 a district, 4 a province, 5 a vaguer area, 6 a country. */
export function ucdpWherePrecision(where: Where | null, stated: boolean): number | null {
  if (where?.precision == null) return null;
  if (isPin(where)) return stated ? 1 : 2;
  if (where.precision === "area") return aroundWords.test(where.words) ? 2 : 5;
  return { district: 3, province: 4, country: 6 }[where.precision] ?? 5;
}

/** Cell of the PRIO grid: half a degree wide and high, counted from 1 at 180° W 90° S, eastward, then northward. */
export function prioGrid(lat: number, lon: number): number {
  const row = Math.min(359, Math.max(0, Math.floor((lat + 90) * 2)));
  const column = Math.min(719, Math.max(0, Math.floor((lon + 180) * 2)));
  return row * 720 + column + 1;
}
