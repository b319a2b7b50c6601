export type { ClaimEdit, Decision, DecisionMade } from "./decision.ts";
export type { ClaimId, DescribedClaim, DescribedReport, Party, ReportId, Where } from "./described.ts";
export { type Figure, type Grade, grades, type Incident } from "./incident.ts";
export { type Judgement, type Kinship, type Relation, relations, type SignFound } from "./judgement.ts";
export {
  type Derivation,
  type LeftOut,
  type LeftOutReason,
  type OriginBound,
  type PolicyName,
  policyNames,
  type Question,
  type Total,
} from "./total.ts";
