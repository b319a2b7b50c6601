import { caseOf, hasChild, near } from "./dependents.ts";
import type { Word } from "./document.ts";
import { befalls } from "./verb-classes.ts";

/** Repairs of phrases with a preposition that hang on the wrong word. */

const where = new Set(["in", "near", "outside", "across", "at"]);
const takings = /^(?:take|retake|capture|recapture|seize|wrest|liberate|free|regain|reclaim|recover|win)$/;

const at = (words: readonly Word[], index: number): Word => words[index] as Word;

/** "a raid by the military [on a monastery]": what is behind the doer belongs to the deed. */
export function behindTheDoer(words: Word[]): void {
  words.forEach((target, index) => {
    const doer = words[target.head];
    const deed = doer && words[doer.head];
    if (target.relation !== "nmod" || !deed || doer.head >= target.head || target.head >= index) return;
    if (doer.relation !== "nmod" || caseOf(words, target.head) !== "by") return;
    const preposition = caseOf(words, index);
    const apart = ["on", "against", "at"].includes(preposition) || (where.has(preposition) && target.upos === "PROPN");
    if (apart) target.head = doer.head;
  });
}

/** "killed by soldiers [in the West Bank]": where it was, not who they are. */
export function placeBehindTheAgent(words: Word[]): void {
  words.forEach((place, index) => {
    const agent = words[place.head];
    if (place.relation !== "nmod" || place.upos !== "PROPN" || agent?.relation !== "obl:agent" || place.head >= index)
      return;
    if (agent.head < 0 || !where.has(caseOf(words, index))) return;
    Object.assign(place, { head: agent.head, relation: "obl" });
  });
}

/** "a 17-year-old [Palestinian] near Nablus": what stands before the preposition is no adjective of the noun behind it. */
export function nounBeforePreposition(words: Word[]): void {
  words.forEach((adjective, index) => {
    const { relation, head: noun } = adjective;
    const verb = words[noun]?.head ?? -1;
    if (relation !== "amod" || noun <= index + 1 || verb < 0 || verb >= index || at(words, verb).upos !== "VERB")
      return;
    const preposition = at(words, index + 1);
    if (preposition.relation !== "case" || preposition.head !== noun || hasChild(words, verb, "obj")) return;
    Object.assign(adjective, { head: verb, relation: "obj", upos: "NOUN", xpos: "NN" });
    near(words, index, (w, i) => {
      if (w.head === noun && i < index) w.head = index;
      return false;
    });
  });
}

/** "gunmen [in] Maiduguri last week": a preposition belongs to the name right behind it, which nothing else connects. */
export function prepositionBeforeName(words: Word[]): void {
  words.forEach((preposition, index) => {
    const name = words[index + 1];
    if (preposition.relation !== "case" || preposition.head <= index + 1 || name?.upos !== "PROPN") return;
    if (name.relation === "nmod" && name.head < index && !hasChild(words, index + 1, "case"))
      preposition.head = index + 1;
  });
}

/** "recaptured the town of Palmyra [from IS]": whom it was taken from, not where the town is from. */
export function fromBehindTaking(words: Word[]): void {
  words.forEach((loser, index) => {
    if (loser.relation !== "nmod" || caseOf(words, index) !== "from") return;
    let above = loser.head;
    for (let steps = 0; steps < 3 && words[above]?.relation === "nmod"; steps++) above = at(words, above).head;
    const object = words[above];
    const verb = words[object?.head ?? -1];
    if (object?.relation === "obj" && verb?.upos === "VERB" && takings.test(verb.lemma) && object.head < index)
      Object.assign(loser, { head: object.head, relation: "obl" });
  });
}

const deeds =
  /^(?:attack|raid|clash|strike|airstrike|blast|explosion|bombing|operation|ambush|shootout|firefight|gunfight|gunbattle|battle|fighting|shelling|offensive|shooting|crash|assault|bombardment)$/;

/** "killed 19 members [in a shootout] in Sinaloa": what it happened in is no part of who they are. */
export function deedBehindVictims(words: Word[]): void {
  words.forEach((deed, index) => {
    const victims = words[deed.head];
    const verb = victims && words[victims.head];
    // "in air and ground operations"
    const joined = near(words, index, (w, i) => i > index && w.head === index && deeds.test(w.lemma));
    const isDeed = deeds.test(deed.lemma) || joined >= 0;
    if (deed.relation !== "nmod" || deed.head >= index || !isDeed || victims?.relation !== "obj") return;
    if (verb?.upos === "VERB" && befalls.has(verb.lemma) && /^(?:in|during)$/.test(caseOf(words, index)))
      Object.assign(deed, { head: victims.head, relation: "obl" });
  });
}
