import { z } from "zod";
import { ClaimId, Decision, incidentValues, Judgement, Kinship, ReportId, Where } from "./comparing.ts";
import { Basis, claimValues, list, Reading } from "./reading.ts";

/** Schemas of the ledger's types, each named after its type. */

const named = <T extends z.ZodType>(id: string, description: string, schema: T): T => schema.meta({ id, description });

export const Added = named(
  "Added",
  "What became of a report that was handed in.",
  z.object({
    report: ReportId,
    newReport: z.boolean().describe("False: the same bytes were here already."),
    newReading: z.boolean().describe("False: this engine with this codebook had read it already."),
    claims: z.int(),
    reprintOf: list(ReportId),
    forgotten: z.literal(true).exactOptional().describe("Its text was removed for good and is not taken in again."),
  }),
);

const summary = {
  id: ReportId,
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  author: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().nullable(),
  publishedBasis: z.string(),
  sha256: z.string(),
  language: z.string().nullable(),
  addedAt: z.string(),
  seen: z.int().describe("How often the same bytes were handed in."),
  claims: z.int(),
  words: z.int(),
  sameTextAs: ReportId.describe("Smallest id of the reports that are nearly the same text, itself when there is none."),
  forgotten: z.boolean().describe("Its text was removed; hash, ids and the reason are left."),
};

export const ReportSummary = named("ReportSummary", "A report without its text.", z.object(summary));

export const LedgerClaim = named(
  "LedgerClaim",
  "A claim as it was read, with what a coder set instead, where it stands and what was decided.",
  z.object({
    id: ClaimId,
    ...claimValues,
    report: z.object({
      id: summary.id,
      title: summary.title,
      outlet: summary.outlet,
      url: summary.url,
      published: summary.published,
    }),
    readingClaim: z.string().describe("Id within its reading."),
    reading: z.string(),
    where: Where.nullable(),
    placeBasis: Basis.nullable(),
    actors: z.object({
      agent: list(z.string()),
      affected: list(z.string()),
      recipient: list(z.string()),
      source: z.string().nullable(),
    }),
    incident: z.string(),
    decision: Decision.nullable().describe("The decision that counts, when a person took one."),
    edited: list(z.string()).describe("Names of the values that a coder set."),
  }),
);

export const LedgerReport = named(
  "LedgerReport",
  "A report with its latest reading; claims under their ledger ids.",
  z.object({
    ...summary,
    text: z.string().nullable(),
    reading: Reading.nullable(),
    claimsInFull: list(LedgerClaim),
    kin: list(Kinship),
    readings: list(z.object({ id: z.string(), engine: z.string(), codebook: z.string(), at: z.string() })),
  }),
);

export const IncidentDetail = named(
  "IncidentDetail",
  "An incident with its claims, judgements and decisions in full.",
  z.object({
    ...incidentValues,
    claimsInFull: list(LedgerClaim),
    judgements: list(Judgement),
    decisions: list(Decision),
  }),
);

export const Entry = named(
  "Entry",
  "One entry of the chain.",
  z.object({
    seq: z.int(),
    at: z.string(),
    by: z.string(),
    kind: z.enum(["report", "sighting", "reading", "decision", "deletion", "coder", "token", "codebook", "import"]),
    subject: z.string(),
    digest: z
      .string()
      .exactOptional()
      .describe("SHA-256 of what was entered, so that the chain can be proved without it."),
    hash: z.string().describe("SHA-256 over the entry before and this one."),
  }),
);

export const Deletion = named(
  "Deletion",
  "A report whose text was removed.",
  z.object({ seq: z.int(), at: z.string(), report: ReportId, reason: z.string() }),
);

export const Role = z.enum(["reader", "coder", "reviewer", "admin"]);

export const Coder = named(
  "Coder",
  "A person who decides.",
  z.object({ name: z.string(), role: Role, disabled: z.boolean() }),
);

export const Overview = named(
  "Overview",
  "Counts for a first look.",
  z.object({
    reports: z.int(),
    texts: z.int(),
    claims: z.int(),
    incidents: z.int(),
    origins: z.object({ min: z.int(), max: z.int() }),
  }),
);
