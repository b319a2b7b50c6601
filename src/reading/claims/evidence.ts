import type { Sentence } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";
import { isRelation, subtree, wordAt } from "../../english/tree.ts";
import { isPassive } from "../events/grammar.ts";
import { objectOf, subjectOf } from "../events/subject-object.ts";
import type { Roles } from "../events/roles.ts";
import type { FoundTrigger } from "../events/triggers.ts";
import { spanOf } from "../phrase.ts";

/** The smallest clause that carries an event: its verb with subject and objects, without the clauses joined to it. */

const clausal = (relation: string): boolean =>
  ["ccomp", "advcl", "acl", "csubj", "xcomp", "parataxis", "root"].some((name) => isRelation(relation, name));

/** The word that heads the clause in which a word stands: itself when it is a verb, else the first verb above it. */
export function clauseHead(sentence: Sentence, index: number): number {
  let at = index;
  for (let steps = 0; steps < 40; steps++) {
    const { upos, relation, head } = wordAt(sentence, at);
    if (head < 0 || upos === "VERB") return at;
    if (clausal(relation) || (relation === "conj" && wordAt(sentence, head).upos === "VERB")) return at;
    at = head;
  }
  return at;
}

/** What belongs to the clause itself: not the verbs joined to it, not the words of those who say it. */
function ownWords(sentence: Sentence, head: number): number[] {
  return subtree(sentence, head, (child, parent) => {
    const { relation, upos } = wordAt(sentence, child);
    if (parent !== head) return true;
    if (relation === "mark" || relation === "cc") return false;
    if (relation === "conj") return upos !== "VERB" || wordAt(sentence, head).upos !== "VERB";
    return (
      !isRelation(relation, "parataxis") && relation !== "discourse" && !(relation === "punct" && child > head + 40)
    );
  });
}

/** Relations by which a clause hangs on a noun that it says something about. */
const describes = (relation: string): boolean => isRelation(relation, "acl") || relation === "amod";

/**
 * The quote that carries the claim: the clause of the trigger and the phrases that fill its roles. A clause that says
 * something of a noun takes the noun in ("‹territory› ISIL once controlled"). `stated` are the words of its time and
 * place, which belong to the quote where they stand in the same sentence.
 */
export function evidenceOf(found: FoundTrigger, roles: Roles, stated: readonly Span[]): Span {
  const { sentence } = found;
  let head = governingClause(sentence, clauseHead(sentence, found.word));
  const words = new Set([...found.words, ...clauseWords(sentence, head)]);
  for (const filler of [...roles.agent, ...roles.affected, ...roles.recipient, ...roles.instrument, ...roles.place]) {
    if (filler.sentence !== sentence || words.has(filler.head)) continue;
    if (Math.abs(filler.head - found.word) > farthest) continue;
    for (const i of subtree(sentence, filler.head, (c) => !clausal(wordAt(sentence, c).relation))) words.add(i);
  }
  sentence.words.forEach((w, i) => {
    if (Math.abs(i - found.word) > farthest) return;
    if (stated.some((span) => w.start >= span.start && w.end <= span.end)) words.add(i);
  });
  for (let steps = 0; steps < 3 && saysTooLittle(sentence, words) && wordAt(sentence, head).head >= 0; steps++) {
    head = governingClause(sentence, clauseHead(sentence, wordAt(sentence, head).head));
    for (const i of clauseWords(sentence, head)) words.add(i);
  }
  const inOrder = [...words].sort((a, b) => a - b);
  return spanOf(sentence, aroundTrigger(inOrder, found)) ?? wordAt(sentence, found.word);
}

/** The words of a clause; with the noun it describes, and all that noun stands in, when it describes one. */
function clauseWords(sentence: Sentence, head: number): number[] {
  const own = ownWords(sentence, head);
  if (wordAt(sentence, head).relation === "conj") own.push(...sharedSubject(sentence, head));
  const first = firstOfJoined(sentence, head);
  if (!describes(wordAt(sentence, first).relation)) return own;
  const noun = topOfPhrase(sentence, wordAt(sentence, first).head);
  const described = subtree(
    sentence,
    noun,
    (c, p) => p !== noun || c === head || c < noun || isRelation(wordAt(sentence, c).relation, "nmod"),
  );
  return [...own, ...described];
}

/** "‹which targeted› and killed scores": the first of verbs joined by "and" hangs where all of them belong. */
function firstOfJoined(sentence: Sentence, verb: number): number {
  let at = verb;
  for (let steps = 0; steps < 6 && wordAt(sentence, at).relation === "conj"; steps++) at = wordAt(sentence, at).head;
  return at;
}

/** "‹The operation› killed 139 and took 256 prisoners": the subject that the second verb shares. */
function sharedSubject(sentence: Sentence, verb: number): number[] {
  const subject = isPassive(sentence, verb) ? objectOf(sentence, verb) : subjectOf(sentence, verb);
  return subject ? subtree(sentence, subject.head, (c) => !clausal(wordAt(sentence, c).relation)) : [];
}

/** The noun at the head of the whole phrase: "attacks" for "Province" in "attacks in Hasaka Province, which killed". */
function topOfPhrase(sentence: Sentence, noun: number): number {
  let at = noun;
  for (let steps = 0; steps < 6; steps++) {
    const { relation, head } = wordAt(sentence, at);
    if (head < 0 || !isRelation(relation, "nmod") || wordAt(sentence, head).upos === "VERB") return at;
    at = head;
  }
  return at;
}

const telling = new Set(["NOUN", "PROPN", "VERB", "NUM"]);

/** "when he was kidnapped", "also were deported": a quote that only its neighbours make clear. */
const saysTooLittle = (sentence: Sentence, words: ReadonlySet<number>): boolean =>
  [...words].filter((i) => telling.has(wordAt(sentence, i).upos)).length < 3;

/** "‹They were attempting› to retake the city": a verb that completes another is quoted with it. */
function governingClause(sentence: Sentence, head: number): number {
  let at = head;
  for (let steps = 0; steps < 6 && wordAt(sentence, at).relation === "xcomp"; steps++) at = wordAt(sentence, at).head;
  return at;
}

/** A filler shared from farther away than this many words stands outside the quote. */
const farthest = 40;

/** Words between its parts that a quote takes in: a subject stands at most this far from a verb that shares it. */
const widest = 30;

/** A quote has no holes: what stands between its parts belongs to it, up to `widest` words. */
function aroundTrigger(words: readonly number[], found: FoundTrigger): number[] {
  const at = words.indexOf(found.word);
  let from = at;
  let to = at;
  while (from > 0 && (words[from] as number) - (words[from - 1] as number) <= widest) from--;
  while (to < words.length - 1 && (words[to + 1] as number) - (words[to] as number) <= widest) to++;
  return words.slice(from, to + 1);
}
