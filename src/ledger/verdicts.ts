import type { ClaimEdit, ClaimId, Decision, DecisionMade } from "../comparing/index.ts";
import { gathered } from "./chunks.ts";
import { mergedEdits } from "./edit.ts";
import type { Rows, Tables } from "./tables.ts";

type DecisionRow = Tables["decision"];

/** Ids sort as the decisions came. */
const decisionId = (seq: number): string => `d-${String(seq).padStart(9, "0")}`;

/** A decision out of its row; null once what it was about was forgotten. */
export function decisionOf({ seq, coder, at, blind, json, reason }: DecisionRow): Decision | null {
  if (json === null) return null;
  return { ...(JSON.parse(json) as DecisionMade), id: decisionId(seq), coder, at, reason, blind: blind === 1 };
}

/** All decisions that name one of these claims, the earliest first. */
export async function decisionsOn(rows: Rows, claims: Iterable<ClaimId>): Promise<Decision[]> {
  const found = await gathered(claims, (chunk) =>
    rows
      .selectFrom("decision")
      .selectAll()
      .where("seq", "in", (eb) => eb.selectFrom("decision_claim").select("seq").where("claim", "in", chunk))
      .execute(),
  );
  const once = new Map(found.map((row) => [row.seq, row]));
  return [...once.values()].sort((a, b) => a.seq - b.seq).flatMap((row) => decisionOf(row) ?? []);
}

/** What people decided about one claim, taken together: the last verdict, and each value as it was last set. */
export interface Verdict {
  readonly verdict: "accept" | "reject" | "edit" | null;
  readonly edits: ClaimEdit | null;
  readonly decision: Decision | null;
}

/** Blind codings change nothing until they are adjudicated. */
export function verdictOf(claim: ClaimId, decisions: readonly Decision[]): Verdict {
  const own = decisions.filter((one) => one.about === "claim" && one.claim === claim && !one.blind);
  const last = own.at(-1) ?? null;
  const edits = own.flatMap((one) => (one.about === "claim" && one.verdict === "edit" ? [one.edit] : []));
  return { verdict: last?.about === "claim" ? last.verdict : null, edits: mergedEdits(edits), decision: last };
}

export async function verdictsOn(rows: Rows, claims: readonly ClaimId[]): Promise<ReadonlyMap<ClaimId, Verdict>> {
  const decisions = await decisionsOn(rows, claims);
  const about = Map.groupBy(decisions, (one) => (one.about === "claim" ? one.claim : ""));
  return new Map([...about].filter(([id]) => id !== "").map(([id, own]) => [id, verdictOf(id, own)]));
}
