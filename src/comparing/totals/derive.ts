import { dayInWords } from "../days.ts";
import type { Derivation } from "../total.ts";
import type { PassedOver } from "./passed-over.ts";
import type { Counted } from "./counted.ts";
import { inWords, sum } from "./interval.ts";
import type { Cluster } from "./overlap.ts";
import type { Policy } from "./policies/index.ts";
import type { TotalInput } from "./total.ts";

/** What the figures come to, down to the words of each claim. Claims that a policy with single figures passes over go to `leftOut`. */
export function derive(
  clusters: readonly Cluster[],
  counted: readonly Counted[],
  policy: Policy,
  reports: TotalInput["reports"],
  leftOut: PassedOver[],
): Derivation {
  const byId = new Map(counted.map((one) => [one.addend.id, one]));
  if (policy.single)
    for (const { id } of clusters.flatMap(({ covered }) => covered.flatMap((one) => byId.get(one.id)!.claims)))
      leftOut.push({
        claim: id,
        reason: "overlap unknown",
        says: "those it counts may be counted already by another figure for the same time",
      });
  const steps = clusters.map((cluster) => clusterStep(cluster, byId, policy, reports));
  if (steps.length === 0) return { says: "nothing was counted", range: null, steps: [] };
  const range = sum(steps.map((step) => step.range!));
  const bests = steps.flatMap(({ best }) => (best === undefined ? [] : [best]));
  const figures = clusters.reduce((n, { addends }) => n + addends.length, 0);
  return {
    says: `${inWords(range)} under the policy ${policy.name}: ${figures === 1 ? "one figure" : clusters.length === figures ? `the sum of ${figures} figures` : `${figures} figures, some of which may hold others`}`,
    range,
    ...(bests.length === steps.length && { best: bests.reduce((all, one) => all + one, 0) }),
    steps,
  };
}

function clusterStep(
  { addends, range, kept, overlapUnknown }: Cluster,
  byId: ReadonlyMap<string, Counted>,
  policy: Policy,
  reports: TotalInput["reports"],
): Derivation {
  const counted = addends.map(({ id }) => byId.get(id)!);
  if (counted.length === 1) return incidentStep(counted[0]!, reports);
  const own = policy.single ? sum(kept.map((one) => one.range)) : range;
  const bests = kept.map(({ id }) => byId.get(id)!.ruling.best);
  const says = !overlapUnknown
    ? "the smaller figures lie inside the larger one"
    : policy.single
      ? "the same people may be counted in several; those figures alone count that surely do not overlap and come to most"
      : "the same people may be counted in several, so at least those figures that surely do not overlap and at most the sum of all";
  return {
    says: `${inWords(own)}: ${says}`,
    range: own,
    ...(!bests.includes(null) && { best: bests.reduce<number>((all, best) => all + best!, 0) }),
    steps: counted.map((one) => incidentStep(one, reports)),
  };
}

function incidentStep(
  { incident, claims, figures, ruling, addend }: Counted,
  reports: TotalInput["reports"],
): Derivation {
  return {
    says: `${inWords(ruling.range)} ${settingInWords(addend.setting, addend.scope, claims[0]!.places[0]?.name)}: ${ruling.says}`,
    range: ruling.range,
    ...(ruling.best === null ? {} : { best: ruling.best }),
    incident,
    steps: figures.map((figure) => ({
      says: `${figure.source ?? outletOf(figure.report, reports)}: ${inWords(figure.count)}${figure.unit === null ? "" : ` ${figure.unit}`}`,
      range: figure.count,
      steps: claims
        .filter(({ id }) => figure.claims.includes(id))
        .map(({ id, report, count, evidence }) => ({
          says: `claim ${id}${figure.source === null ? "" : `, ${outletOf(report, reports)}`}${printedOn(report, reports)}`,
          range: count,
          claim: id,
          words: evidence,
          steps: [],
        })),
    })),
  };
}

const outletOf = (report: string, reports: TotalInput["reports"]): string =>
  reports.get(report)?.outlet ?? `report ${report}`;

function printedOn(report: string, reports: TotalInput["reports"]): string {
  const day = reports.get(report)?.published ?? null;
  return day === null ? "" : `, ${dayInWords(day)}`;
}

/** "on 19 November 2019, Nangarhar"; "in all from 21 October 2019 to 20 November 2019". */
function settingInWords({ from, to }: Counted["addend"]["setting"], scope: string, place: string | undefined): string {
  const days =
    from !== null && from === to
      ? `on ${dayInWords(from)}`
      : [
          from === null ? "" : `from ${dayInWords(from)}`,
          to === null ? "" : `${from === null ? "until" : "to"} ${dayInWords(to)}`,
        ]
          .filter((part) => part !== "")
          .join(" ") || "on a day not known";
  return `${scope === "cumulative" ? "in all " : ""}${days}${place === undefined ? "" : `, ${place}`}`;
}
