export { compare, type Comparison, connect, explain, heldApart } from "./compare.ts";
export type { ClaimEdit, Decision, DecisionMade } from "./decision.ts";
export { describeReport, reportIdOf } from "./describe.ts";
export type { ClaimId, DescribedClaim, DescribedReport, Party, ReportId, Where } from "./described.ts";
export { type Figure, type Grade, grades, type Incident } from "./incident.ts";
export { groupClaims, incidentId } from "./incidents/group.ts";
export { groupIncidents, incidentsOf } from "./incidents/incident-of.ts";
export { type Judged, type Judgement, type Kinship, type Relation, relations, type SignFound } from "./judgement.ts";
export {
  type AskedActor,
  type Derivation,
  type LeftOut,
  type LeftOutReason,
  leftOutReasons,
  type OriginBound,
  type PolicyName,
  policyNames,
  type Question,
  type Total,
} from "./total.ts";
export { bandsOf } from "./origins/bands.ts";
export { boundOrigins, type ReportOrigin } from "./origins/bound.ts";
export { type Credits, creditsOf } from "./origins/credits.ts";
export { kinshipsOf } from "./origins/kinships.ts";
export { signatureOf } from "./origins/signature.ts";
export { type Graded, gradeOf } from "./grades.ts";
export { type Casualties, casualtiesOf } from "./totals/casualties.ts";
export { figuresOf } from "./totals/figures.ts";
export { policies, type Policy } from "./totals/policies/index.ts";
export { total, type TotalInput } from "./totals/total.ts";
