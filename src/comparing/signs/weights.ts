/** Points of a sign that shows in full, for two claims of one report and of two reports: natural logarithms of odds. */
export interface Points {
  readonly within: number;
  readonly across: number;
}

/** Points before any sign speaks. */
export const start: Points = { within: 1.43, across: -2.5 };

/** Written by training/signs.ts, which says what is set by hand and what is fitted on the training parts of ECB+ and the Gun Violence Corpus. */
export const weights = {
  typesDiffer: { within: -2, across: -2 },
  oneClause: { within: 4, across: 0 },
  sameWord: { within: 1.5, across: 1 },
  sameDay: { within: 1, across: 2 },
  periodsMeet: { within: 0, across: 1.08 },
  daysApart: { within: -6, across: -7 },
  afterTheReport: { within: -5, across: -5 },
  heardTogether: { within: 0, across: 0.8 },
  heardFarApart: { within: 0, across: -3.5 },
  samePlace: { within: 0, across: 1.02 },
  sameArea: { within: 1.4, across: 1.05 },
  placeInside: { within: 0.14, across: 0.88 },
  nearBy: { within: 0, across: 0.66 },
  farApart: { within: -4, across: -7 },
  placesNamedApart: { within: -1, across: -2.5 },
  countriesDiffer: { within: -4, across: -6 },
  sameAgent: { within: 0.2, across: 0.5 },
  agentsDiffer: { within: -0.05, across: -0.71 },
  sameAffected: { within: 0.2, across: 0.6 },
  affectedDiffer: { within: -3, across: -5 },
  sameRecipient: { within: 0.2, across: 0.4 },
  recipientsDiffer: { within: -1.5, across: -2 },
  sameInstrument: { within: 0.1, across: 0.5 },
  samePerson: { within: 0.5, across: 1 },
  countsEqual: { within: 0, across: 1.78 },
  countsMeet: { within: 0, across: 0.72 },
  countsExclude: { within: -2.5, across: -2 },
  unitsDiffer: { within: -2, across: -1.5 },
  scopesDiffer: { within: -4, across: -4 },
  sentencesAlike: { within: 1.12, across: 2.11 },
  reportsAlike: { within: 0, across: 3.5 },
  tellsAgain: { within: 0.5, across: 0 },
  oneSentence: { within: -3.86, across: 0 },
  bothAtTheTop: { within: 0.51, across: 0.19 },
  planAndDone: { within: -1, across: -1 },
  onlyPossible: { within: -4, across: -4 },
  lasting: { within: -2, across: -2 },
} as const satisfies Readonly<Record<string, Points>>;
