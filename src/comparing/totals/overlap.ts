import type { Interval } from "../../reading/index.ts";
import { areApart, type Setting } from "./apart.ts";
import { sum } from "./interval.ts";

/** One addend of a total: an incident, or a figure that sums up a stretch of time. */
export interface Addend {
  readonly id: string;
  readonly scope: "incident" | "cumulative";
  readonly range: Interval;
  readonly setting: Setting;
  /** Addends that a person, or a sure judgement, says this one lies inside of; and those it surely does not overlap. */
  readonly inside: ReadonlySet<string>;
  readonly outside: ReadonlySet<string>;
}

/** Addends that may count the same people, and what they come to together. */
export interface Cluster {
  readonly addends: readonly Addend[];
  readonly range: Interval;
  /** Those of them that surely count nobody twice and come to most: the lower bound is theirs. */
  readonly kept: readonly Addend[];
  /** The others, which may be counted in these. */
  readonly covered: readonly Addend[];
  readonly overlapUnknown: boolean;
}

/**
 * Puts addends together that may overlap. Incidents are different happenings and add up. A cumulative figure may hold whatever lies in its
 * period: at least then come those figures that surely do not overlap, at most the sum of all.
 */
export function clustersOf(addends: readonly Addend[]): Cluster[] {
  const nested = nestedPairs(addends);
  /** Those in no cluster yet: a figure is looked at again only as long as nothing overlaps it. */
  let [wholes, incidents] = [
    addends.filter(({ scope }) => scope === "cumulative"),
    addends.filter(({ scope }) => scope === "incident"),
  ];
  const clusters: Addend[][] = [];
  const done = new Set<Addend>();
  for (const start of [...wholes, ...nested.keys()]) {
    if (done.has(start)) continue;
    const cluster = [start];
    done.add(start);
    for (const one of cluster) {
      const stays = (other: Addend): boolean => {
        if (done.has(other)) return false;
        if (!mayOverlap(one, other)) return true;
        done.add(other);
        cluster.push(other);
        return false;
      };
      wholes = wholes.filter(stays);
      if (one.scope === "cumulative") incidents = incidents.filter(stays);
      else for (const other of nested.get(one) ?? []) stays(other);
    }
    clusters.push(cluster);
  }
  const lone = addends.filter((one) => !done.has(one)).map((one) => [one]);
  return [...lone, ...clusters].map((cluster) => clusterOf(cluster, nested));
}

type Nested = ReadonlyMap<Addend, ReadonlySet<Addend>>;

/** Addends of which a person says that one lies inside the other, both ways. */
function nestedPairs(addends: readonly Addend[]): Nested {
  const byId = new Map(addends.map((one) => [one.id, one]));
  const pairs = new Map<Addend, Set<Addend>>();
  const put = (one: Addend, other: Addend): void =>
    void pairs.set(one, (pairs.get(one) ?? new Set<Addend>()).add(other));
  for (const one of addends)
    for (const id of one.inside) {
      const whole = byId.get(id);
      if (whole === undefined) continue;
      put(one, whole);
      put(whole, one);
    }
  return pairs;
}

/** A cumulative figure and what may lie in its period. Two incidents never do, unless a person says so. */
function mayOverlap(a: Addend, b: Addend): boolean {
  if (a.inside.has(b.id) || b.inside.has(a.id)) return true;
  if (a.scope === "incident" && b.scope === "incident") return false;
  if (a.outside.has(b.id) || b.outside.has(a.id)) return false;
  return !areApart(a.setting, b.setting);
}

function clusterOf(addends: readonly Addend[], nested: Nested): Cluster {
  const [only] = addends;
  if (addends.length === 1) return { addends, range: only!.range, kept: addends, covered: [], overlapUnknown: false };
  const ids = new Set(addends.map(({ id }) => id));
  const free = addends.filter(({ inside }) => ![...inside].some((id) => ids.has(id)));
  const kept = mostWithoutOverlap(addends, nested);
  const [min] = sum(kept.map(({ range }) => range));
  const [, max] = sum((free.length === 0 ? addends : free).map(({ range }) => range));
  return {
    addends,
    range: [min, max === null ? null : Math.max(min, max)],
    kept,
    covered: addends.filter((one) => !kept.includes(one)),
    overlapUnknown: free.length > 1,
  };
}

/** As many cumulative figures, the largest, are tried in every choice; the others join where there is room. */
const tried = 10;

/** Addends of which no two may overlap, with the highest sum of lower bounds. */
function mostWithoutOverlap(addends: readonly Addend[], nested: Nested): Addend[] {
  const inOrder = [...addends].sort(byLeast);
  const wholes = inOrder.filter(({ scope }) => scope === "cumulative");
  const [few, others] = [wholes.slice(0, tried), wholes.slice(tried)];
  const incidents = inOrder.filter(
    (one) =>
      one.scope === "incident" &&
      ![...(nested.get(one) ?? [])].some((other) => other.scope === "incident" && byLeast(other, one) < 0),
  );
  /** Which of the few an addend may overlap, a bit each. */
  const maskOf = (one: Addend): number =>
    few.reduce((mask, whole, bit) => (one !== whole && mayOverlap(one, whole) ? mask | (1 << bit) : mask), 0);
  const masks = few.map(maskOf);
  const masked = incidents.map((one) => ({ one, mask: maskOf(one) }));
  const room = new Map<number, number>();
  for (const { one, mask } of masked) room.set(mask, (room.get(mask) ?? 0) + one.range[0]);
  let best = { choice: 0, least: -1 };
  for (let choice = 0; choice < 1 << few.length; choice++) {
    if (masks.some((mask, bit) => choice & (1 << bit) && mask & choice)) continue;
    let least = 0;
    for (const [bit, whole] of few.entries()) if (choice & (1 << bit)) least += whole.range[0];
    for (const [mask, sum] of room) if ((mask & choice) === 0) least += sum;
    if (least > best.least) best = { choice, least };
  }
  const kept = [
    ...few.filter((_, bit) => best.choice & (1 << bit)),
    ...masked.filter(({ mask }) => (mask & best.choice) === 0).map(({ one }) => one),
  ];
  for (const one of others) if (!kept.some((other) => mayOverlap(one, other))) kept.push(one);
  return kept;
}

const byLeast = (a: Addend, b: Addend): number => b.range[0] - a.range[0] || (a.id < b.id ? -1 : 1);
