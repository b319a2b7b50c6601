import type { Word } from "./document.ts";
import { caseOf, hasChild, isSubject, near } from "./dependents.ts";
import { says } from "./verb-classes.ts";

/** Repairs of phrases that hang on the wrong word. */

const examples = new Set(["mostly", "mainly", "largely", "including", "chiefly"]);

const at = (words: readonly Word[], index: number): Word => words[index] as Word;

/** "A monitor said [35 fighters] and [20 jihadists] had died": what stands before "and" is a subject too. */
export function joinedSubject(words: Word[]): void {
  words.forEach((second, index) => {
    const verb = words[second.head];
    if (!verb || !isSubject(second) || verb.head < 0 || verb.head >= index || !hasChild(words, index, "cc")) return;
    const first = near(
      words,
      index,
      (w, i) => i < index && i > verb.head && w.head === verb.head && /^(?:nsubj|obj)$/.test(w.relation),
    );
    const cc = near(words, index, (w, i) => i < index && w.head === index && w.relation === "cc");
    // "leaving 11 soldiers [dead] and 50 civilians missing": two phrases, each with its own predicate
    if (first < 0 || cc < 0 || cc - first > 6 || at(words, first + 1).upos === "ADJ") return;
    Object.assign(at(words, first), { head: second.head, relation: second.relation });
    Object.assign(second, { head: first, relation: "conj" });
  });
}

/** "accused [the army and its allies] of killing 50": the clause is said of all who are joined. */
export function clauseOfAllJoined(words: Word[]): void {
  words.forEach((clause, index) => {
    const noun = words[clause.head];
    if (clause.relation !== "acl" || clause.xpos !== "VBG" || noun?.relation !== "conj" || noun.head < 0) return;
    if (caseOf(words, index) !== "of" || at(words, noun.head).relation !== "obj") return;
    clause.head = noun.head;
  });
}

/** "attacked the village, [burning] 40 houses and killing 13": before a number stands no adjective but a verb. */
export function participleBeforeNumber(words: Word[]): void {
  for (let verb = 1; verb + 2 < words.length; verb++) {
    const main = at(words, verb);
    const object = words[main.head];
    const number = at(words, verb + 1);
    if (main.relation !== "amod" || main.xpos !== "VBG" || !object || main.head <= verb + 1) continue;
    if (number.relation !== "nummod" || number.head !== main.head || object.relation !== "conj") continue;
    if (at(words, verb - 1).text !== ",") continue;
    let above = object.head;
    for (let steps = 0; steps < 6 && above >= 0 && at(words, above).upos !== "VERB"; steps++)
      above = at(words, above).head;
    if (above < 0 || above >= verb || at(words, above).upos !== "VERB") continue;
    Object.assign(object, { head: verb, relation: "obj" });
    Object.assign(main, { head: above, relation: "advcl" });
  }
}

/** "rescued [76 people], mostly women and children, who had been kidnapped": the clause is of the people. */
export function clauseBehindExamples(words: Word[]): void {
  words.forEach((clause, index) => {
    const example = words[clause.head];
    if (clause.relation !== "acl:relcl" || example?.relation !== "appos" || example.head < 0 || clause.head >= index)
      return;
    const opens = near(words, clause.head, (w) => w.head === clause.head && examples.has(w.text.toLowerCase()));
    if (opens >= 0) clause.head = example.head;
  });
}

/** "accuse the government of [bombing] hospitals": a verb, though there is a noun of that form. */
export function accusedOfDoing(words: Word[]): void {
  words.forEach((object, index) => {
    const accused = words[object.head];
    const verb = accused && words[accused.head];
    if (object.relation !== "nmod" || accused?.relation !== "obj" || !verb || caseOf(words, index) !== "of") return;
    if (!/^(?:accuse|suspect|convict|acquit)$/.test(verb.lemma)) return;
    const deed = near(
      words,
      index,
      (w, i) => i < index && w.head === index && w.relation === "compound" && w.text.endsWith("ing"),
    );
    if (deed < 1 || at(words, deed - 1).text.toLowerCase() !== "of") return;
    Object.assign(at(words, deed - 1), { head: deed, relation: "mark" });
    Object.assign(at(words, deed), {
      head: object.head,
      relation: "acl",
      upos: "VERB",
      xpos: "VBG",
      lemma: verbOf(at(words, deed).text),
    });
    Object.assign(object, { head: deed, relation: "obj" });
  });
}

/** "bomb" of "bombing", "shell" of "shelling", "strike" of "striking": verbs of accusations are mostly regular. */
function verbOf(form: string): string {
  const stem = form.toLowerCase().slice(0, -3);
  if (/([^aeiouls])\1$/.test(stem)) return stem.slice(0, -1);
  return /(?:[ts]r?ik|sav|us|is|ut|ad)$/.test(stem) ? `${stem}e` : stem;
}

/** "allegations [that] it bombed the camp": what is alleged, no camp that allegations bombed. */
export function thatOfContent(words: Word[]): void {
  words.forEach((that, index) => {
    const clause = words[that.head];
    if (that.text.toLowerCase() !== "that" || that.relation !== "obj" || !clause || index >= that.head) return;
    const objects = near(words, that.head, (w, i) => i > that.head && w.head === that.head && w.relation === "obj");
    if (objects < 0 || clause.relation !== "acl:relcl") return;
    Object.assign(that, { relation: "mark", upos: "SCONJ", xpos: "IN" });
    clause.relation = "acl";
  });
}

/** "detonated as a convoy passed, [killing] the driver": what came of it follows from the main verb, not from what it went with. */
export function resultBehindTimeClause(words: Word[]): void {
  words.forEach((result, index) => {
    const during = words[result.head];
    const main = during && words[during.head];
    if (result.relation !== "advcl" || result.xpos !== "VBG" || result.head >= index || !main) return;
    if (during.relation !== "advcl" || during.head >= result.head || main.upos !== "VERB") return;
    if (
      !/^(?:kill|wound|injure|leave|destroy|damage|hurt|maim)$/.test(result.lemma) ||
      at(words, index - 1).text !== ","
    )
      return;
    const opener = near(
      words,
      result.head,
      (w, i) => i > during.head && i < result.head && /^(?:as|when|while)$/i.test(w.text),
    );
    if (opener >= 0) result.head = during.head;
  });
}

/** "a bus in Damascus, [state media] reported": a name and who reports are no list, since no "and" joins them. */
export function speakerBehindComma(words: Word[]): void {
  words.forEach((speaker, index) => {
    const verb = words[index + 1];
    if (!/^(?:conj|appos)$/.test(speaker.relation) || speaker.head >= index || verb?.upos !== "VERB") return;
    if (!says.has(verb.lemma) || !/^VB[DZP]$/.test(verb.xpos) || hasChild(words, index, "cc")) return;
    const comma = near(words, index, (w, i) => i < index && i > speaker.head && w.text === "," && w.head === index);
    if (comma < 0 || near(words, index + 1, (w) => w.head === index + 1 && isSubject(w)) >= 0) return;
    Object.assign(speaker, { head: index + 1, relation: "nsubj" });
    at(words, comma).head = index + 1;
  });
}

/** "shot [dead] four militants": what became of them, no part of how many. */
export function shotDead(words: Word[]): void {
  words.forEach((verb, index) => {
    const dead = words[index + 1];
    if (verb.upos !== "VERB" || verb.lemma !== "shoot" || dead?.text.toLowerCase() !== "dead") return;
    if (dead.head !== index && dead.head > index) Object.assign(dead, { head: index, relation: "xcomp", upos: "ADJ" });
  });
}
