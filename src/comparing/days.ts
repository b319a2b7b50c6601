import type { Day } from "../reading/index.ts";
import { remembered } from "./remembered.ts";

const DAY = 86_400_000;

/** Days since 1 January 1970. Not a number for what is no day. */
export const dayNumber: (day: Day) => number = remembered((day) => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY);

/** The day of a day number. */
export const dayOf = (number: number): Day => new Date(number * DAY).toISOString().slice(0, 10);

const months = "January February March April May June July August September October November December".split(" ");

/** "19 November 2019". */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${months[month! - 1] ?? "?"} ${year}`;
}
