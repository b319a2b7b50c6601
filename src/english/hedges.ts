import { hasChild, isSubject, near } from "./dependents.ts";
import type { Word } from "./document.ts";

/** What stands before a number and makes it less exact. */
const hedges: readonly (readonly string[])[] = [
  ["at", "least"],
  ["at", "most"],
  ["up", "to"],
  ["close", "to"],
  ["more", "than"],
  ["less", "than"],
  ["fewer", "than"],
  ["as", "many", "as"],
  ["as", "few", "as"],
];

/**
 * "[At least 14 civilians], among them three children, were killed", "They arrested close to 600 [men]": before a number these words are no
 * prepositions, and the noun is subject or object.
 */
export function hedgedNumber(words: Word[]): void {
  for (let at = 0; at + 2 < words.length; at++) {
    const hedge = hedges.find((one) => one.every((word, i) => words[at + i]?.text.toLowerCase() === word));
    const number = words[at + (hedge?.length ?? 0)];
    if (!hedge || number?.upos !== "NUM") continue;
    const behind = at + hedge.length;
    const noun = number.relation === "nummod" && number.head >= behind ? number.head : behind;
    const counted = words[noun] as Word;
    const verb = words[counted.head];
    hedge.forEach((_, i) => {
      const word = words[at + i] as Word;
      // Anything that the number itself hangs on stays where it is.
      if (noun === at + i || counted.head === at + i || number.head === at + i) return;
      Object.assign(word, i === 0 ? { head: behind, relation: "advmod" } : { head: at, relation: "fixed" });
    });
    if (!/^(?:obl|nmod)/.test(counted.relation) || verb?.upos !== "VERB") continue;
    if (near(words, noun, (w, i) => i < at && w.head === noun && w.relation === "case") >= 0) continue;
    if (counted.head < noun) {
      if (!hasChild(words, counted.head, "obj")) counted.relation = "obj";
    } else if (near(words, counted.head, (w) => w.head === counted.head && isSubject(w)) < 0)
      counted.relation = hasChild(words, counted.head, "aux:pass") ? "nsubj:pass" : "nsubj";
  }
}
