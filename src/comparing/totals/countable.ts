import type { ClaimId, DescribedClaim } from "../described.ts";
import type { LeftOutReason, Question } from "../total.ts";
import type { PassedOver } from "./passed-over.ts";
import { decisionsOnClaims, edited } from "./edited.ts";
import { exclude } from "./interval.ts";
import { type Standing, standingOf } from "./matching.ts";
import type { ReportHead, TotalInput } from "./total.ts";
import { measureOf, mixedWords, sameUnit } from "./units.ts";

/** A claim that may be added up. */
export interface Countable {
  readonly claim: DescribedClaim;
  /** False: its days reach beyond the period. */
  readonly sure: boolean;
}

/** Claims of which something was taken as given that they do not say themselves. */
export interface TakenAs {
  readonly mother: ReadonlySet<ClaimId>;
  readonly likely: ReadonlySet<ClaimId>;
  /** They have their day, place or actor from others of their incident. */
  readonly incident: ReadonlySet<ClaimId>;
}

/** The claims inside a question that count, and those that do not with why. Claims outside the question are in neither. */
export function countable(
  input: TotalInput,
  matterOf: (claim: ClaimId) => string,
): { readonly claims: readonly Countable[]; readonly leftOut: PassedOver[]; readonly taken: TakenAs } {
  const { question } = input;
  const decided = decisionsOnClaims(input.decisions);
  const leftOut: PassedOver[] = [];
  const kept: Countable[] = [];
  const taken = { mother: new Set<ClaimId>(), likely: new Set<ClaimId>(), incident: new Set<ClaimId>() };
  const asked = [...input.claims]
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map((read) => {
      const decision = decided.get(read.id);
      return { claim: decision?.verdict === "edit" ? edited(read, decision.edit) : read, decision };
    })
    .filter(({ claim }) => claim.type === question.type)
    .map(({ claim, decision }) => ({ claim, decision, standing: standingOf(claim, question, input.actor) }));
  const fromIncident = settledBy(
    asked.filter(({ decision }) => decision?.verdict !== "reject"),
    matterOf,
  );
  for (const { claim, decision, standing: own } of asked) {
    const standing = fromIncident(claim, own);
    if (standing.actor === "no" || standing.place === "no" || standing.period === "no") continue;
    const out = (reason: LeftOutReason, says: string): void => void leftOut.push({ claim: claim.id, reason, says });
    if (decision?.verdict === "reject") out("rejected", `${decision.coder} rejected it`);
    else if (claim.status === "denied") out("denied", deniedBy(claim));
    else if (claim.status === "planned") out("planned", "a plan or a forecast is no event");
    else if (claim.status === "possible") out("possible", "it is only said to be possible");
    else if (claim.status === "unconfirmed") out("unconfirmed", "its own source holds it for unconfirmed");
    else if (standing.actor === "unknown") out("actor unknown", "it does not say who they are");
    else if (standing.place === "unknown") out("place unknown", whereUnknown(claim));
    else if (standing.period === "unknown") out("period unknown", "it does not say when");
    else if (standing.period === "outside") out("outside the period", "it sums up days outside the period too");
    else if (claim.count === null) out("no number", "it gives no number");
    else {
      kept.push({ claim, sure: standing.period === "yes" });
      if (standing.actor === "mother") taken.mother.add(claim.id);
      if (standing.actor === "likely") taken.likely.add(claim.id);
      if (standing !== own) taken.incident.add(claim.id);
    }
  }
  const measured = inOneMeasure(kept, question, leftOut);
  return { claims: notToldAgain(measured, input.reports, leftOut), leftOut, taken };
}

const whereUnknown = ({ places }: DescribedClaim): string =>
  places.length === 0 ? "it does not say where" : `nothing tells where “${places[0]!.words}” is`;

const deniedBy = ({ source }: DescribedClaim): string =>
  source === null ? "the report denies it" : `${source.name} denies it`;

interface Asked {
  readonly claim: DescribedClaim;
  readonly standing: Standing;
}

/**
 * What a claim leaves unsaid is taken from the others of its incident: "62 laid down their arms, officials said" beside "62 laid down their
 * arms on Tuesday". Days only from claims of the same scope.
 */
function settledBy(
  asked: readonly Asked[],
  matterOf: (claim: ClaimId) => string,
): (claim: DescribedClaim, standing: Standing) => Standing {
  const incidents = Map.groupBy(asked, ({ claim }) => matterOf(claim.id));
  return ({ id, scope }, standing) => {
    const { actor, place, period } = standing;
    if (actor !== "unknown" && place !== "unknown" && period !== "unknown") return standing;
    const others = incidents.get(matterOf(id)) ?? [];
    const first = <T extends string>(values: readonly T[], of: readonly T[]): T | undefined =>
      values.find((value) => of.includes(value));
    const settled = {
      actor:
        actor === "unknown"
          ? (first(
              ["yes", "mother", "likely"],
              others.map((other) => other.standing.actor),
            ) ?? actor)
          : actor,
      place:
        place === "unknown"
          ? (first(
              ["yes", "no"],
              others.map((other) => other.standing.place),
            ) ?? place)
          : place,
      period:
        period === "unknown"
          ? (first(
              ["yes", "maybe", "outside", "no"],
              others.filter(({ claim }) => claim.scope === scope).map((other) => other.standing.period),
            ) ?? period)
          : period,
    };
    return settled.actor === actor && settled.place === place && settled.period === period ? standing : settled;
  };
}

/** Only what can be added up: of the unit asked for, else of the measure that most claims have. */
function inOneMeasure(claims: readonly Countable[], { unit }: Question, leftOut: PassedOver[]): Countable[] {
  const measures = new Map<string, number>();
  for (const { claim } of claims) measures.set(measureOf(claim.unit), (measures.get(measureOf(claim.unit)) ?? 0) + 1);
  const [commonest] = [...measures].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0] ?? [];
  return claims.filter(({ claim }) => {
    const mixed = unit === undefined ? null : mixedWords(claim);
    const fits =
      unit === undefined ? measureOf(claim.unit) === commonest : mixed === null && sameUnit(unit, claim.unit);
    if (!fits)
      leftOut.push({
        claim: claim.id,
        reason: "other unit",
        says: `it counts ${mixed === null ? (claim.unit ?? "people of no said kind") : `“${mixed}” together`}, not ${unit ?? commonest}`,
      });
    return fits;
  });
}

/** Up to here a text may still stand in its headline. */
const head = 0.1;

/** A headline tells again, rounded perhaps, what the text below it says: "Taliban hold 600" over "nearly 600". It counts only by itself. */
function notToldAgain(
  claims: readonly Countable[],
  reports: ReadonlyMap<string, ReportHead>,
  leftOut: PassedOver[],
): readonly Countable[] {
  const byReport = Map.groupBy(claims, ({ claim }) => claim.report);
  const repeated = new Set<Countable>();
  for (const [report, told] of byReport) {
    const title = plain(reports.get(report)?.title ?? "");
    const inTitle = told.filter(
      ({ claim }) => title !== "" && claim.position < head && title.includes(plain(claim.evidence)),
    );
    const below = told.filter((one) => !inTitle.includes(one));
    for (const one of inTitle) {
      const again = below.find(({ claim }) => nearlySame(one.claim.count!, claim.count!));
      if (!again) continue;
      repeated.add(one);
      leftOut.push({
        claim: one.claim.id,
        reason: "told again",
        says: `the headline says what the report tells in ${again.claim.id}`,
      });
    }
  }
  return claims.filter((one) => !repeated.has(one));
}

const plain = (words: string): string => words.replace(/\s+/g, " ").trim();

/** "600" and "nearly 600" (550 to 599); "dozens" and 62. */
const nearlySame = (a: DescribedClaim["count"] & object, b: DescribedClaim["count"] & object): boolean =>
  !exclude([a[0] * 0.95, a[1] === null ? null : a[1] * 1.05], b);
