import type { Sentence, Word } from "./document.ts";

/** Walking the tree of one sentence. Words are given by their index in `Sentence.words`. */

const childrenCache = new WeakMap<Sentence, readonly (readonly number[])[]>();
const none: readonly number[] = [];

/** The word at an index that is known to be in the sentence. */
export const wordAt = (sentence: Sentence, index: number): Word => sentence.words[index] as Word;

/** Indexes of the direct dependents of a word, in the order of the text. */
export function children(sentence: Sentence, word: number): readonly number[] {
  let all = childrenCache.get(sentence);
  if (!all) {
    const lists: number[][] = sentence.words.map(() => []);
    sentence.words.forEach((w, i) => {
      if (w.head >= 0) lists[w.head]?.push(i);
    });
    all = lists;
    childrenCache.set(sentence, all);
  }
  return all[word] ?? none;
}

/** True when the relation is `name` or a subtype of it: "nsubj:pass" is an "nsubj". */
export const isRelation = (relation: string, name: string): boolean =>
  relation === name || (relation.startsWith(name) && relation[name.length] === ":");

/** First dependent whose relation is one of `relations` (subtypes count), or -1. */
export function childBy(sentence: Sentence, word: number, ...relations: readonly string[]): number {
  for (const child of children(sentence, word)) {
    const { relation } = sentence.words[child] as Word;
    if (relations.some((name) => isRelation(relation, name))) return child;
  }
  return -1;
}

/** All dependents whose relation is one of `relations` (subtypes count). */
export const childrenBy = (sentence: Sentence, word: number, ...relations: readonly string[]): number[] =>
  children(sentence, word).filter((child) =>
    relations.some((name) => isRelation((sentence.words[child] as Word).relation, name)),
  );

/**
 * All words below a word, itself included, in the order of the text. Branches for which `keep` is false are left
 * out with everything below them. Cycles, which no tree has, are walked once.
 */
export function subtree(
  sentence: Sentence,
  word: number,
  keep: (child: number, parent: number) => boolean = () => true,
): number[] {
  const seen = new Set<number>([word]);
  const open = [word];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const child of children(sentence, next)) {
      if (seen.has(child) || !keep(child, next)) continue;
      seen.add(child);
      open.push(child);
    }
  }
  return [...seen].sort((a, b) => a - b);
}

/** The words from a word up to the root: parent, grandparent, ... */
export function ancestors(sentence: Sentence, word: number): number[] {
  const path: number[] = [];
  for (let at = sentence.words[word]?.head ?? -1; at >= 0 && path.length <= sentence.words.length;) {
    path.push(at);
    at = sentence.words[at]?.head ?? -1;
  }
  return path;
}
