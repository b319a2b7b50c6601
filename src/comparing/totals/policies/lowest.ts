import { lowestOf, type Policy } from "./policy.ts";

export const lowest: Policy = {
  name: "lowest",
  follows: "AOAV: the lowest figure, as vague as it was put",
  practice:
    "AOAV's Explosive Violence Monitor: of several figures for an incident the lowest counts (AOAV, methodology, 2014); it is kept as vague as its source put it.",
  single: true,
  rule: (figures) => ({ range: lowestOf(figures).count, best: null, says: "the lowest figure, as its source put it" }),
};
