import type { ClaimId, DescribedClaim, DescribedReport } from "./described.ts";
import type { Judged, Judgement, Kinship } from "./judgement.ts";
import { kinshipsOf } from "./origins/kinships.ts";
import { type Found, inWords } from "./relations/found.ts";
import { relate } from "./relations/index.ts";
import { canBePart, partOf } from "./relations/part-of.ts";
import { pairOf, pairsOf } from "./signs/pair.ts";
import type { Pair } from "./signs/sign.ts";
import { said, weigh, type Weighed } from "./signs/weigh.ts";

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
  const kinships = kinshipsOf(a, b);
  const apart = heldApart(a, b).map((judged): Judgement => ({ ...judged, signs: [] }));
  return { judgements: [...connect(a, b, kinships).map(inWords), ...apart].sort(inOrder), kinships };
}

/** What connects the claims of two reports of these kinships, or of one with itself, with reasons that are not in words yet: most are never read. */
export function connect(a: DescribedReport, b: DescribedReport, kinships: readonly Kinship[]): readonly Found[] {
  const found: Found[] = [];
  for (const pair of pairsOf(...inOrderOfIds(a, b))) connections(pair, kinships, found);
  return found;
}

/** What connects two claims, given with their reports, with its reasons. */
export function explain(
  [a, reportOfA]: readonly [DescribedClaim, DescribedReport],
  [b, reportOfB]: readonly [DescribedClaim, DescribedReport],
): readonly Judgement[] {
  const found: Found[] = [];
  connections(pairOf(a, reportOfA, b, reportOfB), kinshipsOf(reportOfA, reportOfB), found);
  return found.map(inWords);
}

/**
 * Which claims of two reports strong signs hold apart that look alike but for these; only those `among` these, when given, that are not
 * `connected`.
 */
export function heldApart(
  a: DescribedReport,
  b: DescribedReport,
  among?: ReadonlySet<ClaimId>,
  connected: (a: ClaimId, b: ClaimId) => boolean = () => false,
): readonly Judged[] {
  const judged: Judged[] = [];
  for (const pair of pairsOf(...inOrderOfIds(a, b), among)) {
    // Only claims of one type are held apart.
    if (pair.a.type !== pair.b.type || connected(pair.a.id, pair.b.id)) continue;
    const weighed = weigh(pair, "forgiven");
    if (weighed === null || weighed.score >= SAME) continue;
    if (weighed.against <= APART && weighed.points - weighed.against >= 0) judged.push(same(pair, weighed));
  }
  return judged;
}

const inOrderOfIds = (a: DescribedReport, b: DescribedReport): readonly [DescribedReport, DescribedReport] =>
  a.id <= b.id ? [a, b] : [b, a];

function connections(pair: Pair, kinships: readonly Kinship[], found: Found[]): void {
  const part = canBePart(pair);
  const weighed = weigh(pair, part ? undefined : "counted");
  if (weighed === null) return;
  if (weighed.score >= SAME) {
    found.push({ judged: same(pair, weighed), reasons: () => said(weighed) }, ...relate(pair, weighed, kinships));
  } else if (part) found.push(...partOf(pair, weighed));
}

const same = ({ a, b }: Pair, { score }: Weighed): Judged => ({
  a: a.id,
  b: b.id,
  relation: "same",
  score: Math.round(score * 1000) / 1000,
  open: false,
});

const inOrder = (x: Judgement, y: Judgement): number =>
  order(x.a, y.a) || order(x.b, y.b) || order(x.relation, y.relation);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
