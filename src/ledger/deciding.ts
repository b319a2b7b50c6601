import { type Decision, type DecisionMade, relations } from "../comparing/index.ts";
import type { Means } from "./adding.ts";
import { canonical, sha256 } from "./canonical.ts";
import { Chain } from "./chain.ts";
import { gathered } from "./chunks.ts";
import { editClaim } from "./editing.ts";
import { LedgerError } from "./error.ts";
import { claimsOf, regroup } from "./grouping.ts";
import { knownClaims } from "./known-claims.ts";
import type { Rows } from "./tables.ts";
import { decisionOf } from "./verdicts.ts";

/** What the entry of a decision stands for. The reason goes in by its hash: it can be removed without breaking the chain. */
export const decisionDigest = (
  coder: string,
  at: string,
  blind: number,
  json: string,
  reasonDigest: string | null,
): string => sha256(canonical({ coder, at, blind, made: sha256(json), reason: reasonDigest }));

/** Keeps a decision and groups anew what it touches. Throws `LedgerError` for claims the ledger does not have. */
export async function decide(
  rows: Rows,
  means: Means,
  made: DecisionMade,
  by: string,
  {
    reason = null,
    blind = false,
    seen = null,
  }: { readonly reason?: string | null; readonly blind?: boolean; readonly seen?: number | null },
  now: string,
): Promise<Decision> {
  checkDecision(made);
  if (seen !== null) await checkSeen(rows, seen);
  const claims = [...new Set(claimsOf(made))];
  const known = await knownClaims(rows, claims);
  const missing = claims.filter((id) => !known.has(id));
  if (missing.length > 0)
    throw new LedgerError(
      "unknown subject",
      `the ledger has no claim ${missing[0]}; "rapporteur show" and lists of claims give the ids`,
    );
  const chain = await Chain.end(rows, by, now);
  const { at } = chain;
  const json = canonical(made);
  const reasonDigest = reason === null ? null : sha256(reason);
  const seq = chain.add("decision", claims[0]!, decisionDigest(by, at, blind ? 1 : 0, json, reasonDigest));
  await chain.write(rows);
  const row = {
    seq,
    coder: by,
    at,
    about: made.about,
    blind: blind ? 1 : 0,
    json,
    reason,
    reason_digest: reasonDigest,
  };
  await rows.insertInto("decision").values(row).execute();
  await rows
    .insertInto("decision_claim")
    .values(claims.map((claim) => ({ claim, seq })))
    .execute();
  if (!blind) {
    if (made.about === "claim") await editClaim(rows, means, made.claim);
    const numbers = await gathered(claims, (chunk) =>
      rows.selectFrom("claim").select("n").where("id", "in", chunk).execute(),
    );
    await regroup(rows, means, new Set(numbers.map(({ n }) => n)));
  }
  return decisionOf(row)!;
}

/** Whoever looked before the last decision came in looks again. Here no other writer can come in between. */
async function checkSeen(rows: Rows, seen: number): Promise<void> {
  const later = await rows.selectFrom("decision").select("seq").where("seq", ">", seen).limit(1).executeTakeFirst();
  if (later !== undefined)
    throw new LedgerError(
      "decided meanwhile",
      `a decision was entered after entry ${seen}; look again and decide then`,
    );
}

function checkDecision(made: DecisionMade): void {
  const wrong = (found: string): never => {
    throw new LedgerError("wrong question", found);
  };
  switch (made.about) {
    case "claim":
      if (!["accept", "reject", "edit"].includes(made.verdict))
        wrong(`no such verdict on a claim: "${made.verdict}"; say accept, reject or edit`);
      if (made.verdict === "edit" && (typeof made.edit !== "object" || made.edit === null))
        wrong("an edit needs the values that are set");
      return;
    case "relation":
      if (!relations.includes(made.relation))
        wrong(`no such relation: "${made.relation}"; say one of ${relations.join(", ")}`);
      if (made.a === made.b) wrong(`${made.a} has no relation to itself; name two claims`);
      return;
    case "incident":
      if (new Set(made.claims).size < 2) wrong("an incident is merged or split between two claims or more");
      return;
    case "grade":
      return;
    default:
      wrong(
        `no such decision: "${(made as { about: string }).about}"; it is about a claim, a relation, an incident or a grade`,
      );
  }
}
