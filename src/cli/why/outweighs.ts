import { decisionWords } from "../../comparing/decision-words.ts";
import type { ClaimId, Decision, Judgement } from "../../comparing/index.ts";
import { SAME } from "./bonds.ts";

/** What became of a decision: "mariam put 2 claims into one incident on 2026-11-21; it outweighs the signs, which say 12 %". */
export function outweighing(decision: Decision, judgements: readonly Judgement[], later: readonly Decision[]): string {
  const { coder, at, reason, blind } = decision;
  const words = `${coder} ${decisionWords(decision)} on ${at.slice(0, 10)}${reason === null ? "" : ` (${reason})`}`;
  if (blind) return `${words}; a blind coding, which changes nothing until it is adjudicated`;
  if (later.some((other) => !other.blind && sameThing(decision, other)))
    return `${words}; a later decision counts in its place`;
  return `${words}; ${effect(decision, judgements)}`;
}

function effect(decision: Decision, judgements: readonly Judgement[]): string {
  const score = (a: ClaimId, b: ClaimId): number | null =>
    judgements.find((one) => one.relation === "same" && ((one.a === a && one.b === b) || (one.a === b && one.b === a)))
      ?.score ?? null;
  switch (decision.about) {
    case "claim":
      return decision.verdict === "reject"
        ? "the claim stands alone and counts nowhere"
        : decision.verdict === "edit"
          ? "its values stand in place of those read"
          : "the claim counts as it was read";
    case "grade":
      return "it outweighs the ladder";
    case "relation": {
      if (decision.relation !== "same") return "it outweighs what the signs say of the two";
      return against([score(decision.a, decision.b)], decision.verdict === "yes");
    }
    case "incident": {
      const { claims, verdict } = decision;
      const scores = claims.flatMap((a, index) => claims.slice(index + 1).map((b) => score(a, b)));
      return against(scores, verdict === "merge");
    }
  }
}

/** How a decision stands to what the signs alone would say of the pairs. */
function against(scores: readonly (number | null)[], together: boolean): string {
  const otherwise = scores.filter((score) => score !== null && score >= SAME !== together);
  const silent = scores.filter((score) => score === null).length;
  if (otherwise.length > 0) {
    const said = otherwise.map((score) => `${Math.round((score ?? 0) * 100)} %`).join(", ");
    return `it outweighs the signs, which say ${said} of ${otherwise.length === 1 ? "the pair" : `${otherwise.length} pairs`}`;
  }
  return silent === scores.length ? "the signs say nothing of it" : "the signs say the same";
}

/** Whether two decisions are about one thing, so that only the later counts. */
function sameThing(one: Decision, other: Decision): boolean {
  if (one.about === "claim" && other.about === "claim")
    return one.claim === other.claim && one.verdict !== "edit" && other.verdict !== "edit";
  if (one.about === "grade" && other.about === "grade") return true;
  if (one.about === "relation" && other.about === "relation")
    return (
      one.relation === other.relation && new Set([one.a, one.b, other.a, other.b]).size === new Set([one.a, one.b]).size
    );
  return (
    one.about === "incident" &&
    other.about === "incident" &&
    [...one.claims].sort().join() === [...other.claims].sort().join()
  );
}
