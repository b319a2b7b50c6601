import { hasChild, isSubject, near } from "./dependents.ts";
import type { Word } from "./document.ts";

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

/** "A [mine] blast killed two": behind an article "mine" is no pronoun, and what it stands before is a noun. */
export function mineIsNoun(words: Word[]): void {
  words.forEach((mine, at) => {
    const article = words[at - 1];
    if (mine.text.toLowerCase() !== "mine" || mine.upos !== "PRON" || article?.relation !== "det") return;
    Object.assign(mine, { upos: "NOUN", xpos: "NN", lemma: "mine" });
    const noun = words[at + 1];
    if (mine.head !== at + 1 || !noun || !isSubject(noun)) return;
    Object.assign(noun, { upos: "NOUN", xpos: "NN" });
    mine.relation = "compound";
    article.head = at + 1;
  });
}

/** "died in renewed [fighting]", "displaced by [shelling]": behind a preposition, with no object of its own, such a word is a noun. */
export function deedInIng(words: Word[]): void {
  words.forEach((deed, at) => {
    if (!/^(?:fighting|shelling|bombing|shooting|rioting|infighting)$/i.test(deed.text) || deed.upos !== "VERB") return;
    if (deed.relation !== "advcl" || deed.head >= at || hasChild(words, at, "obj") || hasChild(words, at, "nsubj"))
      return;
    const opener = near(
      words,
      at,
      (w, i) =>
        i < at && w.head === at && /^(?:mark|case)$/.test(w.relation) && /^(?:in|by|during|amid)$/i.test(w.text),
    );
    if (opener < 0) return;
    const byAgent = /^by$/i.test((words[opener] as Word).text) && hasChild(words, deed.head, "aux:pass");
    Object.assign(words[opener] as Word, { relation: "case", upos: "ADP", xpos: "IN" });
    Object.assign(deed, {
      relation: byAgent ? "obl:agent" : "obl",
      upos: "NOUN",
      xpos: "NN",
      lemma: deed.text.toLowerCase(),
    });
    near(words, at, (w, i) => {
      if (w.head === at && i > at && w.relation === "obl") w.relation = "nmod";
      return false;
    });
  });
}

/** "Insurgents [overran] the centre": what has a subject is no preposition, however it begins. */
export function overranIsVerb(words: Word[]): void {
  words.forEach((verb, at) => {
    if (verb.upos === "ADP" && verb.text.toLowerCase() === "overran" && hasChild(words, at, "nsubj"))
      Object.assign(verb, { upos: "VERB", xpos: "VBD", lemma: "overrun" });
  });
}
