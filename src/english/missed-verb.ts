import type { Word } from "./document.ts";

/** Participles that take an object of their own in the passive: "the child [given] a toy", "a group [called] the Front". */
const takesTwo = new Set(
  "give call name show deny offer pay award dub grant send tell teach title ask allow make consider owe deal lend hand bring".split(
    " ",
  ),
);

const nouns = new Set(["NOUN", "PROPN"]);
const pastTags = new Set(["VBD", "VBN"]);
const isSubject = ({ relation }: Word): boolean => relation === "nsubj" || relation === "nsubj:pass";

const hasChild = (words: readonly Word[], head: number, relation: string): boolean =>
  words.some((w) => w.head === head && w.relation === relation);

/** True for a past form that was taken for a participle of its subject although an object follows it. */
function isMissed(words: readonly Word[], verb: number): boolean {
  const { relation, head, xpos, lemma } = words[verb] as Word;
  if (relation !== "acl" || head < 0 || head >= verb || !pastTags.has(xpos) || takesTwo.has(lemma)) return false;
  if (hasChild(words, verb, "aux") || hasChild(words, verb, "aux:pass") || hasChild(words, verb, "mark")) return false;
  return words.some((w, i) => i > verb && w.head === verb && w.relation === "obj");
}

/** "A blast wounded [at least 12 people]": what follows a verb without a preposition, and is counted, is its object. */
export function countedObject(words: Word[]): void {
  words.forEach((noun, at) => {
    if (noun.relation !== "obl" || !nouns.has(noun.upos) || noun.head < 0 || noun.head >= at) return;
    if (!pastTags.has((words[noun.head] as Word).xpos) || hasChild(words, at, "case")) return;
    if (hasChild(words, at, "nummod") && !hasChild(words, noun.head, "obj")) noun.relation = "obj";
  });
}

/** True where a phrase begins with a preposition: "[Near] Tal Hamid". */
const opensWithPreposition = (words: readonly Word[], head: number): boolean =>
  words.some(
    (w, i) =>
      w.relation === "case" &&
      i < w.head &&
      (w.head === head || (words[w.head] as Word).head === head) &&
      w.head <= head,
  );

/**
 * "[The shelling] wounded nine people", "Near Kirkuk, [one strike] destroyed a bridge": where a sentence has no other
 * verb, a past form with a subject before it and an object behind it is the verb.
 */
export function missedMainVerb(words: Word[]): void {
  const root = words.findIndex(({ head }) => head < 0);
  if (root < 0 || !nouns.has((words[root] as Word).upos) || words.some(isSubject)) return;
  const verb = words.findIndex(
    (w, i) => isMissed(words, i) && (w.head === root || (words[w.head] as Word).head === root),
  );
  if (verb < 0 || verb < root) return;
  const main = words[verb] as Word;
  const subject = words[main.head] as Word;
  const fronted = main.head !== root;
  if (fronted && (!opensWithPreposition(words, root) || !/^(?:appos|conj|parataxis|list)$/.test(subject.relation)))
    return;
  if (!fronted && opensWithPreposition(words, root)) return;
  main.head = -1;
  main.relation = "root";
  main.xpos = "VBD";
  subject.head = verb;
  subject.relation = "nsubj";
  if (!fronted) return;
  (words[root] as Word).head = verb;
  (words[root] as Word).relation = "obl";
}

/** "[The blast] wounded four people": no adjective stands before a number, so that "wounded" is the verb. */
export function verbBeforeNumber(words: Word[]): void {
  for (let verb = 1; verb + 2 < words.length; verb++) {
    const main = words[verb] as Word;
    const at = main.head;
    const number = words[verb + 1] as Word;
    if (main.relation !== "amod" || !pastTags.has(main.xpos) || at <= verb + 1) continue;
    if (number.relation !== "nummod" || number.head !== at) continue;
    const object = words[at] as Word;
    const subject = words.findIndex((w, i) => i < verb && (w.head === at || w.head === verb) && isSubject(w));
    if (subject < 0 || hasChild(words, at, "cop") || hasChild(words, at, "case")) continue;
    main.head = object.head;
    main.relation = object.relation;
    main.xpos = "VBD";
    object.head = verb;
    object.relation = "obj";
    (words[subject] as Word).head = verb;
    (words[subject] as Word).relation = "nsubj";
  }
}

/** "[The attack] wounded 12 people, police said": of two subjects of "said" the first belongs to the verb beside it. */
export function missedClauseBeforeSaying(words: Word[]): void {
  words.forEach((first, subject) => {
    const saying = first.head;
    if (!isSubject(first) || saying <= subject) return;
    const second = words.findIndex((w, i) => i > subject && i < saying && w.head === saying && isSubject(w));
    const verb = words.findIndex((w, i) => i > subject && i < second && w.head === subject && isMissed(words, i));
    if (second < 0 || verb < 0) return;
    const clause = words[verb] as Word;
    clause.head = saying;
    clause.relation = "ccomp";
    clause.xpos = "VBD";
    first.head = verb;
    first.relation = "nsubj";
  });
}
