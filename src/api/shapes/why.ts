import { z } from "zod";
import { ClaimId, Where } from "./comparing.ts";
import { Entity, Quote, Stance } from "./reading.ts";

/** Schema of `Why`. */
export const WhyShape = z
  .object({
    claim: ClaimId,
    rules: z.array(z.string()).readonly().describe("Names of the rules that spoke, in their order."),
    confidence: z.number(),
    says: z.array(z.string()).readonly().describe("A sentence each for what was stated, inferred or set by a coder."),
    voices: z
      .array(z.object({ source: Quote.nullable(), cue: Quote.nullable(), stance: Stance }))
      .readonly()
      .describe("Who says it, from the innermost voice outward."),
    where: Where.nullable(),
    entities: z
      .array(Entity)
      .readonly()
      .describe("Those that the claim names, with the reasons for what is held of them."),
    engine: z.string().nullable(),
    codebook: z.string().nullable(),
  })
  .meta({ id: "Why", description: "Why a claim was read as it was." });
