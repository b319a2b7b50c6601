import type { Claim } from "../reading/index.ts";
import type { ClaimId } from "./described.ts";
import type { Relation } from "./judgement.ts";

/** Values of a claim that a coder may set by hand. */
export type ClaimEdit = Partial<
  Pick<Claim, "type" | "from" | "to" | "count" | "unit" | "scope" | "status" | "stance" | "evidence"> & {
    /** Names or words, as the coder writes them. */
    readonly agent: readonly string[];
    readonly affected: readonly string[];
    readonly recipient: readonly string[];
    readonly instrument: readonly string[];
    readonly place: readonly string[];
    readonly source: string | null;
  }
>;

/** What a person decides; it outweighs the engine and is never overwritten: a later decision on the same thing stands beside it and counts. */
export type DecisionMade =
  | { readonly about: "claim"; readonly claim: ClaimId; readonly verdict: "accept" | "reject" }
  | { readonly about: "claim"; readonly claim: ClaimId; readonly verdict: "edit"; readonly edit: ClaimEdit }
  | {
      readonly about: "relation";
      readonly a: ClaimId;
      readonly b: ClaimId;
      readonly relation: Relation;
      readonly verdict: "yes" | "no";
    }
  /** All of one happening, or no two of them. */
  | { readonly about: "incident"; readonly claims: readonly ClaimId[]; readonly verdict: "merge" | "split" }
  /** The grade of the incident that holds the claim. */
  | { readonly about: "grade"; readonly claim: ClaimId; readonly grade: string };

/** A decision as the ledger keeps it. */
export type Decision = DecisionMade & {
  readonly id: string;
  /** Name of the coder. */
  readonly coder: string;
  /** When, ISO 8601 in UTC. */
  readonly at: string;
  readonly reason: string | null;
  /** `blind`: a second coding made without sight of the first; it changes nothing until adjudicated. */
  readonly blind: boolean;
};
