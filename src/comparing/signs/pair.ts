import { dayNumber } from "../days.ts";
import type { ClaimId, DescribedClaim, DescribedReport } from "../described.ts";
import { reportLikeness } from "../words/telling.ts";
import { happeningOf } from "./happenings.ts";
import type { Pair } from "./sign.ts";

/** What a pair of claims takes from its reports. */
type Between = Pick<Pair, "sameReport" | "likeness" | "daysBetween">;

/** Two claims, each with its report, as signs see them. */
export const pairOf = (
  a: DescribedClaim,
  reportOfA: DescribedReport,
  b: DescribedClaim,
  reportOfB: DescribedReport,
): Pair => inOrder(a, reportOfA, b, reportOfB, between(reportOfA, reportOfB));

/** Every two claims of two reports, or of one with itself, that can be of one happening; only those `among` these, when given. */
export function* pairsOf(
  one: DescribedReport,
  other: DescribedReport,
  among?: ReadonlySet<ClaimId>,
): Generator<Pair, void, undefined> {
  const shared = between(one, other);
  const byHappening = happeningsIn(other);
  for (const claim of one.claims) {
    if (among?.has(claim.id) === false) continue;
    for (const against of byHappening.get(happeningOf(claim.type)) ?? []) {
      if (shared.sameReport && claim.id >= against.id) continue;
      if (among?.has(against.id) === false) continue;
      yield inOrder(claim, one, against, other, shared);
    }
  }
}

function between(a: DescribedReport, b: DescribedReport): Between {
  const sameReport = a.id === b.id;
  return {
    sameReport,
    likeness: sameReport ? 1 : reportLikeness(a.telling, b.telling),
    daysBetween:
      a.published === null || b.published === null ? null : Math.abs(dayNumber(a.published) - dayNumber(b.published)),
  };
}

function inOrder(
  claim: DescribedClaim,
  reportOfClaim: DescribedReport,
  against: DescribedClaim,
  reportOfAgainst: DescribedReport,
  { sameReport, likeness, daysBetween }: Between,
): Pair {
  return claim.id > against.id
    ? { a: against, b: claim, reportOfA: reportOfAgainst, reportOfB: reportOfClaim, sameReport, likeness, daysBetween }
    : { a: claim, b: against, reportOfA: reportOfClaim, reportOfB: reportOfAgainst, sameReport, likeness, daysBetween };
}

const happenings = new WeakMap<DescribedReport, ReadonlyMap<string, readonly DescribedClaim[]>>();
function happeningsIn(report: DescribedReport): ReadonlyMap<string, readonly DescribedClaim[]> {
  let found = happenings.get(report);
  if (!found) happenings.set(report, (found = Map.groupBy(report.claims, ({ type }) => happeningOf(type))));
  return found;
}
