import { minMax } from "./min-max.ts";
import type { Policy } from "./policy.ts";

export const twoOrigins: Policy = {
  name: "two-origins",
  follows: "Iraq Body Count: only with two independent origins, then min-max",
  practice:
    "Iraq Body Count: an entry needs a minimum of two independent data sources, or it is provisional (IBC, methods). Here: two origins at the lower bound; then lowest and highest figure are kept.",
  single: false,
  rule: (figures, origins) => (origins().min < 2 ? null : minMax.rule(figures, origins)),
};
