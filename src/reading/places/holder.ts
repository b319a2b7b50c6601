import type { Place } from "../../gazetteer/index.ts";
import type { Group, Spotted } from "./group.ts";
import type { Reason } from "./place-found.ts";
import type { Weighed } from "./weigh.ts";

/** The place that holds a named one which the gazetteer lacks: where the named one lies, as an area. */
export interface Held {
  readonly place: Place;
  /** Name of the rule. */
  readonly rule: string;
  readonly reason: Reason;
}

/** A word that says that a name is of something in a town or its surroundings: streets, buildings, grounds. */
const facility =
  /(?:^|[ -])(?:streets?|st|avenue|ave|road|rd|boulevard|blvd|drive|lane|parade|square|plaza|roundabout|junction|intersection|highway|bridge|quarter|district|estate|neighbou?rhood|suburb|village|park|gardens?|forest|hills?|mountains?|farm|plantation|canal|railroad|station|airport|airfield|airbase|base|camp|barracks|garrison|checkpoint|crossing|gate|tower|towers|stadium|arena|hall|theat(?:re|er)|museum|cathedral|church|mosque|temple|synagogue|monastery|cemetery|shrine|school|college|academy|university|hospital|clinic|cent(?:re|er)|market|bazaar|mall|complex|hotel|inn|restaurant|palace|prison|jail|court|courthouse|factory|plant|refinery|mine|dam|port|harbou?r|pier|dock|beach|island|bay|creek|valley)$/i;

/** Candidates that a name can lie in. */
const holds = new Set(["place", "district", "province", "point", "island"]);

/** So many names back is still the same neighbourhood of a report. */
const REACH = 8;

type Rule = (
  at: number,
  order: readonly Spotted[],
  groupOf: (one: Spotted) => Group,
  meant: (group: Group) => Weighed | undefined,
  groups: readonly Group[],
) => Place | null;

/** "Kamenne Square in ‹Bratislava›", "Achin Bazaar, ‹Nangarhar›": the report says what holds it. */
const saidToLieIn: Rule = (at, order, groupOf, meant, groups) => {
  for (const number of groupOf(order[at]!).saidInside) {
    const place = meant(groups[number]!)?.candidate.place;
    if (place) return place;
  }
  return null;
};

/** "shells fell on ‹Homs› ... and on Zaytoun Street": a street or a building lies where the report last was. */
const whereReportIs: Rule = (at, order, groupOf, meant) => {
  if (!facility.test(order[at]!.words)) return null;
  const near = [...range(at - 1, at - REACH), ...range(at + 1, at + 3, 1)];
  for (const other of near) {
    const one = order[other];
    const found = one && meant(groupOf(one))?.candidate;
    if (found && one.kind === "place" && holds.has(found.place.kind)) return found.place;
  }
  return null;
};

function* range(from: number, to: number, step = -1): Generator<number> {
  for (let at = from; step > 0 ? at <= to : at >= to; at += step) yield at;
}

/** Ways to know what holds a name that the gazetteer lacks, the surest first. */
const rules: Readonly<Record<string, { readonly rule: Rule; readonly says: (place: Place) => string }>> = {
  saidToLieIn: { rule: saidToLieIn, says: ({ name }) => `the report says that it lies in ${name}` },
  whereReportIs: { rule: whereReportIs, says: ({ name }) => `the report speaks of ${name} just there` },
};

/** What holds each name of a report for which the gazetteer has nothing, by the name. */
export function holdersOfUnknown(
  order: readonly Spotted[],
  groups: readonly Group[],
  best: ReadonlyMap<Spotted, Weighed>,
): Map<Spotted, Held> {
  const groupBy = new Map(groups.flatMap((group) => group.spotted.map((one) => [one, group] as const)));
  const groupOf = (one: Spotted): Group => groupBy.get(one)!;
  const meant = (group: Group): Weighed | undefined => best.get(group.spotted[0]!);
  const held = new Map<Spotted, Held>();
  order.forEach((one, at) => {
    if (one.kind !== "place" || best.has(one)) return;
    for (const [name, { rule, says }] of Object.entries(rules)) {
      const place = rule(at, order, groupOf, meant, groups);
      if (place === null) continue;
      held.set(one, { place, rule: name, reason: { sign: name, weight: 0, says: says(place) } });
      break;
    }
  });
  return held;
}
