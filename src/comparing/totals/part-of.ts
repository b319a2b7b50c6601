import type { Decision } from "../decision.ts";
import type { ClaimId } from "../described.ts";
import type { Judged } from "../judgement.ts";

/** Which claims' counts surely lie inside another's (`yes`), and which surely do not (`no`). What is open is in neither. */
export interface Inside {
  readonly yes: ReadonlyMap<ClaimId, ReadonlySet<ClaimId>>;
  readonly no: ReadonlyMap<ClaimId, ReadonlySet<ClaimId>>;
}

/** From judgements that are not open, and from people's decisions, the latest of which counts. */
export function insideOf(judgements: readonly Judged[], decisions: readonly Decision[]): Inside {
  const verdicts = new Map<string, { a: ClaimId; b: ClaimId; yes: boolean }>();
  for (const { a, b, relation, open, score } of judgements)
    if (relation === "part-of" && !open && score >= 0.5) verdicts.set(`${a} ${b}`, { a, b, yes: true });
  const inOrder = [...decisions].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
  for (const decision of inOrder)
    if (decision.about === "relation" && decision.relation === "part-of" && !decision.blind)
      verdicts.set(`${decision.a} ${decision.b}`, { a: decision.a, b: decision.b, yes: decision.verdict === "yes" });
  const found = { yes: new Map<ClaimId, Set<ClaimId>>(), no: new Map<ClaimId, Set<ClaimId>>() };
  for (const { a, b, yes } of verdicts.values()) {
    const side = yes ? found.yes : found.no;
    side.set(a, (side.get(a) ?? new Set<ClaimId>()).add(b));
  }
  return found;
}
