import { type DescribedReport, heldApart, type Judged, type ReportId } from "../comparing/index.ts";
import { connects, judgementRow } from "./judgements.ts";
import { insertMany } from "./many.ts";
import type { Rows } from "./tables.ts";

const keySets = new WeakMap<DescribedReport, ReadonlySet<string>>();
function keysOf(report: DescribedReport): ReadonlySet<string> {
  let keys = keySets.get(report);
  if (keys === undefined) keySets.set(report, (keys = new Set(report.claims.flatMap((claim) => claim.keys))));
  return keys;
}

/** Reports that have no key in common are never compared: they say nothing of each other. */
function shareKey(a: DescribedReport, b: DescribedReport): boolean {
  if (a.id === b.id) return true;
  const others = keysOf(b);
  for (const key of keysOf(a)) if (others.has(key)) return true;
  return false;
}

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
 * counts only where a chain of others would draw two into one incident. Of `fresh` reports, just read, nothing is kept yet.
 */
export async function keptApart(
  rows: Rows,
  reports: ReadonlyMap<ReportId, DescribedReport>,
  group: readonly Neighbour[],
  fresh: ReadonlySet<ReportId>,
  judged: readonly Judged[],
): Promise<Judged[]> {
  const pairs = newPairs(group, fresh);
  if (pairs.length === 0) return [];
  const numbers = new Map(group.map(({ id, n }) => [id, n]));
  const among = new Set(numbers.keys());
  const connected = new Set(judged.filter(connects).map(({ a, b }) => `${a} ${b}`));
  const isConnected = (a: string, b: string): boolean => connected.has(`${a} ${b}`);
  const found = pairs.flatMap(([a, b]) => {
    const [one, other] = [reports.get(a), reports.get(b)];
    return one === undefined || other === undefined || !shareKey(one, other)
      ? []
      : heldApart(one, other, among, isConnected);
  });
  await insertMany(
    rows,
    "judgement",
    found.map((judged) => judgementRow(judged, numbers)),
    "kept",
  );
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
