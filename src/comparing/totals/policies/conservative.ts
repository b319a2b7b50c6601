import { lowestOf, type Policy } from "./policy.ts";

export const conservative: Policy = {
  name: "conservative",
  follows: "ACLED: the least that the lowest figure says",
  practice:
    "ACLED: where reports differ or are vague, the most conservative figure counts (ACLED, FAQ on fatalities, 2024): the least that the lowest figure commits its source to.",
  single: true,
  rule(figures) {
    const [least] = lowestOf(figures).count;
    return { range: [least, least], best: null, says: "the most conservative of the figures" };
  },
};
