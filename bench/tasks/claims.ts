import type { Claim, Filler, Report } from "../../src/reading/index.ts";
import type { Input } from "../task.ts";
import type { Tools } from "../tools.ts";

/** All claims of one report, flat: a role is its words, or a list of them when several. */
export function predict(document: Input, { reader }: Tools): object {
  return { claims: reader.read(reportOf(document)).claims.map(flat) };
}

/** A report of which only the text and the day are known. */
export function reportOf({ id, text, date }: Input): Report {
  return {
    id,
    title: null,
    url: null,
    outlet: null,
    author: null,
    published: date,
    publishedBasis: date === null ? "unknown" : "given",
    language: "en",
    sha256: "",
    text,
  };
}

function role(fillers: readonly Filler[]): string | readonly string[] | null {
  const words = fillers.map((filler) => filler.words);
  return words.length > 1 ? words : (words[0] ?? null);
}

const flat = (claim: Claim): object => ({
  type: claim.type,
  trigger: claim.trigger.words,
  evidence: claim.evidence.words,
  agent: role(claim.agent),
  affected: role(claim.affected),
  recipient: role(claim.recipient),
  instrument: role(claim.instrument),
  place: role(claim.place),
  from: claim.from,
  to: claim.to,
  count: claim.count,
  unit: claim.unit,
  parts: claim.parts.map(({ count, unit }) => ({ count, unit })),
  scope: claim.scope,
  status: claim.status,
  source: claim.source?.words ?? null,
  stance: claim.stance,
  rules: claim.rules,
});
