import type { Span } from "../../english/span.ts";
import type { Stance } from "../reading.ts";
import type { FoundAttribution } from "./attribution.ts";
import { ContentIndex } from "./nesting.ts";

const vouching = new Set(["speech", "evidence", "mental", "hedge"]);

/** Stances that a source takes to the thing itself. */
const personal = new Set(["claim", "accuse", "deny", "confirm"]);

/** Stances to what somebody else has said. */
const answering: ReadonlySet<Stance> = new Set<Stance>(["deny", "confirm"]);

/** Ways of expression in which nobody vouches, and which leave the floor to whoever speaks around them. */
const passing = new Set(["raised", "nounWithContent"]);

const indexes = new WeakMap<readonly FoundAttribution[], ContentIndex>();

/**
 * The attribution that vouches for a span: the innermost one in whose content it lies; null: the outlet's own voice.
 * Wishes, plans, praise and blame do not count: nobody who wants a thing vouches for it. "I" and "we" are the voice around
 * them, and so is a belief of nobody's ("it is feared that") inside somebody's words.
 */
export function attributionAt(attributions: readonly FoundAttribution[], span: Span): FoundAttribution | null {
  let index = indexes.get(attributions);
  if (!index) {
    index = new ContentIndex(attributions);
    indexes.set(attributions, index);
  }
  const around = index
    .around(span)
    .map(({ owner }) => owner)
    .filter((found) => vouching.has(found.kind) && (!found.negated || found.stance === "deny"));
  const stances = new Map(around.map((found) => [found.id, found.stance]));
  const spoken = around.some((found) => found.source.length > 0 && !found.rules.includes("firstPerson"));
  for (const found of around) {
    if (found.rules.includes("firstPerson") || found.rules.includes("muteSource")) continue;
    // "the truce announced by both sides": to announce a thing is not to vouch for what is told of it; to claim it is.
    if (found.rules.includes("agentOfPassive") && found.rules.includes("object") && !personal.has(found.stance))
      continue;
    const nobody = found.source.length === 0;
    // "denied allegations of torture", "confirmed reports that": whoever denies or confirms them is the voice.
    if (
      nobody &&
      found.parent !== null &&
      found.rules.includes("nounWithContent") &&
      answering.has(stances.get(found.parent) ?? "say")
    )
      continue;
    if (nobody && found.rules.some((rule) => passing.has(rule))) {
      if (found.kind === "evidence" || found.stance === "estimate" || found.rules.includes("seeming")) continue;
      if (spoken && found.stance === "believe") continue;
    }
    if (nobody && (found.kind === "evidence" || (found.kind === "mental" && spoken))) continue;
    if (nobody && found.rules.includes("object")) continue;
    return found;
  }
  return null;
}
