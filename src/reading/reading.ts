import type { Span } from "../english/span.ts";
import type { Report } from "../intake/report.ts";

export type { Report };

/** A day of the Gregorian calendar, "YYYY-MM-DD". */
export type Day = string;

/** A span together with the words it stands for: `report.text.slice(start, end) === words`. */
export interface Quote extends Span {
  readonly words: string;
}

export type Stance =
  "say" | "claim" | "confirm" | "deny" | "accuse" | "believe" | "estimate" | "warn" | "promise" | "declare" | "report";

export type Status = "happened" | "ongoing" | "planned" | "possible" | "denied" | "unconfirmed";

export type Scope = "incident" | "cumulative";

/** Closed interval of whole numbers; `null` at the top: no upper bound was said. */
export type Interval = readonly [min: number, max: number | null];

/** A part named inside a count: "62 ..., including [30 Pakistanis]". */
export interface Part extends Quote {
  readonly count: Interval;
  readonly unit: string | null;
}

/** What a person, a place, a time, ... is named with. Ids are unique within a reading. */
export interface ReadingMention extends Quote {
  readonly id: string;
  readonly kind: "actor" | "person" | "place" | "time" | "count" | "thing";
  /** Id in `Reading.entities`. */
  readonly entity?: string;
}

/** What several mentions of one reading name. */
export interface Entity {
  readonly id: string;
  readonly kind: "actor" | "person" | "place" | "thing";
  /** The fullest name in the report. */
  readonly name: string;
  readonly names: readonly string[];
}

/** Somebody says something: who, by which words, and what. */
export interface Attribution {
  readonly id: string;
  readonly source: Quote | null;
  readonly cue: Quote | null;
  /** One quote a piece: "[Ten died,] he said, [and two were hurt.]" has two. */
  readonly content: readonly Quote[];
  readonly stance: Stance;
  /** The attribution inside whose content this one lies. */
  readonly parent: string | null;
}

/** A role filler: the words that a reader would take for it, which may stand elsewhere than the pronoun they resolve. */
export interface Filler extends Quote {
  /** Id in `Reading.mentions`. */
  readonly mention?: string;
  /** The words at the place itself, when `words` are those of an antecedent: "They". */
  readonly via?: Quote;
}

/** One event or state, as one source puts it, in one place of the report. */
export interface Claim {
  readonly id: string;
  /** Name of a frame of the codebook. */
  readonly type: string;
  readonly trigger: Quote;
  readonly evidence: Quote;
  readonly agent: readonly Filler[];
  readonly affected: readonly Filler[];
  readonly recipient: readonly Filler[];
  readonly instrument: readonly Filler[];
  readonly place: readonly Filler[];
  /** First and last day on which it can have happened. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly periodBasis: "stated" | "inferred" | null;
  readonly periodWords: Quote | null;
  readonly count: Interval | null;
  readonly countWords: Quote | null;
  readonly unit: string | null;
  readonly parts: readonly Part[];
  readonly scope: Scope | null;
  readonly status: Status;
  readonly source: Filler | null;
  readonly stance: Stance | null;
  /** Id in `Reading.attributions`. */
  readonly attribution: string | null;
  /** 0 to 1: share of claims with these signs that were right on the development data. */
  readonly confidence: number;
  /** Names of the rules that spoke, in their order. */
  readonly rules: readonly string[];
}

/** Everything the engine found in one report. */
export interface Reading {
  readonly format: "rapporteur-reading/1";
  readonly engine: string;
  readonly codebook: string;
  readonly report: Report;
  readonly sentences: readonly Span[];
  readonly mentions: readonly ReadingMention[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
  /** What a user should know of this reading: "the text does not seem to be English". */
  readonly notes: readonly string[];
}
