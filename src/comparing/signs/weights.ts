/** Points of a sign that shows in full, for two claims of one report and of two reports: natural logarithms of odds. */
export interface Points {
  readonly within: number;
  readonly across: number;
}

/** Points before any sign speaks. */
export const start: Points = { within: 1.43, across: -1.95 };

/** Written by training/signs.ts, which says what is set by hand and what is fitted on the training parts of ECB+ and the Gun Violence Corpus. */
export const weights = {
  typesDiffer: { within: -2, across: -2 },
  oneClause: { within: 4, across: 0 },
  sameWord: { within: 1.5, across: 1 },
  sameDay: { within: 1, across: 2 },
  periodsMeet: { within: 0.25, across: 0.62 },
  daysApart: { within: -6, across: -7 },
  afterTheReport: { within: -5, across: -5 },
  heardTogether: { within: 0, across: 0.8 },
  heardFarApart: { within: 0, across: -3.46 },
  samePlace: { within: 0, across: 0.07 },
  sameArea: { within: 1, across: 0.87 },
  placeInside: { within: 0.17, across: 0.11 },
  nearBy: { within: 0, across: 0.25 },
  farApart: { within: -4, across: -7 },
  placesNamedApart: { within: -1, across: -2.5 },
  countriesDiffer: { within: -4, across: -6 },
  sameAgent: { within: 0.32, across: 0 },
  agentsDiffer: { within: -0.42, across: -0.79 },
  sameAffected: { within: 0, across: 0 },
  affectedDiffer: { within: -2, across: -2 },
  sameRecipient: { within: 0.32, across: 0.18 },
  recipientsDiffer: { within: -1.5, across: -2 },
  sameInstrument: { within: 0, across: 0.16 },
  samePerson: { within: 0.5, across: 1 },
  countsEqual: { within: 0, across: 1.71 },
  countsMeet: { within: 0, across: 0.56 },
  countsExclude: { within: -2.5, across: -2 },
  unitsDiffer: { within: -2, across: -1.5 },
  scopesDiffer: { within: -4, across: -4 },
  sentencesAlike: { within: 1.51, across: 1.6 },
  reportsAlike: { within: 0, across: 5.72 },
  tellsAgain: { within: 0.5, across: 0 },
  oneSentence: { within: -4.14, across: 0 },
  bothAtTheTop: { within: 0.62, across: 0.32 },
  planAndDone: { within: -1, across: -1 },
  onlyPossible: { within: -2.5, across: -2.5 },
  lasting: { within: -2, across: -2 },
} as const satisfies Readonly<Record<string, Points>>;
