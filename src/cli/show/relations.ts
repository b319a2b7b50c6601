import type { Judgement } from "../../comparing/index.ts";

/** From 0.5 up two claims are taken for one happening. */
const SAME = 0.5;

/** How one claim stands to another, as said of the first: "is revised by", "may lie inside". */
export function relationWords({ a, relation, score, open }: Judgement, of: string): string {
  const first = a === of;
  switch (relation) {
    case "same":
      return score >= SAME ? "one happening with" : "another happening than";
    case "part-of":
      return first ? (open ? "may lie inside" : "lies inside") : open ? "may contain" : "contains";
    case "revises":
      return first ? "revises" : "is revised by";
    case "supports":
      return "agrees, from another origin, with";
    case "contradicts":
      return "contradicts";
    case "repeats":
      return "has the same origin as";
  }
}

const order: readonly Judgement["relation"][] = ["contradicts", "part-of", "revises", "supports", "repeats", "same"];

/** What a reader looks for first: contradictions, what is open, revisions, agreement; the likeliest of each first. */
export const byWeight = (x: Judgement, y: Judgement): number =>
  order.indexOf(x.relation) - order.indexOf(y.relation) ||
  y.score - x.score ||
  (`${x.a}${x.b}` < `${y.a}${y.b}` ? -1 : 1);
