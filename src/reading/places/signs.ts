import { kilometres } from "../../gazetteer/index.ts";
import type { Candidate } from "./candidate.ts";
import type { Group } from "./group.ts";

/** What is known when a candidate is weighed: the other names of the report and what they probably mean. */
export interface Surroundings {
  readonly group: Group;
  /** For every group of the report, its likeliest candidates with their shares. */
  readonly beliefs: readonly (readonly Belief[])[];
  readonly groups: readonly Group[];
  /** Number of this group. */
  readonly self: number;
  /** Shares of the other names by country and by first division (by index of place), from 0 to 1 each. */
  readonly countryShare: (country: number) => number;
  readonly provinceShare: (province: number) => number;
  /** How many names of the report most likely mean a place, by its index. */
  readonly said: ReadonlyMap<number, number>;
  /** ISO code of the country where the report was printed, or null. */
  readonly published: string | null;
}

export interface Belief {
  readonly candidate: Candidate;
  /** 0 to 1. */
  readonly share: number;
}

/** Speaks for or against a candidate: how strongly, 0 to 1 (0: silent). */
type Measure = (candidate: Candidate, around: Surroundings) => number;

export interface Sign {
  readonly name: string;
  /** Fitted on development data, in natural logarithms: a sign of weight 2.3 makes a candidate ten times as likely. */
  readonly weight: number;
  readonly measure: Measure;
  /** For people: "{place} has 300,000 people". */
  readonly says: (candidate: Candidate) => string;
}

const yes = (truth: boolean): number => (truth ? 1 : 0);
const kindIs =
  (kind: Candidate["place"]["kind"]): Measure =>
  ({ place }) =>
    yes(place.kind === kind);

const countryIndex = ({ place, holders }: Candidate): number =>
  place.kind === "country" ? place.index : (holders.at(-1) ?? -1);
const provinceIndex = ({ place, holders }: Candidate): number =>
  place.kind === "province" ? place.index : (holders.at(-2) ?? -1);

/** Baghdad has more people than a village called Baghdad. */
const people: Measure = ({ place }) => Math.log10(1 + place.population) / 7;

const isSeat = ({ feature }: Candidate["place"]): boolean => /^PPL(?:A\d?|C)$/.test(feature);

/** "in [Kabul]": the town, where the province around it has the same name and is not asked for. */
const townOfDivision: Measure = ({ place, holders, typed }, { group }) =>
  yes(
    isSeat(place) &&
      typed !== false &&
      group.candidates.some((other) => other.place.kind === "province" && holders.includes(other.place.index)),
  );

/** "Mosul, [Iraq]": one of the places it is said to lie in holds it. */
const saidInside: Measure = (candidate, { group, beliefs }) => {
  let best = 0;
  for (const holder of group.saidInside)
    for (const { candidate: other, share } of beliefs[holder]!)
      if (candidate.holders.includes(other.place.index)) best = Math.max(best, share);
  return best;
};

/** "[Nangarhar]" in "Achin district in Nangarhar": it holds what is said to lie in it. */
const saidToHold: Measure = ({ place }, { group, beliefs }) => {
  let best = 0;
  for (const held of group.saidToHold)
    for (const { candidate: other, share } of beliefs[held]!)
      if (other.holders.includes(place.index)) best = Math.max(best, share);
  return best;
};

/** "Paris, [Texas]" cannot be the Paris that lies elsewhere; after "Homs, Hama", which looks the same, nothing follows. */
const saidElsewhere: Measure = (candidate, around) =>
  yes(around.group.holderKnown && saidInside(candidate, around) === 0);

/** Its country is among those that the report names or is about. */
const countryNamed: Measure = (candidate, { countryShare }) => countryShare(countryIndex(candidate));
const provinceNamed: Measure = (candidate, { provinceShare }) => provinceShare(provinceIndex(candidate));

/** Another name of the report most likely means this very place. */
const isSaid = (index: number, { said, self, beliefs }: Surroundings): boolean =>
  index >= 0 && (said.get(index) ?? 0) > (beliefs[self]![0]?.candidate.place.index === index ? 1 : 0);

/** The report names its country, or its division. */
const countrySaid: Measure = (candidate, around) => yes(isSaid(countryIndex(candidate), around));
const provinceSaid: Measure = (candidate, around) => {
  const province = provinceIndex(candidate);
  return yes(province !== candidate.place.index && isSaid(province, around));
};

/** So many names before and after are looked at for nearness: a book-long text takes no longer a name. */
const REACH = 60;

/** Kilometres over which nearness fades. */
const FADES = 80;

/** Other places of the report lie around it. */
const near: Measure = ({ place }, { groups, self, beliefs }) => {
  const [from, to] = [Math.max(0, self - REACH), Math.min(groups.length, self + REACH + 1)];
  if (place.kind === "country" || place.kind === "region" || place.kind === "water") return 0;
  let sum = 0;
  for (let number = from; number < to; number++) {
    if (number === self) continue;
    for (const { candidate: other, share } of beliefs[number]!.slice(0, 2)) {
      if (other.place.kind !== "place" && other.place.kind !== "district" && other.place.kind !== "point") continue;
      sum += share * Math.exp(-kilometres(place, other.place) / FADES);
    }
  }
  return Math.min(1, sum / 3);
};

/** "Homs, Hama and [Idlib]": those in a list with it are in its country. */
const listed: Measure = (candidate, { group, beliefs }) => {
  let best = 0;
  for (const other of group.listedWith)
    for (const { candidate: beside, share } of beliefs[other]!)
      if (
        beside.place.kind === candidate.place.kind &&
        (beside.place.kind === "country" || countryIndex(beside) === countryIndex(candidate))
      )
        best = Math.max(best, share);
  return best;
};

/** The signs by which a place is chosen. */
export const signs: readonly Sign[] = [
  {
    name: "people",
    weight: 5.2,
    measure: people,
    says: ({ place }) =>
      place.population > 0
        ? `${place.kind === "place" ? place.name : `the towns of ${place.name}`} ${place.kind === "place" ? "has" : "have"} about ${place.population.toLocaleString("en-US")} people`
        : `no number of people is known for ${place.name}`,
  },
  { name: "country", weight: 3, measure: kindIs("country"), says: ({ place }) => `${place.name} is a country` },
  {
    name: "province",
    weight: 0.9,
    measure: kindIs("province"),
    says: ({ place }) => `${place.name} is a first division of its country`,
  },
  {
    name: "district",
    weight: 0,
    measure: kindIs("district"),
    says: ({ place }) => `${place.name} is a second division`,
  },
  { name: "region", weight: 3, measure: kindIs("region"), says: ({ place }) => `${place.name} is a region` },
  {
    name: "macroRegion",
    weight: 4,
    measure: ({ place }) => yes(place.feature === "macro-region"),
    says: ({ place }) => `${place.name} is a part of the world that is often named`,
  },
  { name: "water", weight: 0, measure: kindIs("water"), says: ({ place }) => `${place.name} is a water` },
  {
    name: "relief",
    weight: 0.4,
    measure: ({ place }) => yes(place.kind === "mountain" || place.kind === "island"),
    says: ({ place }) => `${place.name} is a mountain or an island`,
  },
  {
    name: "capital",
    weight: 0.9,
    measure: ({ place }) => yes(place.feature === "PPLC"),
    says: ({ place }) => `${place.name} is a capital`,
  },
  {
    name: "seat",
    weight: 0.7,
    measure: ({ place }) => yes(isSeat(place)),
    says: ({ place }) => `${place.name} is the seat of a division`,
  },
  {
    name: "townOfDivision",
    weight: 1.5,
    measure: townOfDivision,
    says: ({ place }) =>
      `the division is named after the town of ${place.name}, and the words do not say that they mean it`,
  },
  {
    name: "quarter",
    weight: -0.4,
    measure: ({ place }) => yes(place.feature === "PPLX"),
    says: ({ place }) => `${place.name} is a part of a town`,
  },
  {
    name: "ownPlace",
    weight: 6,
    measure: ({ place }) => yes(place.feature === "own"),
    says: ({ place }) => `${place.name} is a place of this project`,
  },
  {
    name: "alternate",
    weight: -1.8,
    measure: ({ spelling }) => yes(spelling === "alternate"),
    says: ({ place }) => `it is another name of ${place.name}`,
  },
  {
    name: "transliteration",
    weight: -3.1,
    measure: ({ spelling }) => yes(spelling === "transliteration"),
    says: ({ place }) => `it sounds like ${place.name}`,
  },
  {
    name: "swapped",
    weight: -4,
    measure: ({ spelling }) => yes(spelling === "swapped"),
    says: ({ place }) => `it is ${place.name} with two letters swapped`,
  },
  {
    name: "part",
    weight: -1,
    measure: ({ spelling }) => yes(spelling === "part"),
    says: ({ place }) => `a part of the name names ${place.name}`,
  },
  {
    name: "kindSaid",
    weight: 1.2,
    measure: ({ typed }) => yes(typed === true),
    says: ({ place }) => `the words say ${place.kind}`,
  },
  {
    name: "otherKindSaid",
    weight: -2.6,
    measure: ({ typed }) => yes(typed === false),
    says: ({ place }) => `the words say another kind than ${place.kind}`,
  },
  {
    name: "saidInside",
    weight: 1.5,
    measure: saidInside,
    says: ({ place }) => `${place.name} lies in the place named with it`,
  },
  {
    name: "saidElsewhere",
    weight: -1.1,
    measure: saidElsewhere,
    says: ({ place }) => `${place.name} does not lie in the place named with it`,
  },
  {
    name: "saidToHold",
    weight: 0.4,
    measure: saidToHold,
    says: ({ place }) => `${place.name} holds a place said to lie in it`,
  },
  {
    name: "countryNamed",
    weight: 2.3,
    measure: countryNamed,
    says: () => "other names of the report lie in its country",
  },
  { name: "countrySaid", weight: 0.7, measure: countrySaid, says: () => "the report names its country" },
  {
    name: "provinceNamed",
    weight: 5,
    measure: provinceNamed,
    says: () => "other names of the report lie in its division",
  },
  { name: "provinceSaid", weight: 0.7, measure: provinceSaid, says: () => "the report names its division" },
  { name: "nearOthers", weight: 3.9, measure: near, says: () => "other places of the report lie near it" },
  { name: "listed", weight: 0.9, measure: listed, says: () => "those in a list with it are of its kind and country" },
  {
    name: "dateline",
    weight: 4,
    measure: ({ place, typed }, { group }) => yes(group.inDateline && place.kind === "place" && typed === null),
    says: ({ place }) => `the report is dated from ${place.name}, and reports are dated from towns`,
  },
  {
    name: "published",
    weight: 0.7,
    measure: ({ place }, { published }) => yes(published !== null && place.country === published),
    says: () => "the report was printed in its country",
  },
];

/** A number of signs as one score, and which spoke. */
export const scoreOf = (measures: Float64Array, weights: readonly number[]): number => {
  let sum = 0;
  for (let at = 0; at < measures.length; at++) sum += measures[at]! * weights[at]!;
  return sum;
};
