/** Bodies of the API that are no types of the ledger. */
import type { z } from "zod";
import type { Decision, Question, Total } from "../../comparing/index.ts";
import type { Added, Coder, LedgerReport } from "../../ledger/ledger.ts";
import type { CodebookEffectShape, CodebookShape } from "../../api/shapes/codebook.ts";
import type { JobEventShape, JobShape } from "../../api/shapes/job.ts";
import type { AdjudicationShape, AgreementShape, BlindItemShape } from "../../api/shapes/review.ts";

/** Who is signed in. */
export interface Session {
  /** `alone`: let in by a printed address; `team`: by name and password. */
  readonly mode: "alone" | "team";
  readonly coder: Coder | null;
  readonly mayWrite: boolean;
}

export interface ReportAdded {
  readonly added: Added;
  readonly report: LedgerReport;
}

/** A list that comes whole. */
export interface Items<T> {
  readonly items: readonly T[];
}

export interface Facet {
  readonly value: string;
  readonly label: string;
  readonly claims: number;
}

/** What a conflict brings: the decision that was there first; null when the one that was seen is gone. */
export interface Conflict {
  readonly decision: Decision | null;
}

export interface Totals {
  readonly question: Question;
  readonly totals: readonly Total[];
}

export type Job = z.output<typeof JobShape>;
export type JobEvent = z.output<typeof JobEventShape>;
export type BlindItem = z.output<typeof BlindItemShape>;
export type Adjudication = z.output<typeof AdjudicationShape>;
export type Agreement = z.output<typeof AgreementShape>;
export type CodebookInUse = z.output<typeof CodebookShape>;
export type CodebookEffect = z.output<typeof CodebookEffectShape> & { readonly says: string };
