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
import { countriesDiffer, farApart, nearBy, placeInside, sameArea, samePlace } from "./place.ts";
import type { Pair, Shown, Sign } from "./sign.ts";
import { afterTheReport, daysApart, heardFarApart, heardTogether, periodsMeet, sameDay } from "./time.ts";
import { bothAtTheTop, lasting, oneSentence, planAndDone, tellsAgain } from "./told.ts";
import { reportsAlike, sameType, sameWord, sentencesAlike } from "./wording.ts";

export type { Pair } from "./sign.ts";

/** A sign with its points, for two claims of one report and of two. */
export interface WeighedSign {
  readonly sign: Sign;
  readonly within: number;
  readonly across: number;
}

/** Points before any sign speaks: two claims that share a key are seldom of one happening. */
export const start = { within: -1.5, across: -3 };

/** Every sign of one happening. Points are natural logarithms of odds; each is multiplied by how strongly the sign shows (0 to 1). */
export const signs: Readonly<Record<string, WeighedSign>> = {
  sameType: { sign: sameType, within: 0.6, across: 0.6 },
  sameWord: { sign: sameWord, within: 1, across: 1 },
  sameDay: { sign: sameDay, within: 1, across: 2 },
  periodsMeet: { sign: periodsMeet, within: 0.3, across: 0.6 },
  daysApart: { sign: daysApart, within: -4, across: -4 },
  afterTheReport: { sign: afterTheReport, within: -5, across: -5 },
  heardTogether: { sign: heardTogether, within: 0, across: 0.8 },
  heardFarApart: { sign: heardFarApart, within: 0, across: -3 },
  samePlace: { sign: samePlace, within: 0.8, across: 1.8 },
  sameArea: { sign: sameArea, within: 0.3, across: 0.8 },
  placeInside: { sign: placeInside, within: 0.3, across: 0.6 },
  nearBy: { sign: nearBy, within: 0, across: 0.5 },
  farApart: { sign: farApart, within: -3, across: -4 },
  countriesDiffer: { sign: countriesDiffer, within: -3, across: -4 },
  sameAgent: { sign: sameAgent, within: 0.6, across: 1 },
  agentsDiffer: { sign: agentsDiffer, within: -1.5, across: -1 },
  sameAffected: { sign: sameAffected, within: 1, across: 1.2 },
  affectedDiffer: { sign: affectedDiffer, within: -2, across: -2 },
  sameRecipient: { sign: sameRecipient, within: 0.6, across: 0.8 },
  recipientsDiffer: { sign: recipientsDiffer, within: -1.5, across: -2 },
  sameInstrument: { sign: sameInstrument, within: 0.4, across: 0.6 },
  samePerson: { sign: samePerson, within: 1, across: 2.5 },
  countsEqual: { sign: countsEqual, within: 1.5, across: 2 },
  countsMeet: { sign: countsMeet, within: 0.6, across: 0.6 },
  countsExclude: { sign: countsExclude, within: -2.5, across: -2 },
  unitsDiffer: { sign: unitsDiffer, within: -2, across: -1.5 },
  scopesDiffer: { sign: scopesDiffer, within: -4, across: -4 },
  sentencesAlike: { sign: sentencesAlike, within: 1, across: 2 },
  reportsAlike: { sign: reportsAlike, within: 0, across: 6 },
  tellsAgain: { sign: tellsAgain, within: 1.2, across: 0 },
  oneSentence: { sign: oneSentence, within: -1.5, across: 0 },
  bothAtTheTop: { sign: bothAtTheTop, within: 0.8, across: 0.5 },
  planAndDone: { sign: planAndDone, within: -1, across: -1 },
  lasting: { sign: lasting, within: -1.5, across: -1.5 },
};

const list = Object.entries(signs);

/** What the signs make of a pair. */
export interface Weighed {
  /** Sum of the points, `start` included. */
  readonly points: number;
  /** 0 to 1. */
  readonly score: number;
  /** Sum of the points of the signs that speak against. */
  readonly against: number;
  readonly found: readonly (Shown & { readonly name: string; readonly points: number })[];
}

/** Every sign that shows in a pair, and their sum. */
export function weigh(pair: Pair): Weighed {
  const side = pair.sameReport ? "within" : "across";
  let points = start[side];
  let against = 0;
  const found: (Shown & { name: string; points: number })[] = [];
  for (const [name, one] of list) {
    const weight = one[side];
    if (weight === 0) continue;
    const shows = one.sign(pair);
    if (!shows) continue;
    const own = weight * shows.score;
    points += own;
    if (own < 0) against += own;
    found.push({ ...shows, name, points: own });
  }
  return { points, score: 1 / (1 + Math.exp(-points)), against, found };
}

/** The signs with their sentences, the weightiest first. */
export const said = ({ found }: Weighed): readonly SignFound[] =>
  [...found]
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.name < b.name ? -1 : 1))
    .map(({ name, points, says }) => ({ sign: name, points: Math.round(points * 100) / 100, says: says() }));
