import { sql } from "kysely";
import type { ClaimEdit, ClaimId, DescribedClaim, Party } from "../comparing/index.ts";
import type { Claim } from "../reading/index.ts";
import type { ClaimFilter, LedgerClaim, Page } from "./ledger.ts";
import { conditionsOf, type Identities } from "./claim-filter.ts";
import { gathered } from "./chunks.ts";
import { edited } from "./edit.ts";
import { editedClaim } from "./edited-claim.ts";
import type { FullText } from "./full-text.ts";
import { narrowed } from "./narrowest.ts";
import { cursorNumber, cursorOf, cursorShare, limitOf, pageOf } from "./paging.ts";
import type { Rows } from "./tables.ts";
import { decisionsOn, verdictOf } from "./verdicts.ts";

/** The orders of a list: by what, after which row, and what a row's cursor is. */
const orders = {
  added: {
    by: sql`claim.n`,
    values: 1,
    after: ([n]: readonly string[]) => sql<boolean>`claim.n > ${cursorNumber(n!)}`,
    cursor: ({ n }: Listed) => [n],
  },
  date: {
    by: sql`claim.day desc, claim.n desc`,
    values: 2,
    after: ([day, n]: readonly string[]) => sql<boolean>`(claim.day, claim.n) < (${day}, ${cursorNumber(n!)})`,
    cursor: ({ day, n }: Listed) => [day, n],
  },
  confidence: {
    by: sql`claim.confidence, claim.n`,
    values: 2,
    after: ([confidence, n]: readonly string[]) =>
      sql<boolean>`(claim.confidence, claim.n) > (${cursorShare(confidence!)}, ${cursorNumber(n!)})`,
    cursor: ({ confidence, n }: Listed) => [confidence, n],
  },
} as const;

interface Listed {
  readonly n: number;
  readonly day: string;
  readonly confidence: number;
}

/**
 * A page of claims.
 *
 *     select n, day, confidence from claim where n in (<the rarest condition>) and <the others> order by n limit 51
 */
export async function listClaims(
  rows: Rows,
  fullText: FullText,
  identities: Identities,
  filter: ClaimFilter,
): Promise<Page<LedgerClaim>> {
  const limit = limitOf(filter);
  const order = orders[filter.order ?? "added"];
  const conditions = await conditionsOf(rows, fullText, identities, filter);
  if (conditions === null) return { items: [], next: null };
  const { where } = await narrowed(rows, conditions, limit + 1);
  const after = filter.after === undefined ? sql<boolean>`1 = 1` : order.after(cursorOf(filter.after, order.values));
  const { rows: found } = await sql<Listed>`
    select claim.n, claim.day, claim.confidence from claim
    where ${where} and ${after} order by ${order.by} limit ${limit + 1}`.execute(rows);
  const items = await claimsInFull(
    rows,
    found.slice(0, limit).map(({ n }) => n),
  );
  return pageOf(found, limit, order.cursor, items);
}

/** A claim by its number, with what it is part of. */
export interface ClaimPlace {
  readonly n: number;
  readonly incident: string;
  readonly report: string;
}

/** All claims that pass, at most `most`, in the order of coming in. */
export async function claimsThatPass(
  rows: Rows,
  conditions: Parameters<typeof narrowed>[1],
  most: number,
): Promise<readonly ClaimPlace[]> {
  const { where } = await narrowed(rows, conditions, Infinity);
  const { rows: found } = await sql<ClaimPlace>`
    select claim.n, claim.incident, claim.report from claim where ${where} order by claim.n limit ${most}`.execute(
    rows,
  );
  return found;
}

/** Claims with everything the ledger knows of them, in the order of the numbers given. */
export async function claimsInFull(rows: Rows, numbers: readonly number[]): Promise<LedgerClaim[]> {
  const found = await gathered(numbers, (chunk) =>
    rows
      .selectFrom("claim")
      .innerJoin("claim_body", "claim_body.n", "claim.n")
      .innerJoin("report", "report.id", "claim.report")
      .select([
        "claim.n",
        "claim.id",
        "claim.incident",
        "claim.verdict",
        "claim_body.reading_claim",
        "claim_body.json",
        "claim_body.described",
        "claim_body.edits",
        "report.id as report_id",
        "report.title",
        "report.outlet",
        "report.url",
        "report.published",
        "report.reading",
      ])
      .where("claim.n", "in", chunk)
      .execute(),
  );
  const decided = found.filter(({ verdict }) => verdict !== null).map(({ id }) => id);
  const decisions = decided.length === 0 ? [] : await decisionsOn(rows, decided);
  const byNumber = new Map(
    found.map((row) => {
      const { id, title, outlet, url, published } = row;
      const edits = row.edits === null ? null : (JSON.parse(row.edits) as ClaimEdit);
      const claim: LedgerClaim = {
        ...ledgerClaim(id, JSON.parse(row.json) as Claim, JSON.parse(row.described) as DescribedClaim, edits),
        report: { id: row.report_id, title, outlet, url, published },
        readingClaim: row.reading_claim,
        reading: row.reading ?? "",
        incident: row.incident,
        decision: row.verdict === null ? null : verdictOf(id, decisions).decision,
      };
      return [row.n, claim] as const;
    }),
  );
  return numbers.flatMap((n) => byNumber.get(n) ?? []);
}

/** What of a `LedgerClaim` comes from the claim itself. */
export function ledgerClaim(
  id: ClaimId,
  read: Claim,
  described: DescribedClaim,
  edits: ClaimEdit | null,
): Omit<LedgerClaim, "report" | "readingClaim" | "reading" | "incident" | "decision"> {
  const { agent, affected, recipient, source, places, placeBasis } = edited(described, edits);
  return {
    ...editedClaim(read, edits),
    id,
    where: places[0] ?? null,
    placeBasis,
    actors: {
      agent: agent.map(identityOf),
      affected: affected.map(identityOf),
      recipient: recipient.map(identityOf),
      source: source && identityOf(source),
    },
    edited: Object.keys(edits ?? {}).sort(),
  };
}

const identityOf = ({ identity, name }: Party): string => identity ?? name;
