import type { Codebook } from "../../codebook/index.ts";
import type { PeopleWords } from "../../codebook/people.ts";
import type { Nouns } from "../classes.ts";
import { type Countries, countries } from "./countries.ts";
import { type KnownActors, knownActors } from "./known-actors.ts";

/** What entities are told by, prepared once for all reports. */
export interface EntityKnowledge {
  readonly actors: KnownActors;
  readonly countries: Countries;
  readonly people: PeopleWords;
  readonly nouns: Nouns;
}

export const entityKnowledge = (codebook: Codebook, nouns: Nouns): EntityKnowledge => ({
  actors: knownActors(codebook.actors),
  countries: countries(codebook.nationalities),
  people: codebook.people,
  nouns,
});
