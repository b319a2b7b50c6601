import type { Actor, Actors } from "../../codebook/actors.ts";
import { spelled } from "./spelling.ts";

/** How a name stands in the codebook: its own, or one that is disputed or shared. */
export type NameStanding = "name" | "alias" | "contested";

export interface KnownName {
  readonly actor: Actor;
  readonly standing: NameStanding;
  /** As the codebook writes it. */
  readonly written: string;
}

/** The actors of a codebook by their names. */
export interface KnownActors {
  readonly all: Actors;
  /** Everybody who goes by a name, in any spelling of it; those whose own name it is first. */
  named(name: string): readonly KnownName[];
  /** Ids of the actors that an actor is part of, the nearest first. */
  wholesOf(id: string): readonly string[];
}

export function knownActors(actors: Actors): KnownActors {
  const byName = new Map<string, KnownName[]>();
  const add = (actor: Actor, standing: NameStanding, written: string): void => {
    const key = spelled(written);
    const others = byName.get(key);
    if (!others) byName.set(key, [{ actor, standing, written }]);
    else if (!others.some((other) => other.actor === actor)) others.push({ actor, standing, written });
  };
  for (const actor of actors.values()) {
    add(actor, "name", actor.name);
    for (const name of actor.aliases) add(actor, "alias", name);
  }
  for (const actor of actors.values()) for (const name of actor.contested) add(actor, "contested", name);
  return {
    all: actors,
    named: (name) => byName.get(spelled(name)) ?? none,
    wholesOf(id) {
      const wholes: string[] = [];
      for (let open = actors.get(id)?.partOf ?? []; open.length > 0;) {
        const next = open.filter((whole) => whole !== id && !wholes.includes(whole));
        wholes.push(...next);
        open = next.flatMap((whole) => actors.get(whole)?.partOf ?? []);
      }
      return wholes;
    },
  };
}

const none: readonly KnownName[] = [];

/** The one actor that a name surely stands for: nobody else goes by it, and nobody disputes it. Else null. */
export function sureActor(known: KnownActors, name: string): Actor | null {
  const all = known.named(name);
  const [only] = all;
  return all.length === 1 && only && only.standing !== "contested" ? only.actor : null;
}
