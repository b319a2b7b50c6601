import type { ClaimEdit, DescribedClaim, PolicyName, Question, Total } from "../comparing/index.ts";
import { conditionsOf, type Identities } from "./claim-filter.ts";
import { numbersOf } from "./claims.ts";
import { total } from "../comparing/index.ts";
import { gathered } from "./chunks.ts";
import { edited } from "./edit.ts";
import type { FullText } from "./full-text.ts";
import { bareJudgementsAmong, kinshipsAmong } from "./judgements.ts";
import { reportHeads } from "./report-heads.ts";
import type { Rows } from "./tables.ts";
import { decisionsOn } from "./verdicts.ts";

/** Most claims that one total is worked out from. */
const most = 20_000;

/** The answer to a question, from the claims that the ledger finds for it. */
export async function totalOf(
  rows: Rows,
  fullText: FullText,
  identities: Identities,
  question: Question,
  policy: PolicyName,
): Promise<Total> {
  const { type, actor, place, from, to } = question;
  const conditions = await conditionsOf(rows, fullText, identities, {
    type,
    orUnknown: true,
    ...(actor === undefined ? {} : { actor }),
    ...(place === undefined ? {} : { place }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
  const numbers = conditions === null ? [] : await numbersOf(rows, conditions, most);
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
    incidents: [...Map.groupBy(found, ({ incident }) => incident)].map(([id, own]) => ({
      id,
      claims: own.map((claim) => claim.id),
    })),
    claims,
    reports,
    judgements: await bareJudgementsAmong(rows, new Map(found.map(({ n, id }) => [n, id]))),
    kinships: await kinshipsAmong(rows, reports.keys()),
    decisions: await decisionsOn(
      rows,
      found.map(({ id }) => id),
    ),
  });
}
