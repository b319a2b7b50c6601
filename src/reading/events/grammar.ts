import type { Sentence } from "../../english/document.ts";
import { childBy, children, isRelation, wordAt } from "../../english/tree.ts";

/** Voice, finiteness and relative clauses: what the rules about subjects and objects ask of a verb. */

const relativePronouns = new Set(["who", "which", "that", "whom", "whose"]);

/** A verb form that says what was done to its subject: "killed" in "was killed", "the men killed", "killed men". */
export function isPassive(sentence: Sentence, verb: number): boolean {
  const v = wordAt(sentence, verb);
  if (childBy(sentence, verb, "nsubj:pass", "aux:pass", "csubj:pass") >= 0) return true;
  if (v.xpos !== "VBN" && v.xpos !== "VBD" && v.xpos !== "JJ") return false;
  if (childBy(sentence, verb, "obl:agent") >= 0) return true;
  const participle = v.relation === "acl" || v.relation === "amod";
  if (participle && v.xpos !== "JJ") return childBy(sentence, verb, "obj") < 0 || v.relation === "amod";
  const { head, relation } = v;
  return (
    relation === "conj" &&
    head >= 0 &&
    v.xpos === "VBN" &&
    childBy(sentence, verb, "nsubj", "obj", "aux") < 0 &&
    isPassive(sentence, head)
  );
}

/** The noun that a relative or participle clause describes, or -1. */
function described(sentence: Sentence, verb: number): number {
  const { relation, head } = wordAt(sentence, verb);
  return isRelation(relation, "acl") ? head : -1;
}

/** "the men ‹who› fled": a relative pronoun stands for the noun that the clause describes. */
function antecedentOfRelative(sentence: Sentence, index: number): number {
  const w = wordAt(sentence, index);
  const wh = w.xpos === "WP" || w.xpos === "WDT" || w.xpos === "WP$" || (w.lemma === "that" && w.upos === "PRON");
  if (!wh || !relativePronouns.has(w.lemma.toLowerCase())) return index;
  for (let at = w.head, steps = 0; at >= 0 && steps < 8; at = wordAt(sentence, at).head, steps++) {
    const noun = described(sentence, at);
    if (noun >= 0) return noun;
  }
  return index;
}

export const throughRelative = (sentence: Sentence, index: number): number =>
  index < 0 ? -1 : antecedentOfRelative(sentence, index);

const finite = new Set(["VBD", "VBZ", "VBP", "MD"]);

export function isFinite(s: Sentence, v: number): boolean {
  const { xpos, relation } = wordAt(s, v);
  const auxiliaries = children(s, v).filter((c) => isRelation(wordAt(s, c).relation, "aux"));
  // "24 men, four of them foreigners, surrendered": at the top of a clause of its own no participle stands alone.
  if (xpos === "VBN" && auxiliaries.length === 0) return relation === "parataxis" || relation === "root";
  return finite.has(xpos) || auxiliaries.some((c) => finite.has(wordAt(s, c).xpos));
}

export const nominalTags = new Set(["NOUN", "PROPN", "PRON", "NUM"]);

/** The head of the whole phrase that a noun stands in: "number" for "soldiers" in "a number of soldiers". */
export function topOfPhrase(s: Sentence, index: number): number {
  let at = index;
  for (let steps = 0; steps < 12; steps++) {
    const { relation, head } = wordAt(s, at);
    if (
      head < 0 ||
      head > at ||
      !(isRelation(relation, "nmod") || relation === "conj" || relation === "compound" || relation === "appos")
    )
      return at;
    if (!nominalTags.has(wordAt(s, head).upos)) return at;
    at = head;
  }
  return at;
}

export const hasRelativePronoun = (s: Sentence, v: number, noun: number): boolean =>
  s.words.slice(noun + 1, v).some((w) => w.xpos === "WP" || w.xpos === "WDT" || w.xpos === "WP$" || w.xpos === "WRB");
