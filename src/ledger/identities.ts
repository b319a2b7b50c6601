import type { Codebook } from "../codebook/index.ts";
import type { AskedActor } from "../comparing/index.ts";
import type { Identities } from "./claim-filter.ts";
import { folded } from "./fold.ts";

/** Looks names of actors up in a codebook: "IS-K" and "ISKP" give the id that claims are found by. */
export function identitiesOf(codebook: Codebook | undefined): Identities {
  if (codebook === undefined) return () => [];
  const ids = new Map<string, Set<string>>();
  for (const { id, name, aliases, contested } of codebook.actors.values())
    for (const one of [id, name, ...aliases, ...contested]) {
      const known = ids.get(folded(one)) ?? new Set();
      ids.set(folded(one), known.add(id));
    }
  return (name) => [...(ids.get(folded(name)) ?? [])];
}

/** Whom an actor's name stands for in a codebook; nobody without one. */
export type AskedActors = (name: string) => AskedActor;

export function askedActorsOf(codebook: Codebook | undefined): AskedActors {
  const identities = identitiesOf(codebook);
  return (name) => {
    const ids = identities(name);
    const mothers = ids.flatMap((id) => {
      const known = codebook?.actors.get(id);
      return (known?.partOf ?? []).map((identity) => ({ identity, countries: known!.country }));
    });
    return { identities: ids, mothers };
  };
}
