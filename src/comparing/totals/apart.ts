import type { Day } from "../../reading/index.ts";
import type { DescribedClaim, Party } from "../described.ts";
import { conflict } from "../signs/parties.ts";

/** When, where and to whom that happened which some figures count. */
export interface Setting {
  /** Null: not known how early; a figure without any day is no older than the world. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Countries and provinces that all its claims state; empty when one states none. */
  readonly countries: ReadonlySet<string>;
  readonly provinces: ReadonlySet<string>;
  /** Parties as agents and as those it was done to; empty when a claim leaves it open. */
  readonly agents: readonly Party[];
  readonly affected: readonly Party[];
}

/** As many parties of a side as are looked at. */
const most = 8;

/**
 * The setting of claims of one incident and scope. What has no last day ended by the day of the latest report that tells of it:
 * `printed` gives the day of a report.
 */
export function settingOf(claims: readonly DescribedClaim[], printed: (report: string) => Day | null): Setting {
  const firsts = claims.flatMap(({ from, to }) => from ?? to ?? []);
  const lasts = claims.flatMap(({ from, to }) => to ?? from ?? []);
  const days = claims.map(({ report }) => printed(report));
  const heard = days.includes(null) ? [] : days.flatMap((day) => day ?? []);
  const until = lasts.length > 0 ? lasts : heard;
  return {
    from: firsts.length === 0 ? null : firsts.reduce((a, b) => (a < b ? a : b)),
    to: until.length === 0 ? null : until.reduce((a, b) => (a > b ? a : b)),
    countries: shared(claims, ({ country }) => country),
    provinces: shared(claims, ({ country, admin1 }) => (admin1 === null ? null : `${country} ${admin1}`)),
    agents: sideOf(claims.map(({ agent }) => agent)),
    affected: sideOf(claims.map(({ affected }) => affected)),
  };
}

function shared(
  claims: readonly DescribedClaim[],
  of: (place: DescribedClaim["places"][number]) => string | null,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { places, placeBasis } of claims) {
    const own = places.map(of);
    if (placeBasis !== "stated" || own.length === 0 || own.includes(null)) return new Set();
    for (const one of own) found.add(one!);
  }
  return found;
}

function sideOf(sides: readonly (readonly Party[])[]): readonly Party[] {
  if (sides.some((side) => side.length === 0)) return [];
  const once = new Map(sides.flat().map((party) => [`${party.identity} ${party.name} ${party.wholes.join()}`, party]));
  return once.size > most ? [] : [...once.values()];
}

/** Why two settings cannot hold the same people; each names what it looks at. */
const reasons = {
  otherDays: (a: Setting, b: Setting): boolean =>
    (a.to !== null && b.from !== null && a.to < b.from) || (b.to !== null && a.from !== null && b.to < a.from),
  otherCountries: (a: Setting, b: Setting): boolean => disjoint(a.countries, b.countries),
  otherProvinces: (a: Setting, b: Setting): boolean => disjoint(a.provinces, b.provinces),
  otherAgents: (a: Setting, b: Setting): boolean => opposed(a.agents, b.agents),
  otherPeople: (a: Setting, b: Setting): boolean => opposed(a.affected, b.affected),
} satisfies Record<string, (a: Setting, b: Setting) => boolean>;

/** True when what the two count cannot be the same people. */
export const areApart = (a: Setting, b: Setting): boolean => Object.values(reasons).some((apart) => apart(a, b));

const disjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one));

const opposed = (a: readonly Party[], b: readonly Party[]): boolean =>
  a.length > 0 && b.length > 0 && a.every((one) => b.every((other) => conflict(one, other)));
