import type { Actor } from "../../codebook/actors.ts";
import { nearest } from "../../codebook/shape.ts";
import type { KnownActors } from "./known-actors.ts";
import { folded, spelled } from "./spelling.ts";

/** An actor of the codebook that a name may stand for, outside of any report. */
export interface FoundActor {
  readonly identity: string;
  readonly actor: Actor;
  /** Ids of the actors it is part of, the nearest first. */
  readonly partOf: readonly string[];
  readonly reason: { readonly sign: "ownName" | "alias" | "contestedName" | "partOfName"; readonly says: string };
}

export interface FoundActors {
  readonly name: string;
  /** The likeliest first; a list of several is several: which is meant, only a report can say. */
  readonly candidates: readonly FoundActor[];
  /** The known name nearest in letters, when there is no candidate. */
  readonly suggestion: string | null;
}

/** Everybody of the codebook who goes by a name, or by a longer name that holds its words. */
export function findActors(name: string, known: KnownActors): FoundActors {
  const found = (actor: Actor, sign: FoundActor["reason"]["sign"], says: string): FoundActor => ({
    identity: actor.id,
    actor,
    partOf: known.wholesOf(actor.id),
    reason: { sign, says },
  });
  const exact = known.named(name).map(({ actor, standing, written }) => {
    if (standing === "name") return found(actor, "ownName", `“${written}” is its name.`);
    return standing === "alias"
      ? found(actor, "alias", `“${written}” is another name of it.`)
      : found(actor, "contestedName", `“${written}” may stand for it, but for others too or not undisputed.`);
  });
  if (exact.length > 0) return { name, candidates: exact, suggestion: null };
  const partial = partOfNames(name, known).map(({ actor, written }) =>
    found(actor, "partOfName", `“${written}” holds these words.`),
  );
  if (partial.length > 0) return { name, candidates: partial, suggestion: null };
  return { name, candidates: [], suggestion: nearest(name, namesOf(known)) ?? null };
}

const wordsOf = (name: string): string[] => folded(name).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Actors with a name that holds all the words of another, in any order: "Haram", "Liberation Tamil". */
function partOfNames(name: string, known: KnownActors): { actor: Actor; written: string }[] {
  const words = wordsOf(name).filter((word) => spelled(word) !== "");
  if (words.length === 0) return [];
  return [...known.all.values()].flatMap((actor) => {
    const written = [actor.name, ...actor.aliases].find((one) => {
      const own = new Set(wordsOf(one));
      return words.every((word) => own.has(word));
    });
    return written === undefined ? [] : [{ actor, written }];
  });
}

const namesOf = (known: KnownActors): string[] =>
  [...known.all.values()].flatMap(({ name, aliases, contested }) => [name, ...aliases, ...contested]);
