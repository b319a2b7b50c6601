import { hasChild, near } from "./dependents.ts";
import type { Word } from "./document.ts";
import { befalls } from "./verb-classes.ts";

const nouns = new Set(["NOUN", "PROPN"]);
const past = new Set(["VBD", "VBN"]);
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

const times =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|second|minute|hour|day|night|morning|afternoon|evening|week|weekend|month|year|decade|time|moment|today|yesterday|tomorrow|season|spring|summer|autumn|fall|winter)$/i;

/** "They had shot down [a drone]": a noun right behind a verb, with an article and without a preposition, is its object, unless it is a time. */
export function bareObject(words: Word[]): void {
  words.forEach((noun, at) => {
    const verb = noun.head;
    if (noun.relation !== "obl" || verb < 0 || verb >= at || !nouns.has(noun.upos) || times.test(noun.lemma)) return;
    if (!governing.has((words[verb] as Word).xpos) || hasChild(words, verb, "aux:pass") || hasChild(words, verb, "obj"))
      return;
    const first = /^(?:up|down|out|off|away|over|back)$/i.test((words[verb + 1] as Word).text) ? verb + 2 : verb + 1;
    const { relation, head } = words[first] as Word;
    if (/^(?:det|nmod:poss|nummod)$/.test(relation) && head === at && !hasChild(words, at, "case"))
      noun.relation = "obj";
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

/** "killed nine people and [wounded] 20 others": a verb with an object of its own is joined to the verb, not to the noun between. */
export function verbJoinedToObject(words: Word[]): void {
  words.forEach((verb, at) => {
    const noun = words[verb.head];
    const above = noun === undefined ? undefined : words[noun.head];
    if (verb.relation !== "conj" || verb.upos !== "VERB" || !past.has(verb.xpos) || !noun || !above) return;
    if (verb.head >= at || noun.upos !== "NOUN" || noun.relation !== "obj" || noun.head >= verb.head) return;
    if (above.upos !== "VERB" || !past.has(above.xpos) || !hasChild(words, at, "obj") || !hasChild(words, at, "cc"))
      return;
    if (hasChild(words, at, "nsubj") || hasChild(words, at, "aux:pass")) return;
    verb.head = noun.head;
  });
}

/** "Seven were killed and [12 others] injured": the second verb is a passive too, whose "were" is not said again. */
export function secondPassive(words: Word[]): void {
  words.forEach((verb, at) => {
    if (verb.relation !== "conj" || !past.has(verb.xpos) || !befalls.has(verb.lemma)) return;
    if (!hasChild(words, verb.head, "aux:pass") || hasChild(words, at, "obj")) return;
    const subject = near(words, at, (w, i) => i < at && i > verb.head && w.head === at && w.relation === "nsubj");
    if (subject >= 0) (words[subject] as Word).relation = "nsubj:pass";
    // "and a third wounded": one more of them
    const ordinal = words[at - 1] as Word;
    if (subject < 0 && /^(?:second|third|fourth|fifth|sixth)$/i.test(ordinal.text) && hasChild(words, at - 1, "det"))
      Object.assign(ordinal, { head: at, relation: "nsubj:pass", upos: "NOUN", xpos: "NN" });
  });
}

/** "killed nine people and wounded [20 others]": what follows the second verb bare is its object, not joined to the first one's. */
export function objectOfJoinedVerb(words: Word[]): void {
  words.forEach((object, at) => {
    const first = words[object.head];
    if (object.relation !== "conj" || !first || object.head >= at || first.relation !== "obj") return;
    if (!/^(?:NOUN|PROPN|NUM)$/.test(object.upos) || hasChild(words, at, "cc")) return;
    const verb = near(
      words,
      at,
      (w, i) => i > object.head && i < at && w.relation === "conj" && w.head === first.head && w.upos === "VERB",
    );
    if (
      verb < 0 ||
      hasChild(words, verb, "obj") ||
      words.slice(verb + 1, at).some(({ text }) => /^(?:,|and|or)$/.test(text))
    )
      return;
    object.head = verb;
    object.relation = "obj";
  });
}
