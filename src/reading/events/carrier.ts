import type { SupportVerb } from "../../codebook/support-verbs.ts";
import type { Sentence } from "../../english/document.ts";
import { children, isRelation, wordAt } from "../../english/tree.ts";
import { prepositionOf } from "./prepositions.ts";
import type { FoundTrigger } from "./triggers.ts";

/** A verb that carries an event noun, and what it gives it. */
export interface Carrier {
  readonly verb: number;
  readonly support: SupportVerb;
}

/** Whether the particles and nouns of a support verb stand around it: "carried ‹out›", "came ‹under› attack". */
function standsAs(sentence: Sentence, verb: number, support: SupportVerb): boolean {
  return support.lemmas
    .slice(1)
    .every((lemma) =>
      [...children(sentence, verb), verb + 1].some((c) => sentence.words[c]?.text.toLowerCase() === lemma),
    );
}

/** Where an event noun stands to a verb: its object, its subject, or behind a preposition. */
function standingOf(sentence: Sentence, noun: number): string {
  const { relation } = wordAt(sentence, noun);
  if (relation === "obj" || relation === "nsubj:pass") return "object";
  if (relation === "nsubj") return "subject";
  return isRelation(relation, "obl") ? prepositionOf(sentence, noun) : "";
}

/** The verb that carries a noun trigger: "‹launched› strikes", "came ‹under› attack", "an operation ‹executed› by the army". */
export function carrierOf(found: FoundTrigger, supports: readonly SupportVerb[]): Carrier | null {
  if (found.trigger.pos !== "noun") return null;
  const { sentence, word: noun } = found;
  const { head } = wordAt(sentence, noun);
  if (head >= 0) {
    const standing = standingOf(sentence, noun);
    const { lemma } = wordAt(sentence, head);
    const support = supports.find((s) => s.lemmas[0] === lemma && s.event === standing && standsAs(sentence, head, s));
    if (support) return { verb: head, support };
  }
  for (const clause of children(sentence, noun)) {
    const { relation, lemma } = wordAt(sentence, clause);
    if (!isRelation(relation, "acl")) continue;
    const support = supports.find(
      (s) => s.lemmas[0] === lemma && s.event === "object" && standsAs(sentence, clause, s),
    );
    if (support) return { verb: clause, support };
  }
  return null;
}
