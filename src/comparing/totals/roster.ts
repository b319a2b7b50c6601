import type { DescribedClaim } from "../described.ts";

/** One person as a claim describes them. What the words do not say is null. */
export interface Person {
  readonly surname: string | null;
  readonly gender: "f" | "m" | null;
  readonly age: number | null;
  readonly another: boolean;
}

const female =
  /\b(?:woman|girl|wife|mother|mom|sister|daughter|grandmother|grandma|girlfriend|female|aunt|niece|lady|she|her|ms|mrs|widow|fianc[ée]e)\b/i;
const male =
  /\b(?:man|boy|husband|father|dad|brother|son|grandfather|boyfriend|male|uncle|nephew|he|him|mr|gentleman)\b/i;
const years = /\b(\d{1,3})[- ]years?[- ]olds?\b|,\s*(\d{1,3})\b/i;
/** What a resolved pronoun, a place or a body leaves behind is no person. */
const noPerson =
  /\b(?:wounds?|scene|hospital|police|department|shot|gun|bullet|head|chest|leg|arm|neck|stomach|shoulder|foot|hand|back|abdomen|torso|face|injur(?:y|ies)|body|death|home|house|car)\b/i;

/** The one person that a claim tells of, or null when it tells of several or of nobody. */
export function personOf({ affected, count, evidence }: DescribedClaim): Person | null {
  const [party] = affected;
  if (affected.length !== 1 || party === undefined || (count !== null && count[0] !== 1)) return null;
  const { words, name, named } = party;
  if (noPerson.test(words.split(/\s(?:in|at|on|from|with|to|of)\s/i)[0]!) || /\band\b/.test(words)) return null;
  // A pronoun was resolved, perhaps to somebody else: the words stand elsewhere.
  const here = evidence.includes(words);
  const surname =
    named && here && /^\p{Lu}\p{Ll}/u.test(name) && /\s/.test(name)
      ? name.split(/\s+/).findLast((part) => !/^(?:Jr|Sr|I+)\.?$/.test(part))!
      : null;
  const own = here ? words : "";
  const age = years.exec(own);
  return {
    surname: surname?.toLowerCase().replace(/[^\p{L}]/gu, "") ?? null,
    gender: /\bher (?:son|husband|father|brother|boyfriend)|\bhis (?:daughter|wife|mother|sister|girlfriend)/i.test(own)
      ? /\bher /i.test(own)
        ? "m"
        : "f"
      : female.test(own)
        ? "f"
        : male.test(own)
          ? "m"
          : null,
    age: age === null ? null : Number(age[1] ?? age[2]),
    another: /\banother\b|\bsecond\b/i.test(own),
  };
}

const sameOne = (a: Person, b: Person): boolean =>
  (a.surname === null || b.surname === null || a.surname === b.surname) &&
  (a.gender === null || b.gender === null || a.gender === b.gender) &&
  (a.age === null || b.age === null || a.age === b.age);

/** The fewest people that the descriptions can stand for: each is put to the first whom it does not contradict. */
export function distinct(people: readonly Person[]): Person[] {
  const found: Person[] = [];
  const known = (person: Person): number =>
    Number(person.surname !== null) * 4 + Number(person.age !== null) * 2 + Number(person.gender !== null);
  for (const person of [...people].sort((a, b) => known(b) - known(a))) {
    const at = found.findIndex((one) => sameOne(one, person));
    if (at < 0) found.push(person);
    else {
      const one = found[at]!;
      found[at] = {
        surname: one.surname ?? person.surname,
        gender: one.gender ?? person.gender,
        age: one.age ?? person.age,
        another: one.another,
      };
    }
  }
  return found;
}

/** Those of the first list that are not among the second. */
export const without = (people: readonly Person[], others: readonly Person[]): Person[] =>
  people.filter((person) => !others.some((other) => sameOne(person, other)));
