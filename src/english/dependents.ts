import type { Word } from "./document.ts";

/** How far a word's dependents are looked for, so that mending a long sentence takes linear time. */
const reach = 40;

/** First word near another that passes, or -1. */
export function near(words: readonly Word[], at: number, passes: (word: Word, index: number) => boolean): number {
  for (let i = Math.max(0, at - reach); i < Math.min(words.length, at + reach); i++)
    if (passes(words[i] as Word, i)) return i;
  return -1;
}

export const hasChild = (words: readonly Word[], head: number, relation: string): boolean =>
  near(words, head, (w) => w.head === head && w.relation === relation) >= 0;

export const isSubject = ({ relation }: Word): boolean => relation === "nsubj" || relation === "nsubj:pass";

/** The preposition or conjunction of a noun, in small letters; "" where it has none. */
export const caseOf = (words: readonly Word[], noun: number): string => {
  const mark = near(
    words,
    noun,
    (w, i) => i < noun && w.head === noun && (w.relation === "case" || w.relation === "mark"),
  );
  return mark < 0 ? "" : (words[mark] as Word).text.toLowerCase();
};
