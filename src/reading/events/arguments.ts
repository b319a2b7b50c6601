import type { Position } from "../../codebook/frame.ts";
import type { Sentence } from "../../english/document.ts";
import { childBy, children, isRelation, wordAt } from "../../english/tree.ts";
import { throughRelative } from "./grammar.ts";
import { prepositional } from "./prepositions.ts";
import { type Argument, objectOf, subjectOf } from "./subject-object.ts";

/** "‹Israel›'s raid", "‹their› surrender". */
const possessive = (s: Sentence, n: number): number => throughRelative(s, childBy(s, n, "nmod:poss"));

/** "an ‹Israeli› raid", "‹car› bombing": the modifier farthest from the noun that is a name or a noun. */
function modifier(s: Sentence, n: number): number {
  for (const child of children(s, n)) {
    const { relation, upos, xpos } = wordAt(s, child);
    if (child < n && (relation === "compound" || relation === "amod" || isRelation(relation, "nmod"))) {
      if (relation === "compound" || upos === "PROPN" || upos === "NOUN" || xpos === "NNP") return child;
      if (/^\p{Lu}/u.test(wordAt(s, child).text)) return child;
    }
  }
  return -1;
}

/** The argument of a trigger at a position (see `Position`), or null. */
export function argumentAt(sentence: Sentence, trigger: number, position: Position): Argument | null {
  if (position === "subject") return subjectOf(sentence, trigger);
  if (position === "object") return objectOf(sentence, trigger);
  const head =
    position === "possessive"
      ? possessive(sentence, trigger)
      : position === "modifier"
        ? modifier(sentence, trigger)
        : position === "that"
          ? childBy(sentence, trigger, "ccomp", "acl")
          : prepositional(sentence, trigger, position);
  return head >= 0 ? { head, rule: position } : null;
}
