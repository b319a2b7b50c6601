import { Gaps, LONGEST_SENTENCE } from "./sentence-ends.ts";
import { sentenceEndWeights } from "./sentence-end-weights.ts";
import { type RawWord, tokenize } from "./tokens.ts";

export type { RawWord } from "./tokens.ts";

/** A sentence, headline or list item before tagging: its place in the text and its words, at least one. */
export interface RawSentence {
  readonly start: number;
  readonly end: number;
  readonly words: readonly RawWord[];
}

let weights: Int8Array | undefined;

/** Sum of the weights of the features of the last gap asked for. */
const weigh = (gaps: Gaps, table: Int8Array): number => {
  let sum = 0;
  const { rows } = gaps;
  for (let slot = 0; slot < rows.length; slot++) sum += table[rows[slot]!]!;
  return sum;
};

/**
 * Splits a text into sentences and words by the conventions of Universal Dependencies (EWT, GUM). Every non-space character lies
 * in exactly one word. Paragraphs (blank lines, or single line breaks where lines are not wrapped) end sentences; other gaps are
 * weighed by a perceptron. A sentence has at most 400 words. Linear in the length of the text; never throws.
 */
export const segment = (text: string): RawSentence[] => {
  weights ??= sentenceEndWeights();
  const words = tokenize(text);
  const sentences: RawSentence[] = [];
  if (words.length === 0) return sentences;
  const gaps = new Gaps(text, words);
  let begin = 0;
  const close = (last: number): void => {
    sentences.push({ start: words[begin]!.start, end: words[last]!.end, words: words.slice(begin, last + 1) });
    begin = last + 1;
  };
  for (let index = 0; index + 1 < words.length; index++) {
    if (gaps.certain(index)) close(index);
    else if (gaps.candidate(index)) {
      gaps.features(index, begin);
      if (weigh(gaps, weights) > gaps.bar(index, begin)) close(index);
    }
    if (index - begin >= LONGEST_SENTENCE - 1 && !words[index + 1]!.joined) close(index);
  }
  close(words.length - 1);
  return sentences;
};
