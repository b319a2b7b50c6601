import type { ActorKind } from "../../codebook/actor-kinds.ts";
import type { Actor } from "../../codebook/actors.ts";
import type { Sentence, Word } from "../../english/document.ts";
import { childBy, children, isRelation } from "../../english/tree.ts";
import type { Reason } from "../reading.ts";
import { type Body, bodyOf } from "./body.ts";
import { sureActor } from "./known-actors.ts";
import type { EntityKnowledge } from "./knowledge.ts";
import { namesByWord, type Site } from "./site.ts";

/** A word by which a site's phrase names what it belongs to: "[ISIS] terrorists", "spokesman for [the group]". */
export interface Owner {
  readonly sentence: Sentence;
  readonly word: number;
}

/** What one place of a report says of who is named there. */
export interface SaidOf {
  readonly actor: Actor | null;
  readonly kind: ActorKind | null;
  /** Takes the kind of its owner, when that has one: "[Taliban] members". */
  readonly follows: boolean;
  readonly office: string | null;
  readonly country: string | null;
  readonly body: Body | null;
  /** The country itself or its government, by its name or its capital. */
  readonly state: "state" | "government" | null;
  readonly owners: readonly Owner[];
  readonly reasons: readonly Reason[];
}

/** The same while it is collected. */
interface Draft {
  kind: ActorKind | null;
  follows: boolean;
  office: string | null;
  country: string | null;
  body: Body | null;
  state: SaidOf["state"];
  readonly owners: Owner[];
  readonly reasons: Reason[];
}

const wordAt = (sentence: Sentence, index: number): Word => sentence.words[index] as Word;
const textOf = (sentence: Sentence, first: number, last: number): string => {
  const words = sentence.words.slice(first, last + 1);
  return words.map((w, i) => (i > 0 && (words[i - 1] as Word).end < w.start ? ` ${w.text}` : w.text)).join("");
};

const because = (about: Reason["about"], sign: string, says: string, basis: Reason["basis"] = "report"): Reason => ({
  about,
  sign,
  basis,
  says,
});

export function saidOf(site: Site, knowledge: EntityKnowledge): SaidOf {
  const said: Draft = {
    kind: null,
    follows: false,
    office: null,
    country: null,
    body: null,
    state: null,
    owners: [],
    reasons: [],
  };
  if (site.kind === "place" || site.heads.length > 1) return { ...said, actor: null };
  const actor = site.kind === "actor" && site.name ? sureActor(knowledge.actors, site.words) : null;
  if (actor) return { ...said, actor };
  if (site.kind === "person") person(site, said, knowledge);
  else if (!site.name) description(site, said, knowledge);
  else if (site.name.kind !== "organization" && knowledge.countries.roleOf(site.words) !== null)
    country(site, said, knowledge);
  else organization(site, said, knowledge);
  return { ...said, actor: null };
}

/** "[Israeli] air strike" is the country's; "[Pakistanis]" are people from there; "[Kabul] denied" is the government. */
function country(site: Site, said: Draft, knowledge: EntityKnowledge): void {
  setCountry(site.words, said, knowledge);
  if (said.country === null) return;
  const { relation, upos } = wordAt(site.sentence, site.head);
  const role = knowledge.countries.roleOf(site.words);
  if (role === "capital") said.state = "government";
  else if (role === "name" || upos === "ADJ" || relation === "amod" || relation === "compound") said.state = "state";
}

function setCountry(words: string, said: Draft, { countries }: EntityKnowledge): boolean {
  const codes = countries.codesOf(words);
  const [code] = codes;
  if (codes.length !== 1 || code === undefined) return false;
  if (said.country !== null) return true;
  said.country = code;
  said.reasons.push(because("country", "wordOfCountry", `“${words}” is of ${countries.nameOf(code)}.`));
  return true;
}

/** "62 [ISIS] terrorists", "the [Afghan] government", "residents", "members of [the group]". */
function description(site: Site, said: Draft, knowledge: EntityKnowledge): void {
  const { sentence, head } = site;
  const { people } = knowledge;
  const noun = wordAt(sentence, head).lemma.toLowerCase();
  const before = compoundOf(sentence, head);
  ownersBelow(sentence, head, said, knowledge);
  kindOfNoun(noun, before, said, knowledge);
  said.follows = people.followers.has(noun);
  if (!said.follows) said.body = bodyOf(wordsOfBody(sentence, head, knowledge), knowledge);
}

function kindOfNoun(noun: string, before: string | null, said: Draft, { people }: EntityKnowledge): void {
  const two = before === null ? undefined : people.kinds.get(`${before} ${noun}`);
  const side = before === null || !people.followers.has(noun) ? undefined : people.kinds.get(before);
  // "government troops" fight for the state; the noun before a follower tells whose it is.
  const kind = two ?? (side === "government" && forces.has(noun) ? "state force" : side) ?? people.kinds.get(noun);
  if (kind === undefined) return;
  said.kind = kind;
  const words = two || side ? `${before} ${noun}` : noun;
  said.reasons.push(because("kind", "noun", `“${words}” is a word for ${kind}.`, "codebook"));
}

const forces: ReadonlySet<string> = new Set([
  "force",
  "forces",
  "troop",
  "troops",
  "soldier",
  "unit",
  "warplane",
  "artillery",
  "member",
]);

/** The noun right before a noun, in small letters: "rebel" in "rebel forces". */
function compoundOf(sentence: Sentence, head: number): string | null {
  const w = head > 0 ? wordAt(sentence, head - 1) : undefined;
  return w && w.head === head && /^(?:compound|amod)/.test(w.relation) ? w.lemma.toLowerCase() : null;
}

/** Words of a body's phrase without its country: "government" in "the Afghan government". */
function wordsOfBody(sentence: Sentence, head: number, { countries }: EntityKnowledge): string[] {
  const names = namesByWord(sentence);
  const words: string[] = [];
  for (let at = Math.max(0, head - 6); at <= head; at++) {
    const { text, head: above, relation } = wordAt(sentence, at);
    if (at !== head && !(above === head && /^(?:compound|amod|nummod)/.test(relation))) continue;
    const name = names.get(at);
    if (name && countries.roleOf(textOf(sentence, name.first, name.last)) !== null) continue;
    words.push(text);
  }
  return words;
}

const belonging: ReadonlySet<string> = new Set(["of", "for", "from", "with", "within", "'s", "’s", "'"]);

/** Names below a head that say whose it is: of a country, or of somebody. */
function ownersBelow(sentence: Sentence, head: number, said: Draft, knowledge: EntityKnowledge): void {
  const names = namesByWord(sentence);
  for (const child of children(sentence, head)) {
    const { relation } = wordAt(sentence, child);
    const before = /^(?:compound|amod|nmod:poss|nmod:desc|flat)/.test(relation);
    if (!before) {
      if (!isRelation(relation, "nmod") || child < head) continue;
      const preposition = childBy(sentence, child, "case");
      if (preposition < 0 || !belonging.has(wordAt(sentence, preposition).text.toLowerCase())) continue;
    }
    const name = names.get(child);
    if (name && setCountry(textOf(sentence, name.first, name.last), said, knowledge)) continue;
    // A bare noun before the head is part of its description: "security" in "security forces".
    if (name ? name.kind === "organization" : !/^(?:compound|amod|flat)/.test(relation))
      said.owners.push({ sentence, word: child });
  }
}

/** "the Afghan [Defense Ministry]", "the militant group [X]", "[X], a militant group". */
function organization(site: Site, said: Draft, knowledge: EntityKnowledge): void {
  const { sentence, head, name } = site;
  if (!name) return;
  const words = sentence.words.slice(name.first, name.last + 1).map(({ text }) => text);
  // Its own words may begin with the country: "[Afghan] Ministry of Defense", "[Saudi Arabian] Army".
  let own = words;
  for (const length of [2, 1])
    if (
      own === words &&
      words.length > length &&
      setCountry(textOf(sentence, name.first, name.first + length - 1), said, knowledge)
    )
      own = words.slice(length);
  ownersBelow(sentence, head, said, knowledge);
  const fullName = own.length < words.length || own.some((word) => /^(?:ministry|government|parliament)$/i.test(word));
  said.body = fullName || said.country !== null ? bodyOf(own, knowledge) : null;
  if (said.body) {
    said.kind = said.body.kind;
    said.reasons.push(because("kind", "body", `“${said.body.noun}” is a word for ${said.kind}.`, "codebook"));
    return;
  }
  for (const noun of nounsBeside(sentence, site)) {
    kindOfNoun(noun.lemma, noun.before, said, knowledge);
    if (said.kind === null && noun.before !== null) kindOfNoun(noun.before, null, said, knowledge);
    if (said.kind) return;
  }
  const last = (words.at(-1) ?? "").toLowerCase();
  const kind = knowledge.people.kinds.get(last);
  if (kind === "media" || kind === "crime group" || kind === "party" || kind === "organization") {
    said.kind = kind;
    said.reasons.push(because("kind", "wordOfName", `“${last}” in its name is a word for ${kind}.`, "codebook"));
  }
}

/** Nouns set beside a name that say what it is: "the militant [group] X", "X, a rebel [movement]". */
function nounsBeside(sentence: Sentence, { head, name }: Site): { lemma: string; before: string | null }[] {
  const found: { lemma: string; before: string | null }[] = [];
  const add = (index: number): void => {
    if (wordAt(sentence, index).upos !== "NOUN") return;
    found.push({ lemma: wordAt(sentence, index).lemma.toLowerCase(), before: compoundOf(sentence, index) });
  };
  const { head: above, relation: own } = wordAt(sentence, head);
  if (name && isRelation(own, "appos") && above === name.first - 1) add(above);
  for (const child of children(sentence, head)) {
    const { relation } = wordAt(sentence, child);
    if (
      isRelation(relation, "appos") ||
      (name && child === name.first - 1 && /^(?:nmod:desc|compound|flat)/.test(relation))
    )
      add(child);
  }
  return found;
}

/** "Afghan [President] Ashraf Ghani"; "Scott Miller, [commander] of U.S. forces"; "Sergei Lavrov of [Russia]". */
function person(site: Site, said: Draft, knowledge: EntityKnowledge): void {
  const { sentence, head, name } = site;
  if (!name) return;
  const names = namesByWord(sentence);
  let first = name.first;
  let title = false;
  while (first > 0 && name.first - first < 8) {
    const at = first - 1;
    const known = isTitle(wordAt(sentence, at).lemma.toLowerCase(), knowledge);
    // A title right before a name is its own, and a name right before that title is whose it is, whatever the tree says.
    if (!known && !(title && names.has(at)) && !belongsBefore(sentence, at, name.last)) break;
    title ||= known;
    first--;
  }
  let from = first;
  for (let at = first; at < name.first; at++) {
    const other = names.get(at);
    if (!other) continue;
    if (!setCountry(textOf(sentence, other.first, other.last), said, knowledge) && other.kind === "organization")
      said.owners.push({ sentence, word: at });
    from = Math.min(name.first, other.last + 1);
    if (from < name.first && /^['’]s?$/.test(wordAt(sentence, from).text)) from++;
    at = Math.max(at, other.last);
  }
  if (from < name.first) setOffice(sentence, from, name.first - 1, said, knowledge);
  for (const child of children(sentence, head)) {
    const { relation, upos } = wordAt(sentence, child);
    if (!isRelation(relation, "appos") || upos !== "NOUN" || child < name.last) continue;
    let start = child;
    while (
      start > 0 &&
      wordAt(sentence, start - 1).head === child &&
      /^(?:compound|amod)/.test(wordAt(sentence, start - 1).relation) &&
      !names.has(start - 1)
    )
      start--;
    if (said.office === null && !setOffice(sentence, start, child, said, knowledge)) continue;
    ownersBelow(sentence, child, said, knowledge);
  }
  ownersBelow(sentence, head, said, knowledge);
}

function belongsBefore(sentence: Sentence, at: number, last: number): boolean {
  const { head, upos, relation } = wordAt(sentence, at);
  if (head <= at || head > last) return false;
  return upos === "PROPN" || upos === "NOUN" || upos === "ADJ" || upos === "PART" || relation === "nmod:poss";
}

/** Keeps words as an office when the codebook knows one of them as a rank, a title or an office. */
function setOffice(sentence: Sentence, first: number, last: number, said: Draft, knowledge: EntityKnowledge): boolean {
  const words = sentence.words.slice(first, last + 1).map(({ lemma }) => lemma.toLowerCase());
  if (!words.some((word) => isTitle(word, knowledge))) return false;
  const office = textOf(sentence, first, last);
  said.office = office;
  said.reasons.push(because("office", "officeBesideName", `“${office}” stands beside the name.`));
  const word = words.findLast((one) => knowledge.people.kinds.get(one) === "officials");
  if (word !== undefined) {
    said.kind = "officials";
    said.reasons.push(because("kind", "office", `“${word}” is an office.`, "codebook"));
  }
  said.follows = true;
  return true;
}

const isTitle = (word: string, { people }: EntityKnowledge): boolean =>
  [word, `${word}.`].some((one) => people.titles.has(one) || people.ranks.has(one) || people.officials.has(one));
