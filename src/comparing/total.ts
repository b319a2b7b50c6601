import type { Day, Interval } from "../reading/index.ts";
import type { ClaimId, ReportId } from "./described.ts";

/** What is asked for. */
export interface Question {
  /** Frame of the codebook: "kill". */
  readonly type: string;
  /** Identity, name or words of who did it, suffered it or gave up. */
  readonly actor?: string;
  /** Name or GeoNames id of a place, or a country's code; what lies inside it counts. */
  readonly place?: string;
  readonly from?: Day;
  readonly to?: Day;
  /** What is counted, when the type counts several: "civilians". */
  readonly unit?: string;
}

/** Whom a question's actor stands for, as a codebook knows them. */
export interface AskedActor {
  /** Ids of the actors of that name. */
  readonly identities: readonly string[];
  /** Groups that these are branches of: in these countries (names in English) the group's own name stands for the branch. */
  readonly mothers: readonly { readonly identity: string; readonly countries: readonly string[] }[];
}

/** Names of the policies that ship; see `policies/`. */
export const policyNames = ["conservative", "lowest", "min-max", "low-best-high", "two-origins"] as const;
export type PolicyName = (typeof policyNames)[number];

/** Lower and upper bound of a number of origins, with why they are not closer. */
export interface OriginBound {
  readonly min: number;
  readonly max: number;
  /** One group an origin at the upper bound: the reports that lead back to it. */
  readonly groups: readonly { readonly reports: readonly ReportId[]; readonly says: string }[];
  readonly reasons: readonly string[];
}

/** One node of a derivation, down to the words of a claim. */
export interface Derivation {
  readonly says: string;
  readonly range: Interval | null;
  /** Best single figure, for policies that have one. */
  readonly best?: number;
  readonly incident?: string;
  readonly claim?: ClaimId;
  /** The words of the claim, for leaves. */
  readonly words?: string;
  readonly steps: readonly Derivation[];
}

/** Why a claim does not count toward a total. */
export const leftOutReasons = [
  "denied",
  "planned",
  "possible",
  "unconfirmed",
  "rejected",
  "other unit",
  "no number",
  "outside the period",
  "period unknown",
  "place unknown",
  "actor unknown",
  "told again",
  "part of a figure",
  "one origin",
  "overlap unknown",
  "superseded",
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export interface LeftOut {
  readonly claim: ClaimId;
  readonly reason: LeftOutReason;
  readonly says: string;
  /** The words of the claim. */
  readonly words: string;
}

/** A range for a question under a policy; never a number without both. */
export interface Total {
  readonly question: Question;
  readonly policy: PolicyName;
  /** Whose practice the policy follows, in a sentence. */
  readonly practice: string;
  /** Null when nothing was counted. */
  readonly range: Interval | null;
  readonly best: number | null;
  readonly unit: string | null;
  readonly incidents: number;
  readonly origins: OriginBound;
  readonly derivation: Derivation;
  readonly leftOut: readonly LeftOut[];
  /** What each source (who says so) comes to on its own. */
  readonly bySource: readonly {
    readonly source: string;
    readonly range: Interval;
    readonly claims: readonly ClaimId[];
  }[];
  /** What each party comes to as the one who did it. */
  readonly byParty: readonly {
    readonly party: string;
    readonly range: Interval;
    readonly claims: readonly ClaimId[];
  }[];
  /** What the reader of the figure must know: under-coverage, overlap unknown. */
  readonly caveats: readonly string[];
}
