import type { ActorKind, Day, Interval, Part, Scope, Stance, Status } from "../reading/index.ts";

/**
 * Id of a claim that never moves: the first 16 hexadecimal digits of its report's SHA-256, its type and where its trigger starts,
 * "3f0a91c27be41d05-capture-120". A claim that two engine versions find in the same words has the same id in both readings.
 */
export type ClaimId = string;

/** Id of a report: the first 16 hexadecimal digits of the SHA-256 of its bytes. */
export type ReportId = string;

/** Someone named in a claim, as comparing sees them. */
export interface Party {
  /** The words of the claim. */
  readonly words: string;
  /** The fullest name that the report gives them, else the head of the words: "fighters". */
  readonly name: string;
  /** Who it is across reports (see `ActorFacts.identity`), or null. */
  readonly identity: string | null;
  /** Identities of what they belong to, nearest first: a ministry's government, a branch's mother group. */
  readonly wholes: readonly string[];
  readonly kind: ActorKind | null;
  /** Key in the codebook's nationalities: "AF". */
  readonly country: string | null;
  /** Of fighters whose side is not said: the armed group that the report named last before them. A guess, which only totals take up. */
  readonly likely?: string;
  /** True when the words name them ("Khalil Hamraz", "the Taliban") rather than describe them ("gunmen"). */
  readonly named: boolean;
}

/** Where a claim says that it happened. */
export interface Where {
  readonly words: string;
  readonly name: string;
  readonly geonameId: number | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly country: string | null;
  readonly admin1: string | null;
  /** As `EntityPlace.precision`; null when the gazetteer knows no such place. */
  readonly precision: string | null;
}

/** What comparing keeps of one claim of one report. Plain JSON. */
export interface DescribedClaim {
  readonly id: ClaimId;
  readonly report: ReportId;
  readonly type: string;
  /** Lemma of the trigger's head: "kill", "explosion". */
  readonly lemma: string;
  readonly agent: readonly Party[];
  readonly affected: readonly Party[];
  readonly recipient: readonly Party[];
  readonly instrument: readonly Party[];
  /** The finest first. Stated in the claim; else, marked, that of the sentence or the report. */
  readonly places: readonly Where[];
  readonly placeBasis: "stated" | "inferred" | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly periodBasis: "stated" | "inferred" | null;
  readonly periodWords: string | null;
  readonly count: Interval | null;
  readonly unit: string | null;
  readonly parts: readonly Pick<Part, "count" | "unit" | "words">[];
  readonly scope: Scope | null;
  readonly status: Status;
  readonly stance: Stance | null;
  readonly source: Party | null;
  readonly confidence: number;
  /** The sentence (or clause) it stands in. */
  readonly evidence: string;
  /** Where the evidence stands in its report: 0 in the headline, growing to 1 at the end. */
  readonly position: number;
  /** Claims whose neighbours share a key are worth comparing. Computed from this claim and its report alone. */
  readonly keys: readonly string[];
}

/** What comparing keeps of one report. Plain JSON; computed from its reading alone, never from other reports. */
export interface DescribedReport {
  readonly id: ReportId;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly title: string | null;
  readonly published: Day | null;
  /** Country of the outlet or of the dateline, where known. */
  readonly country: string | null;
  /** Names of people, groups and places that the report gives, folded. */
  readonly names: readonly string[];
  /** The words that tell this report from others, folded, each with a weight: how rare it is anywhere (see `words/`) and how often it stands here. */
  readonly telling: Readonly<Record<string, number>>;
  /** The smallest hashes of the text's word shingles, ascending, unsigned 32-bit: see `signatureOf`. Empty for a text too short to tell. */
  readonly signature: readonly number[];
  /** Anchors of the text, about one for 12 words: reports that share one may be copies of each other. See `bandsOf`. */
  readonly bands: readonly string[];
  /** Agencies credited in it: "associated-press", "reuters". See `creditsOf`. */
  readonly wires: readonly string[];
  /** Outlets that it names as where it has facts from: ids, or folded names. */
  readonly cites: readonly string[];
  readonly claims: readonly DescribedClaim[];
}
