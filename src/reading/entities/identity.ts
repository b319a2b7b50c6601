import type { ActorCandidate, Reason } from "../reading.ts";
import type { KnownActors, KnownName } from "./known-actors.ts";

/** What of the whole report speaks for one actor or another. */
export interface ReportSigns {
  /** Ids of the codebook's actors that the report surely names. */
  readonly named: ReadonlySet<string>;
  /** Names of the countries that the report speaks of, as the codebook's actors have them. */
  readonly countries: ReadonlySet<string>;
  readonly actors: KnownActors;
}

interface Sign {
  readonly name: string;
  readonly weight: number;
  /** A sentence when the sign is there, else null. */
  readonly says: (candidate: KnownName, words: string, report: ReportSigns) => string | null;
}

const signs: readonly Sign[] = [
  {
    name: "ownName",
    weight: 2,
    says: ({ standing, actor }, words) =>
      standing === "contested" ? null : `The codebook has “${words}” as a name of ${actor.name}.`,
  },
  {
    name: "contestedName",
    weight: 0,
    says: ({ standing, actor }, words) =>
      standing === "contested" ? `“${words}” may stand for ${actor.name}, but for others too or not undisputed.` : null,
  },
  {
    name: "namedInReport",
    weight: 2,
    says: ({ actor }, _, { named }) => (named.has(actor.id) ? `The report also names ${actor.name}.` : null),
  },
  {
    name: "relatedInReport",
    weight: 1,
    says: ({ actor }, _, { named, actors }) => {
      const near = [...named].find(
        (id) => id !== actor.id && (actors.wholesOf(id).includes(actor.id) || actors.wholesOf(actor.id).includes(id)),
      );
      return near === undefined
        ? null
        : `The report names ${actors.all.get(near)?.name ?? near}, to which ${actor.name} is related.`;
    },
  },
  {
    name: "countryInReport",
    weight: 1,
    says: ({ actor }, _, { countries }) => {
      const country = actor.country.find((one) => countries.has(one));
      return country === undefined ? null : `The report speaks of ${country}, where ${actor.name} is found.`;
    },
  },
  {
    name: "sameCapitals",
    weight: 0.5,
    says: ({ written }, words) =>
      written === words && /\p{Lu}.*\p{Lu}/u.test(words) ? `“${words}” is written just so in the codebook.` : null,
  },
];

/** Everybody of the codebook who goes by a name, with what speaks for each, the likeliest first. */
export function candidatesFor(words: string, report: ReportSigns): ActorCandidate[] {
  return report.actors
    .named(words)
    .map((known) => {
      const reasons: Reason[] = [];
      let score = 0;
      for (const { name, weight, says } of signs) {
        const sentence = says(known, words, report);
        if (sentence === null) continue;
        score += weight;
        const basis = name === "namedInReport" || name === "countryInReport" ? "report" : "codebook";
        reasons.push({ about: "identity", sign: name, basis, says: sentence });
      }
      return { identity: known.actor.id, name: known.actor.name, score, reasons };
    })
    .sort((a, b) => b.score - a.score || (a.identity < b.identity ? -1 : 1));
}

/**
 * The one that is meant, or null. A name that is the actor's own is taken for it unless as much speaks for another; a
 * contested one only when nobody else goes by it and the report speaks of something of that actor's.
 */
export function chosenOf(candidates: readonly ActorCandidate[]): ActorCandidate | null {
  const [best, second] = candidates;
  if (!best) return null;
  const has = (candidate: ActorCandidate, sign: string): boolean =>
    candidate.reasons.some((reason) => reason.sign === sign);
  if (has(best, "ownName")) return second && (has(second, "ownName") || best.score - second.score < 2) ? null : best;
  const context = ["namedInReport", "relatedInReport", "countryInReport"];
  return !second && context.some((sign) => has(best, sign)) ? best : null;
}
