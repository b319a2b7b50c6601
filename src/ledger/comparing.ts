export { compare } from "../comparing/compare.ts";
export { describeReport } from "../comparing/describe.ts";
export * from "../comparing/index.ts";
import type {
  Decision,
  DescribedClaim,
  DescribedReport,
  Incident,
  Judgement,
  Kinship,
  Total,
  Question,
  PolicyName,
} from "../comparing/index.ts";

export function groupIncidents(
  claims: readonly DescribedClaim[],
  _reports: ReadonlyMap<string, DescribedReport>,
  _judgements: readonly Judgement[],
  _kinships: readonly Kinship[],
  _decisions: readonly Decision[],
): Incident[] {
  const ids = claims.map(({ id }) => id).sort();
  const [first] = claims;
  const reports = [...new Set(claims.map(({ report }) => report))];
  return [
    {
      id: `i-${ids[0]}`,
      claims: ids,
      reports,
      types: [first!.type],
      from: first!.from,
      to: first!.to,
      place: first!.places[0] ?? null,
      agents: first!.agent.map(({ name }) => name),
      affected: first!.affected.map(({ name }) => name),
      figures: [],
      origins: { min: 1, max: reports.length, groups: [], reasons: [] },
      grade: "weak",
      gradeReason: "stand-in",
    },
  ];
}

export const total = (_asked: {
  question: Question;
  policy: PolicyName;
  incidents: readonly Incident[];
  claims: readonly DescribedClaim[];
  reports: ReadonlyMap<string, DescribedReport>;
  judgements: readonly Judgement[];
  kinships: readonly Kinship[];
  decisions: readonly Decision[];
}): Total => {
  throw new Error("stand-in");
};
