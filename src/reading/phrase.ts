import type { Sentence, Word } from "../english/document.ts";
import type { Span } from "../english/span.ts";
import { childBy, isRelation, subtree, wordAt } from "../english/tree.ts";

/** The words around a head that make up its phrase, as spans of the report. */

const clauses = ["acl", "advcl", "ccomp", "csubj", "parataxis", "appos", "discourse", "vocative", "dislocated"];

const predicative = /^(?:nsubj|csubj|cop|aux|expl)(?::|$)/;

const edgeWords = new Set([",", ";", ":", "-", "–", "—", "--", "_", ".", "(", ")", "[", "]", "'s", "’s", "'", "’"]);

/** Punctuation, or the "and" of "and [20 fighters]". */
const opensNothing = ({ text, relation, upos }: Word): boolean =>
  edgeWords.has(text) || (relation === "cc" && upos === "CCONJ");

/** Span from the first to the last of the words at these indexes, without punctuation at its edges; null if none. */
export function spanOf(sentence: Sentence, indexes: readonly number[]): Span | null {
  let from = 0;
  let to = indexes.length - 1;
  while (from <= to && opensNothing(wordAt(sentence, indexes[from] as number))) from++;
  while (to >= from && edgeWords.has(wordAt(sentence, indexes[to] as number).text)) to--;
  if (from > to) return null;
  return { start: wordAt(sentence, indexes[from] as number).start, end: wordAt(sentence, indexes[to] as number).end };
}

const dashes = new Set(["—", "–", "--", "_"]);

export interface PhraseOptions {
  /** Leave out coordinated phrases: "[India] and Pakistan". */
  readonly alone?: boolean;
}

/**
 * The noun phrase of a head: articles, adjectives, compounds, "of" phrases and coordinated nouns; without the
 * preposition before it and without clauses and appositions.
 */
export function nounPhrase(sentence: Sentence, head: number, options: PhraseOptions = {}): Span {
  const kept = subtree(sentence, head, (child, parent) => {
    const { relation } = wordAt(sentence, child);
    if (relation === "punct") return child > head - 12;
    if (parent !== head) return !clauses.some((name) => isRelation(relation, name));
    if (relation === "appos" && options.alone !== true && isShortName(sentence, child)) return true;
    if (relation === "case" || relation === "cc:preconj" || relation === "mark") return false;
    // "it was behind [the attack]": of a predicate only the noun phrase
    if (predicative.test(relation)) return false;
    if (clauses.some((name) => isRelation(relation, name))) {
      // "[recently captured] fighters": a participle before its noun belongs to the phrase.
      return child < head && relation === "acl";
    }
    if (relation === "conj" || relation === "cc")
      return options.alone !== true && (relation === "cc" || nominal(sentence, child));
    // "In Syria thousands were killed": a phrase with a preposition before the noun is not part of it.
    if (child < head && relation === "nmod" && childBy(sentence, child, "case") >= 0) return false;
    return !isVerbal(sentence, head) || relation === "compound" || relation === "flat" || relation === "fixed";
  });
  return spanOf(sentence, wholeNames(sentence, unbroken(sentence, kept, head))) ?? wordAt(sentence, head);
}

/** A phrase that ends within a name ends behind it: "30 captives in Deir [ez-Zor]". */
function wholeNames({ names }: Sentence, indexes: readonly number[]): readonly number[] {
  const last = indexes.at(-1);
  const cut = names.find((name) => last !== undefined && name.first <= last && last < name.last);
  return cut === undefined ? indexes : [...indexes, cut.last];
}

/** "the group's leader, ‹Abu Khalid›": an apposition that gives the name belongs to the phrase. */
const isShortName = (sentence: Sentence, index: number): boolean =>
  sentence.names.some((name) => name.kind === "person" && name.first <= index && index <= name.last);

const isVerbal = (sentence: Sentence, index: number): boolean => wordAt(sentence, index).upos === "VERB";

const nominal = (sentence: Sentence, index: number): boolean =>
  ["NOUN", "PROPN", "PRON", "NUM", "ADJ", "SYM", "X"].includes(wordAt(sentence, index).upos);

/**
 * The run of indexes around the head without a hole of more than two words: what was left out in the middle (a
 * relative clause) ends the phrase, a lost comma does not.
 */
function unbroken(sentence: Sentence, indexes: readonly number[], head: number): number[] {
  const at = indexes.indexOf(head);
  let from = at;
  let to = at;
  // A dateline or an aside ends at its dash: "KABUL — [Sixty fighters]".
  const dashed = (index: number): boolean => dashes.has(wordAt(sentence, index).text);
  while (
    from > 0 &&
    (indexes[from] as number) - (indexes[from - 1] as number) <= 2 &&
    !dashed(indexes[from - 1] as number)
  )
    from--;
  while (to < indexes.length - 1 && (indexes[to + 1] as number) - (indexes[to] as number) <= 2) to++;
  return indexes.slice(from, to + 1);
}

/** Heads of the phrases joined by "and", "or" or commas, the first one included: India, Pakistan. */
export function coordinated(sentence: Sentence, head: number): number[] {
  const heads = [head];
  for (let i = 0; i < sentence.words.length; i++) {
    const w = wordAt(sentence, i);
    if (w.relation === "conj" && w.head === head && nominal(sentence, i)) heads.push(i);
  }
  return heads;
}
