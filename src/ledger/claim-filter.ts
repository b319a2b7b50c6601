import { type RawBuilder, sql } from "kysely";
import type { ClaimFilter } from "./ledger.ts";
import { type FullText, piecesOf } from "./full-text.ts";
import { claimsInAll } from "./narrowest.ts";
import type { Rows } from "./tables.ts";
import { longPeriod, monthName, monthNumber, mostNamed, type TermKind, termValue } from "./terms.ts";

/** One condition on claims: a test of the row `claim`, and, where an index has them, the numbers of the claims that pass. */
export interface Condition {
  readonly test: RawBuilder<boolean>;
  readonly numbers: RawBuilder<unknown> | null;
  /** The test of a number alone, where an index answers it without the row. */
  readonly has: ((n: RawBuilder<unknown>) => RawBuilder<boolean>) | null;
  /** False: the numbers hold others too, and the test decides. */
  readonly exact: boolean;
  /** About how many numbers there are; null where only counting them tells. */
  readonly about: number | null;
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
    void conditions.push({ test, numbers, has: null, exact: true, about: null });
  const { type, actor, place, from, to, status, source, outlet, report, incident, text, decided } = asked;

  if (type !== undefined) {
    const { about, has } = withTerms(await termsNamed(rows, ["type"], [type]));
    const numbers = sql`select n from claim where type = ${type}`;
    conditions.push({ test: sql`claim.type = ${type}`, numbers, has, exact: true, about });
  }
  const named: readonly (readonly [readonly TermKind[], readonly string[]] | null)[] = [
    actor === undefined ? null : [["actor"], [actor, ...identities(actor)]],
    source === undefined ? null : [["source"], [source, ...identities(source)]],
    place === undefined ? null : [["place", "country"], [place]],
    outlet === undefined ? null : [["outlet"], [outlet]],
  ];
  for (const one of named) {
    if (one === null) continue;
    const terms = await termsNamed(rows, ...one);
    if (terms.length > 0 && asked.orUnknown && one[0].includes("place"))
      terms.push(...(await termsNamed(rows, ["unknown"], ["place"])));
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
  if (from !== undefined || to !== undefined)
    conditions.push(await within(rows, from, to, type, asked.orUnknown ?? false));
  return conditions;
}

/** A name that claims have, and how many. */
interface Named {
  readonly id: number;
  readonly claims: number;
}

const termsNamed = (rows: Rows, kinds: readonly TermKind[], values: readonly string[]): Promise<Named[]> =>
  rows
    .selectFrom("term")
    .select(["id", "claims"])
    .where("kind", "in", kinds)
    .where("value", "in", values.map(termValue))
    .execute();

const nothing: Condition = {
  test: sql`1 = 0`,
  numbers: sql`select n from claim where 1 = 0`,
  has: null,
  exact: true,
  about: 0,
};

function withTerms(terms: readonly Named[]): Condition {
  if (terms.length === 0) return { ...nothing, has: () => sql<boolean>`1 = 0` };
  const ids = sql.join(terms.map(({ id }) => id));
  const has = (n: RawBuilder<unknown>): RawBuilder<boolean> =>
    sql`exists (select 1 from claim_term where claim_term.term in (${ids}) and claim_term.n = ${n})`;
  return {
    test: has(sql`claim.n`),
    has,
    numbers: sql`select n from claim_term where term in (${ids})`,
    exact: true,
    about: terms.reduce((sum, { claims }) => sum + claims, 0),
  };
}

/** Most months of a question that are looked up one by one. */
const mostMonths = 12;

/** Days on which it can have happened overlap the days asked for. Claims without a day pass no such question. */
async function within(
  rows: Rows,
  from: string | undefined,
  to: string | undefined,
  type: string | undefined,
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
  if (months.length === 0 || months.length > mostMonths)
    return { test, numbers: null, has: null, exact: false, about: null };
  const terms = await termsNamed(rows, ["month"], [...months, longPeriod]);
  if (orUnknown) terms.push(...(await termsNamed(rows, ["unknown"], ["period"])));
  const found = { ...withTerms(terms), test, exact: false };
  if (type === undefined) return found;
  // Of one type, days are found in their order; what is said of more months than a term names begins earlier.
  const long = withTerms(await termsNamed(rows, ["month"], [longPeriod]));
  const early = monthName(monthNumber(from!) - mostNamed);
  const numbers = sql`select n from claim where type = ${type} and day >= ${early} and day <= ${to!}
    union all ${long.numbers!} ${orUnknown ? sql`union all select n from claim where type = ${type} and day = ''` : sql``}`;
  const share = (withTerms(await termsNamed(rows, ["type"], [type])).about ?? 0) / Math.max(1, await claimsInAll(rows));
  return { ...found, numbers, about: Math.ceil((found.about ?? 0) * share) };
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
