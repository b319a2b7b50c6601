import { z } from "zod";
import { ClaimId, Decision } from "./comparing.ts";
import { LedgerClaim } from "./ledger.ts";
import { Quote } from "./reading.ts";

/** Schemas of review: second codings, their differences and their agreement. */

export const BlindItemShape = z
  .object({
    claim: ClaimId,
    report: z.object({
      id: z.string(),
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      published: z.string().nullable(),
    }),
    trigger: Quote,
    evidence: Quote,
  })
  .meta({
    id: "BlindItem",
    description: "Words to be coded a second time, without the values that anybody gave them.",
  });

const Coded = z.union([z.string(), z.number(), z.null()]);

export const AdjudicationShape = z
  .object({
    claim: LedgerClaim,
    first: Decision,
    second: Decision.describe("The blind coding."),
    differs: z
      .array(z.object({ value: z.string(), first: Coded, second: Coded }))
      .readonly()
      .describe("Names of the values in which they differ, as each coded them."),
  })
  .meta({ id: "Adjudication", description: "Two codings of one claim that differ." });

export const AgreementShape = z
  .object({
    variable: z.string(),
    level: z.enum(["nominal", "interval"]),
    alpha: z
      .number()
      .nullable()
      .describe("Krippendorff's alpha: 1 at full agreement, 0 as by chance; null when it cannot be told."),
    n: z.int().describe("Claims coded by two coders at least."),
    values: z.int().describe("Codings of these claims."),
    coders: z.array(z.string()).readonly(),
    says: z.string(),
  })
  .meta({ id: "Agreement", description: "How far coders agree on one variable." });
