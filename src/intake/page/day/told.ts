import { daysIn, parseDay, type SlashOrder } from "../../day.ts";
import type { Sight } from "../sight.ts";

/** A day that a page tells, and the words that tell it: "2019-11-21T23:10:00Z". */
export interface Told {
  readonly day: string;
  readonly words: string;
}

/** Looks for the day of publication in one way. */
export type DayRule = (sight: Sight) => Told | null | undefined;

/** Earliest plausible day of a web page, and the latest: tomorrow, for time zones ahead. */
const earliest = "1994-01-01";
const latest = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
export const plausible = (day: string): boolean => day >= earliest && day <= latest();

/** Ends of hosts whose pages write 11/12/2019 with the day first, and with the month first. */
const dayFirst = /\.(?:uk|ie|in|pk|bd|lk|np|au|nz|za|ng|ke|gh|ug|tz|zm|zw|my|sg|jm|tt|bb|eu|de|fr|es|it)$/i;
const monthFirst = /\.(?:us|gov|mil|ph)$/i;

/** How a page means 11/12/2019: as its language does, else as its country; what a page of no country in plain English means cannot be told. */
export function slashOrder({ language, url }: Sight): SlashOrder {
  if (language !== null && /^en-(?:us|ph)/i.test(language)) return "month";
  if (language !== null && !/^en$/i.test(language)) return "day";
  const host = /^https?:\/\/([^/:?#]{1,200})/i.exec(url ?? "")?.[1] ?? "";
  return dayFirst.test(host) ? "day" : monthFirst.test(host) ? "month" : null;
}

/** The day in a short piece of metadata, when it is plausible. */
export function toldBy(words: unknown, sight: Sight): Told | null {
  if (typeof words !== "string" || words === "") return null;
  const day = parseDay(words, slashOrder(sight));
  return day !== null && plausible(day) ? { day, words } : null;
}

/** Words that tell a change, before or after its day. */
export const changed =
  /updat|modif|edited|aktualisiert|geändert|letzte [äÄ]nderung|stand:|mis à jour|actualiz|aggiornat|gewijzigd|uppdaterad|oppdatert|zaktualizowano|изменен|обновлен|revis|last-mod/i;

/** The first plausible day in words that is not told as that of a change. */
export function firstPublished(words: string, sight: Sight): Told | null {
  const first = daysIn(words, slashOrder(sight)).find(
    ({ day, start }) => plausible(day) && !changed.test(words.slice(Math.max(0, start - 30), start)),
  );
  return first === undefined ? null : { day: first.day, words: words.slice(first.start, first.end) };
}
