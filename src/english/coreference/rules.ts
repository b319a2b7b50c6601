import type { Sentence } from "../document.ts";
import { children } from "../tree.ts";
import { type Entity, LOOKED_AT, type Memory } from "./memory.ts";
import type { Phrase } from "./phrases.ts";

/** Finds the entity a phrase refers to among those mentioned before, or gives null. */
export type Rule = (phrase: Phrase, memory: Memory, sentence: Sentence) => Entity | null;

const kinds: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["person", new Set(["person", "unknown"])],
  ["group", new Set(["group", "organization", "unknown"])],
  ["organization", new Set(["organization", "group", "unknown"])],
  ["place", new Set(["place", "unknown"])],
  ["thing", new Set(["thing", "unknown"])],
  ["unknown", new Set(["person", "group", "organization", "place", "thing", "unknown"])],
]);

const agree = (phrase: Phrase, entity: Entity): boolean =>
  kinds.get(phrase.kind)!.has(entity.kind) &&
  (phrase.gender === "any" || entity.gender === "any" || phrase.gender === entity.gender);

const latest = (entities: readonly Entity[], fits: (entity: Entity) => boolean): Entity | null =>
  entities.findLast(fits) ?? null;

const sentencesBack = (phrase: Phrase, entity: Entity): number => phrase.sentence - entity.phrases.at(-1)!.sentence;

/** The last phrases for the entity. */
const lately = (entity: Entity): readonly Phrase[] => entity.phrases.slice(-LOOKED_AT);

const within = (short: readonly string[], long: readonly string[]): boolean =>
  short.every((word) => long.includes(word));

/** "Ashraf Ghani ... Ashraf Ghani"; a country that acts and the place are one. */
const sameName: Rule = (phrase, memory) => {
  if (phrase.name.length === 0) return null;
  const entity = memory.named(phrase.name, phrase.kind === "place");
  return entity && (agree(phrase, entity) || (phrase.kind !== "person" && entity.kind !== "person")) ? entity : null;
};

/** "Ashraf Ghani ... Ghani", "Hillary Clinton ... Hillary"; the words of the shorter name are all in the longer one. */
const shortenedName: Rule = (phrase, memory) => {
  const last = phrase.name.at(-1);
  if (last === undefined || phrase.kind === "place") return null;
  return latest(
    memory.withWord(last),
    (entity) =>
      agree(phrase, entity) &&
      entity.kind !== "place" &&
      entity.names.some(
        (name) =>
          name.length > phrase.name.length &&
          within(phrase.name, name) &&
          (name.at(-1) === last || (entity.kind === "person" && name[0] === last)),
      ),
  );
};

/** "Ghani ... President Ashraf Ghani"; "Defense Ministry ... Afghan Defense Ministry". */
const expandedName: Rule = (phrase, memory) => {
  const last = phrase.name.at(-1);
  if (last === undefined || phrase.name.length < 2 || phrase.kind === "place") return null;
  return latest(
    memory.withWord(last),
    (entity) =>
      agree(phrase, entity) &&
      entity.kind !== "place" &&
      entity.names.every((name) => name.at(-1) !== last || within(name, phrase.name)) &&
      entity.names.some(
        (name) => name.at(-1) === last && name.length < phrase.name.length && within(name, phrase.name),
      ),
  );
};

/** "the General Directorate of Intelligence ... GDI", or the other way round. */
const acronym: Rule = (phrase, memory) => {
  const [word] = phrase.name;
  if (phrase.name.length > 2 && phrase.kind !== "person") {
    const entity = memory.abbreviation(phrase.name);
    return entity && agree(phrase, entity) ? entity : null;
  }
  if (phrase.name.length !== 1 || word === undefined || word.length < 2 || word.length > 8 || phrase.kind === "person")
    return null;
  const entity = memory.abbreviated(word);
  return entity && entity.kind !== "person" ? entity : null;
};

/** Marks between a phrase and its apposition; after a colon something new may come. */
const SET_OFF = new Set([",", "(", "[", "-", "--", "–", "—"]);

/** "Ali Khan, a spokesman for the group": the dependent stands for the head; "Inter-Services Intelligence (ISI)" too. */
const apposition: Rule = (phrase, memory, sentence) => {
  if (!phrase.relation.startsWith("appos")) return null;
  const before = sentence.words[phrase.first - 1]?.text;
  if (phrase.form === "nominal" && (before === undefined || !SET_OFF.has(before))) return null;
  const head = memory.headedBy(phrase.sentence, phrase.above);
  if (!head) return null;
  const entity = memory.entityOf.get(head)!;
  const numbers = phrase.number === head.number || phrase.kind === "organization" || entity.kind === "organization";
  return agree(phrase, entity) && numbers ? entity : null;
};

/** "Kabul is the capital of Afghanistan"; not "Kabul is a city". */
const predicate: Rule = (phrase, memory, sentence) => {
  if ((phrase.article !== "definite" && phrase.article !== "own") || phrase.lemma === "") return null;
  let subject = -1;
  let copula = false;
  for (const child of children(sentence, phrase.head)) {
    const { relation, lemma } = sentence.words[child]!;
    if (relation === "cop") copula = true;
    else if (relation === "nsubj") subject = child;
    else if (lemma === "not") return null;
  }
  const head = copula && subject >= 0 ? memory.headedBy(phrase.sentence, subject) : undefined;
  if (!head || head.number !== phrase.number) return null;
  const entity = memory.entityOf.get(head)!;
  return agree(phrase, entity) ? entity : null;
};

/** "Abu Zeid, also known as the Engineer". */
const alias: Rule = (phrase, memory, sentence) => {
  if (phrase.form !== "name" || !/^(?:xcomp|obl|obj)/.test(phrase.relation)) return null;
  const verb = sentence.words[phrase.above];
  if (!verb || !verb.relation.startsWith("acl") || !["know", "call", "dub", "name", "nickname"].includes(verb.lemma))
    return null;
  const head = memory.headedBy(phrase.sentence, verb.head);
  const entity = head && memory.entityOf.get(head);
  return entity && agree(phrase, entity) ? entity : null;
};

const figure = (modifiers: ReadonlySet<string>): string | undefined => [...modifiers].find((word) => /^\d/.test(word));

/** "a militant group ... the group"; "62 fighters ... the fighters"; "his wife ... his wife" when he is the same. */
const sameHead: Rule = (phrase, memory) => {
  if (phrase.form !== "nominal" || phrase.article === "indefinite" || phrase.lemma === "") return null;
  const owner = phrase.possessor >= 0 ? ownerOf(phrase, memory) : null;
  const reach = phrase.article === "none" ? 12 : 40;
  return latest(memory.withLemma(phrase.lemma), (entity) => {
    if (entity.number !== phrase.number || sentencesBack(phrase, entity) > reach) return false;
    if (phrase.article === "own")
      return owner !== null && lately(entity).some((other) => other.possessor >= 0 && ownerOf(other, memory) === owner);
    const named = figure(phrase.modifiers);
    if (named !== undefined && !entity.modifiers.has(named)) return false;
    if (phrase.article === "none")
      return lately(entity).some(
        (other) => other.form === "nominal" && other.article !== "own" && same(other.modifiers, phrase.modifiers),
      );
    return [...phrase.modifiers].every(
      (word) => entity.modifiers.has(word) || entity.names.some((name) => name.includes(word)),
    );
  });
};

const same = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((word) => b.has(word));

const ownerOf = (phrase: Phrase, memory: Memory): Entity | null => {
  const owner = memory.headedBy(phrase.sentence, phrase.possessor);
  return owner ? (memory.entityOf.get(owner) ?? null) : null;
};

/** Nouns by which a text takes up a named body or place: "the group", "the country". */
const takenUp: ReadonlyMap<string, Phrase["kind"]> = new Map([
  ...[
    "group",
    "organization",
    "organisation",
    "movement",
    "party",
    "agency",
    "company",
    "network",
    "firm",
    "outfit",
    "militia",
    "body",
  ].map((noun) => [noun, "organization"] as const),
  ...[
    "country",
    "nation",
    "city",
    "town",
    "village",
    "province",
    "district",
    "capital",
    "island",
    "region",
    "state",
  ].map((noun) => [noun, "place"] as const),
]);

/** "The Taliban ... the group": the last body named in this or the three sentences before. */
const genericNoun: Rule = (phrase, memory) => {
  const kind = takenUp.get(phrase.lemma);
  if (kind === undefined || phrase.form !== "nominal" || phrase.article !== "definite" || phrase.number !== "one")
    return null;
  if (phrase.modifiers.size > 0) return null;
  for (let index = memory.recent.length - 1; index >= 0; index--) {
    const other = memory.recent[index]!;
    if (phrase.sentence - other.sentence > 3) return null;
    if (other.form !== "name" || (other.sentence === phrase.sentence && other.above === phrase.head)) continue;
    if (other.relation.startsWith("compound") && kind === "place") continue;
    const entity = memory.entityOf.get(other)!;
    if (entity.kind === kind || (kind === "organization" && entity.kind === "group")) return entity;
  }
  return null;
};

/** In the order in which they are asked; "President Ghani ... the president" is a case of `sameHead`, titles being remembered as heads. */
export const rulesForNames: readonly Rule[] = [
  apposition,
  sameName,
  alias,
  acronym,
  shortenedName,
  expandedName,
  predicate,
];
export const rulesForNominals: readonly Rule[] = [apposition, predicate, sameHead, genericNoun];
