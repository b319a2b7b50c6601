import { type ActorKind, actorKinds } from "./actor-kinds.ts";
import { part } from "./part.ts";
import { list, made, oneOf, optional, record, required, table, text } from "./shape.ts";

/**
 * Somebody who fights, governs, or is quoted on it, as reports name them.
 * `country` is where the actor is mostly found, `partOf` the actor it belongs to or belonged to in its own words.
 */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly country: readonly string[];
  /** Other names in use, each for this actor alone. */
  readonly aliases: readonly string[];
  /** Names that also stand for somebody else, or that the actor or its opponents reject. */
  readonly contested: readonly string[];
  /** Ids of actors. */
  readonly partOf: readonly string[];
}
export type Actors = ReadonlyMap<string, Actor>;

const actor = record({
  name: required(text),
  kind: required(oneOf("kind of actor", actorKinds)),
  country: optional(list(text), []),
  aliases: optional(list(text), []),
  contested: optional(list(text), []),
  "part of": optional(list(text), []),
});

export const actors = part<Actors>({
  file: "actors.yaml",
  means: "actors and their names",
  empty: new Map(),
  shape: made(table(actor), (read, slips, at) => {
    const all = new Set([...read.keys(), ...(slips.known["actors"] ?? [])]);
    for (const one of read.values())
      for (const id of one["part of"]) if (!all.has(id)) slips.unknown(at, "actor", id, [...all]);
    return new Map([...read].map(([id, { "part of": partOf, ...one }]) => [id, { id, ...one, partOf }]));
  }),
  extend: (base, own) => new Map([...base, ...own]),
  names: (read) => ({ actors: new Set(read.keys()) }),
});
