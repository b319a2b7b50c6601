import { z } from "zod";
import { Status } from "./reading.ts";

/** Parameters that many routes take. */

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day is written 2019-11-21");
const words = z.string().max(500);

/** A whole number written in a query. */
export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, "a whole number is expected")
    .transform(Number)
    .pipe(z.int().min(least).max(most));

const share = z
  .string()
  .regex(/^(?:0|1|0?\.\d{1,10}|1\.0{1,10}|0\.\d{1,10})$/, "a number from 0 to 1 is expected")
  .transform(Number);

export const yesOrNo = z.enum(["true", "false"]).transform((words) => words === "true");

export const paging = {
  limit: wholeNumber(1, 500).exactOptional().describe("Items on a page, 1 to 500; 50 unless said."),
  after: z.string().max(1000).exactOptional().describe("`next` of the page before."),
};

export const since = {
  modified_since: z
    .string()
    .regex(/^(?:\d{1,15}|\d{4}-\d{2}-\d{2}.{0,30})$/, "a number of an entry or a time is expected")
    .exactOptional()
    .describe("Only what changed after this: the number of an entry of the ledger (see /changes) or a time, ISO 8601."),
};

const period = {
  from: day.exactOptional().describe("First day, 2019-11-21."),
  to: day.exactOptional().describe("Last day."),
};

export const reportFilter = {
  text: words.exactOptional().describe("Words that the report holds."),
  outlet: words.exactOptional().describe("Who printed it."),
  ...period,
};

export const claimFilter = {
  type: words.exactOptional().describe("Frame of the codebook: kill."),
  actor: words.exactOptional().describe("Identity, name or words, in any role."),
  place: words.exactOptional().describe("Name, GeoNames id or country code; what lies inside counts."),
  ...period,
  status: Status.exactOptional().describe("Whether it is told as happened, planned, denied, ..."),
  source: words.exactOptional().describe("Who says so."),
  outlet: words.exactOptional().describe("Who printed it."),
  report: words.exactOptional().describe("Id of a report."),
  incident: words.exactOptional().describe("Id of an incident."),
  text: words.exactOptional().describe("Words of the claim or its report."),
  minConfidence: share.exactOptional().describe("A share from 0 to 1 of claims like it that were right."),
  maxConfidence: share.exactOptional().describe("A share from 0 to 1 of claims like it that were right."),
  decided: z.enum(["yes", "no", "accept", "reject", "edit"]).exactOptional().describe("What a coder decided."),
  order: z
    .enum(["added", "date", "confidence"])
    .exactOptional()
    .describe("added (default): as they came in; date: latest first; confidence: least first."),
};

export const incidentFilter = {
  type: words.exactOptional().describe("Frame of the codebook."),
  actor: words.exactOptional().describe("Identity, name or words."),
  place: words.exactOptional().describe("Name, GeoNames id or country code."),
  ...period,
  grade: words.exactOptional().describe("Rung of the status ladder."),
  text: words.exactOptional().describe("Words of its claims."),
  minReports: wholeNumber(1, 1_000_000).exactOptional().describe("Least number of reports."),
  order: z.enum(["date", "reports"]).exactOptional().describe("date: latest first; reports: most reports first."),
};

/** A page of a list: its items and how to go on. */
export const pageOfSchema = <T extends z.ZodType>(of: T) =>
  z.object({
    items: z.array(of).readonly(),
    next: z.string().nullable().describe("Goes into the next question as `after`; null at the end."),
  });
