import type { ClaimId, DecisionMade } from "../../comparing/index.ts";
import type { IncidentDetail } from "../../ledger/ledger.ts";
import { ask } from "../asking/ask.ts";
import { decide } from "../deciding/decide.ts";
import { latestSeen } from "./latest-seen.ts";

type Regrouping = Extract<DecisionMade, { readonly about: "incident" }>;

/**
 * The decisions that take some claims out of an incident: one of them and one of the rest are two happenings, the rest stay one, and those
 * taken out are one of their own or each by itself. So the rest need not be compared pair by pair.
 */
export function takingOut(claims: readonly ClaimId[], out: readonly ClaimId[], asOne: boolean): Regrouping[] {
  const rest = claims.filter((claim) => !out.includes(claim));
  const [first] = rest;
  const [gone] = out;
  if (first === undefined || gone === undefined) return [];
  const regrouping = (verdict: Regrouping["verdict"], claims: readonly ClaimId[]): Regrouping[] =>
    claims.length < 2 ? [] : [{ about: "incident", claims, verdict }];
  return [
    ...regrouping("split", asOne ? [first, gone] : [first, ...out]),
    ...regrouping("merge", rest),
    ...(asOne ? regrouping("merge", out) : []),
  ];
}

/** Decides one after the other. The first is made in sight of the page; each later one in sight of the one before it. */
export async function regroup(
  incident: IncidentDetail,
  made: readonly Regrouping[],
  reason: string | null,
): Promise<void> {
  for (const [index, decision] of made.entries()) {
    const now =
      index === 0 ? incident : await ask<IncidentDetail>(`incidents/${encodeURIComponent(decision.claims[0] ?? "")}`);
    if ((await decide(decision, { seen: latestSeen(now, "incident"), reason })) !== "sent") return;
  }
}
