/** The closed vocabulary of time: which words can begin or build a time expression. Lower case throughout. */
import type { Grain } from "./calendar.ts";

const list = (words: string): readonly string[] => words.split(" ");

/** A set of words written with spaces between them. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(list(words));

const numbered = (words: string, first: number): Map<string, number> =>
  new Map(list(words).map((word, index) => [word, index + first]));

export const MONTHS: ReadonlyMap<string, number> = numbered(
  "january february march april may june july august september october november december",
  1,
);

/** Short forms; they take a full stop ("Sept.") or stand beside a number ("12 JAN 90"). */
export const SHORT_MONTHS: ReadonlyMap<string, number> = new Map([
  ...numbered("jan feb mar apr may jun jul aug sep oct nov dec", 1),
  ["sept", 9],
]);

/** Names of months that are also words: "may attack", "march on", and a given name. */
export const mayOrMonth: ReadonlySet<string> = new Set([
  "may",
  "march",
  "mar",
  "jan",
  "dec",
  "sep",
  "jun",
  "april",
  "june",
  "august",
]);

export const WEEKDAYS: ReadonlyMap<string, number> = numbered(
  "sunday monday tuesday wednesday thursday friday saturday",
  0,
);

/** Short forms, only before a month or with a full stop before one: "Thu 21 Nov", "Sun., Nov. 3". "Sat" and "sun" are words. */
export const SHORT_WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...numbered("sun mon tue wed thu fri sat", 0),
  ["tues", 2],
  ["weds", 3],
  ["thur", 4],
  ["thurs", 4],
]);

export const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 0],
  ["springtime", 0],
  ["summer", 1],
  ["summertime", 1],
  ["autumn", 2],
  ["fall", 2],
  ["winter", 3],
  ["wintertime", 3],
]);

/** Parts of a day and their TIMEX3 codes. */
export const DAYPARTS: ReadonlyMap<string, string> = new Map([
  ["morning", "TMO"],
  ["mid-morning", "TMO"],
  ["dawn", "TMO"],
  ["daybreak", "TMO"],
  ["sunrise", "TMO"],
  ["afternoon", "TAF"],
  ["evening", "TEV"],
  ["dusk", "TEV"],
  ["nightfall", "TEV"],
  ["sunset", "TEV"],
  ["night", "TNI"],
  ["nights", "TNI"],
  ["mornings", "TMO"],
  ["evenings", "TEV"],
  ["afternoons", "TAF"],
  ["daytime", "TDT"],
  ["nighttime", "TNI"],
]);

/** A unit of time: its letter in a TIMEX3 duration, and the grain of the calendar it moves by (null below a day). */
export interface Unit {
  readonly letter: string;
  readonly grain: Grain | null;
  readonly plural: boolean;
}

const unit = (name: string, letter: string, grain: Grain | null): [string, Unit][] => [
  [name, { letter, grain, plural: false }],
  [name.endsWith("y") && name.length > 3 ? `${name.slice(0, -1)}ies` : `${name}s`, { letter, grain, plural: true }],
];

export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...unit("second", "TS", null),
  ...unit("minute", "TM", null),
  ...unit("hour", "TH", null),
  ...unit("day", "D", "day"),
  ...unit("night", "N", "day"),
  ...unit("week", "W", "week"),
  ...unit("fortnight", "F", "week"),
  ...unit("weekend", "WE", "weekend"),
  ...unit("month", "M", "month"),
  ...unit("quarter", "Q", "quarter"),
  ...unit("year", "Y", "year"),
  ...unit("decade", "DE", "decade"),
  ...unit("century", "CE", "century"),
]);

const SMALL = numbered(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  0,
);
const TENS = new Map(
  list("twenty thirty forty fifty sixty seventy eighty ninety").map((word, index) => [word, (index + 2) * 10]),
);

export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...SMALL,
  ...TENS,
  ["hundred", 100],
  ["thousand", 1000],
]);

export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    1,
  ),
  ["thirtieth", 30],
]);

/** Amounts without a figure. */
export const VAGUE: ReadonlySet<string> = new Set([
  "several",
  "few",
  "some",
  "many",
  "numerous",
  "couple",
  "countless",
  "various",
]);

/** Names of decades: "the sixties". */
export const DECADES: ReadonlyMap<string, number> = new Map(
  list("twenties thirties forties fifties sixties seventies eighties nineties").map((word, index) => [
    word,
    (index + 2) * 10,
  ]),
);

/** Words that are a time by themselves, or without which none of theirs is. */
const TELLING: readonly string[] = list(
  "today yesterday tomorrow tonight overnight now currently recently recent former formerly future past present nowadays moment " +
    "current noon midnight midday daily nightly weekly monthly yearly annually hourly biweekly christmas easter thanksgiving " +
    "election labor veterans memorial good half time term possible period modern quarterly",
);

/** Words that build a time only with another one near: determiners, hedges, parts. */
const LEADING: readonly string[] = list(
  "a an the this that these those last next coming previous preceding following same latest each every per early late mid middle " +
    "earlier later beginning start end close about around approximately nearly almost roughly some over under more less fewer at " +
    "up only just well another dozen dozens tens hundreds new fiscal ad circa ca c as right first final upcoming ensuing intervening",
);

const keys = (...maps: readonly ReadonlyMap<string, unknown>[]): string[] => maps.flatMap((map) => [...map.keys()]);

/** Every word a time can begin with, and whether it tells a time by itself. */
export const OPENERS: ReadonlyMap<string, "telling" | "leading"> = new Map([
  ...[...LEADING, ...VAGUE, ...keys(CARDINALS, ORDINALS)].map((word) => [word, "leading"] as const),
  ...list("fifteen sixteen seventeen eighteen nineteen twenty").map((word) => [word, "telling"] as const),
  ...TELLING.map((word) => [word, "telling"] as const),
  ...keys(MONTHS, SHORT_MONTHS, WEEKDAYS, SHORT_WEEKDAYS, SEASONS, DAYPARTS, UNITS, DECADES).map(
    (word) => [word, "telling"] as const,
  ),
]);
