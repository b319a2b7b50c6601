import type { Day, Interval } from "../../reading/index.ts";
import { sum } from "./interval.ts";

/** One addend of a total: an incident, or a figure that sums up a stretch of time. */
export interface Addend {
  readonly id: string;
  readonly scope: "incident" | "cumulative";
  readonly range: Interval;
  readonly best: number | null;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Addends that a person, or a sure judgement, says this one lies inside of; and those it surely does not overlap. */
  readonly inside: ReadonlySet<string>;
  readonly outside: ReadonlySet<string>;
}

/** Addends that may count the same people, and what they come to together. */
export interface Cluster {
  readonly addends: readonly Addend[];
  readonly range: Interval;
  readonly best: number | null;
  /** Addends that a policy with a single figure leaves out, since they may be counted in the others. */
  readonly covered: readonly Addend[];
  readonly overlapUnknown: boolean;
}

/**
 * Puts addends together that may overlap. Incidents are different happenings and add up. A cumulative figure may hold whatever lies in its
 * period: the lower bound is then the larger of the two, the upper one their sum.
 */
export function clustersOf(addends: readonly Addend[]): Cluster[] {
  const clusters: Addend[][] = [];
  const lone = addends.filter(({ scope }) => scope === "incident");
  const whole = addends.filter(({ scope }) => scope === "cumulative");
  const done = new Set<Addend>();
  for (const start of whole) {
    if (done.has(start)) continue;
    const cluster = [start];
    done.add(start);
    for (const one of cluster)
      for (const other of one.scope === "cumulative" ? addends : whole)
        if (!done.has(other) && mayOverlap(one, other)) {
          done.add(other);
          cluster.push(other);
        }
    clusters.push(cluster);
  }
  return [...lone.filter((one) => !done.has(one)).map((one) => [one]), ...clusters].map(clusterOf);
}

/** A cumulative figure and what may lie in its period. Two incidents never do. */
function mayOverlap(a: Addend, b: Addend): boolean {
  if (a.scope === "incident" && b.scope === "incident") return false;
  if (a.outside.has(b.id) || b.outside.has(a.id)) return false;
  if (a.inside.has(b.id) || b.inside.has(a.id)) return true;
  return !((a.to !== null && b.from !== null && a.to < b.from) || (b.to !== null && a.from !== null && b.to < a.from));
}

function clusterOf(addends: readonly Addend[]): Cluster {
  const [only] = addends;
  if (addends.length === 1)
    return { addends, range: only!.range, best: only!.best, covered: [], overlapUnknown: false };
  const ids = new Set(addends.map(({ id }) => id));
  const held = addends.filter(({ inside }) => [...inside].some((id) => ids.has(id)));
  const free = addends.filter((one) => !held.includes(one));
  const incidents = addends.filter(({ scope }) => scope === "incident");
  const wholes = addends.filter(({ scope }) => scope === "cumulative");
  const least = sum(incidents.map(({ range }) => range))[0];
  const largest = wholes.reduce((best, one) => (one.range[0] > best.range[0] ? one : best));
  const min = Math.max(least, largest.range[0]);
  const [, max] = sum(free.map(({ range }) => range));
  const byIncidents = least > largest.range[0];
  const kept = byIncidents ? incidents : [largest];
  const bests = kept.map(({ best }) => best);
  return {
    addends,
    range: [min, max === null ? null : Math.max(min, max)],
    best: bests.includes(null) ? null : bests.reduce((total, best) => total! + best!, 0),
    covered: addends.filter((one) => !kept.includes(one)),
    overlapUnknown: free.length > 1,
  };
}
