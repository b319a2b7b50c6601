import type { ActorKind } from "../../codebook/actor-kinds.ts";
import type { EntityKnowledge } from "./knowledge.ts";

/** A body of a country by the words for it: "Defense Ministry" → "defense-ministry", a government's. */
export interface Body {
  /** Part of an identity, after the country: "government". */
  readonly id: string;
  readonly kind: ActorKind;
  /** The noun it was known by: "ministry". */
  readonly noun: string;
}

/** Nouns for anybody who fights for a country; together they are its forces. */
const anyForces = new Set([
  "soldier",
  "troop",
  "troops",
  "force",
  "forces",
  "military",
  "serviceman",
  "conscript",
  "army",
  "armed forces",
]);

const british: Readonly<Record<string, string>> = { defence: "defense", labour: "labor", centre: "center" };

const idle = new Set(["the", "of", "and", "for", "a", "an", "'s", "’s", "'", "’"]);

/**
 * The body that words without their country stand for: "Ministry of Defence" and "defense ministry" are one. Null when
 * no word is known, or when it is said to be no longer or not yet the body ("the former government").
 */
export function bodyOf(words: readonly string[], { people }: EntityKnowledge): Body | null {
  const plain = words.map((word) => word.toLowerCase()).filter((word) => !idle.has(word) && /^[\p{L}-]+$/u.test(word));
  if (plain.length === 0 || plain.length > 6 || plain.some((word) => otherTimes.has(word))) return null;
  const at = plain.findLastIndex((word) => bodyKinds.has(people.kinds.get(singular(word)) ?? ""));
  const noun = at < 0 ? undefined : singular(plain[at] as string);
  const kind = noun === undefined ? undefined : people.kinds.get(noun);
  // "Iraqi [state] television": of the state, not a body.
  if (noun === undefined || kind === undefined || noun === "state") return null;
  if (kind === "state force" && plain.length === 1 && anyForces.has(noun)) return { id: "forces", kind, noun };
  // "[Ministry] of Defense" → defense ministry
  const rest = plain.filter((_, i) => i !== at).map((word) => british[word] ?? word);
  if (rest.length > 0 && !(noun === "ministry" || fixed.has([...rest, noun].join(" ")))) return null;
  return { id: [...rest, noun].join("-"), kind, noun };
}

const bodyKinds: ReadonlySet<string> = new Set(["state force", "government"]);

/** Bodies of two words that every country may have one of. */
const fixed = new Set(
  "supreme court|air force|armed forces|security forces|security force|border police|border guard|coast guard|national guard|intelligence agency|intelligence service|national army|national police".split(
    "|",
  ),
);

/** "the former government" is not the government. */
const otherTimes = new Set(
  "former previous ex-government ousted deposed toppled interim transitional exiled shadow parallel local provincial regional rival own new future would-be old ex last".split(
    " ",
  ),
);

const singular = (word: string): string =>
  word === "forces" || word === "troops" || word === "authorities"
    ? word
    : word.replace(/(?<=[a-z]{3})s$/, "").replace(/^ministrie$/, "ministry");

/** Nouns by which the codebook may name the forces of a country: "Indian [troops]". */
const forceNames = ["Armed Forces", "forces", "troops", "army", "military"];

/**
 * Who a body of a country is across reports: the codebook's actor where it has one ("Indian soldiers" are the Indian
 * Armed Forces), else the country and the body ("IN:government").
 */
export function identityOfBody(
  country: string,
  body: Body,
  { actors, countries }: EntityKnowledge,
): { id: string; sign: string } {
  if (body.kind === "state force") {
    const names = body.id === "forces" ? forceNames : [body.id.replaceAll("-", " ")];
    for (const adjective of countries.adjectivesOf(country))
      for (const name of names) {
        const [known, ...others] = actors.named(`${adjective} ${name}`);
        if (known && others.length === 0 && known.standing !== "contested" && known.actor.kind === "state force")
          return { id: known.actor.id, sign: "forcesOfCountry" };
      }
  }
  return { id: `${country}:${body.id}`, sign: "bodyOfCountry" };
}
