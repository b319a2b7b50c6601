import type { Interval } from "../../reading/index.ts";
import { dayNumber } from "../days.ts";
import type { DescribedClaim } from "../described.ts";
import { headCount } from "./head-count.ts";
import { plus } from "./interval.ts";
import { listedKilled } from "./listed.ts";
import { distinct, type Person, personOf, without } from "./roster.ts";
import { type Fate, statedNumbers, sumsUpMany } from "./stated-number.ts";

/** How many people one report says were killed and injured in the one incident it is about. */
export interface Casualties {
  readonly killed: number;
  readonly injured: number;
}

/** What the claims of one fate tell. */
interface Told {
  /** Numbers given, with where in the report: 0 to 1. */
  readonly numbers: readonly { readonly n: number; readonly position: number }[];
  readonly people: readonly Person[];
  /** Some claim says that it happened to somebody, even when not to how many. */
  readonly some: boolean;
}

/**
 * Counts the casualties of one report without counting anybody twice: the number it leads with, or the people it names apart where they are
 * more; who is said to be shot and is not among the dead is injured; a claim that tells of harm to somebody unnumbered counts one.
 * For reports of one incident each; claims are those of one report.
 */
export function casualtiesOf(all: readonly DescribedClaim[]): Casualties {
  const claims = ofOneTime(all.filter(tellsOfHarm));
  const shootings = claims.filter(({ type, lemma }) => type === "attack" && /^sho[ot]/.test(lemma));
  const kills = told(
    claims.filter(({ type }) => type === "kill"),
    "killed",
  );
  const hurts = told(
    claims.filter(({ type }) => type === "injure"),
    "injured",
  );
  const shots = told([...shootings, ...claims.filter(({ type }) => type !== "attack")], "shot");
  const dead = distinct(kills.people);
  const fatal = shootings.some(({ evidence }) => /\bfatal(?:ly)?\b/i.test(evidence));
  const killed = Math.max(stated(kills), surnames(dead), kills.some || fatal ? 1 : 0);
  const hurt = without(distinct(hurts.people), dead);
  const hit = without(distinct(told(shootings, "shot").people), dead);
  const injured = Math.max(
    stated(hurts),
    Math.min(3, hurt.length),
    stated(shots) - killed,
    killed === 0 && (hurts.some || hit.length > 0) ? 1 : 0,
  );
  return { killed, injured };
}

/** Claims of harm that was done: not denied, not summed up over a stretch of time, not only tried. */
function tellsOfHarm({ type, status, scope, evidence, lemma }: DescribedClaim): boolean {
  if (type !== "kill" && type !== "injure" && type !== "attack") return false;
  if (status === "denied" || scope === "cumulative") return false;
  return !(
    type === "kill" &&
    /^(?:murder|homicide|kill|manslaughter)/.test(lemma) &&
    /\battempt(?:ed|ing)?\b[^.]{0,30}\b(?:murder|homicide|kill)/i.test(evidence)
  );
}

/** How many days around its own happening a report's claims may be dated: the wounded die, victims are found. */
const [daysBefore, daysAfter] = [3, 30];

/** Claims of the report's own happening: not those dated to other days ("last December another teen was shot"). */
function ofOneTime(claims: readonly DescribedClaim[]): readonly DescribedClaim[] {
  const days = new Map<number, number>();
  for (const { from, to } of claims)
    if (from !== null && from === to) days.set(dayNumber(from), (days.get(dayNumber(from)) ?? 0) + 1);
  const [own] = [...days].sort(([a, n], [b, m]) => m - n || b - a)[0] ?? [];
  if (own === undefined) return claims;
  return claims.filter(
    ({ from, to }) =>
      (to === null || dayNumber(to) >= own - daysBefore) && (from === null || dayNumber(from) <= own + daysAfter),
  );
}

function told(claims: readonly DescribedClaim[], fate: Fate): Told {
  const numbers: { n: number; position: number }[] = [];
  const people: Person[] = [];
  let some = false;
  for (const claim of claims) {
    const { position, status, affected, count, agent } = claim;
    const given = fate === "killed" ? [...statedNumbers(claim, fate), ...listedIn(claim)] : statedNumbers(claim, fate);
    for (const n of given) numbers.push({ n, position });
    const counted = given.length > 0 ? null : countedIn(claim);
    if (counted !== null) numbers.push({ n: counted, position });
    const person = personOf(claim);
    if (person !== null) people.push(person);
    const somebody =
      affected.length > 0 || agent.length > 0 || count !== null || given.length > 0 || fateTold.test(claim.evidence);
    if (status === "happened" && (claim.type === "injure" || somebody)) some = true;
  }
  return { numbers, people, some };
}

/** Words that tell a death even where nobody is named: not "the Homicide Division". */
const fateTold = /\b(?:shooting death|fatal|dead|died|killed|murdered)\b/i;

const listedIn = ({ evidence }: DescribedClaim): number[] => (sumsUpMany(evidence) ? [] : listedKilled(evidence));

/** "[a woman dead] and five others injured": the rest met another fate. */
const otherFate = /\b(?:dead|killed|injured|wounded|hurt)\b/i;
/** What is counted but is nobody harmed. */
const nobody = /^(?:shootings?|incidents?|attacks?|shots?|times|wounds?|k|counts?|cases|homicides|murders|deaths in)$/i;

/** Several people that a claim counts, by its count or the words for those affected. */
function countedIn({ count, unit, affected, evidence }: DescribedClaim): number | null {
  if ((unit !== null && nobody.test(unit)) || sumsUpMany(evidence)) return null;
  const mixed = affected.some(({ words }) => otherFate.test(words));
  const words = affected.map((party) => party.words.split(otherFate)[0]!);
  // "Ann Lee, 66, and Bob Lee, 64": an age.
  const age = count !== null && affected.some((party) => party.words.includes(`, ${count[0]}`));
  return (mixed || age ? null : several(count)) ?? several(sumOf(words.map(headCount)));
}

const sumOf = (counts: readonly (Interval | null)[]): Interval | null =>
  counts.reduce((all, one) => (one === null ? all : all === null ? one : plus(all, one)), null);

/** A number of two or more that has an end. */
const several = (count: Interval | null): number | null =>
  count !== null && count[0] > 1 && count[1] !== null ? count[0] : null;

/** How far into a report its own numbers stand; later ones are of other happenings as often. */
const lead = 0.35;

const LATER = 6;

/** The largest number that the report leads with, else the largest at all. */
function stated({ numbers }: Told): number {
  const first = numbers.filter(({ position }) => position <= lead);
  const later = numbers.filter(({ n }) => n <= LATER);
  return Math.max(0, ...(first.length > 0 ? first : later).map(({ n }) => n));
}

const surnames = (people: readonly Person[]): number => new Set(people.flatMap(({ surname }) => surname ?? [])).size;
