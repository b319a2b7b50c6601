import { z } from "zod";
import { grades, leftOutReasons, policyNames, relations } from "../../comparing/index.ts";
import { Interval, list, Quote, Scope, Stance, Status } from "./reading.ts";

/** Schemas of comparing's types, each named after its type. */

const named = <T extends z.ZodType>(id: string, description: string, schema: T): T => schema.meta({ id, description });

export const ClaimId = z.string().min(1).max(200);
export const ReportId = z.string().min(1).max(100);
export const PolicyName = z.enum(policyNames);
export const Grade = z.enum(grades);
export const Relation = z.enum(relations);

export const Where = named(
  "Where",
  "Where a claim says that it happened. Only a point or a place is a pin.",
  z.object({
    words: z.string(),
    name: z.string(),
    geonameId: z.int().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    country: z.string().nullable(),
    admin1: z.string().nullable(),
    precision: z.string().nullable(),
  }),
);

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day is written 2019-11-21");
const words = list(z.string().min(1).max(500));

export const ClaimEdit = named(
  "ClaimEdit",
  "Values of a claim that a coder sets by hand; what is left out stays as it was read.",
  z.strictObject({
    type: z.string().exactOptional(),
    from: day.nullable().exactOptional(),
    to: day.nullable().exactOptional(),
    count: Interval.nullable().exactOptional(),
    unit: z.string().max(200).nullable().exactOptional(),
    scope: Scope.nullable().exactOptional(),
    status: Status.exactOptional(),
    stance: Stance.nullable().exactOptional(),
    evidence: Quote.exactOptional(),
    agent: words.exactOptional(),
    affected: words.exactOptional(),
    recipient: words.exactOptional(),
    instrument: words.exactOptional(),
    place: words.exactOptional(),
    source: z.string().max(500).nullable().exactOptional(),
  }),
);

const made = [
  z.object({ about: z.literal("claim"), claim: ClaimId, verdict: z.enum(["accept", "reject"]) }),
  z.object({ about: z.literal("claim"), claim: ClaimId, verdict: z.literal("edit"), edit: ClaimEdit }),
  z.object({
    about: z.literal("relation"),
    a: ClaimId,
    b: ClaimId,
    relation: Relation,
    verdict: z.enum(["yes", "no"]),
  }),
  z.object({ about: z.literal("incident"), claims: list(ClaimId), verdict: z.enum(["merge", "split"]) }),
  z.object({ about: z.literal("grade"), claim: ClaimId, grade: z.string().max(50) }),
] as const;

export const DecisionMade = named("DecisionMade", "What a person decides.", z.union(made));

const kept = {
  id: z.string(),
  coder: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
  blind: z.boolean().describe("A second coding made without sight of the first."),
};

export const Decision = named(
  "Decision",
  "A decision as the ledger keeps it. Never overwritten: a later one on the same thing stands beside it and counts.",
  z.union([
    made[0].extend(kept),
    made[1].extend(kept),
    made[2].extend(kept),
    made[3].extend(kept),
    made[4].extend(kept),
  ]),
);

export const Judgement = named(
  "Judgement",
  "A relation that the engine sees between two claims, with its reasons.",
  z.object({
    a: ClaimId,
    b: ClaimId,
    relation: Relation,
    score: z.number(),
    open: z.boolean().describe("Only a person can tell."),
    signs: list(z.object({ sign: z.string(), points: z.number(), says: z.string() })),
  }),
);

export const Kinship = named(
  "Kinship",
  "How two reports hang together as to where their information comes from.",
  z.object({
    a: ReportId,
    b: ReportId,
    kind: z.enum(["reprint", "shares", "wire", "cites"]),
    share: z.number(),
    says: z.string(),
  }),
);

export const OriginBound = named(
  "OriginBound",
  "Lower and upper bound of a number of origins.",
  z.object({
    min: z.int(),
    max: z.int(),
    groups: list(z.object({ reports: list(ReportId), says: z.string() })),
    reasons: list(z.string()),
  }),
);

export const Figure = named(
  "Figure",
  "What one source says of one measure of an incident.",
  z.object({
    type: z.string(),
    unit: z.string().nullable(),
    source: z.string().nullable().describe("Null: the report in its own voice."),
    report: ReportId,
    count: Interval,
    claims: list(ClaimId),
  }),
);

/** What every incident has. */
export const incidentValues = {
  id: z.string(),
  claims: list(ClaimId),
  reports: list(ReportId),
  types: list(z.string()),
  from: z.string().nullable(),
  to: z.string().nullable(),
  place: Where.nullable(),
  agents: list(z.string()),
  affected: list(z.string()),
  figures: list(Figure),
  origins: OriginBound,
  grade: Grade,
  gradeReason: z.string(),
};

export const Incident = named(
  "Incident",
  "Claims judged to be about one happening. Computed from judgements and decisions.",
  z.object(incidentValues),
);

export const Question = named(
  "Question",
  "What a total is asked for.",
  z.object({
    type: z.string(),
    actor: z.string().exactOptional(),
    place: z.string().exactOptional(),
    from: z.string().exactOptional(),
    to: z.string().exactOptional(),
    unit: z.string().exactOptional(),
  }),
);

export const Derivation = named(
  "Derivation",
  "One node of a derivation, down to the words of a claim.",
  z.object({
    says: z.string(),
    range: Interval.nullable(),
    best: z.number().exactOptional(),
    incident: z.string().exactOptional(),
    claim: ClaimId.exactOptional(),
    words: z.string().exactOptional(),
    get steps() {
      return z.array(Derivation).readonly();
    },
  }),
);

export const LeftOut = named(
  "LeftOut",
  "A claim that does not count toward a total, and why.",
  z.object({
    claim: ClaimId,
    reason: z.enum(leftOutReasons),
    says: z.string(),
    words: z.string(),
  }),
);

export const Total = named(
  "Total",
  "A range for a question under a policy, with its derivation.",
  z.object({
    question: Question,
    policy: PolicyName,
    practice: z.string(),
    range: Interval.nullable(),
    best: z.number().nullable(),
    unit: z.string().nullable(),
    incidents: z.int(),
    origins: OriginBound,
    derivation: Derivation,
    leftOut: list(LeftOut),
    bySource: list(z.object({ source: z.string(), range: Interval, claims: list(ClaimId) })),
    byParty: list(z.object({ party: z.string(), range: Interval, claims: list(ClaimId) })),
    caveats: list(z.string()),
  }),
);
