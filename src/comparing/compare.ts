import type { DescribedClaim, DescribedReport } from "./described.ts";
import type { Judgement, Kinship } from "./judgement.ts";
import { kinshipsOf } from "./origins/kinships.ts";
import { relate } from "./relations/index.ts";
import { canBePart, partOf } from "./relations/part-of.ts";
import { happeningOf } from "./signs/happenings.ts";
import { type Pair, said, weigh, type Weighed } from "./signs/index.ts";
import { reportLikeness } from "./words/telling.ts";

export interface Comparison {
  readonly judgements: readonly Judgement[];
  readonly kinships: readonly Kinship[];
}

/** From here up two claims are of one happening. */
const SAME = 0.5;
/** Points of contrary signs that keep two claims of one kind apart, whatever others say. */
const APART = -3;

/**
 * How the claims of two reports stand to each other; with the same report twice, those of one report. Symmetric: `compare(a, b)` and
 * `compare(b, a)` are equal. Nothing but the two reports goes into it. A `same` under 0.5 is kept where strong signs hold two claims apart
 * that others might draw together; it says no signs, since there are many and it is only ever counted.
 */
export function compare(a: DescribedReport, b: DescribedReport): Comparison {
  const [one, other] = a.id <= b.id ? [a, b] : [b, a];
  const sameReport = one.id === other.id;
  const kinships = sameReport ? [] : kinshipsOf(one, other);
  const alike = sameReport ? 1 : reportLikeness(one.telling, other.telling);
  const judgements: Judgement[] = [];
  const byHappening = Map.groupBy(other.claims, ({ type }) => happeningOf(type));
  for (const claim of one.claims) {
    for (const against of byHappening.get(happeningOf(claim.type)) ?? []) {
      if (sameReport && claim.id >= against.id) continue;
      judgements.push(...judge(claim, against, one, other, alike, kinships));
    }
  }
  judgements.sort((x, y) => order(x.a, y.a) || order(x.b, y.b) || order(x.relation, y.relation));
  return { judgements, kinships };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function judge(
  claim: DescribedClaim,
  against: DescribedClaim,
  reportOfClaim: DescribedReport,
  reportOfAgainst: DescribedReport,
  alike: number,
  kinships: readonly Kinship[],
): readonly Judgement[] {
  const swap = claim.id > against.id;
  const pair: Pair = {
    a: swap ? against : claim,
    b: swap ? claim : against,
    reportOfA: swap ? reportOfAgainst : reportOfClaim,
    reportOfB: swap ? reportOfClaim : reportOfAgainst,
    sameReport: reportOfClaim === reportOfAgainst,
    likeness: alike,
  };
  // Only claims of one type are held apart, or lie inside each other.
  const oneType = claim.type === against.type;
  const weighed = weigh(pair, canBePart(pair) ? undefined : oneType ? "forgiven" : "counted");
  if (weighed === null) return [];
  if (weighed.score < SAME) return [...apart(pair, weighed), ...partOf(pair, weighed)];
  return [judgement(pair, weighed, said(weighed)), ...relate(pair, weighed, kinships)];
}

const judgement = ({ a, b }: Pair, weighed: Weighed, signs: Judgement["signs"]): Judgement => ({
  a: a.id,
  b: b.id,
  relation: "same",
  score: Math.round(weighed.score * 1000) / 1000,
  open: false,
  signs,
});

/** A `same` far under a half: what would look alike but for a strong sign against it. */
function apart(pair: Pair, weighed: Weighed): readonly Judgement[] {
  if (weighed.against > APART || pair.a.type !== pair.b.type || weighed.points - weighed.against < 0) return [];
  return [judgement(pair, weighed, [])];
}
