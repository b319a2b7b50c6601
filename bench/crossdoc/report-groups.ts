import type { DescribedReport } from "../../src/comparing/index.ts";
import { dayNumber } from "../../src/comparing/days.ts";
import { likeness } from "../../src/comparing/words/telling.ts";

/** Mean likeness between two groups of reports from which they are about one incident. Chosen on the training split. */
const one = 0.2;

/** How much less alike reports are that lie apart: the sequel of an old case and a new case in the same town share words. */
const apart = (days: number): number => (days <= 30 ? 1 : days <= 120 ? 0.9 : 0.75);

/**
 * Groups whole reports by what they are about, for corpora in which each tells of one incident: the two groups whose reports are most
 * alike on average become one, and again, until none are alike enough.
 */
export function reportGroups(reports: readonly DescribedReport[]): number[] {
  const alike = reports.map((a, i) => reports.map((b, j) => (i === j ? 0 : pairLikeness(a, b))));
  const groups = new Map(reports.map((_, i) => [i, [i]]));
  /** Sums of the likenesses between the members of two groups, under the smaller number first. */
  const sums = new Map<number, Map<number, number>>();
  for (const i of groups.keys())
    sums.set(i, new Map([...groups.keys()].filter((j) => j !== i && alike[i]![j]! > 0).map((j) => [j, alike[i]![j]!])));
  const mean = (a: number, b: number): number =>
    (sums.get(a)!.get(b) ?? 0) / (groups.get(a)!.length * groups.get(b)!.length);
  const queue: { a: number; b: number; at: number }[] = [];
  const offer = (a: number, b: number): void => void (mean(a, b) >= one && queue.push({ a, b, at: mean(a, b) }));
  for (const [a, others] of sums) for (const b of others.keys()) if (a < b) offer(a, b);
  queue.sort((x, y) => x.at - y.at);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { a, b, at } = next;
    if (!groups.has(a) || !groups.has(b) || mean(a, b) !== at) continue;
    groups.get(a)!.push(...groups.get(b)!);
    for (const [other, sum] of sums.get(b)!) {
      if (other !== a) {
        const both = sum + (sums.get(a)!.get(other) ?? 0);
        sums.get(a)!.set(other, both);
        sums.get(other)!.set(a, both);
      }
      sums.get(other)!.delete(b);
    }
    groups.delete(b);
    sums.delete(b);
    for (const other of sums.get(a)!.keys()) offer(Math.min(a, other), Math.max(a, other));
    queue.sort((x, y) => x.at - y.at);
  }
  const groupOf: number[] = [];
  for (const [name, members] of groups) for (const member of members) groupOf[member] = name;
  return groupOf;
}

function pairLikeness(a: DescribedReport, b: DescribedReport): number {
  const days =
    a.published === null || b.published === null ? 0 : Math.abs(dayNumber(a.published) - dayNumber(b.published));
  return likeness(a.telling, b.telling) * apart(days);
}
