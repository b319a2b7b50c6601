import type { DescribedClaim } from "../described.ts";

/** What is no person, in the singular: a count of these is never added to one of people. */
const things = new Set(
  `aircraft airstrike ambulance ammunition area armoury army arrest attack barrel base battalion boat body-part bomb bombardment bomblet bridge
  brigade building bullet bunker bus business camp cannon car case cattle centre center checkpoint church city clash clinic convoy country
  crossing dam day district dollar door drone drop-off euro event explosion explosive factory family farm fire flight gas grenade group gun
  hectare helicopter home hospital hostel house household hour hut incident instance jet kilogram kilometer kilometre launcher
  litre magazine market metre meter mile military-post mine minute missile month mortar mosque motorcycle munition neighbourhood
  neighborhood night occasion office operation organisation organization outpost package party percent phone pistol place plane plant
  pound position post projectile protest province raid residence rifle road rocket round rouble ruble rupee school sector settlement sheep shell
  ship shop shot sortie stall station store strike structure suburb tank target temple tent time ton tonne tower town tractor train truck
  unit van vehicle vessel village violation warhead warplane warship weapon week year`.split(/\s+/),
);

/** "Two houses" → house, "armoured vehicles" → vehicle. */
function headOf(unit: string): string {
  const last =
    unit
      .toLowerCase()
      .split(/\s+of\s+|\s+in\s+/)[0]!
      .trim()
      .split(/\s+/)
      .at(-1) ?? "";
  if (last.endsWith("ies")) return `${last.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss)es$/.test(last)) return last.slice(0, -2);
  return last.endsWith("s") && !last.endsWith("ss") ? last.slice(0, -1) : last;
}

/** What a unit measures: "people" for persons by whatever word, else the thing itself. No unit is taken for people. */
export function measureOf(unit: string | null): string {
  if (unit === null) return "people";
  const head = headOf(unit);
  return things.has(head) ? head : "people";
}

/** True when the unit asked for is this one: "civilian" and "civilians". */
export const sameUnit = (asked: string, unit: string | null): boolean =>
  unit !== null && (asked.toLowerCase() === unit.toLowerCase() || headOf(asked) === headOf(unit));

const people = "(?:[\\p{L}’'-]+s|people|men|women|children|police|troops|personnel)";
const twoKinds = new RegExp(
  `(?<!\\p{L})${people}(?: [\\p{L}’'-]+){0,4}? and (?:[\\p{L}\\d’'-]+ ){0,5}?${people}(?!\\p{L})`,
  "iu",
);

/** "over 600 fighters and their families": the words when a count is of several kinds of people together, else null. Not "62, among them 30 Pakistanis and two Turks". */
export function mixedWords({ agent, affected }: Pick<DescribedClaim, "agent" | "affected">): string | null {
  const counted = affected.length > 0 ? affected : agent;
  if (counted.length !== 1) return null;
  const [words] = counted[0]!.words.slice(0, 200).split(/,|\s(?:among|including|who|which|that|in|at|near|from)\s/i);
  return twoKinds.test(words!) ? words! : null;
}
