import { dayInWords, dayNumber } from "../days.ts";
import type { DescribedClaim } from "../described.ts";
import { type Pair, shown, type Sign } from "./sign.ts";

interface Period {
  readonly from: number;
  readonly to: number;
}

const periods = new WeakMap<DescribedClaim, Period>();
function periodOf(claim: DescribedClaim): Period | null {
  const { from, to } = claim;
  if (from === null || to === null) return null;
  let period = periods.get(claim);
  if (!period) periods.set(claim, (period = { from: dayNumber(from), to: dayNumber(to) }));
  return period;
}

/** Inferred days weigh less than stated ones: "on Tuesday" may be another Tuesday. */
const certainty = ({ a, b }: Pair): number =>
  (a.periodBasis === "inferred" ? 0.85 : 1) * (b.periodBasis === "inferred" ? 0.85 : 1);

/** "both on 19 November 2019; the second infers it from “on Tuesday”" */
export const sameDay: Sign = (pair) => {
  const [a, b] = [periodOf(pair.a), periodOf(pair.b)];
  if (!a || !b || a.from !== b.from || a.to !== b.to || a.to - a.from > 1) return null;
  return shown(certainty(pair), () => `both on ${dayInWords(pair.a.from!)}${inferences(pair)}`);
};

/** "in the first half of October" and "on 9 October": they can be of one day. */
export const periodsMeet: Sign = (pair) => {
  const [a, b] = [periodOf(pair.a), periodOf(pair.b)];
  if (!a || !b || a.from > b.to || b.from > a.to) return null;
  if (a.from === b.from && a.to === b.to && a.to - a.from <= 1) return null;
  const common = Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1;
  const longest = Math.max(a.to - a.from, b.to - b.from) + 1;
  return shown(Math.sqrt(common / longest), () => `${periodInWords(pair.a)} and ${periodInWords(pair.b)} meet`);
};

/** Monday and Wednesday. A day apart counts half: it happened at night, or one of them is told by another clock. */
export const daysApart: Sign = (pair) => {
  const [a, b] = [periodOf(pair.a), periodOf(pair.b)];
  if (!a || !b) return null;
  const gap = Math.max(a.from - b.to, b.from - a.to);
  if (gap <= 0) return null;
  const far = gap === 1 ? 0.5 : gap === 2 ? 0.8 : 1;
  return shown(
    far * certainty(pair),
    () => `${periodInWords(pair.a)} and ${periodInWords(pair.b)}: ${gap} ${gap === 1 ? "day" : "days"} apart`,
  );
};

/** A report printed on Monday does not tell of what happened on Thursday, unless as a plan. */
export const afterTheReport: Sign = (pair) => {
  const late = lateness(pair.a, pair.b, pair.reportOfB.published) ?? lateness(pair.b, pair.a, pair.reportOfA.published);
  return late;
};

function lateness(dated: DescribedClaim, told: DescribedClaim, published: string | null) {
  if (dated.from === null || published === null || told.status === "planned" || told.status === "possible") return null;
  if (dated.from <= published) return null;
  const gap = dayNumber(dated.from) - dayNumber(published);
  if (gap <= 1) return null;
  return shown(1, () => `${dayInWords(dated.from!)} is after the other report, of ${dayInWords(published)}`);
}

/** Printed within three days of each other. */
export const heardTogether: Sign = ({ sameReport, daysBetween: gap }) =>
  sameReport || gap === null || gap > 3
    ? null
    : shown(1 - gap / 4, () => (gap === 0 ? "reported on one day" : `reported ${gap} days apart`));

/** Weeks or months between the reports; a year and more shows in full. */
export const heardFarApart: Sign = (pair) => {
  const { daysBetween: gap } = pair;
  return gap === null || gap <= 3 || sameDay(pair)
    ? null
    : shown(Math.min(1, Math.log(gap / 2) / Math.log(45)), () => `reported ${gap} days apart`);
};

function periodInWords({ from, to }: DescribedClaim): string {
  return from === to ? dayInWords(from!) : `${dayInWords(from!)} to ${dayInWords(to!)}`;
}

function inferences({ a, b }: Pair): string {
  const inferred = (["first", "second"] as const).flatMap((which, i) => {
    const claim = i === 0 ? a : b;
    if (claim.periodBasis !== "inferred") return [];
    return [`the ${which} infers it${claim.periodWords === null ? "" : ` from “${claim.periodWords}”`}`];
  });
  return inferred.length === 0 ? "" : `; ${inferred.join(", ")}`;
}
