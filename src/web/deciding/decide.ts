import type { DecisionMade } from "../../comparing/index.ts";
import type { LedgerClaim } from "../../ledger/ledger.ts";
import { Unreachable } from "../asking/ask.ts";
import { lost } from "../asking/line.ts";
import { send } from "./send.ts";
import { type Decided, keep } from "./unsent.ts";

/** Decides; without an answer the decision is kept in this browser and sent when the server is back. */
export async function decide(
  made: DecisionMade,
  { seen, reason = null, blind = false }: { seen: string; reason?: string | null; blind?: boolean },
): Promise<"sent" | "kept" | "clashes"> {
  const decided: Decided = { made, reason, blind, seen };
  try {
    return (await send(decided)) === null ? "clashes" : "sent";
  } catch (fault) {
    if (!(fault instanceof Unreachable)) throw fault;
    lost();
    keep(decided);
    return "kept";
  }
}

/** What a coder who looks at this claim has seen decided of it. */
export const seenOf = (claim: Pick<LedgerClaim, "decision">): string => claim.decision?.id ?? "none";
