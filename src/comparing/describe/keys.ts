import { dayNumber, dayOf } from "../days.ts";
import type { DescribedClaim, Party, Where } from "../described.ts";
import { foldedName } from "../origins/folded-words.ts";
import { happeningOf } from "../signs/happenings.ts";

type Keyless = Omit<DescribedClaim, "keys">;

/** One way in which claims of one happening agree; the strings it gives are shared by claims worth comparing. */
type KeyRule = (claim: Keyless, published: string | null) => readonly string[];

/**
 * Every rule joins a day (or month) with something fine: a claim of a war with a million claims shares a key with tens of others, not
 * thousands. Days are given with the next, weeks and months with the next, so that neighbours across midnight meet.
 */
const rules: readonly KeyRule[] = [dayAndTown, dayProvinceAndParty, personHarmed, largeCount, tollOfParty, partOfToll];

/**
 * Keys of a whole report, which stand with the first claim of each happening: the towns it is about and the people it names who hold no
 * office and say nothing in it. "Police identify victims" of Tuesday and "Two dead in Alturas" of Monday meet by them.
 */
export function keysOfReport(
  towns: readonly Where[],
  people: readonly string[],
  published: string | null,
): (happening: string) => readonly string[] {
  if (published === null) return () => [];
  const day = dayNumber(published);
  const near = towns
    .filter(isTown)
    .slice(0, 2)
    .flatMap((town) => [day - 1, day].map((one) => `${dayOf(one)}|${placeKey(town)}`));
  const quarter = Math.floor(day / 91);
  const named = people.slice(0, 6).flatMap((name) => [quarter, quarter + 1].map((one) => `name|${name}|q${one}`));
  return (happening) => [...near.map((one) => `town|${happening}|${one}`), ...named];
}

/** Most keys of one claim. */
const MOST = 24;

/** The keys of a claim, from the claim and the day of its report alone. */
export const keysOf = (claim: Keyless, published: string | null): readonly string[] =>
  [...new Set(rules.flatMap((rule) => rule(claim, published)))].slice(0, MOST);

/** "A bomb went off in Mosul on Friday": the happening, the town, the day. */
function dayAndTown(claim: Keyless, published: string | null): readonly string[] {
  const towns = claim.places.filter(isTown).slice(0, 2);
  const days = daysOf(claim, published);
  return towns.flatMap((town) => days.map((day) => `town|${happeningOf(claim.type)}|${day}|${placeKey(town)}`));
}

/** "Taliban fighters attacked an outpost in Kunduz province on Friday": the day, the province and one of the parties. */
function dayProvinceAndParty(claim: Keyless, published: string | null): readonly string[] {
  const [place] = claim.places;
  const area = place === undefined ? "" : `${place.country ?? foldedName(place.name)}/${place.admin1 ?? ""}`;
  const parties = partiesOf(claim).slice(0, 3);
  if (area === "" && parties.length === 0) return [];
  const days = daysOf(claim, published);
  return parties.flatMap((party) => days.map((day) => `area|${happeningOf(claim.type)}|${day}|${area}|${party}`));
}

/** A victim's name, which follow-up stories give again months later. Names of known actors and offices say too little. */
function personHarmed(claim: Keyless, published: string | null): readonly string[] {
  const year = (claim.from ?? published)?.slice(0, 4);
  const years = year === undefined ? [""] : [year, `${Number(year) + 1}`];
  return [...claim.affected, ...claim.agent]
    .filter((party) => party.named && party.identity === null && / /.test(party.name.trim()))
    .slice(0, 3)
    .flatMap((party) => years.map((one) => `name|${happeningOf(claim.type)}|${foldedName(party.name)}|${one}`));
}

/** "62 surrendered": a figure of two digits and more, the type and the month. */
function largeCount(claim: Keyless, published: string | null): readonly string[] {
  const [min, max] = claim.count ?? [0, null];
  const day = claim.to ?? published;
  if (min < 13 || max !== min || day === null || (min % 10 === 0 && min < 100)) return [];
  return monthsFrom(day, 2).map((month) => `count|${claim.type}|${min}|${month}|${claim.places[0]?.country ?? ""}`);
}

/** A toll over weeks: its party, country, month and how large it is, to within a factor of two. */
function tollOfParty(claim: Keyless, published: string | null): readonly string[] {
  const day = claim.to ?? published;
  if (claim.scope !== "cumulative" || claim.count === null || claim.count[0] < 3 || day === null) return [];
  const size = Math.floor(Math.log2(claim.count[0]));
  const party = countedParty(claim);
  return monthsFrom(day, 2).flatMap((month) =>
    [size, size + 1].map((one) => `toll|${claim.type}|${month}|${claim.places[0]?.country ?? ""}|${party}|${one}`),
  );
}

/** The 62 may lie inside the over 600: tolls, and larger figures of one happening, by week, country and party. */
function partOfToll(claim: Keyless, published: string | null): readonly string[] {
  const day = claim.to ?? published;
  if (claim.count === null || claim.count[0] < 10 || day === null) return [];
  const last = Math.floor(dayNumber(day) / 7);
  const first = claim.from === null ? last : Math.floor(dayNumber(claim.from) / 7);
  const weeks = Math.min(5, Math.max(1, last - first + 1));
  const party = countedParty(claim);
  return Array.from(
    { length: weeks },
    (_, back) => `part|${claim.type}|w${last - back}|${claim.places[0]?.country ?? ""}|${party}`,
  );
}

/** Days on which it can have happened, and the next; of undated claims the day of the report and the one before. None for longer periods. */
function daysOf(claim: Keyless, published: string | null): readonly string[] {
  if (claim.from !== null && claim.to !== null) {
    const [from, to] = [dayNumber(claim.from), dayNumber(claim.to)];
    return to - from > 3 ? [] : Array.from({ length: to - from + 2 }, (_, i) => dayOf(from + i));
  }
  if (published === null || claim.from !== null || claim.to !== null) return published === null ? ["?"] : [];
  const day = dayNumber(published);
  return [dayOf(day - 1), dayOf(day)];
}

/** The month of a day and the next ones, "2019-11". */
function monthsFrom(day: string, many: number): readonly string[] {
  const [year, month] = day.split("-").map(Number);
  return Array.from({ length: many }, (_, i) => {
    const at = year! * 12 + month! - 1 + i;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}

const isTown = ({ precision }: Where): boolean => precision === "point" || precision === "place" || precision === null;

const placeKey = ({ geonameId, name }: Where): string => (geonameId === null ? foldedName(name) : `${geonameId}`);

/** Who a party is, for keys: its identity, else what it belongs to, else its name or head. */
const partyKey = ({ identity, wholes, name }: Party): string => identity ?? wholes[0] ?? foldedName(name);

const partiesOf = ({ affected, agent, recipient }: Keyless): readonly string[] =>
  [...new Set([...affected.slice(0, 2), ...agent.slice(0, 2), ...recipient.slice(0, 1)].map(partyKey))].filter(Boolean);

/** The party that the figures count: who it is done to; of those who surrender or join, who does. */
const countedParty = ({ affected, agent }: Keyless): string => {
  const [party] = affected.length > 0 ? affected : agent;
  return party === undefined ? "" : partyKey(party);
};
