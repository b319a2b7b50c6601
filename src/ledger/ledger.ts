import type {
  ClaimId,
  Decision,
  DecisionMade,
  Incident,
  Judgement,
  Kinship,
  Question,
  PolicyName,
  ReportId,
  Total,
  Where,
} from "../comparing/index.ts";
import type { Claim, Day, Reading, Status } from "../reading/index.ts";

/** The bytes that a report was read from, and how they came. */
export interface Original {
  readonly bytes: Uint8Array;
  /** "text/html; charset=utf-8". */
  readonly mediaType: string | null;
  /** When they were fetched or handed in, ISO 8601. */
  readonly capturedAt: string;
  /** Where from: a URL, a file name, "pasted". */
  readonly from: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What became of a report that was handed in. */
export interface Added {
  readonly report: ReportId;
  /** False: the same bytes were here already; they are noted as seen again. */
  readonly newReport: boolean;
  /** False: this engine with this codebook had read it already. */
  readonly newReading: boolean;
  readonly claims: number;
  /** Reports that it is nearly the same text as. */
  readonly reprintOf: readonly ReportId[];
  /** True: its text was removed for good (see `forget`) and is not taken in again. */
  readonly forgotten?: true;
}

/** A page of a list. `next` goes into the next question as `after`; null at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface Paging {
  /** 1 to 500; 50 unless said. */
  readonly limit?: number;
  readonly after?: string;
}

export interface ReportSummary {
  readonly id: ReportId;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly published: Day | null;
  readonly publishedBasis: string;
  readonly sha256: string;
  readonly language: string | null;
  readonly addedAt: string;
  /** How often the same bytes were handed in. */
  readonly seen: number;
  readonly claims: number;
  readonly words: number;
  /** Smallest id of the reports that are nearly the same text, itself when there is none. */
  readonly sameTextAs: ReportId;
  /** True once its text was removed; nothing but hash, ids and the reason is left. */
  readonly forgotten: boolean;
}

/** A claim as the ledger gives it out: as it was read, with what a coder set instead, where it stands and what was decided. */
export interface LedgerClaim extends Omit<Claim, "id"> {
  readonly id: ClaimId;
  readonly report: Pick<ReportSummary, "id" | "title" | "outlet" | "url" | "published">;
  /** Id within its reading. */
  readonly readingClaim: string;
  readonly reading: string;
  readonly where: Where | null;
  readonly placeBasis: "stated" | "inferred" | null;
  /** Identities (or names, where none is known) of the roles' fillers and of the source. */
  readonly actors: {
    readonly agent: readonly string[];
    readonly affected: readonly string[];
    readonly recipient: readonly string[];
    readonly source: string | null;
  };
  readonly incident: string;
  /** The decision that counts, when a person took one. */
  readonly decision: Decision | null;
  /** Names of the values that a coder set. */
  readonly edited: readonly string[];
}

export interface ClaimFilter extends Paging {
  readonly type?: string;
  /** Identity, name or words, in any role. */
  readonly actor?: string;
  /** Place name, GeoNames id or country code. */
  readonly place?: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly status?: Status;
  /** Who says so. */
  readonly source?: string;
  readonly outlet?: string;
  readonly report?: ReportId;
  readonly incident?: string;
  /** Full text, in the words of the claim and its report. */
  readonly text?: string;
  readonly minConfidence?: number;
  readonly maxConfidence?: number;
  readonly decided?: "yes" | "no" | "accept" | "reject" | "edit";
  /** `added` (default): in the order of coming in; `date`: latest first; `confidence`: least first. */
  readonly order?: "added" | "date" | "confidence";
}

export interface ReportFilter extends Paging {
  readonly text?: string;
  readonly outlet?: string;
  readonly from?: Day;
  readonly to?: Day;
}

export interface IncidentFilter extends Paging {
  readonly type?: string;
  readonly actor?: string;
  readonly place?: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly grade?: string;
  /** Of a claim in it; so are `source` and `outlet`. */
  readonly status?: Status;
  readonly source?: string;
  readonly outlet?: string;
  readonly text?: string;
  /** Least number of reports. */
  readonly minReports?: number;
  /** `date` (default): latest first; `earliest`: earliest first; both with those of no day last. `reports`: most reports first. */
  readonly order?: "date" | "earliest" | "reports";
}

/** What an id stands for, typed whole or cut short. */
export interface IdFound {
  readonly kind: "report" | "claim" | "incident";
  readonly id: string;
}

export interface IdsFound {
  /** One: that is meant. Several: the id was cut too short. None: nothing is called so. */
  readonly found: readonly IdFound[];
  /** Where there is none, the ids that come nearest. */
  readonly near: readonly string[];
}

/** A report with its latest reading; claims under their ledger ids. */
export interface LedgerReport extends ReportSummary {
  readonly text: string | null;
  readonly reading: Reading | null;
  readonly claimsInFull: readonly LedgerClaim[];
  readonly kin: readonly Kinship[];
  readonly readings: readonly {
    readonly id: string;
    readonly engine: string;
    readonly codebook: string;
    readonly at: string;
  }[];
}

export interface IncidentDetail extends Incident {
  readonly claimsInFull: readonly LedgerClaim[];
  readonly judgements: readonly Judgement[];
  readonly decisions: readonly Decision[];
}

/** One entry of the chain. `hash` = SHA-256 over the hash of the entry before and this one's canonical JSON. */
export interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly kind:
    "report" | "sighting" | "reading" | "decision" | "deletion" | "coder" | "token" | "codebook" | "import";
  readonly subject: string;
  /** SHA-256 of what was entered, so that the chain can be proved without it. */
  readonly digest?: string;
  readonly hash: string;
}

export interface Deletion {
  readonly seq: number;
  readonly at: string;
  readonly report: ReportId;
  readonly reason: string;
}

/** What `verify` found. `faults` is empty when all is well; each names the entry and what to do. */
export interface Verified {
  readonly entries: number;
  readonly reports: number;
  readonly claims: number;
  readonly head: string;
  readonly faults: readonly string[];
}

export type Role = "reader" | "coder" | "reviewer" | "admin";

export interface Coder {
  readonly name: string;
  readonly role: Role;
  readonly disabled: boolean;
}

/** Accounts and tokens of a team. Passwords and tokens come hashed; the ledger never sees either. */
export interface Accounts {
  list(): Promise<readonly Coder[]>;
  find(name: string): Promise<(Coder & { readonly passwordHash: string }) | null>;
  /** A new password, or being shut out, ends every session and token of the coder. */
  save(coder: Coder & { readonly passwordHash: string }, by: string): Promise<void>;
  /** `by`: who gave it out, to be entered; nobody is entered for a session. */
  keepToken(
    token: {
      readonly hash: string;
      readonly coder: string;
      readonly expiresAt: string;
      readonly purpose: string;
    },
    by?: string,
  ): Promise<void>;
  /** Null for unknown, expired and revoked tokens and disabled coders. */
  findToken(
    hash: string,
    now: string,
  ): Promise<{ readonly coder: Coder; readonly purpose: string; readonly expiresAt: string } | null>;
  /** `by`: who took it back, to be entered. */
  revokeToken(hash: string, by?: string): Promise<void>;
}

/** Everything kept: append-only, each entry chained to the one before. See `openLedger`. */
export interface Ledger {
  readonly url: string;
  readonly accounts: Accounts;
  add(reading: Reading, original: Original | null, by: string): Promise<Added>;
  /** What several readings come to in one transaction; each acknowledged only once all are on disk. */
  addAll(
    readings: readonly { readonly reading: Reading; readonly original: Original | null }[],
    by: string,
  ): Promise<readonly Added[]>;
  /** Whether adding such a reading would change nothing; by the SHA-256 of the report's bytes. Asked before a report is read. */
  hasReading(sha256: string, engine: string, codebook: string, published: Day | null): Promise<boolean>;
  reports(filter?: ReportFilter): Promise<Page<ReportSummary>>;
  report(id: ReportId): Promise<LedgerReport | null>;
  original(id: ReportId): Promise<Original | null>;
  /** Whose reading an entry of the kind "reading" is of, by the entry's subject. */
  reportOfReading(id: string): Promise<ReportId | null>;
  claims(filter?: ClaimFilter): Promise<Page<LedgerClaim>>;
  claim(id: ClaimId): Promise<LedgerClaim | null>;
  /** The engine's judgements on a claim, and people's on the same pairs. */
  relations(
    id: ClaimId,
  ): Promise<{ readonly judgements: readonly Judgement[]; readonly decisions: readonly Decision[] }>;
  incidents(filter?: IncidentFilter): Promise<Page<Incident>>;
  /** By its id, or by that of any claim in it. */
  incident(id: string): Promise<IncidentDetail | null>;
  /** What an id that a person typed stands for; it may be cut short anywhere as long as it is the only one. */
  lookUp(typed: string): Promise<IdsFound>;
  /** The shortest beginnings by which reports are told from all others. */
  shortIds(reports: Iterable<ReportId>): Promise<ReadonlyMap<ReportId, string>>;
  total(question: Question, policy: PolicyName): Promise<Total>;
  decide(
    decision: DecisionMade,
    by: string,
    options?: {
      readonly reason?: string;
      readonly blind?: boolean;
      /** Number of the last entry that was there when the coder's program looked: refused ("decided meanwhile") when a decision came in since. */
      readonly seen?: number;
    },
  ): Promise<Decision>;
  decisions(filter?: Paging & { readonly claim?: ClaimId; readonly coder?: string }): Promise<Page<Decision>>;
  /** Names that occur as actors, sources, places, outlets, types: how often, the commonest first. For filters. */
  facets(
    kind: "type" | "actor" | "source" | "place" | "country" | "outlet",
  ): Promise<readonly { readonly value: string; readonly label: string; readonly claims: number }[]>;
  /** Reports, readings and decisions entered after an entry, in order; `seq` of the last one is the next `since`. */
  changes(since: number, limit?: number): Promise<readonly Entry[]>;
  deletions(since: number): Promise<readonly Deletion[]>;
  /** Removes a report's text, bytes and words of its claims; a tombstone with its hash stays, and the chain still proves itself. */
  forget(report: ReportId, reason: string, by: string): Promise<void>;
  /** `head`: a head that `verify` gave earlier, or how it begins; it must still stand in the chain. */
  verify(onProgress?: (done: number, of: number) => void, head?: string): Promise<Verified>;
  /** Copies everything as it is at one moment, while others write, into a new file: ".jsonl.gz" for a dump, else (from SQLite) a ledger file. */
  backup(path: string, onProgress?: (done: number, of: number) => void): Promise<void>;
  /** Computes again from readings and decisions what is computed: claims in lists, judgements, incidents. Loses nothing. */
  rebuild(onProgress?: (done: number, of: number) => void): Promise<void>;
  /** Enters that a codebook was saved, under its name and version, with the SHA-256 of its files. */
  codebookSaved(codebook: string, digest: string, by: string): Promise<void>;
  /** Counts for a first look; of some reports, or of all. */
  overview(reports?: readonly ReportId[]): Promise<{
    readonly reports: number;
    readonly texts: number;
    readonly claims: number;
    readonly incidents: number;
    readonly origins: { readonly min: number; readonly max: number };
  }>;
  close(): Promise<void>;
}
