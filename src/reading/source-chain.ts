import type { Attribution, Claim } from "./reading.ts";
import { onOneLine } from "./wording.ts";

/** One who passes a claim on, and how. */
export interface Link {
  readonly who: string;
  readonly how: string | null;
}

/**
 * Who says it, from the innermost speaker to the outlet that printed it: "medical workers say, via the physician (say), in The Courier".
 * An attribution that lies in another one's words leads to that one's speaker.
 */
export function sourceChain(
  claim: Pick<Claim, "source" | "stance" | "attribution">,
  attributions: readonly Pick<Attribution, "id" | "source" | "stance" | "parent">[],
  outlet: string | null,
): readonly Link[] {
  const chain: Link[] = [];
  if (claim.source !== null) chain.push({ who: onOneLine(claim.source.words), how: claim.stance });
  const byId = new Map(attributions.map((one) => [one.id, one]));
  const seen = new Set<string>();
  let at = claim.attribution === null ? undefined : byId.get(claim.attribution);
  for (; at !== undefined && !seen.has(at.id); at = at.parent === null ? undefined : byId.get(at.parent)) {
    seen.add(at.id);
    const who = at.source === null ? null : onOneLine(at.source.words);
    if (who !== null && !chain.some((link) => link.who === who)) chain.push({ who, how: at.stance });
  }
  chain.push({ who: outlet ?? "the report", how: chain.length === 0 ? "in its own voice" : null });
  return chain;
}
