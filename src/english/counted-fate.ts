import type { Word } from "./document.ts";

const fates = new Set(["dead", "wounded", "injured", "missing", "hurt"]);
/** How far a word's dependents are looked for, so that mending a long sentence takes linear time. */
const reach = 40;
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
    for (const word of words.slice(Math.max(0, at - reach), at + reach)) if (word.head === at - 1) word.head = at;
    number.head = at;
    number.relation = "nummod";
    fate.upos = "NOUN";
    fate.xpos = "NNS";
    fate.lemma = fate.text.toLowerCase();
    if (fate.relation === "obl:unmarked") fate.relation = "obj";
  }
}

/** "the number of [dead] rose to 51", "eight of the [wounded] died": a fate between "of" and a verb is a noun. */
export function fateBeforeVerb(words: Word[]): void {
  for (let at = 2; at + 1 < words.length; at++) {
    const fate = words[at] as Word;
    const verb = words[fate.head];
    if (!fates.has(fate.text.toLowerCase()) || fate.relation !== "amod" || fate.head !== at + 1 || !verb) continue;
    const of = (words[at - 1] as Word).relation === "det" ? at - 2 : at - 1;
    const counted = words[of - 1];
    if (words[of]?.text.toLowerCase() !== "of" || !counted || !(counted.upos === "NUM" || counted.upos === "NOUN"))
      continue;
    if (verb.upos !== "VERB" && verb.xpos !== "NN" && verb.xpos !== "VBD") continue;
    const isSubject = counted.head === at + 1;
    const below = verb.head === of - 1 && verb.relation === "nmod";
    if (verb.upos !== "VERB" && !isSubject && !below) continue;
    if (below) Object.assign(verb, { head: counted.head, relation: counted.relation });
    Object.assign(fate, { head: of - 1, relation: "nmod", upos: "NOUN", xpos: "NNS", lemma: fate.text.toLowerCase() });
    for (const i of [of, at - 1]) if (i !== at && (words[i] as Word).head === at + 1) (words[i] as Word).head = at;
    if (!isSubject && (below || verb.head >= 0)) Object.assign(counted, { head: at + 1, relation: "nsubj" });
    if (verb.upos !== "VERB") Object.assign(verb, { upos: "VERB", xpos: "VBD" });
  }
}

/** "leaving two nurses dead and eleven patients [injured]": what befell the second group is said of that group alone. */
export function secondFate(words: Word[]): void {
  words.forEach((second, at) => {
    const fate = words[at + 1];
    const first = words[second.head];
    if (second.relation !== "conj" || !first || !fate || !fates.has(fate.text.toLowerCase())) return;
    const own = words[second.head + 1];
    const verb = words[first.head];
    if (!own || !fates.has(own.text.toLowerCase()) || own.text === fate.text || verb?.lemma !== "leave") return;
    for (const [word, noun] of [
      [own, second.head],
      [fate, at],
    ] as const)
      Object.assign(word, { head: noun, relation: "amod" });
    second.head = first.head;
  });
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
  return words
    .slice(Math.max(0, at - 6), at + reach)
    .some((w) => w.head === at && /^(?:obj|aux|aux:pass|cop|nsubj:outer)$/.test(w.relation));
}
