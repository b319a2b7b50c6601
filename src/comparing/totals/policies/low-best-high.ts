import type { Figure } from "../../incident.ts";
import { hull } from "../interval.ts";
import type { Policy } from "./policy.ts";

export const lowBestHigh: Policy = {
  name: "low-best-high",
  follows: "UCDP: low and high, and the figure most sources give",
  practice:
    "UCDP: a low, a best and a high estimate for each event (UCDP, GED codebook). UCDP's coders choose the best; here it is the least of the figure that most sources give, the lower one on a tie.",
  single: false,
  rule(figures) {
    const best = mostGiven(figures);
    return {
      range: hull(figures.map(({ count }) => count)),
      best,
      says: `low and high over all figures; best ${best}, which most sources give`,
    };
  },
};

/** The lower bound that most sources give; a source counts once, however many reports quote it. */
function mostGiven(figures: readonly Figure[]): number {
  const givers = new Map<number, Set<string>>();
  for (const { count, source, report } of figures) {
    const who = givers.get(count[0]) ?? new Set<string>();
    givers.set(count[0], who.add(source ?? `report ${report}`));
  }
  const ranked = [...givers].sort(([a, whoA], [b, whoB]) => whoB.size - whoA.size || a - b);
  return ranked[0]![0];
}
