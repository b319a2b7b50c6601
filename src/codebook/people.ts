import { type ActorKind, actorKinds } from "./actor-kinds.ts";
import { part } from "./part.ts";
import { list, made, oneOf, optional, record, table, text } from "./shape.ts";

/** Words for people that are no names. All are dictionary forms in lower case; "brigadier general" is one entry. */
export interface PeopleWords {
  /** Ranks of forces and police: "general", "sgt." */
  readonly ranks: ReadonlySet<string>;
  /** Titles before a name: "president", "sheikh", "mr." */
  readonly titles: ReadonlySet<string>;
  /** People who speak for somebody: "spokesman", "minister". */
  readonly officials: ReadonlySet<string>;
  /** Nouns for several people at once: "crowd", "family", "convoy". */
  readonly collectives: ReadonlySet<string>;
  /** What kind of actor a noun makes: "rebel" → "armed group", "resident" → "civilians". */
  readonly kinds: ReadonlyMap<string, ActorKind>;
  /** Nouns for people who are of the kind of whom they belong to: "member", "fighter". */
  readonly followers: ReadonlySet<string>;
}

const words = optional(list(text), []);
const kinds = optional(table(list(text), oneOf("kind of actor", actorKinds)), new Map<string, readonly string[]>());

export const people = part<PeopleWords>({
  file: "people.yaml",
  means: "ranks, titles, officials, collective nouns and kinds of people",
  empty: {
    ranks: new Set(),
    titles: new Set(),
    officials: new Set(),
    collectives: new Set(),
    kinds: new Map(),
    followers: new Set(),
  },
  shape: made(
    record({ ranks: words, titles: words, officials: words, collectives: words, kinds, followers: words }),
    (read) => ({
      ranks: new Set(read.ranks),
      titles: new Set(read.titles),
      officials: new Set(read.officials),
      collectives: new Set(read.collectives),
      kinds: new Map(
        [...read.kinds].flatMap(([kind, nouns]) => nouns.map((noun) => [noun, kind as ActorKind] as const)),
      ),
      followers: new Set(read.followers),
    }),
  ),
  extend: (base, own) => ({
    ranks: new Set([...base.ranks, ...own.ranks]),
    titles: new Set([...base.titles, ...own.titles]),
    officials: new Set([...base.officials, ...own.officials]),
    collectives: new Set([...base.collectives, ...own.collectives]),
    kinds: new Map([...base.kinds, ...own.kinds]),
    followers: new Set([...base.followers, ...own.followers]),
  }),
});
