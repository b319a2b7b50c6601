import type { Decision } from "../decision.ts";
import type { ClaimId, DescribedClaim, DescribedReport, ReportId } from "../described.ts";
import type { Incident } from "../incident.ts";
import type { Judged, Kinship } from "../judgement.ts";
import { boundOrigins, type ReportOrigin } from "../origins/bound.ts";
import type { AskedActor, PolicyName, Question, Total } from "../total.ts";
import { caveatsOf } from "./caveats.ts";
import { countable } from "./countable.ts";
import { countedOf, originsIn } from "./counted.ts";
import { derive } from "./derive.ts";
import { clustersOf } from "./overlap.ts";
import { insideOf } from "./part-of.ts";
import { policies } from "./policies/index.ts";
import { byParty, bySource } from "./shares.ts";
import { measureOf, mixedWords } from "./units.ts";

/** What a total needs to know of a report. */
export type ReportHead = ReportOrigin & Partial<Pick<DescribedReport, "title" | "published">>;

/** Everything that a total is computed from. Claims that belong to no incident count as one each. */
export interface TotalInput {
  readonly question: Question;
  readonly policy: PolicyName;
  /** Whom the question's actor stands for; by its name alone unless given. */
  readonly actor?: AskedActor;
  readonly incidents: readonly Pick<Incident, "id" | "claims">[];
  readonly claims: readonly DescribedClaim[];
  readonly reports: ReadonlyMap<ReportId, ReportHead>;
  readonly judgements: readonly Judged[];
  readonly kinships: readonly Kinship[];
  readonly decisions: readonly Decision[];
}

/**
 * How many, by a named policy: a range with everything it rests on. Pure; the order of what is given changes nothing. Claims outside the
 * question are not mentioned; those inside it that do not count are listed with why.
 */
export function total(input: TotalInput): Total {
  const { question, kinships, reports } = input;
  const policy = policies[input.policy];
  const incidentOf = new Map(input.incidents.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
  const matterOf = (id: ClaimId): string => incidentOf.get(id) ?? `i-${id}`;
  const { claims, leftOut, taken } = countable(input, matterOf);
  const counted = countedOf(claims, matterOf, insideOf(input.judgements, input.decisions), input, leftOut);
  const clusters = clustersOf(counted.map(({ addend }) => addend));
  const derivation = derive(clusters, counted, policy, reports, leftOut);
  const wordsOf = new Map(input.claims.map(({ id, evidence }) => [id, evidence]));
  const passedOver = new Set(leftOut.map(({ claim }) => claim));
  const used = counted.flatMap((one) => one.claims).filter(({ id }) => !passedOver.has(id));
  return {
    question,
    policy: input.policy,
    practice: policy.practice,
    range: derivation.range,
    best: derivation.best ?? null,
    unit: unitOf(used, question),
    incidents: new Set(used.map(({ id }) => matterOf(id))).size,
    origins: boundOrigins(originsIn(used, reports), used, kinships, matterOf),
    derivation,
    leftOut: leftOut
      .sort((a, b) => (a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : 0))
      .map((one) => ({ ...one, words: wordsOf.get(one.claim) ?? "" })),
    bySource: bySource(counted, reports),
    byParty: byParty(counted),
    caveats: caveatsOf({ input, counted: used, clusters, range: derivation.range, leftOut, taken, matterOf }),
  };
}

function unitOf(claims: readonly DescribedClaim[], { unit }: Question): string | null {
  if (unit !== undefined) return unit;
  const units = new Set(claims.map((claim) => claim.unit?.toLowerCase() ?? ""));
  if (claims.length === 0) return null;
  const [only] = units;
  const plain = units.size === 1 && only !== "" && claims.every((claim) => mixedWords(claim) === null);
  return plain ? only! : measureOf(claims[0]!.unit);
}
