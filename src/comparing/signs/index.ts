import type { SignFound } from "../judgement.ts";
import { countsEqual, countsExclude, countsMeet, scopesDiffer, unitsDiffer } from "./counts.ts";
import {
  affectedDiffer,
  agentsDiffer,
  recipientsDiffer,
  sameAffected,
  sameAgent,
  sameInstrument,
  samePerson,
  sameRecipient,
} from "./parties.ts";
import { countriesDiffer, farApart, nearBy, placeInside, placesNamedApart, sameArea, samePlace } from "./place.ts";
import type { Pair, Shown, Sign } from "./sign.ts";
import { afterTheReport, daysApart, heardFarApart, heardTogether, periodsMeet, sameDay } from "./time.ts";
import { bothAtTheTop, lasting, oneClause, oneSentence, onlyPossible, planAndDone, tellsAgain } from "./told.ts";
import { start, weights } from "./weights.ts";
import { reportsAlike, sameWord, sentencesAlike, typesDiffer } from "./wording.ts";

export type { Pair } from "./sign.ts";

/** Every sign of one happening, those for it and those against it. */
export const signs = {
  typesDiffer,
  oneClause,
  sameWord,
  sameDay,
  periodsMeet,
  daysApart,
  afterTheReport,
  heardTogether,
  heardFarApart,
  samePlace,
  sameArea,
  placeInside,
  nearBy,
  farApart,
  placesNamedApart,
  countriesDiffer,
  sameAgent,
  agentsDiffer,
  sameAffected,
  affectedDiffer,
  sameRecipient,
  recipientsDiffer,
  sameInstrument,
  samePerson,
  countsEqual,
  countsMeet,
  countsExclude,
  unitsDiffer,
  scopesDiffer,
  sentencesAlike,
  reportsAlike,
  tellsAgain,
  oneSentence,
  bothAtTheTop,
  planAndDone,
  onlyPossible,
  lasting,
} as const satisfies Readonly<Record<string, Sign>>;

export type SignName = keyof typeof signs;

/**
 * Signs that cost little and say much are looked at first, so that most pairs need no others; those of which one pair shows only one stand
 * together, so that what the others could add is soon out of the question.
 */
const first: readonly SignName[] = [
  "typesDiffer",
  "reportsAlike",
  "heardTogether",
  "daysApart",
  "sameDay",
  "periodsMeet",
  "heardFarApart",
  "scopesDiffer",
  "lasting",
  "onlyPossible",
  "countsEqual",
  "countsMeet",
  "countsExclude",
  "sameWord",
  "samePlace",
  "sameArea",
  "placeInside",
  "farApart",
  "nearBy",
];
const last: readonly SignName[] = [
  "sameRecipient",
  "sameInstrument",
  "sameAgent",
  "sameAffected",
  "samePerson",
  "sentencesAlike",
];
const rank = (name: SignName): number =>
  first.includes(name) ? first.indexOf(name) - first.length : last.includes(name) ? 1 + last.indexOf(name) : 0;

const ordered = (Object.keys(signs) as SignName[]).sort((a, b) => rank(a) - rank(b));

const listOf = (side: "within" | "across") => {
  const list = ordered.flatMap((name) =>
    weights[name][side] === 0 ? [] : [{ name, sign: signs[name], weight: weights[name][side], left: 0 }],
  );
  for (const [at, entry] of list.entries()) entry.left = most(list.slice(at));
  return list;
};

/** Signs of which one pair shows only one. */
const either: readonly (readonly SignName[])[] = [
  ["sameDay", "periodsMeet"],
  ["samePlace", "sameArea", "placeInside", "nearBy"],
  ["countsEqual", "countsMeet"],
];

/** Points that these signs can add at most. */
function most(list: readonly { readonly name: SignName; readonly weight: number }[]): number {
  const best = new Map<SignName, number>();
  for (const { name, weight } of list) {
    const [group = name] = either.find((names) => names.includes(name)) ?? [];
    best.set(group, Math.max(best.get(group) ?? 0, weight));
  }
  return [...best.values()].reduce((sum, weight) => sum + weight, 0);
}
const lists = { within: listOf("within"), across: listOf("across") };

/** What the signs make of a pair. */
export interface Weighed {
  /** Sum of the points, `start` included. */
  readonly points: number;
  /** 0 to 1. */
  readonly score: number;
  /** Sum of the points of the signs that speak against. */
  readonly against: number;
  readonly found: readonly (Shown & { readonly name: SignName; readonly points: number })[];
}

/**
 * Every sign that shows in a pair, and their sum. With `unless`, null as soon as what the remaining signs can add, with all points against
 * forgiven where `unless` says so, leaves the sum under nothing: the pair is neither one happening nor held apart by a strong sign.
 */
export function weigh(pair: Pair, unless?: "forgiven" | "counted"): Weighed | null {
  const side = pair.sameReport ? "within" : "across";
  let points = start[side];
  let against = 0;
  const found: (Shown & { name: SignName; points: number })[] = [];
  for (const { name, sign, weight, left } of lists[side]) {
    if (unless !== undefined && points + left - (unless === "forgiven" ? against : 0) < 0) return null;
    const shows = sign(pair);
    if (!shows) continue;
    const own = weight * shows.score;
    points += own;
    if (own < 0) against += own;
    found.push({ ...shows, name, points: own });
  }
  return { points, score: 1 / (1 + Math.exp(-points)), against, found };
}

/** As many signs as a reader takes in. */
const SAID = 6;

/** The weightiest signs with their sentences. */
export const said = ({ found }: Weighed): readonly SignFound[] =>
  [...found]
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.name < b.name ? -1 : 1))
    .slice(0, SAID)
    .map(({ name, points, says }) => ({ sign: name, points: Math.round(points * 100) / 100, says: says() }));
