import { describeReport, type DescribedReport } from "../../src/comparing/index.ts";
import type { MentionsInput } from "../task.ts";
import { reportOf } from "../tasks/claims.ts";
import type { Tools } from "../tools.ts";
import { claimsAt } from "./mention-claims.ts";

/** A report described as if its claims were the given mentions, in their order. */
export function describeMentions(
  { id, text, date, mentions }: MentionsInput,
  { reader, english, codebook }: Tools,
): DescribedReport {
  const reading = reader.read(reportOf({ id, text, date: date ?? null }));
  return describeReport({ ...reading, claims: claimsAt(mentions, reading, english.analyse(text), codebook) });
}
