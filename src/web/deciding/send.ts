import type { Decision } from "../../comparing/index.ts";
import { ask, Refused } from "../asking/ask.ts";
import { refresh } from "../asking/changes.ts";
import type { Conflict } from "../asking/shapes.ts";
import { raise } from "./conflicts.ts";
import type { Decided } from "./unsent.ts";

/**
 * Sends a decision. Null: somebody else decided in between; both are shown, and the coder chooses.
 * Throws `Unreachable` when nobody answers and `Refused` for every other no.
 */
export async function send(decided: Decided): Promise<Decision | null> {
  const { made, reason, blind, seen } = decided;
  try {
    const decision = await ask<Decision>("decisions", {
      method: "POST",
      body: { decision: made, ...(reason === null ? {} : { reason }), ...(blind ? { blind } : {}) },
      headers: { "if-match": seen === "none" ? seen : `"${seen}"` },
    });
    refresh();
    return decision;
  } catch (fault) {
    if (!(fault instanceof Refused) || fault.status !== 409) throw fault;
    const { decision } = fault.body as Conflict;
    if (decision === null || decision === undefined) throw fault;
    raise({ mine: decided, theirs: decision });
    return null;
  }
}
