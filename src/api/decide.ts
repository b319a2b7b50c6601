import type { Decision, DecisionMade } from "../comparing/index.ts";
import { type Ledger, type LedgerClaim, LedgerError } from "../ledger/index.ts";
import { Fault, notThere } from "./fault.ts";

/** What a coder sends: the decision, why, and whether it is a blind second coding. */
export interface Deciding {
  readonly decision: DecisionMade;
  readonly reason: string | null;
  readonly blind: boolean;
  readonly by: string;
  /** Id of the decision that the coder saw on the same thing, "none", or null when they did not say. */
  readonly saw: string | null;
}

const mostLooks = 50;

/**
 * Enters a decision. Throws a `Fault`: 409 with the other's decision when somebody decided in between, here or in another program.
 * `lastEntry` gives the number of the ledger's last entry.
 */
export async function decide(
  ledger: Ledger,
  deciding: Deciding,
  types: readonly string[],
  lastEntry: () => Promise<number>,
): Promise<Decision> {
  for (let looks = 1; ; looks++) {
    try {
      return await decideNow(ledger, deciding, types, await lastEntry());
    } catch (error) {
      // A decision, perhaps on something else, was entered between looking and writing.
      if (!(error instanceof LedgerError && error.kind === "decided meanwhile") || looks >= mostLooks) throw error;
    }
  }
}

async function decideNow(
  ledger: Ledger,
  deciding: Deciding,
  types: readonly string[],
  seen: number,
): Promise<Decision> {
  const { decision, reason, blind, by, saw } = deciding;
  await checkClaims(ledger, decision, types);
  if (!blind) {
    const latest = await latestOn(ledger, decision);
    if (saw === null)
      throw new Fault("decision-unseen", "A decision must say which one its coder saw.", {
        what: "the If-Match header",
        allowed: [latest === null ? "none" : `"${latest.id}"`],
        todo: "Send If-Match with the id of the latest decision on this that you saw, or none.",
      });
    if (saw !== (latest?.id ?? "none")) {
      // The answer to the first try was lost on the way: the same again by the same coder is the same decision.
      if (latest !== null && latest.coder === by && isSame(latest, decision)) return latest;
      throw new Fault(
        "decided-meanwhile",
        latest === null ? "The decision you saw is not there." : `${latest.coder} decided on this in between.`,
        {
          what: latest === null ? saw : latest.id,
          allowed: [latest === null ? "none" : `"${latest.id}"`],
          todo: "Look at the other decision and decide again if you still differ.",
          beside: { decision: latest },
        },
      );
    }
  }
  return ledger.decide(decision, by, {
    ...(reason === null ? {} : { reason }),
    blind,
    ...(blind ? {} : { seen }),
  });
}

/** Claims that a decision names. */
const claimsOf = (decision: DecisionMade): readonly string[] => {
  switch (decision.about) {
    case "claim":
    case "grade":
      return [decision.claim];
    case "relation":
      return [decision.a, decision.b];
    case "incident":
      return decision.claims;
  }
};

async function checkClaims(ledger: Ledger, decision: DecisionMade, types: readonly string[]): Promise<void> {
  const ids = claimsOf(decision);
  if (decision.about === "incident" && new Set(ids).size < 2)
    throw new Fault("not-valid", "Merging and splitting take two claims at least.", { what: "body.decision.claims" });
  if (decision.about === "relation" && decision.a === decision.b)
    throw new Fault("not-valid", "A claim stands in no relation to itself.", { what: "body.decision.b" });
  for (const id of ids) {
    const claim = await ledger.claim(id);
    if (claim === null) throw notThere("claim", id);
    if (decision.about === "claim" && decision.verdict === "edit") await checkEdit(ledger, decision, claim, types);
  }
}

async function checkEdit(
  ledger: Ledger,
  { edit }: Extract<DecisionMade, { verdict: "edit" }>,
  claim: LedgerClaim,
  types: readonly string[],
): Promise<void> {
  const wrong = (what: string, message: string, more: { allowed?: readonly string[]; todo?: string } = {}): Fault =>
    new Fault("not-valid", message, { what: `body.decision.edit.${what}`, ...more });
  if (Object.keys(edit).length === 0)
    throw wrong("", "Nothing is edited.", { todo: "Accept the claim, or say what to set." });
  if (edit.type !== undefined && !types.includes(edit.type))
    throw wrong("type", `The codebook has no type “${edit.type.slice(0, 100)}”.`, { allowed: types });
  if (edit.count && edit.count[1] !== null && edit.count[1] < edit.count[0])
    throw wrong("count", `The count ends (${edit.count[1]}) below its beginning (${edit.count[0]}).`);
  const [from, to] = [edit.from === undefined ? claim.from : edit.from, edit.to === undefined ? claim.to : edit.to];
  if (from !== null && to !== null && to < from)
    throw wrong("to", `The period ends (${to}) before it begins (${from}).`);
  if (edit.evidence !== undefined) {
    const text = (await ledger.report(claim.report.id))?.text ?? "";
    const { start, end, words } = edit.evidence;
    if (words === "" || text.slice(start, end) !== words)
      throw wrong("evidence", "These are not the words of the report at this place.", {
        todo: "Offsets count UTF-16 code units in the report's text; words are copied exactly.",
      });
  }
}

/** The decision that counts on the same thing, as the next coder would see it. */
async function latestOn(ledger: Ledger, decision: DecisionMade): Promise<Decision | null> {
  const [claim] = claimsOf(decision);
  const all = await decisionsAround(ledger, decision, claim!);
  return all.filter((one) => !one.blind && isOnSame(one, decision)).reduce<Decision | null>(later, null);
}

const later = (a: Decision | null, b: Decision): Decision => (a === null || b.at >= a.at ? b : a);

async function decisionsAround(ledger: Ledger, { about }: DecisionMade, claim: string): Promise<readonly Decision[]> {
  switch (about) {
    case "claim": {
      const decided = (await ledger.claim(claim))?.decision;
      return decided ? [decided] : [];
    }
    case "relation":
      return (await ledger.relations(claim)).decisions;
    case "incident":
    case "grade":
      return (await ledger.incident(claim))?.decisions ?? [];
  }
}

/** True when two decisions are on the same claim, the same relation of the same pair, or the same incident. */
function isOnSame(one: Decision, other: DecisionMade): boolean {
  if (one.about === "claim" && other.about === "claim") return one.claim === other.claim;
  if (one.about === "relation" && other.about === "relation")
    return one.relation === other.relation && pair(one.a, one.b) === pair(other.a, other.b);
  return one.about === other.about && (one.about === "incident" || one.about === "grade");
}

const pair = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function isSame(one: Decision, other: DecisionMade): boolean {
  const { id: _i, coder: _c, at: _a, reason: _r, blind: _b, ...made } = one;
  return canonical(made) === canonical(other);
}

/** JSON with keys in order, so that equal things are equal text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  return `{${Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .join(",")}}`;
}
