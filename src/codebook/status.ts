import { part } from "./part.ts";
import { list, made, oneOf, optional, record, required, type Shape, text } from "./shape.ts";

/** How sure it is that an event happened, as it is told. */
export type EventStatus = "happened" | "ongoing" | "planned" | "possible" | "denied" | "unconfirmed";

/** What a word makes of the event it governs: "fail" denies its infinitive, "did not fail" does not. */
export interface Governor {
  /** Lemmas, the governing word first: ["carry", "out"]. */
  readonly lemmas: readonly string[];
  /** Only as this part of speech; null: as any. */
  readonly pos: "verb" | "noun" | null;
  readonly gives: EventStatus;
  /** When the word itself is negated. */
  readonly not: EventStatus;
  /** "to", "that", "doing", "object", "subject", "modifier", or a preposition. */
  readonly takes: ReadonlySet<string>;
}

/** How a project reads status: `status.yaml` in its codebook. */
export interface StatusKnowledge {
  /** By the lemma of the governing word, in the order of the file. */
  readonly governors: ReadonlyMap<string, readonly Governor[]>;
  readonly modifiers: ReadonlyMap<string, EventStatus>;
  readonly adverbs: ReadonlyMap<string, EventStatus>;
  /** Words of a phrase are joined with a blank: "ahead of". */
  readonly prepositions: ReadonlyMap<string, EventStatus>;
  readonly markers: ReadonlyMap<string, EventStatus>;
  readonly auxiliaries: ReadonlyMap<string, EventStatus>;
  /** Verbs whose present tense is a state that goes on. */
  readonly states: ReadonlySet<string>;
  /** Verbs for what takes time: "ships patrolling the gulf". */
  readonly activities: ReadonlySet<string>;
  /** Verbs whose infinitive tells an outcome: "returned to find". */
  readonly outcomes: ReadonlySet<string>;
}

const statuses = ["happened", "ongoing", "planned", "possible", "denied", "unconfirmed"] as const;
const oneStatus = oneOf("status", statuses);

const group = record({
  means: optional(text, ""),
  pos: optional(oneOf("part of speech", ["verb", "noun"] as const), null),
  gives: required(oneStatus),
  not: optional(oneStatus, undefined),
  takes: required(list(text)),
  words: required(list(text)),
});

const words = optional(list(text), []);

/** Words by the status they give. */
const wordsByStatus: Shape<ReadonlyMap<string, EventStatus>> = made(
  record({ happened: words, ongoing: words, planned: words, possible: words, denied: words, unconfirmed: words }),
  (read) => new Map(statuses.flatMap((one) => read[one].map((word) => [word, one] as const))),
);

const file = record({
  governs: required(list(group)),
  modifiers: required(wordsByStatus),
  adverbs: required(wordsByStatus),
  prepositions: required(wordsByStatus),
  markers: required(wordsByStatus),
  auxiliaries: required(wordsByStatus),
  states: required(list(text)),
  activities: required(list(text)),
  outcomes: required(list(text)),
});

const read: Shape<StatusKnowledge> = made(file, ({ governs, states, activities, outcomes, ...byStatus }) => {
  const all = governs.flatMap(({ pos, gives, not, takes, words }) =>
    words.map((word): Governor => ({
      lemmas: word.split(/\s+/),
      pos,
      gives,
      not: not ?? gives,
      takes: new Set(takes),
    })),
  );
  return {
    ...byStatus,
    governors: Map.groupBy(all, ({ lemmas }) => lemmas[0] ?? ""),
    states: new Set(states),
    activities: new Set(activities),
    outcomes: new Set(outcomes),
  };
});

export const status = part<StatusKnowledge>({
  file: "status.yaml",
  means: "what words say about whether the events they govern happened",
  empty: {
    governors: new Map(),
    modifiers: new Map(),
    adverbs: new Map(),
    prepositions: new Map(),
    markers: new Map(),
    auxiliaries: new Map(),
    states: new Set(),
    activities: new Set(),
    outcomes: new Set(),
  },
  shape: read,
  extend: (base, own) => ({
    governors: new Map([
      ...base.governors,
      ...[...own.governors].map(([lemma, all]) => [lemma, [...all, ...(base.governors.get(lemma) ?? [])]] as const),
    ]),
    modifiers: new Map([...base.modifiers, ...own.modifiers]),
    adverbs: new Map([...base.adverbs, ...own.adverbs]),
    prepositions: new Map([...base.prepositions, ...own.prepositions]),
    markers: new Map([...base.markers, ...own.markers]),
    auxiliaries: new Map([...base.auxiliaries, ...own.auxiliaries]),
    states: new Set([...base.states, ...own.states]),
    activities: new Set([...base.activities, ...own.activities]),
    outcomes: new Set([...base.outcomes, ...own.outcomes]),
  }),
});
