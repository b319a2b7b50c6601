import type { Claim } from "../../reading/reading.ts";

/** The evidence of a claim with its trigger and its number in bold. */
export function EvidenceWords({
  claim: { evidence, trigger, countWords },
}: {
  claim: Pick<Claim, "evidence" | "trigger" | "countWords">;
}) {
  const bold = [trigger, countWords]
    .filter((span) => span !== null)
    .filter((span) => span.start >= evidence.start && span.end <= evidence.end)
    .sort((a, b) => a.start - b.start);
  const parts = [];
  let at = evidence.start;
  for (const span of bold) {
    if (span.start < at) continue;
    parts.push(evidence.words.slice(at - evidence.start, span.start - evidence.start));
    parts.push(<b key={span.start}>{span.words}</b>);
    at = span.end;
  }
  parts.push(evidence.words.slice(at - evidence.start));
  return <q className="evidence">{parts}</q>;
}
