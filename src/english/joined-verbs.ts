import type { Word } from "./document.ts";
import { hasChild, near } from "./missed-verb.ts";

const past = new Set(["VBD", "VBN"]);

/** "killed nine people and [wounded] 20 others": a verb with an object of its own is joined to the verb, not to the noun between. */
export function verbJoinedToObject(words: Word[]): void {
  words.forEach((verb, at) => {
    const noun = words[verb.head];
    const above = noun === undefined ? undefined : words[noun.head];
    if (verb.relation !== "conj" || verb.upos !== "VERB" || !past.has(verb.xpos) || !noun || !above) return;
    if (verb.head >= at || noun.upos !== "NOUN" || noun.relation !== "obj" || noun.head >= verb.head) return;
    if (above.upos !== "VERB" || !past.has(above.xpos) || !hasChild(words, at, "obj") || !hasChild(words, at, "cc")) return;
    if (hasChild(words, at, "nsubj") || hasChild(words, at, "aux:pass")) return;
    verb.head = noun.head;
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
    if (verb < 0 || hasChild(words, verb, "obj") || words.slice(verb + 1, at).some(({ text }) => /^(?:,|and|or)$/.test(text)))
      return;
    object.head = verb;
    object.relation = "obj";
  });
}
