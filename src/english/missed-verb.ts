import type { Word } from "./document.ts";

/** Participles that take an object of their own in the passive: "the child [given] a toy", "a group [called] the Front". */
const takesTwo = new Set(
  "give call name show deny offer pay award dub grant send tell teach title ask allow make consider owe deal lend hand bring".split(
    " ",
  ),
);

const nouns = new Set(["NOUN", "PROPN"]);
const pastTags = new Set(["VBD", "VBN"]);
export const isSubject = ({ relation }: Word): boolean => relation === "nsubj" || relation === "nsubj:pass";

/** How far a word's dependents are looked for, so that mending a long sentence takes linear time. */
const reach = 40;

/** First word near another that passes, or -1. */
export function near(words: readonly Word[], at: number, passes: (word: Word, index: number) => boolean): number {
  for (let i = Math.max(0, at - reach); i < Math.min(words.length, at + reach); i++)
    if (passes(words[i] as Word, i)) return i;
  return -1;
}

export const hasChild = (words: readonly Word[], head: number, relation: string): boolean =>
  near(words, head, (w) => w.head === head && w.relation === relation) >= 0;

/** True for a past form that was taken for a participle of its subject although an object follows it. */
function isMissed(words: readonly Word[], verb: number): boolean {
  const { relation, head, xpos, lemma } = words[verb] as Word;
  if (relation !== "acl" || head < 0 || head >= verb || !pastTags.has(xpos) || takesTwo.has(lemma)) return false;
  if (hasChild(words, verb, "aux") || hasChild(words, verb, "aux:pass") || hasChild(words, verb, "mark")) return false;
  return near(words, verb, (w, i) => i > verb && w.head === verb && w.relation === "obj") >= 0;
}

const governing = new Set(["VB", "VBD", "VBG", "VBN", "VBP", "VBZ"]);

/** "A blast wounded [at least 12 people]", "killing [at least 22]": what follows a verb bare and is counted is its object. */
export function countedObject(words: Word[]): void {
  words.forEach((noun, at) => {
    if (noun.relation !== "obl" || noun.head < 0 || noun.head >= at || hasChild(words, at, "case")) return;
    const bare = noun.upos === "NUM" && at - noun.head <= 4;
    if (!bare && !(nouns.has(noun.upos) && hasChild(words, at, "nummod"))) return;
    if (!governing.has((words[noun.head] as Word).xpos) || hasChild(words, noun.head, "aux:pass")) return;
    if (!hasChild(words, noun.head, "obj")) noun.relation = "obj";
  });
}

/** "killing [himself] and [five others]": a second object behind "and" is joined to the first. */
export function joinedObject(words: Word[]): void {
  words.forEach((second, at) => {
    if (second.relation !== "obj" || second.head < 0 || !hasChild(words, at, "cc")) return;
    const first = near(
      words,
      at,
      (w, i) => i < at && i > second.head && w.head === second.head && w.relation === "obj",
    );
    if (first < 0) return;
    second.head = first;
    second.relation = "conj";
  });
}

/** "[Clashes] between the army and the rebels left ten dead": a noun that opens a sentence may look like a verb. */
export function nounForVerb(words: Word[]): void {
  const [first, second] = words;
  if (first?.head !== -1 || first.xpos !== "VBZ" || second?.relation !== "case") return;
  const verb = words.findIndex(
    (w, i) => i > 1 && w.head === 0 && /^(?:conj|parataxis|ccomp)$/.test(w.relation) && w.upos === "VERB",
  );
  if (verb < 0) return;
  const subject = words.findIndex((w, i) => i < verb && w.head === verb && isSubject(w));
  const before = words.findLastIndex((w, i) => i < subject && w.head === 0 && w.relation === "obl");
  if (subject < 0 || before < 0 || !hasChild(words, subject, "cc")) return;
  (words[subject] as Word).head = before;
  (words[subject] as Word).relation = "conj";
  (words[before] as Word).relation = "nmod";
  const main = words[verb] as Word;
  main.head = -1;
  main.relation = "root";
  for (const word of words) if (word.head === 0 && word.relation === "punct") word.head = verb;
  Object.assign(first, { head: verb, relation: "nsubj", upos: "NOUN", xpos: "NNS" });
}

/** "The journalist Amal [Said] was killed": a name that is spelled like a verb of speech. */
export function saidIsName(words: Word[]): void {
  words.forEach((name, at) => {
    const before = words[at - 1];
    if (name.text !== "Said" || name.upos !== "VERB" || before?.upos !== "PROPN") return;
    const verb = near(
      words,
      at,
      (w, i) => i > at && w.head === at && /^(?:ccomp|parataxis|xcomp|aux:pass)$/.test(w.relation),
    );
    if (verb < 0 || (words[verb] as Word).relation === "aux:pass") return;
    const subject = near(words, at, (w, i) => i < at && w.head === verb && isSubject(w));
    Object.assign(words[verb] as Word, { head: name.head, relation: name.relation });
    near(words, at, (word) => {
      if (word.head === at) word.head = verb;
      return false;
    });
    Object.assign(before, subject < 0 ? { head: verb, relation: "nsubj" } : { head: subject, relation: "appos" });
    Object.assign(name, { head: at - 1, relation: "flat", upos: "PROPN", xpos: "NNP", lemma: "Said" });
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
    const object = words[at] as Word;
    const subject = near(words, verb, (w, i) => i < verb && (w.head === at || w.head === verb) && isSubject(w));
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
