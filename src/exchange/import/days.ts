import type { Day } from "../../reading/index.ts";

const dayMs = 86_400_000;

/** So many days later; earlier for a negative number. */
export const daysAfter = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);

/** First and last day of the month that a day lies in. */
export function monthOf(day: Day): readonly [Day, Day] {
  const [year, month] = day.split("-").map(Number) as [number, number];
  return [`${day.slice(0, 7)}-01`, new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)];
}

const long = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** "on 19 November 2019", "between 1 November 2019 and 30 November 2019". */
export function periodPhrase(from: Day, to: Day): string {
  const words = (day: Day): string => long.format(new Date(`${day}T00:00:00Z`));
  return from === to ? `on ${words(from)}` : `between ${words(from)} and ${words(to)}`;
}
