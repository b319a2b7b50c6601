import type { Decision } from "./decision.ts";
import type { DescribedClaim, Party } from "./described.ts";
import { type Grade, grades } from "./incident.ts";
import type { Judged } from "./judgement.ts";
import { blameInWords, denialInWords } from "./relations/words.ts";
import type { OriginBound } from "./total.ts";

/** What the grade of an incident is told from. */
export interface Graded {
  readonly claims: readonly DescribedClaim[];
  /** Among these claims. */
  readonly judgements: readonly Judged[];
  readonly origins: OriginBound;
  readonly decisions: readonly Decision[];
}

/** One rung: whether an incident stands on it, and the words it is granted by. The first that speaks counts. */
interface Rung {
  readonly grade: Grade;
  /** The recorders' own words. */
  readonly rule: string;
  /** Why the incident stands there, or null when it does not. */
  readonly because: (graded: Graded) => string | null;
}

const ladder: readonly Rung[] = [
  {
    grade: "contested",
    rule: "Airwars, contested: “Competing claims of responsibility…”",
    because: competing,
  },
  {
    grade: "confirmed",
    rule: "Airwars, confirmed: “A specific belligerent has accepted responsibility for civilian harm”",
    because: admitted,
  },
  {
    grade: "fair",
    rule: "Airwars, fair: “Reported by two or more credible sources…”; Iraq Body Count: a minimum of two independent data sources",
    because: ({ origins }) => (origins.min >= 2 ? `at least ${origins.min} independent origins stand behind it` : null),
  },
  {
    grade: "weak",
    rule: "Airwars, weak: “Single source claim, though sometimes featuring significant information”",
    because: ({ origins, claims }) =>
      origins.max >= 2
        ? `${origins.max} texts tell of it, but they may rest on one origin`
        : claims.some(({ source }) => source !== null)
          ? "one origin, which names who says so"
          : null,
  },
  {
    grade: "provisional",
    rule: "Iraq Body Count, provisional: fewer than two independent data sources",
    because: () => "one origin, which names nobody who says so",
  },
];

/** The grade of an incident with the rule that gave it, quoted. A person's decision outweighs. */
export function gradeOf(graded: Graded): { readonly grade: Grade; readonly reason: string } {
  const decided = decidedGrade(graded);
  if (decided !== null) return decided;
  for (const { grade, rule, because } of ladder) {
    const why = because(graded);
    if (why !== null) return { grade, reason: `${why}. ${rule}` };
  }
  throw new Error("unreachable: the lowest rung always speaks");
}

function decidedGrade({ claims, decisions }: Graded): { grade: Grade; reason: string } | null {
  const ids = new Set(claims.map(({ id }) => id));
  const latest = decisions
    .filter((one) => one.about === "grade" && !one.blind && ids.has(one.claim) && isGrade(one.grade))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1))[0];
  if (latest?.about !== "grade") return null;
  return {
    grade: latest.grade as Grade,
    reason: `decided by ${latest.coder} on ${latest.at.slice(0, 10)}${latest.reason === null ? "" : `: ${latest.reason}`}`,
  };
}

const isGrade = (words: string): words is Grade => grades.includes(words as Grade);

/** Rival blame, or a denial by one side of what another asserts: not merely figures that differ. */
function competing({ claims, judgements }: Graded): string | null {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  for (const { a, b, relation } of judgements) {
    const [one, other] = [byId.get(a), byId.get(b)];
    if (relation !== "contradicts" || !one || !other) continue;
    if ((one.status === "denied") !== (other.status === "denied")) return denialInWords(one, other);
    if (rivals(one.agent, other.agent)) return blameInWords(one, other);
  }
  return null;
}

/** Two sets of named parties that have nobody in common. */
function rivals(a: readonly Party[], b: readonly Party[]): boolean {
  const [named, others] = [a, b].map((parties) => parties.filter((party) => party.named));
  return (
    named!.length > 0 && others!.length > 0 && !named!.some((one) => others!.some((other) => sameParty(one, other)))
  );
}

const sameParty = (a: Party, b: Party): boolean =>
  (a.identity ?? a.name) === (b.identity ?? b.name) ||
  (b.identity !== null && a.wholes.includes(b.identity)) ||
  (a.identity !== null && b.wholes.includes(a.identity));

/** Stances in which a party owns up to an act without being asked whether it harmed anybody. */
const ownsUp: ReadonlySet<string | null> = new Set(["confirm", "claim"]);

/**
 * A party's statement about its own act: it claims or confirms it ("claimed responsibility for the blast"), or says itself that civilians
 * came to harm by it. That it says so of the enemies it fought is no admission.
 */
function admitted({ claims }: Graded): string | null {
  for (const { source, agent, affected, status, stance } of claims) {
    if (source === null || !source.named || (status !== "happened" && status !== "ongoing")) continue;
    if (!ownsUp.has(stance) && !affected.some(({ kind }) => kind === "civilians")) continue;
    const own = agent.find((party) => party.named && sameParty(party, source));
    if (own) return `${source.name} says so of ${own.name === source.name ? "its own act" : own.name}`;
  }
  return null;
}
