import type { Codebook } from "../codebook/index.ts";
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
