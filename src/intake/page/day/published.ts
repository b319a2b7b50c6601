import type { Sight } from "../sight.ts";
import { anyShortBlock, anyTime, changeInWords, inPicture, inScripts, lastChange } from "./guesses.ts";
import { linkedData, marked, metaData, timeElement } from "./machines.ts";
import { datedElement, inAddress, nearHeadline, opening, toldInWords } from "./print.ts";
import type { DayRule, Told } from "./told.ts";

/** A day of publication and the name of the rule that found it. */
export interface Published {
  readonly day: string;
  readonly by: string;
}

/** The first that speaks wins: what the page says to machines, then to people, then what can only be guessed from. */
const dayRules: readonly (readonly [name: string, rule: DayRule, guess: boolean])[] = [
  ["linkedData", linkedData, false],
  ["metaData", metaData, false],
  ["marked", marked, false],
  ["timeElement", timeElement, false],
  ["inAddress", inAddress, false],
  ["datedElement", datedElement, false],
  ["toldInWords", toldInWords, false],
  ["opening", opening, false],
  ["nearHeadline", nearHeadline, false],
  ["inScripts", inScripts, true],
  ["lastChange", lastChange, true],
  ["changeInWords", changeInWords, true],
  ["anyTime", anyTime, true],
  ["anyShortBlock", anyShortBlock, true],
  ["inPicture", inPicture, true],
];

/** True of rules that only guess. */
export const isGuess = (by: string): boolean => dayRules.some(([name, , guess]) => guess && name === by);

/** What a page prints is the day where the outlet is; what it tells machines may be that of Greenwich. */
const printed: readonly DayRule[] = [inAddress, datedElement, nearHeadline];
const forMachines = /^(?:linkedData|metaData|marked|timeElement)$/;
const dayMs = 86_400_000;

const isNext = (before: string, after: string): boolean => Date.parse(after) - Date.parse(before) === dayMs;

/** The day on which a page was published, as far as it says. */
export function publishedOf(sight: Sight): Published | null {
  for (const [by, rule] of dayRules) {
    const told = rule(sight);
    if (!told) continue;
    if (!forMachines.test(by)) return { day: told.day, by };
    const address = inAddress(sight);
    if (address && address.day < told.day && !isNext(address.day, told.day))
      return { day: address.day, by: "inAddress" };
    return { day: printedBeside(told, sight) ?? told.day, by };
  }
  return null;
}

/** The day that the page prints where its hour in Greenwich was another day's: 23:10 there is the next day in Kabul, 03:00 the one before in Boston. */
function printedBeside({ day, words }: Told, sight: Sight): string | null {
  const [, hours, zone] = /\d[T ](\d\d):\d\d(?::\d\d)?(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d|GMT|UTC)?/i.exec(words) ?? [];
  const own = zone !== undefined && /^[+-](?!00:?00)/.test(zone);
  if (own) return null;
  const hour = hours === undefined ? null : Number(hours);
  const days = printed.flatMap((rule) => rule(sight)?.day ?? []);
  if (days.includes(day)) return null;
  const fits = (other: string): boolean =>
    (isNext(other, day) && (hour === null || hour < 12)) || (isNext(day, other) && (hour === null || hour >= 10));
  return days.find(fits) ?? null;
}
