import type { Codebook } from "../codebook/index.ts";
import type { ActorKind } from "../reading/index.ts";

/** Tells the kind of an actor by its identity or its words: "taliban", "AF:government", "three soldiers". Null when nothing does. */
export function kindTeller({ actors, people }: Codebook): (name: string) => ActorKind | null {
  const known = new Map<string, ActorKind | null>();
  return (name) => {
    if (!known.has(name)) known.set(name, actors.get(name)?.kind ?? byCountry(name) ?? byWords(name, people.kinds));
    return known.get(name) ?? null;
  };
}

/** "AF" is a state, "AF:government" its government; of its other bodies the words say what they are. */
function byCountry(name: string): ActorKind | null {
  const [, body] = /^[A-Z]{2}(?::(.+))?$/.exec(name) ?? [null, "other"];
  return body === undefined ? "state" : body === "government" ? "government" : null;
}

/** The last word that says a kind decides: "armed civilians" are civilians. */
function byWords(name: string, kinds: ReadonlyMap<string, ActorKind>): ActorKind | null {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  for (const word of words.toReversed()) {
    // "Ten people were killed" does not say that they were civilians.
    if (word === "people") continue;
    const kind = singularsOf(word)
      .map((one) => kinds.get(one))
      .find((found) => found !== undefined);
    if (kind !== undefined) return kind;
  }
  return null;
}

/** "gunmen" may be "gunman", "families" "family". */
const singularsOf = (word: string): string[] => [
  word,
  word.replace(/s$/, ""),
  word.replace(/ies$/, "y"),
  word.replace(/men$/, "man"),
  word.replace(/children$/, "child"),
];

/** Who they are in ACLED's and UCDP's terms, where the kind settles it. Rebel, militia or gang is a coder's judgement, not a kind. */
export type Side = "state" | "armed" | "civilians" | "external";

const sides: Readonly<Partial<Record<ActorKind, Side>>> = {
  "state force": "state",
  government: "state",
  state: "state",
  "armed group": "armed",
  fighters: "armed",
  "crime group": "armed",
  civilians: "civilians",
  media: "civilians",
  organization: "civilians",
  peacekeepers: "external",
  mercenaries: "external",
  coalition: "external",
};

export const sideOf = (kind: ActorKind | null): Side | null => (kind === null ? null : (sides[kind] ?? null));
