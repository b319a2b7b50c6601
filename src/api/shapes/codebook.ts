import { z } from "zod";
import { Quote } from "./reading.ts";

/** Schemas of codebooks and of what an edit does to reports. */

export const CodebookFileShape = z
  .object({ path: z.string().max(200).describe("Relative to the codebook: frames/kill.yaml."), text: z.string() })
  .meta({ id: "CodebookFile", description: "One YAML file of a codebook." });

export const ProblemShape = z
  .object({
    file: z.string(),
    line: z.int(),
    column: z.int(),
    message: z.string(),
    allowed: z.array(z.string()).readonly().exactOptional(),
    suggestion: z.string().exactOptional(),
  })
  .meta({ id: "CodebookProblem", description: "A slip in a codebook. Lines and columns count from 1." });

export const FrameShape = z
  .object({
    type: z.string(),
    means: z.string(),
    not: z.string(),
    counts: z.enum(["people", "occurrences", "things", "nothing"]),
    file: z
      .string()
      .nullable()
      .describe("Path of its file, or null where it comes with the codebook that this one extends."),
    text: z.string().nullable().describe("The file's text."),
  })
  .meta({ id: "Frame", description: "An event type of the codebook." });

export const CodebookShape = z
  .object({
    name: z.string(),
    version: z.string(),
    description: z.string(),
    extends: z.string().nullable(),
    saved: z.int().describe("How often it was saved in this ledger; 0: as the ledger began."),
    frames: z.array(FrameShape).readonly(),
    files: z.array(CodebookFileShape).readonly().describe("Every file, to be edited and sent back whole."),
  })
  .meta({ id: "Codebook", description: "The types and conventions that a project codes by." });

const ClaimChangedShape = z.object({
  report: z.object({ id: z.string(), title: z.string().nullable() }),
  type: z.string(),
  trigger: Quote,
  evidence: Quote,
});

export const CodebookEffectShape = z
  .object({
    problems: z.array(ProblemShape).readonly().describe("Slips; with any of these nothing was read."),
    examples: z
      .array(ProblemShape)
      .readonly()
      .describe("Examples that fail: of the edited frames, or of all when a file that they share was edited."),
    reports: z.int().describe("Reports read with it."),
    adds: z.array(ClaimChangedShape).readonly(),
    drops: z.array(ClaimChangedShape).readonly(),
    says: z.string().describe("“adds 3 claims, drops 1, in 20 reports”"),
  })
  .meta({ id: "CodebookEffect", description: "What an edited codebook does to the reports at hand." });
