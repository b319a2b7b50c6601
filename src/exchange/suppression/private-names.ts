import type { Codebook } from "../../codebook/index.ts";
import type { LedgerReport } from "../../ledger/index.ts";
import type { Entity } from "../../reading/index.ts";
import { folded, wordsOfName } from "./spotter.ts";

/**
 * Titles, ranks and callings that make nobody a public person: courtesy ("Mr. Karim"), religion and learning ("Haji", "Dr."), ranks of those
 * who obey ("Sgt."), and what witnesses and helpers are. Whoever has only these is private.
 */
const ofPrivatePeople = new Set(
  [
    "mr mrs ms miss sir madam madame monsieur herr don señor lady dame comrade",
    "dr doctor prof professor haji hajji sister brother father fr reverend rev pastor imam mullah maulana maulvi sheikh sheik shaykh rabbi",
    "private pvt pfc corporal cpl sergeant sgt constable trooper specialist seaman airman midshipman ensign lieutenant lt detective",
    "witness medic paramedic physician nurse worker activist elder analyst expert source observer monitor teacher farmer driver journalist reporter",
  ].flatMap((line) => line.split(" ")),
);

/** An office is public unless its last word is one that private people have too: "Staff Sgt.", "rescue worker". */
export function isPublicOffice(office: string): boolean {
  const last = wordsOfName(office).at(-1);
  return last !== undefined && !ofPrivatePeople.has(last);
}

/** Persons of one report, by whether they hold an office or are actors of the codebook. */
export interface PersonsNamed {
  readonly private: readonly string[];
  readonly public: readonly string[];
}

const isPublic = ({ actor }: Entity): boolean =>
  actor !== undefined && (actor.identity !== null || (actor.office !== null && isPublicOffice(actor.office)));

/** Who is named in a report. People without a name ("a baby", "residents") are not among them. */
export function personsOf({ reading }: Pick<LedgerReport, "reading">): PersonsNamed {
  const persons = (reading?.entities ?? []).filter(({ kind }) => kind === "person");
  const names = (all: readonly Entity[]): string[] => [
    ...new Set(all.flatMap(({ name, names: more }) => [name, ...more])),
  ];
  return {
    private: names(persons.filter((one) => !isPublic(one))),
    public: names(persons.filter(isPublic)),
  };
}

/** Words that name groups, countries and peoples, and so nobody alone: "Afghan", "Taliban". */
export function namesOfMany({ actors, nationalities }: Codebook): ReadonlySet<string> {
  const ofActors = [...actors.values()].flatMap(({ name, aliases, contested }) => [name, ...aliases, ...contested]);
  const ofCountries = [...nationalities.values()].flatMap(({ country, names, capital, adjectives, people }) => [
    country,
    ...names,
    ...capital,
    ...adjectives,
    ...people,
  ]);
  return new Set([...ofActors, ...ofCountries].map(folded));
}

/** A surname stands for its family; a name of one word, and a last word of less than three letters, have none. */
function surname(name: string): string | null {
  const words = wordsOfName(name);
  const last = words.at(-1);
  return words.length < 2 || last === undefined || last.length < 3 ? null : last;
}

/** The names, and the surnames in them, without those of groups and peoples. */
export function namesToSuppress(names: Iterable<string>, many: ReadonlySet<string>): string[] {
  const all = new Set<string>();
  for (const name of names) {
    const last = surname(name);
    for (const one of [name, ...(last === null ? [] : [last])]) if (!many.has(folded(one))) all.add(one);
  }
  return [...all];
}
