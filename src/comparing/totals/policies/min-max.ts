import { hull } from "../interval.ts";
import type { Policy } from "./policy.ts";

export const minMax: Policy = {
  name: "min-max",
  follows: "Iraq Body Count, Airwars: the lowest to the highest figure",
  practice:
    "Iraq Body Count and Airwars: the lowest and the highest figure of an incident are both kept and added up side by side (IBC, methods; Airwars, methodology).",
  single: false,
  rule: (figures) => ({
    range: hull(figures.map(({ count }) => count)),
    best: null,
    says: figures.length === 1 ? "the only figure" : "from the lowest to the highest figure",
  }),
};
