import { z } from "zod";

/** Schemas of jobs, as `Job` and `JobEvent` have them. */

const FileStateShape = z.object({
  name: z.string(),
  state: z.enum(["waiting", "added", "here already", "skipped"]),
  reports: z.array(z.string()).readonly().describe("Its reports, under the ledger's ids."),
  claims: z.int(),
  reason: z.string().nullable().describe("Why it was skipped, or which of its parts were."),
});

const progress = {
  done: z.int().describe("Files that were read or skipped."),
  reports: z.int(),
  texts: z.int().describe("Reports after reprints are folded."),
  claims: z.int(),
  skipped: z.int(),
  origins: z
    .object({ min: z.int(), max: z.int() })
    .nullable()
    .describe("How many independent origins its reports have, as a bound; null until all are read."),
  says: z.string().describe("“60 reports, 23 texts, 9–14 origins”; the origins once all are read."),
};

export const JobShape = z
  .object({
    id: z.string(),
    by: z.string(),
    startedAt: z.string(),
    finishedAt: z.string().nullable(),
    files: z.array(FileStateShape).readonly(),
    ...progress,
  })
  .meta({ id: "Job", description: "A batch of files being read." });

export const JobEventShape = z
  .object({
    id: z.int().describe("From 1; what Last-Event-ID names."),
    kind: z.enum(["file", "done"]),
    job: z.string(),
    file: FileStateShape.exactOptional(),
    progress: z.object({ ...progress, of: z.int().describe("Files of the batch.") }),
  })
  .meta({ id: "JobEvent", description: "A file was read or skipped, or the batch is done." });
