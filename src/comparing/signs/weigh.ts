import type { DescribedClaim } from "../described.ts";
import type { SignFound } from "../judgement.ts";
import { type SignName, signs } from "./index.ts";
import { peopleOf } from "./parties.ts";
import type { Pair, Shown, Sign } from "./sign.ts";
import { start, weights } from "./weights.ts";

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
  let points = pair.sameReport ? start.within : start.across;
  let against = 0;
  const found: (Shown & { name: SignName; points: number })[] = [];
  for (const { name, sign, weight, left } of signsFor(pair)) {
    if (unless !== undefined && points + left - (unless === "forgiven" ? against : 0) < 0) return null;
    const shows = sign(pair);
    if (!shows) continue;
    const own = weight * shows.score;
    points += own;
    if (own < 0) against += own;
    found.push({ score: shows.score, says: shows.says, name, points: own });
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

/** What both claims of a pair must give for these signs to show. */
const needs: readonly (readonly [gives: (claim: DescribedClaim) => boolean, signs: readonly SignName[]])[] = [
  [({ from, to }) => from !== null && to !== null, ["sameDay", "periodsMeet", "daysApart"]],
  [
    ({ places }) => places.length > 0,
    ["samePlace", "sameArea", "placeInside", "nearBy", "farApart", "placesNamedApart", "countriesDiffer"],
  ],
  [({ agent }) => agent.length > 0, ["sameAgent", "agentsDiffer"]],
  [({ affected }) => affected.length > 0, ["sameAffected", "affectedDiffer"]],
  [({ recipient }) => recipient.length > 0, ["sameRecipient", "recipientsDiffer"]],
  [({ instrument }) => instrument.length > 0, ["sameInstrument"]],
  [(claim) => peopleOf(claim).length > 0, ["samePerson"]],
  [({ count }) => count !== null, ["countsEqual", "countsMeet", "countsExclude", "unitsDiffer"]],
];

/** Signs that show only between claims of one type, and only between claims of two. */
const ofOneType: ReadonlySet<SignName> = new Set([
  "countsEqual",
  "countsMeet",
  "countsExclude",
  "unitsDiffer",
  "oneSentence",
]);
const ofTwoTypes: ReadonlySet<SignName> = new Set(["typesDiffer", "oneClause"]);

/**
 * Signs that cost little and say much are looked at first, so that most pairs need no others; those of which one pair shows only one stand
 * together, so that what the others could add is soon out of the question. The rest come in between.
 */
const first: readonly SignName[] = [
  "typesDiffer",
  "reportsAlike",
  "heardTogether",
  "sameDay",
  "periodsMeet",
  "daysApart",
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
  "sentencesAlike",
];
const last: readonly SignName[] = ["sameRecipient", "sameInstrument", "sameAgent", "sameAffected", "samePerson"];
const rank = (name: SignName): number =>
  first.includes(name) ? first.indexOf(name) - first.length : last.includes(name) ? 1 + last.indexOf(name) : 0;
const ordered = (Object.keys(signs) as SignName[]).sort((a, b) => rank(a) - rank(b));

interface Entry {
  readonly name: SignName;
  readonly sign: Sign;
  readonly weight: number;
  /** Points that this sign and those after it can add at most. */
  readonly left: number;
}

const lists = new Map<number, readonly Entry[]>();

/** The signs that a pair may show. */
function signsFor({ a, b, sameReport }: Pair): readonly Entry[] {
  const gives = givenBy(a) & givenBy(b);
  const key = (gives << 2) | (a.type === b.type ? 2 : 0) | (sameReport ? 1 : 0);
  let list = lists.get(key);
  if (list === undefined) lists.set(key, (list = listOf(gives, a.type === b.type, sameReport ? "within" : "across")));
  return list;
}

const given = new WeakMap<DescribedClaim, number>();

/** One bit for each of `needs`. */
function givenBy(claim: DescribedClaim): number {
  let bits = given.get(claim);
  if (bits === undefined) {
    bits = needs.reduce((sum, [gives], i) => sum | (gives(claim) ? 1 << i : 0), 0);
    given.set(claim, bits);
  }
  return bits;
}

function listOf(gives: number, oneType: boolean, side: "within" | "across"): readonly Entry[] {
  const lacking = new Set(needs.flatMap(([, names], i) => (gives & (1 << i) ? [] : names)));
  const names = ordered.filter(
    (name) => weights[name][side] !== 0 && !lacking.has(name) && !(oneType ? ofTwoTypes : ofOneType).has(name),
  );
  return names.map((name, at) => ({
    name,
    sign: signs[name],
    weight: weights[name][side],
    left: most(names.slice(at), side),
  }));
}

/** Signs of which one pair shows only one. */
const either: readonly (readonly SignName[])[] = [
  ["sameDay", "periodsMeet"],
  ["samePlace", "sameArea", "placeInside", "nearBy"],
  ["countsEqual", "countsMeet"],
];

function most(names: readonly SignName[], side: "within" | "across"): number {
  const best = new Map<SignName, number>();
  for (const name of names) {
    const [group = name] = either.find((those) => those.includes(name)) ?? [];
    best.set(group, Math.max(best.get(group) ?? 0, weights[name][side]));
  }
  return [...best.values()].reduce((sum, weight) => sum + weight, 0);
}
