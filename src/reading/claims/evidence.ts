import type { Sentence, Word } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";
import { isRelation, subtree } from "../../english/tree.ts";
import { subjectOf, objectOf } from "../events/arguments.ts";
import type { FoundTrigger } from "../events/triggers.ts";
import { spanOf } from "../phrase.ts";

/** The smallest clause that carries an event: its verb with subject and objects, without the clauses joined to it. */

const word = (sentence: Sentence, index: number): Word => sentence.words[index] as Word;

const clausal = (relation: string): boolean =>
  ["ccomp", "advcl", "acl", "csubj", "xcomp", "parataxis", "root"].some((name) => isRelation(relation, name));

/** The word that heads the clause in which a word stands: itself when it is a verb, else the first verb above it. */
export function clauseHead(sentence: Sentence, index: number): number {
  let at = index;
  for (let steps = 0; steps < 40; steps++) {
    const { upos, relation, head } = word(sentence, at);
    if (head < 0 || upos === "VERB") return at;
    if (clausal(relation) || (relation === "conj" && word(sentence, head).upos === "VERB")) return at;
    at = head;
  }
  return at;
}

/** What belongs to the clause itself: not the verbs joined to it, not the words of those who say it. */
function ownWords(sentence: Sentence, head: number): number[] {
  return subtree(sentence, head, (child, parent) => {
    const { relation, upos } = word(sentence, child);
    if (parent !== head) return true;
    if (relation === "mark" || relation === "cc") return false;
    if (relation === "conj") return upos !== "VERB" || word(sentence, head).upos !== "VERB";
    return !isRelation(relation, "parataxis") && relation !== "discourse" && !(relation === "punct" && child > head + 40);
  });
}

export function evidenceOf(found: FoundTrigger): Span {
  const { sentence } = found;
  const head = clauseHead(sentence, found.word);
  const { relation } = word(sentence, head);
  let words = ownWords(sentence, head);
  const extra: number[] = [];
  if (isRelation(relation, "acl") || relation === "amod") {
    // "‹territory› ISIL once controlled": the noun that the clause describes, with its own modifiers.
    const noun = word(sentence, head).head;
    extra.push(...subtree(sentence, noun, (c, p) => p !== noun || c === head || c < noun || isRelation(word(sentence, c).relation, "nmod")));
  } else if (relation === "conj" || relation === "xcomp") {
    for (const argument of [subjectOf(sentence, head), objectOf(sentence, head)]) {
      if (argument) extra.push(...subtree(sentence, argument.head, (_, p) => p === argument.head));
    }
  }
  if (extra.length > 0) words = [...new Set([...words, ...extra])].sort((a, b) => a - b);
  words = closeToTrigger(words, found);
  return spanOf(sentence, words) ?? word(sentence, found.word);
}

/** A shared subject far away would drag everything between into the quote: keep the run around the trigger. */
function closeToTrigger(words: readonly number[], found: FoundTrigger): number[] {
  const at = words.indexOf(found.word);
  if (at < 0) return [...found.words];
  let from = at;
  let to = at;
  while (from > 0 && (words[from] as number) - (words[from - 1] as number) <= 12) from--;
  while (to < words.length - 1 && (words[to + 1] as number) - (words[to] as number) <= 12) to++;
  return words.slice(from, to + 1);
}
