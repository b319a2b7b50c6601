import type { Interval } from "../../reading/index.ts";
import type { ClaimId, DescribedClaim } from "../described.ts";
import type { LeftOutReason } from "../total.ts";
import type { TakenAs } from "./countable.ts";
import type { PassedOver } from "./passed-over.ts";
import type { Cluster } from "./overlap.ts";
import { mixedWords } from "./units.ts";
import type { TotalInput } from "./total.ts";

/** What the reader of a total must know beside the number. */
export function caveatsOf({
  input,
  counted,
  clusters,
  range,
  leftOut,
  taken,
  matterOf,
}: {
  readonly input: Pick<TotalInput, "question" | "claims">;
  readonly counted: readonly DescribedClaim[];
  readonly clusters: readonly Cluster[];
  readonly range: Interval | null;
  readonly leftOut: readonly PassedOver[];
  readonly taken: TakenAs;
  readonly matterOf: (claim: ClaimId) => string;
}): string[] {
  const caveats: string[] = [];
  const say = (when: boolean, words: string): void => void (when && caveats.push(words));
  say(
    true,
    "It counts what these reports say and nothing that no report tells of: it is no estimate of the whole, which is usually higher.",
  );
  if (range === null) return caveats;
  say(range[1] === null, "No source gives an upper bound: the range is open at the top.");
  say(
    clusters.some(({ overlapUnknown }) => overlapUnknown),
    "Figures for a stretch of time may hold those of single incidents; nobody says how many. Where a person decides it, the range narrows.",
  );
  const units = new Set(counted.map(({ unit }) => unit?.toLowerCase() ?? "people of no said kind"));
  say(units.size > 1, `People are counted by several words, kept together: ${[...units].sort().join(", ")}.`);
  const mixed = [...new Set(counted.flatMap((claim) => mixedWords(claim) ?? []))].sort();
  say(
    mixed.length > 0,
    `Some figures count several kinds of people together: ${mixed
      .slice(0, 4)
      .map((words) => `“${words}”`)
      .join(", ")}.`,
  );
  say(
    counted.some(({ type, evidence }) => fatesTogether.test(evidence) && (type === "kill" || type === "injure")),
    "Some figures count killed and wounded together; nobody says how many of each.",
  );
  const interested = new Set(counted.filter(speaksOfItself).map(({ source }) => source!.name));
  say(
    interested.size > 0,
    `A party to the events is the source of some figures: ${[...interested].sort().join(", ")}.`,
  );
  const matters = new Set(counted.map(({ id }) => matterOf(id)));
  const denials = leftOut.filter(({ claim, reason }) => reason === "denied" && matters.has(matterOf(claim)));
  say(denials.length > 0, `What is counted is denied too: ${denials.map(({ says }) => says).join("; ")}.`);
  const among = (ids: ReadonlySet<ClaimId>): number => counted.filter(({ id }) => ids.has(id)).length;
  const asked = input.question.actor ?? "";
  const [mother, likely, incident] = [among(taken.mother), among(taken.likely), among(taken.incident)];
  say(mother > 0, `${claims(mother)} a larger group; where it happened, that is taken for its branch, ${asked}.`);
  say(
    likely > 0,
    `${claims(likely, "tells", "tell")} of fighters without saying whose; they are taken for the group that the report named last before them.`,
  );
  say(
    incident > 0,
    `${claims(incident, "does", "do")} not say all that was asked for; it is taken from other claims of the same incident.`,
  );
  const open: readonly LeftOutReason[] = ["period unknown", "place unknown", "actor unknown"];
  const countOf = new Map(input.claims.map(({ id, count }) => [id, count]));
  const unknown = leftOut.filter(({ claim, reason }) => open.includes(reason) && countOf.get(claim)).length;
  say(
    unknown > 0,
    `${claims(unknown, "with a number may belong", "with a number may belong")} here too: see what was left out.`,
  );
  return caveats;
}

/** "killed and injured hundreds", "hundreds were killed or wounded", "dozens of dead and wounded". */
const fatesTogether = /\b(?:killed|dead|killing) (?:and|or) (?:injured|wounded|injuring|wounding)\b/i;

const claims = (n: number, one = "names", many = "name"): string =>
  n === 1 ? `1 claim ${one}` : `${n} claims ${many}`;

/** True when the source is one of those who act or suffer in its claim, or belongs to them. */
function speaksOfItself({ source, agent, affected, recipient }: DescribedClaim): boolean {
  if (source === null) return false;
  const own = new Set([source.identity ?? source.name, ...source.wholes]);
  return [...agent, ...affected, ...recipient].some(
    ({ identity, name, wholes, named }) => named && [identity ?? name, ...wholes].some((one) => own.has(one)),
  );
}
