import type { Word } from "./document.ts";

const fates = new Set(["dead", "wounded", "injured", "missing", "hurt"]);
const nominal = new Set(["NOUN", "PROPN"]);
/** Relations of words that stand between "at least nine dead" and its verb only by mistake. */
const argument = /^(?:obj|iobj|nsubj(?::pass)?|obl(?::unmarked)?|root|dep|discourse)$/;

/** "The blast left [nine dead] and [12 wounded]": a number right before such a word makes it a noun, which the number counts. */
export function countedFate(words: Word[]): void {
  for (let at = 1; at < words.length; at++) {
    const fate = words[at] as Word;
    const number = words[at - 1] as Word;
    if (!fates.has(fate.text.toLowerCase()) || number.upos !== "NUM") continue;
    if (fate.relation === "amod" || fate.relation === "compound" || governsMore(words, at)) continue;
    const counted = number.head === at;
    const beside = number.head >= 0 && number.head === fate.head && argument.test(number.relation);
    const above = fate.head === at - 1;
    if (!counted && !beside && !above) continue;
    if (above) {
      fate.head = number.head;
      fate.relation = number.relation;
    } else if (beside && fate.relation !== "conj") fate.relation = number.relation;
    else if (fate.relation === "xcomp") fate.relation = "obj";
    for (const word of words) if (word.head === at - 1) word.head = at;
    number.head = at;
    number.relation = "nummod";
    fate.upos = "NOUN";
    fate.xpos = "NNS";
    fate.lemma = fate.text.toLowerCase();
    if (fate.relation === "obl:unmarked") fate.relation = "obj";
  }
}

/** True for a fate with an object, an auxiliary or a noun behind it: "two wounded their guards", "12 wounded soldiers". */
function governsMore(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (
    next &&
    nominal.has(next.upos) &&
    next.relation !== "obl:unmarked" &&
    (next.head === at || next.head === (words[at] as Word).head)
  )
    return true;
  return words.some(
    (w, i) => w.head === at && i !== at - 1 && /^(?:obj|aux|aux:pass|cop|nsubj:outer)$/.test(w.relation),
  );
}
