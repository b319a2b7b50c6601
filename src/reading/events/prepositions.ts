import type { Sentence } from "../../english/document.ts";
import { childBy, children, childrenBy, isRelation, wordAt } from "../../english/tree.ts";
import { throughRelative } from "./grammar.ts";

/** The preposition that a word hangs on: "to" for "forces" in "surrendered to Afghan forces"; "" when there is none. */
export function prepositionOf(sentence: Sentence, index: number): string {
  const marker = childBy(sentence, index, "case");
  if (marker < 0) return "";
  const fixed = childrenBy(sentence, marker, "fixed").map((c) => wordAt(sentence, c).text.toLowerCase());
  return [wordAt(sentence, marker).text.toLowerCase(), ...fixed].join(" ");
}

/** Head of the phrase that the preposition joins to a verb or a noun: surrendered to ‹forces›, or -1. */
export function prepositional(sentence: Sentence, index: number, preposition: string): number {
  for (const child of children(sentence, index)) {
    const { relation } = wordAt(sentence, child);
    if (!isRelation(relation, "obl") && !isRelation(relation, "nmod")) continue;
    if (prepositionOf(sentence, child) === preposition) return throughRelative(sentence, child);
  }
  // The parser cannot always tell "[killed [men] [in Homs]]" from "[killed [men [in Homs]]]".
  const object = childBy(sentence, index, "obj");
  if (object >= 0 && preposition !== "of" && preposition !== "by") {
    for (const child of childrenBy(sentence, object, "nmod")) {
      if (prepositionOf(sentence, child) === preposition) return child;
    }
  }
  return -1;
}
