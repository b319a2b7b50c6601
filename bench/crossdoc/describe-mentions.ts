import { describeReport, type DescribedReport } from "../../src/comparing/index.ts";
import type { Input } from "../task.ts";
import { reportOf } from "../tasks/claims.ts";
import type { Tools } from "../tools.ts";
import { claimsAt, type GivenMention } from "./mention-claims.ts";

/** A report of which the event mentions are given; nothing of their clusters. */
export interface MentionRow extends Input {
  readonly mentions: readonly GivenMention[];
}

/** A report described as if its claims were the given mentions, in their order. */
export function describeMentions(
  { id, text, date, mentions }: MentionRow,
  { reader, english, codebook }: Tools,
): DescribedReport {
  const reading = reader.read(reportOf({ id, text, date: date ?? null }));
  return describeReport({ ...reading, claims: claimsAt(mentions, reading, english.analyse(text), codebook) });
}
