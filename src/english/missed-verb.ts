import { hasChild, isSubject, near } from "./dependents.ts";
import type { Word } from "./document.ts";
import { says } from "./verb-classes.ts";

/** Participles that take an object of their own in the passive: "the child [given] a toy", "a group [called] the Front". */
const takesTwo = new Set(
  "give call name show deny offer pay award dub grant send tell teach title ask allow make consider owe deal lend hand bring".split(
    " ",
  ),
);

const nouns = new Set(["NOUN", "PROPN"]);

const pastTags = new Set(["VBD", "VBN"]);

/** True for a past form that was taken for a participle of its subject although an object follows it. */
function isMissed(words: readonly Word[], verb: number): boolean {
  const { relation, head, xpos, lemma } = words[verb] as Word;
  if (relation !== "acl" || head < 0 || head >= verb || !pastTags.has(xpos) || takesTwo.has(lemma)) return false;
  if (hasChild(words, verb, "aux") || hasChild(words, verb, "aux:pass") || hasChild(words, verb, "mark")) return false;
  return near(words, verb, (w, i) => i > verb && w.head === verb && w.relation === "obj") >= 0;
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

/** "A roadside bomb wounded [two soldiers]": a noun has no object; the past form behind it has. */
export function objectOfNoun(words: Word[]): void {
  words.forEach((object, at) => {
    const noun = object.head;
    if (object.relation !== "obj" || noun < 0 || noun >= at || !nouns.has((words[noun] as Word).upos)) return;
    const verb = near(
      words,
      at,
      (w, i) => i > noun && i < at && w.head === noun && w.relation === "acl" && pastTags.has(w.xpos),
    );
    if (verb >= 0 && !hasChild(words, verb, "obj")) object.head = verb;
  });
}

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
  const noun = main.head;
  main.head = -1;
  main.relation = "root";
  main.xpos = "VBD";
  near(words, verb, (word, i) => {
    if (i > verb && word.head === noun && /^(?:obl|punct)/.test(word.relation)) word.head = verb;
    return false;
  });
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
    const subject = near(words, verb, (w, i) => i < verb && (w.head === at || w.head === verb) && isSubject(w));
    const before = subject < 0 && isSaid(words, at) && isBeside(words, verb - 1, verb, at) ? verb - 1 : subject;
    if (before >= 0 && !hasChild(words, at, "cop") && !hasChild(words, at, "case"))
      becomesVerb(words, verb, before, at);
  }
}

/** "said [the attack] killed": nobody says an attack; a clause is said. */
const isSaid = (words: readonly Word[], at: number): boolean => {
  const { relation, head } = words[at] as Word;
  const saying = words[head];
  return relation === "obj" && head < at && saying?.upos === "VERB" && says.has(saying.lemma);
};

/** A noun before a participle, hung on it or on the noun behind it. */
const isBeside = (words: readonly Word[], noun: number, verb: number, at: number): boolean => {
  const { upos, head } = words[noun] as Word;
  return nouns.has(upos) && (head === at || head === verb);
};

/** The participle becomes the verb in the place of its object, with the noun before it as its subject. */
function becomesVerb(words: Word[], verb: number, subject: number, at: number): void {
  const object = words[at] as Word;
  const relation = isSaid(words, at) ? "ccomp" : object.relation;
  Object.assign(words[verb] as Word, { head: object.head, relation, xpos: "VBD" });
  Object.assign(object, { head: verb, relation: "obj" });
  Object.assign(words[subject] as Word, { head: verb, relation: "nsubj" });
  near(words, verb, (word, i) => {
    if (word.head === at && i < subject && word.relation === "det") word.head = subject;
    else if (word.head === at && (word.relation === "punct" || (isSubject(word) && i < verb))) word.head = verb;
    return false;
  });
}

/**
 * "[The blast] wounded soldiers": where the sentence or a clause has no other verb, a participle between a noun with an article and a
 * bare one is the verb. Not "the wounded soldiers", where no noun stands before it.
 */
export function verbBetweenNouns(words: Word[]): void {
  for (let verb = 2; verb + 1 < words.length; verb++) {
    const main = words[verb] as Word;
    const at = main.head;
    const object = words[at];
    if (main.relation !== "amod" || !pastTags.has(main.xpos) || at !== verb + 1 || object?.xpos !== "NNS") continue;
    if (!/^(?:root|ccomp|parataxis)$/.test(object.relation) && !isSaid(words, at)) continue;
    if (!isBeside(words, verb - 1, verb, at) || hasChild(words, at, "cop") || hasChild(words, at, "case")) continue;
    const article = near(
      words,
      verb,
      (w, i) => i < verb && w.relation === "det" && (w.head === verb - 1 || w.head === at),
    );
    if (article >= 0) becomesVerb(words, verb, verb - 1, at);
  }
}

/** "Officials said [a bomb] planted by militants wounded three soldiers": what is said is the clause, whose verb has an object. */
export function clauseThatIsSaid(words: Word[]): void {
  words.forEach((subject, at) => {
    if (!isSaid(words, at)) return;
    const verb = near(words, at, (w, i) => i > at && isMissed(words, i) && isUnder(words, w.head, at));
    if (verb < 0) return;
    Object.assign(words[verb] as Word, { head: subject.head, relation: "ccomp", xpos: "VBD" });
    Object.assign(subject, { head: verb, relation: "nsubj" });
  });
}

/** True for a word and for those below it. */
function isUnder(words: readonly Word[], below: number, above: number): boolean {
  for (let at = below, steps = 0; at >= 0 && steps < 12; at = (words[at] as Word).head, steps++)
    if (at === above) return true;
  return false;
}

/** "[The attack] wounded 12 people, police said": of two subjects of "said" the first belongs to the verb beside it. */
export function missedClauseBeforeSaying(words: Word[]): void {
  words.forEach((first, subject) => {
    const saying = first.head;
    if (!isSubject(first) || saying <= subject) return;
    const second = near(words, saying, (w, i) => i > subject && i < saying && w.head === saying && isSubject(w));
    const verb = near(words, subject, (w, i) => i > subject && i < second && w.head === subject && isMissed(words, i));
    if (second < 0 || verb < 0) return;
    const clause = words[verb] as Word;
    clause.head = saying;
    clause.relation = "ccomp";
    clause.xpos = "VBD";
    first.head = verb;
    first.relation = "nsubj";
  });
}
