import type { DescribedClaim, DescribedReport, Party } from "../described.ts";
import type { Kinship, Relation } from "../judgement.ts";
import { exclude, figure } from "../signs/counts.ts";
import type { Pair } from "../signs/sign.ts";
import type { Weighed } from "../signs/weigh.ts";
import { conflict, sameness } from "../signs/parties.ts";
import type { Found } from "./found.ts";
import { blameInWords, denialInWords, sourceOf } from "./words.ts";

/** What holds between two claims of one happening, beside that; each speaks or stays silent. The first of `revises` and `contradicts` counts. */
export function relate(pair: Pair, weighed: Weighed, kinships: readonly Kinship[]): readonly Found[] {
  const { a, b } = pair;
  if (a.type !== b.type) return rivalBlame(pair, weighed);
  const again = repeats(pair, weighed, kinships);
  const disagree = [...denies(pair, weighed), ...revises(pair, weighed)];
  const figures = disagree.length > 0 ? disagree : excludes(pair, weighed);
  const blame = rivalBlame(pair, weighed);
  if (again.length > 0 || figures.length > 0 || blame.length > 0)
    // That a report is its own origin needs no saying.
    return [...(pair.sameReport ? [] : again), ...figures, ...blame];
  return supports(pair, weighed, kinships);
}

const because = (
  a: DescribedClaim,
  b: DescribedClaim,
  relation: Relation,
  score: number,
  sign: string,
  says: () => string,
): Found => ({
  judged: { a: a.id, b: b.id, relation, score: Math.round(score * 1000) / 1000, open: false },
  reasons: () => [{ sign, points: 1, says: says() }],
});

/** "denied that any fighter had surrendered" against "62 surrendered". */
function denies({ a, b }: Pair, { score }: Weighed): readonly Found[] {
  if ((a.status === "denied") === (b.status === "denied")) return [];
  const assertion = a.status === "denied" ? b : a;
  if (assertion.status === "possible") return [];
  return [because(a, b, "contradicts", score, "denied", () => denialInWords(a, b))];
}

/** 62 and 40 cannot both be right. */
function excludes({ a, b }: Pair, { score }: Weighed): readonly Found[] {
  if (!a.count || !b.count || a.scope !== b.scope || !exclude(a.count, b.count)) return [];
  if (a.status === "denied" || b.status === "denied") return [];
  return [
    because(
      a,
      b,
      "contradicts",
      score,
      "countsExclude",
      () => `${figure(a.count!)} and ${figure(b.count!)} exclude each other`,
    ),
  ];
}

/** The ministry's "over 600" of one week and its "about 670" of the next. */
function revises({ a, b, reportOfA, reportOfB }: Pair, { score }: Weighed): readonly Found[] {
  if (!a.count || !b.count || (a.count[0] === b.count[0] && a.count[1] === b.count[1])) return [];
  if (!sameSpeaker(a, b, reportOfA, reportOfB)) return [];
  if (reportOfA.published === null || reportOfB.published === null || reportOfA.published === reportOfB.published)
    return [];
  const [later, earlier] = reportOfA.published > reportOfB.published ? [a, b] : [b, a];
  const says = () => `${sourceOf(later)} says ${figure(later.count!)} where it said ${figure(earlier.count!)} before`;
  return [because(later, earlier, "revises", score, "laterFigure", says)];
}

/** "The army shelled the market" and "the rebels shelled the market". */
function rivalBlame({ a, b }: Pair, { score }: Weighed): readonly Found[] {
  if (a.agent.length === 0 || b.agent.length === 0 || a.status === "denied" || b.status === "denied") return [];
  if (!a.agent.every((x) => b.agent.every((y) => conflict(x, y)))) return [];
  return [because(a, b, "contradicts", score, "rivalBlame", () => blameInWords(a, b))];
}

/** The same words of a reprint, the same speaker with the same figure, the same report again. */
function repeats({ a, b, sameReport, reportOfA, reportOfB }: Pair, { score }: Weighed, kinships: readonly Kinship[]) {
  if (a.status !== b.status || !figuresAgree(a, b)) return [];
  const kin = kinships.find(({ kind }) => kind === "reprint" || kind === "wire");
  const says = kin
    ? kin.says
    : sameReport && (a.source === null || b.source === null || sameSource(a.source, b.source))
      ? "the same report again"
      : a.source && b.source && isSpeaker(a.source) && sameSource(a.source, b.source)
        ? `${a.source.name} in both`
        : sameReport || (a.source === null && b.source === null && sameOutlet(reportOfA, reportOfB))
          ? sameReport
            ? null
            : `${reportOfA.outlet} in its own voice in both`
          : null;
  return says === null ? [] : [because(a, b, "repeats", score, "sameOrigin", () => says)];
}

/** Agreeing figures from another origin. */
function supports({ a, b, sameReport }: Pair, { score }: Weighed, kinships: readonly Kinship[]): readonly Found[] {
  if (kinships.length > 0 || a.status !== b.status || a.status === "planned" || !figuresAgree(a, b)) return [];
  if (sameReport && (a.source === null || b.source === null)) return [];
  if (a.source && b.source && sameness(a.source, b.source) > 0) return [];
  if ((a.count === null) !== (b.count === null)) return [];
  const says = () =>
    `${sourceOf(a)} and ${sourceOf(b)} agree${a.count && b.count ? `: ${figure(a.count)} and ${figure(b.count)}` : ""}`;
  return [because(a, b, "supports", score, "figuresAgree", says)];
}

const figuresAgree = ({ count: a }: DescribedClaim, { count: b }: DescribedClaim): boolean =>
  !a || !b || !exclude(a, b);

const sameOutlet = (a: DescribedReport, b: DescribedReport): boolean => a.outlet !== null && a.outlet === b.outlet;

/** A person, or a body with a name: "officials" are not one speaker. */
const isSpeaker = (party: Party): boolean => party.named;

const sameSource = (a: Party, b: Party): boolean => sameness(a, b) === 1 || a.words === b.words;

function sameSpeaker(
  a: DescribedClaim,
  b: DescribedClaim,
  reportOfA: DescribedReport,
  reportOfB: DescribedReport,
): boolean {
  if (a.source && b.source) return isSpeaker(a.source) && sameSource(a.source, b.source);
  return a.source === null && b.source === null && sameOutlet(reportOfA, reportOfB);
}
