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
    if (!fate || !fates.has(fate.text.toLowerCase())) return;
    // The parser joins the groups, or takes the second fate for a verb: "and [eleven patients injured]".
    const joined = second.relation === "conj";
    if (!joined && !(second.relation === "nsubj" && second.head === at + 1 && fate.relation === "conj")) return;
    const leave = joined ? (words[second.head]?.head ?? -1) : fate.head;
    const first = joined ? second.head : lastObject(words, leave, at);
    const own = words[first + 1];
    if (words[leave]?.lemma !== "leave" || first < 0 || !own || !fates.has(own.text.toLowerCase())) return;
    if (own.text === fate.text) return;
    Object.assign(own, { head: first, relation: "amod" });
    Object.assign(fate, { head: at, relation: "amod" });
    Object.assign(second, { head: leave, relation: "conj" });
  });
}

function lastObject(words: readonly Word[], verb: number, before: number): number {
  for (let i = before - 1; i > verb && i > before - reach; i--)
    if (words[i]?.head === verb && words[i]?.relation === "obj") return i;
  return -1;
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
