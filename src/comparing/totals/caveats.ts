import type { Interval } from "../../reading/index.ts";
import type { DescribedClaim } from "../described.ts";
import type { LeftOut } from "../total.ts";
import type { Cluster } from "./overlap.ts";

/** What the reader of a total must know beside the number. */
export function caveatsOf({
  counted,
  clusters,
  range,
  leftOut,
}: {
  readonly counted: readonly DescribedClaim[];
  readonly clusters: readonly Cluster[];
  readonly range: Interval | null;
  readonly leftOut: readonly LeftOut[];
}): string[] {
  const caveats: string[] = [];
  const say = (when: boolean, words: string): void => void (when && caveats.push(words));
  say(
    true,
    "It counts what these reports say and nothing that no report tells of: it is no estimate of the whole, which is usually higher.",
  );
  if (range === null) return caveats;
  say(range[1] === null, "No source gives an upper bound: the range is open at the top.");
  say(
    clusters.some(({ overlapUnknown }) => overlapUnknown),
    "Figures for a stretch of time may hold those of single incidents; nobody says how many. Where a person decides it, the range narrows.",
  );
  const units = new Set(counted.map(({ unit }) => unit?.toLowerCase() ?? "people of no said kind"));
  say(units.size > 1, `People are counted by several words, kept together: ${[...units].sort().join(", ")}.`);
  const interested = new Set(counted.filter(speaksOfItself).map(({ source }) => source!.name));
  say(
    interested.size > 0,
    `A party to the events is the source of some figures: ${[...interested].sort().join(", ")}.`,
  );
  const unknown = leftOut.filter(({ reason }) => reason === "period unknown" || reason === "place unknown").length;
  say(unknown > 0, `${unknown} ${unknown === 1 ? "claim" : "claims"} without day or place may belong here too.`);
  return caveats;
}

/** True when the source is one of those who act or suffer in its claim, or belongs to them. */
function speaksOfItself({ source, agent, affected, recipient }: DescribedClaim): boolean {
  if (source === null) return false;
  const own = new Set([source.identity ?? source.name, ...source.wholes]);
  return [...agent, ...affected, ...recipient].some(
    ({ identity, name, wholes, named }) => named && [identity ?? name, ...wholes].some((one) => own.has(one)),
  );
}
