import { compare, type DescribedReport, type Judgement, type ReportId } from "../comparing/index.ts";
import type { Means } from "./adding.ts";
import { inChunks } from "./chunks.ts";
import { connects, judgementRow } from "./judgements.ts";
import type { Rows } from "./tables.ts";

/** What keeps the claims of two reports apart, as comparing them found it. */
export class Apart {
  private readonly known = new Map<string, readonly Judgement[]>();
  /** Reports that were just read: nothing is kept yet of what holds their claims apart from others. */
  readonly fresh: ReadonlySet<ReportId>;

  constructor(fresh: Iterable<ReportId> = []) {
    this.fresh = new Set(fresh);
  }

  note(a: ReportId, b: ReportId, found: readonly Judgement[]): void {
    this.known.set(pairOf(a, b), found.filter(holdsApart));
  }

  between(a: DescribedReport, b: DescribedReport): readonly Judgement[] {
    const pair = pairOf(a.id, b.id);
    if (!this.known.has(pair)) this.note(a.id, b.id, shareKey(a, b) ? compare(a, b).judgements : []);
    return this.known.get(pair)!;
  }
}

const keySets = new WeakMap<DescribedReport, ReadonlySet<string>>();
function keysOf(report: DescribedReport): ReadonlySet<string> {
  let keys = keySets.get(report);
  if (keys === undefined) keySets.set(report, (keys = new Set(report.claims.flatMap((claim) => claim.keys))));
  return keys;
}

/** Reports that have no key in common are never compared: they say nothing of each other. */
function shareKey(a: DescribedReport, b: DescribedReport): boolean {
  const others = keysOf(b);
  return [...keysOf(a)].some((key) => others.has(key));
}

const pairOf = (a: ReportId, b: ReportId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const holdsApart = (judgement: Judgement): boolean => judgement.relation === "same" && !connects(judgement);

/** A claim of a neighbourhood. */
interface Neighbour {
  readonly n: number;
  readonly id: string;
  /** The neighbourhood it was in before. */
  readonly component: number;
  readonly claim: { readonly report: ReportId };
}

/**
 * What keeps claims apart that have just come into one neighbourhood, found and kept. Most claims differ from most others; that it is so
 * counts only where a chain of others would draw two into one incident.
 */
export async function keptApart(
  rows: Rows,
  { described }: Means,
  group: readonly Neighbour[],
  apart: Apart,
): Promise<Judgement[]> {
  const pairs = newPairs(group, apart.fresh);
  if (pairs.length === 0) return [];
  const reports = new Map((await described.get(rows, new Set(pairs.flat()))).map((report) => [report.id, report]));
  const numbers = new Map(group.map(({ id, n }) => [id, n]));
  const found = pairs.flatMap(([a, b]) => {
    const [one, other] = [reports.get(a), reports.get(b)];
    if (one === undefined || other === undefined) return [];
    return apart.between(one, other).filter((judgement) => numbers.has(judgement.a) && numbers.has(judgement.b));
  });
  for (const chunk of inChunks(found))
    await rows
      .insertInto("judgement")
      .values(chunk.map((judgement) => judgementRow(judgement, numbers)))
      .onConflict((already) => already.doNothing())
      .execute();
  return found;
}

/** Pairs of reports with claims that were not in one neighbourhood before; a report beside itself too. */
function newPairs(group: readonly Neighbour[], fresh: ReadonlySet<ReportId>): (readonly [ReportId, ReportId])[] {
  const before = new Map<ReportId, Set<number>>();
  for (const { claim, component } of group)
    before.set(claim.report, (before.get(claim.report) ?? new Set()).add(component));
  const reports = [...before.keys()].sort();
  return reports.flatMap((a, i) =>
    reports
      .slice(i)
      .filter((b) => fresh.has(a) || fresh.has(b) || differ(before.get(a)!, before.get(b)!))
      .map((b) => [a, b] as const),
  );
}

const differ = (some: ReadonlySet<number>, others: ReadonlySet<number>): boolean =>
  some.size > 1 || others.size > 1 || [...some].some((one) => !others.has(one));
