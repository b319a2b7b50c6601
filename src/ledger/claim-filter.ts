import { type RawBuilder, sql } from "kysely";
import type { ClaimFilter } from "./ledger.ts";
import { type FullText, piecesOf } from "./full-text.ts";
import type { Rows } from "./tables.ts";
import { longPeriod, type TermKind, termValue } from "./terms.ts";

/** One condition on claims: a test of the row `claim`, and, where an index has them, the numbers of the claims that pass. */
export interface Condition {
  readonly test: RawBuilder<boolean>;
  readonly numbers: RawBuilder<unknown> | null;
  /** False: the numbers hold others too, and the test decides. */
  readonly exact: boolean;
}

type Asked = Omit<ClaimFilter, "limit" | "after" | "order"> & {
  /** Claims whose place or period nobody said pass too: a total says why it leaves them out. */
  readonly orUnknown?: boolean;
};

/** Other names by which the codebook knows an actor: "IS-K" → "islamic-state-khorasan". */
export type Identities = (name: string) => readonly string[];

/** The conditions of a filter; null when nothing can pass, since a name in it occurs nowhere. */
export async function conditionsOf(
  rows: Rows,
  fullText: FullText,
  identities: Identities,
  asked: Asked,
): Promise<readonly Condition[] | null> {
  const conditions: Condition[] = [];
  const plain = (test: RawBuilder<boolean>, numbers: RawBuilder<unknown> | null = null): void =>
    void conditions.push({ test, numbers, exact: true });
  const { type, actor, place, from, to, status, source, outlet, report, incident, text, decided } = asked;

  if (type !== undefined) plain(sql`claim.type = ${type}`, sql`select n from claim where type = ${type}`);
  const named: readonly (readonly [readonly TermKind[], readonly string[]] | null)[] = [
    actor === undefined ? null : [["actor"], [actor, ...identities(actor)]],
    source === undefined ? null : [["source"], [source, ...identities(source)]],
    place === undefined ? null : [["place", "country"], [place]],
    outlet === undefined ? null : [["outlet"], [outlet]],
  ];
  for (const one of named) {
    if (one === null) continue;
    const terms = await termIds(rows, ...one);
    if (terms.length > 0 && asked.orUnknown && one[0].includes("place"))
      terms.push(...(await termIds(rows, ["unknown"], ["place"])));
    if (terms.length === 0) return null;
    conditions.push(withTerms(terms));
  }
  if (status !== undefined) plain(sql`claim.status = ${status}`);
  if (report !== undefined) plain(sql`claim.report = ${report}`, sql`select n from claim where report = ${report}`);
  if (incident !== undefined)
    plain(sql`claim.incident = ${incident}`, sql`select n from claim where incident = ${incident}`);
  if (text !== undefined && piecesOf(text).length > 0)
    plain(fullText.has("claim_body", text, sql`claim.n`), fullText.numbers("claim_body", text));
  if (asked.minConfidence !== undefined) plain(sql`claim.confidence >= ${asked.minConfidence}`);
  if (asked.maxConfidence !== undefined) plain(sql`claim.confidence <= ${asked.maxConfidence}`);
  if (decided === "yes") plain(sql`claim.verdict is not null`);
  else if (decided === "no") plain(sql`claim.verdict is null`);
  else if (decided !== undefined) plain(sql`claim.verdict = ${decided}`);
  if (from !== undefined || to !== undefined) conditions.push(await within(rows, from, to, asked.orUnknown ?? false));
  return conditions;
}

async function termIds(rows: Rows, kinds: readonly TermKind[], values: readonly string[]): Promise<number[]> {
  const found = await rows
    .selectFrom("term")
    .select("id")
    .where("kind", "in", kinds)
    .where("value", "in", values.map(termValue))
    .execute();
  return found.map(({ id }) => id);
}

const withTerms = (terms: readonly number[]): Condition => ({
  test: sql`exists (select 1 from claim_term where claim_term.term in (${sql.join(terms)}) and claim_term.n = claim.n)`,
  numbers: sql`select ${terms.length > 1 ? sql`distinct ` : sql``}n from claim_term where term in (${sql.join(terms)})`,
  exact: true,
});

/** Most months of a question that are looked up one by one. */
const mostMonths = 12;

/** Days on which it can have happened overlap the days asked for. Claims without a day pass no such question. */
async function within(
  rows: Rows,
  from: string | undefined,
  to: string | undefined,
  orUnknown: boolean,
): Promise<Condition> {
  const tests = [
    sql`claim.day <> ''`,
    ...(to === undefined ? [] : [sql`claim.day <= ${to}`]),
    ...(from === undefined ? [] : [sql`(claim.to_day is null or claim.to_day >= ${from})`]),
  ];
  const overlap = sql<boolean>`(${sql.join(tests, sql` and `)})`;
  const test = orUnknown ? sql<boolean>`(claim.day = '' or ${overlap})` : overlap;
  const months = from === undefined || to === undefined ? [] : everyMonth(from, to);
  if (months.length === 0 || months.length > mostMonths) return { test, numbers: null, exact: false };
  const terms = await termIds(rows, ["month"], [...months, longPeriod]);
  if (orUnknown) terms.push(...(await termIds(rows, ["unknown"], ["period"])));
  const numbers = terms.length === 0 ? sql`select n from claim where 1 = 0` : withTerms(terms).numbers;
  return { test, numbers, exact: false };
}

/** The months from one day to another. */
function everyMonth(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7) && months.length <= mostMonths; month = nextMonth(month))
    months.push(month);
  return months;
}

const nextMonth = (month: string): string => {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return number === 12
    ? `${String(year + 1).padStart(4, "0")}-01`
    : `${month.slice(0, 5)}${String(number + 1).padStart(2, "0")}`;
};
