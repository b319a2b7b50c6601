import type { EntityPlace } from "./places/entity-place.ts";
import type { ActorKind } from "../codebook/actor-kinds.ts";
import type { Span } from "../english/span.ts";
import type { Report } from "../intake/report.ts";

export type { ActorKind, Report };

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

/** Where a value comes from: what the report says, or what the codebook knows of the words it uses. */
export type Basis = "report" | "codebook";

/** Why something is held of an entity. */
export interface Reason {
  /** Which of its values the reason is for. */
  readonly about: "names" | "kind" | "office" | "country" | "partOf" | "identity";
  /** Name of the sign: "abbreviationInBrackets". */
  readonly sign: string;
  readonly basis: Basis;
  /** A sentence for people. */
  readonly says: string;
}

/** What an entity belongs to, fights for or speaks for: an entity of the reading, a known identity, or both. */
export interface Whole {
  readonly entity: string | null;
  readonly identity: string | null;
  readonly basis: Basis;
}

/** An actor of the codebook that the names may stand for. */
export interface ActorCandidate {
  /** Id in the codebook's actors. */
  readonly identity: string;
  readonly name: string;
  /** Sum of the weights of its signs: only good to compare candidates of one entity. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** What is known of an actor or a person beside the names. What nobody says is null or empty. */
export interface ActorFacts {
  readonly kind: ActorKind | null;
  /** Rank, title or office of a person, as the report has it: "President". */
  readonly office: string | null;
  /** Key in the codebook's nationalities: "AF". */
  readonly country: string | null;
  readonly partOf: readonly Whole[];
  /**
   * Who it is across reports: the id of an actor of the codebook ("taliban"), or a country and its body ("AF",
   * "AF:government"). Null when unknown, and when the report does not say which of several is meant.
   */
  readonly identity: string | null;
  /** Every actor of the codebook that goes by these names, the likeliest first. */
  readonly candidates: readonly ActorCandidate[];
  readonly reasons: readonly Reason[];
}

/** What several mentions of one reading name. */
export interface Entity {
  readonly id: string;
  readonly kind: "actor" | "person" | "place" | "thing";
  /** The fullest name in the report. */
  readonly name: string;
  readonly names: readonly string[];
  /** For actors and persons. */
  readonly actor?: ActorFacts;
  /** Where it lies, by the gazetteer and not by the report; absent where nothing fits, or where no gazetteer was asked. */
  readonly place?: EntityPlace;
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
