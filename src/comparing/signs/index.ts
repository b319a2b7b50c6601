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
import type { Sign } from "./sign.ts";
import { afterTheReport, daysApart, heardFarApart, heardTogether, periodsMeet, sameDay } from "./time.ts";
import { bothAtTheTop, lasting, oneClause, oneSentence, onlyPossible, planAndDone, tellsAgain } from "./told.ts";
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
