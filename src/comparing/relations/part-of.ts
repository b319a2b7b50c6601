import type { DescribedClaim } from "../described.ts";
import { figure } from "../signs/counts.ts";
import type { Pair } from "../signs/sign.ts";
import { said, type Weighed } from "../signs/weigh.ts";
import type { Found } from "./found.ts";

/** Signs that keep a figure out of a total: what happened elsewhere, later, or to others does not lie inside it. */
const outside: ReadonlySet<string> = new Set([
  "daysApart",
  "afterTheReport",
  "farApart",
  "countriesDiffer",
  "recipientsDiffer",
  "affectedDiffer",
  "agentsDiffer",
  "unitsDiffer",
  "heardFarApart",
]);
/** Signs of which one must show: two figures that share nothing are not each other's parts. */
const common: ReadonlySet<string> = new Set([
  "periodsMeet",
  "sameDay",
  "samePlace",
  "sameArea",
  "placeInside",
  "sameAgent",
  "sameAffected",
  "sameRecipient",
  "heardTogether",
]);

/** True for an incident's figure and a total of one type that is no less. */
export const canBePart = ({ a, b }: Pick<Pair, "a" | "b">): boolean =>
  a.type === b.type && (a.scope === "cumulative") !== (b.scope === "cumulative") && fits(...partAndWhole(a, b));

const partAndWhole = (a: DescribedClaim, b: DescribedClaim): readonly [part: DescribedClaim, whole: DescribedClaim] =>
  a.scope === "cumulative" ? [b, a] : [a, b];

/**
 * "62 surrendered on Tuesday" and "over 600 have surrendered since late October": the 62 may lie inside the over 600, and nothing in the
 * reports says whether they do. Always open: only a person can tell. For pairs that `canBePart`.
 */
export function partOf({ a, b, sameReport }: Pair, weighed: Weighed): readonly Found[] {
  const [part, whole] = partAndWhole(a, b);
  if (weighed.found.some(({ name }) => outside.has(name))) return [];
  const shared = weighed.found.filter(({ name }) => common.has(name)).length;
  if (!sameReport && shared === 0) return [];
  const says = () =>
    `${figure(part.count!)} may lie inside ${figure(whole.count!)}${whole.periodWords === null ? "" : ` “${whole.periodWords}”`}; nothing says whether they do`;
  return [
    {
      judged: {
        a: part.id,
        b: whole.id,
        relation: "part-of",
        score: Math.min(0.9, 0.5 + 0.1 * shared),
        open: true,
      },
      reasons: () => [
        { sign: "partOfTotal", points: 1, says: says() },
        ...said(weighed).filter(({ sign }) => common.has(sign)),
      ],
    },
  ];
}

function fits({ count, status, from }: DescribedClaim, whole: DescribedClaim): boolean {
  if (count === null || whole.count === null || status !== "happened" || whole.status === "denied") return false;
  if (from !== null && whole.to !== null && from > whole.to) return false;
  return whole.count[1] === null || count[0] <= whole.count[1];
}
