import type { Codebook } from "../../codebook/index.ts";
import { knownActors } from "../../reading/entities/index.ts";
import type { ActorFacts, ActorKind } from "../../reading/index.ts";

/** Tells who the actors of a data set are across reports, by the names that data sets write. */
export interface Parties {
  factsOf(name: string): ActorFacts;
  /** Key in the codebook's nationalities, or null: "Mali" is "ML". */
  countryOf(name: string): string | null;
}

/** "Military Forces of Mali (2020-)", "Police Forces of Kenya", "Government of Syria": bodies of a country. */
const bodies: readonly (readonly [words: RegExp, body: string, kind: ActorKind])[] = [
  [/^(?:military|armed|security) forces of (?:the )?(.+)$/i, "forces", "state force"],
  [/^police forces of (?:the )?(.+)$/i, "police", "state force"],
  [/^government of (?:the )?(.+)$/i, "government", "government"],
];

/** What a name says that is nobody's own: "Unidentified Armed Group", "Protesters". */
const kinds: readonly (readonly [words: RegExp, kind: ActorKind])[] = [
  [
    /\b(?:civilians?|protesters?|rioters?|villagers?|residents?|women|children|journalists?|teachers?|refugees)\b/i,
    "civilians",
  ],
  [/\b(?:private security|mercenar\w+)\b/i, "mercenaries"],
  [/\b(?:peacekeep\w+|united nations|minusma|monusco|amisom|atmis)\b/i, "peacekeepers"],
  [/\b(?:cartel|gang|bandits?)\b/i, "crime group"],
  [/\b(?:armed group|militia|rebels?|insurgents?|front|brigades?|self-defen[cs]e|fighters)\b/i, "armed group"],
  [/\b(?:army|police|military|soldiers|troops|armed forces)\b/i, "state force"],
];

export function partiesOf({ actors, nationalities }: Codebook): Parties {
  const known = knownActors(actors);
  const countries = new Map<string, string>();
  for (const [code, { country, names }] of nationalities)
    for (const name of [country, ...names]) countries.set(plain(name), code);
  const countryOf = (name: string): string | null => countries.get(plain(name)) ?? null;
  const adjectivesOf = (code: string): readonly string[] => nationalities.get(code)?.adjectives ?? [];

  /** The one actor that a name surely stands for. */
  const sure = (name: string): { readonly id: string; readonly kind: ActorKind; readonly written: string } | null => {
    const all = known.named(name);
    const [only] = all;
    return only && all.length === 1 && only.standing !== "contested" ? { ...only.actor, written: only.written } : null;
  };

  /** "Islamic State (Mozambique)": the one branch of an actor in a country. */
  const branchIn = (id: string, country: string): ReturnType<typeof sure> => {
    const all = [...actors.values()].filter((one) => one.partOf.includes(id) && one.country.includes(country));
    return all.length === 1 ? { ...all[0]!, written: all[0]!.name } : null;
  };

  function factsOf(name: string): ActorFacts {
    const bracketed = /\(([^()]{2,60})\)\s*$/.exec(name)?.[1] ?? null;
    const base = name.replace(/\s*\([^()]{2,60}\)\s*$/, "").trim();
    const inCountry = bracketed === null ? null : countryOf(bracketed);
    for (const [words, body, kind] of bodies) {
      const of = words.exec(base)?.[1];
      const code = of === undefined ? null : countryOf(of);
      if (code === null) continue;
      const own = adjectivesOf(code).flatMap((adjective) =>
        body === "forces" ? (sure(`${adjective} Armed Forces`) ?? sure(`${adjective} army`) ?? []) : [],
      )[0];
      return facts(kind, code, own?.id ?? `${code}:${body}`, "bodyOfCountry", `“${base}” is a body of ${of}.`);
    }
    const whole = sure(name) ?? sure(base);
    const actor = whole && ((bracketed === null ? null : branchIn(whole.id, bracketed)) ?? whole);
    if (actor !== null)
      return facts(
        actor.kind,
        inCountry,
        actor.id,
        "ownName",
        `“${actor.written}” is a name of this actor of the codebook.`,
      );
    const state = countryOf(base);
    if (state !== null) return facts("state", state, state, "country", `“${base}” is a country.`);
    const kind = kinds.find(([words]) => words.test(base))?.[1] ?? null;
    return facts(kind, inCountry, null, "noun", `“${base}” has a word for this kind.`);
  }
  return { factsOf, countryOf };
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/\([^()]*\)/g, "")
    .replace(/[^\p{L}]+/gu, " ")
    .trim();

const facts = (
  kind: ActorKind | null,
  country: string | null,
  identity: string | null,
  sign: string,
  says: string,
): ActorFacts => ({
  kind,
  office: null,
  country,
  partOf: [],
  identity,
  candidates: [],
  reasons:
    kind === null && identity === null
      ? []
      : [{ about: identity === null ? "kind" : "identity", sign, basis: "codebook", says }],
});
