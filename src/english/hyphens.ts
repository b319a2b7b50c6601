import { hasChild, near } from "./dependents.ts";
import type { Word } from "./document.ts";

/** "[Hamas-run] authorities", "the Saudi-led coalition": what stands before the hyphen belongs to the participle, and that to the noun behind. */
export function hyphenatedParticiple(words: Word[]): void {
  for (let at = 1; at + 2 < words.length; at++) {
    const [before, hyphen, participle] = [words[at - 1], words[at], words[at + 1]] as [Word, Word, Word];
    if (hyphen.text !== "-" || before.end !== hyphen.start || hyphen.end !== participle.start) continue;
    if (
      !/^(?:NOUN|PROPN)$/.test(before.upos) ||
      !/^(?:run|led|held|backed|controlled|based|aligned|allied|linked|supported|armed|funded|trained|dominated|occupied|besieged|affiliated)$/i.test(
        participle.text,
      )
    )
      continue;
    const noun = /^(?:amod|compound)$/.test(participle.relation)
      ? participle.head
      : near(words, at + 2, (w, i) => i > at + 1 && i < at + 5 && /^(?:NOUN|PROPN)$/.test(w.upos));
    if (noun <= at + 1 || before.head === at + 1) continue;
    const place = words[noun] as Word;
    const ownPhrase = hasChild(words, at - 1, "case");
    if (ownPhrase || place.head === at - 1 || place.head === at + 1)
      Object.assign(place, { head: before.head, relation: before.relation });
    near(words, at, (w, i) => {
      if (w.head === at - 1 && i < at - 1 && /^(?:case|det)$/.test(w.relation)) w.head = noun;
      return false;
    });
    Object.assign(participle, { head: noun, relation: "amod", upos: "VERB", xpos: "VBN" });
    Object.assign(before, { head: at + 1, relation: "compound" });
    Object.assign(hyphen, { head: at + 1, relation: "punct" });
  }
}
