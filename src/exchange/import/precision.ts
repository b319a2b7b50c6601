import type { Entity } from "../../reading/index.ts";

export type Precision = NonNullable<Entity["place"]>["precision"];

/** ACLED's geo_precision: 1 the place itself, 2 a part of its district, 3 a larger region. */
export const ofAcled = (code: string): Precision => (code === "1" ? "place" : code === "3" ? "province" : "area");

/** UCDP's where_prec: 1 exact, 2 within 25 km, 3 and 4 second and first division, 5 a line or a fuzzy area, 6 country, 7 sea or air. */
const where: Readonly<Record<string, Precision>> = {
  1: "place",
  2: "area",
  3: "district",
  4: "province",
  5: "area",
  6: "country",
  7: "region",
};

export const ofUcdp = (code: string): Precision => where[code] ?? "area";

/** GTD's specificity: 1 the town, 2 and 3 the middle of a smaller division, 4 of the first one, 5 unknown. */
export const ofGtd = (code: string): Precision =>
  code === "1" ? "place" : code === "2" || code === "3" ? "district" : code === "4" ? "province" : "area";
