import type { ClaimEdit, DescribedClaim, PolicyName, Question, Total } from "../comparing/index.ts";
import { conditionsOf } from "./claim-filter.ts";
import type { AskedActors } from "./identities.ts";
import { type ClaimPlace, claimsThatPass } from "./claims.ts";
import { total } from "../comparing/index.ts";
import { gathered } from "./chunks.ts";
import { edited } from "./edit.ts";
import { LedgerError } from "./error.ts";
import type { FullText } from "./full-text.ts";
import { judgedAmong, kinshipsAmong } from "./judgements.ts";
import { reportHeads } from "./report-heads.ts";
import type { Rows } from "./tables.ts";
import { decisionsOn } from "./verdicts.ts";

/** Most claims that one total is worked out from; a number from some of them would be wrong. */
const most = 100_000;

/** The answer to a question, from the claims that the ledger finds for it. */
export async function totalOf(
  rows: Rows,
  fullText: FullText,
  actors: AskedActors,
  question: Question,
  policy: PolicyName,
): Promise<Total> {
  const { type, actor, place, from, to } = question;
  const asked = actor === undefined ? undefined : actors(actor);
  const names = asked === undefined ? [] : [...asked.identities, ...asked.mothers.map(({ identity }) => identity)];
  const conditions = await conditionsOf(rows, fullText, () => names, {
    type,
    orUnknown: true,
    ...(actor === undefined ? {} : { actor }),
    ...(place === undefined ? {} : { place }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
  const direct = conditions === null ? [] : await claimsThatPass(rows, conditions, most + 1);
  if (direct.length > most)
    throw new LedgerError(
      "wrong question",
      `more than ${most.toLocaleString("en")} claims of "${type}" pass; ask for a place, an actor or a shorter time`,
    );
  const numbers = await withTheirLike(rows, direct, type, actor !== undefined);
  const found = await gathered(numbers, (chunk) =>
    rows
      .selectFrom("claim")
      .innerJoin("claim_body", "claim_body.n", "claim.n")
      .select(["claim.n", "claim.id", "claim.incident", "claim_body.described", "claim_body.edits"])
      .where("claim.n", "in", chunk)
      .execute(),
  );
  const claims = found.map(({ described, edits }) =>
    edited(JSON.parse(described) as DescribedClaim, edits === null ? null : (JSON.parse(edits) as ClaimEdit)),
  );
  const reports = await reportHeads(
    rows,
    claims.map(({ report }) => report),
  );
  return total({
    question,
    policy,
    ...(asked === undefined ? {} : { actor: asked }),
    incidents: [...Map.groupBy(found, ({ incident }) => incident)].map(([id, own]) => ({
      id,
      claims: own.map((claim) => claim.id),
    })),
    claims,
    reports,
    judgements: await judgedAmong(rows, new Map(found.map(({ n, id }) => [n, id])), "but same"),
    kinships: await kinshipsAmong(rows, reports.keys()),
    decisions: await decisionsOn(
      rows,
      found.map(({ id }) => id),
    ),
  });
}

/**
 * With the claims of the type that stand beside these: others of their incidents, and, where an actor is asked for, of their reports. What one
 * leaves unsaid the others may say.
 */
async function withTheirLike(
  rows: Rows,
  direct: readonly ClaimPlace[],
  type: string,
  ofReports: boolean,
): Promise<readonly number[]> {
  const found = new Set(direct.map(({ n }) => n));
  const take = (more: readonly { readonly n: number }[]): void => {
    for (const { n } of more) found.add(n);
  };
  const claims = rows.selectFrom("claim").select("n").where("type", "=", type);
  take(
    await gathered(new Set(direct.map(({ incident }) => incident)), (chunk) =>
      claims.where("incident", "in", chunk).execute(),
    ),
  );
  if (ofReports)
    take(
      await gathered(new Set(direct.map(({ report }) => report)), (chunk) =>
        claims.where("report", "in", chunk).execute(),
      ),
    );
  return [...found].sort((a, b) => a - b);
}
