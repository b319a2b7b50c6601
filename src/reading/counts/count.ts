import type { Quote } from "../reading.ts";

/** How many of what, with the words that say so. "over 600 fighters": 601 and more, unit "fighters". */
export interface Count extends Quote {
  /**
   * Closed interval the words commit their speaker to; `max` null: no upper bound was said. Whole numbers for counts
   * ("two and a half" excepted), per cent for shares.
   */
  readonly min: number;
  readonly max: number | null;
  /** True when an edge is a convention of the codebook ("dozens") rather than said by the text ("at least 12"). */
  readonly approx: boolean;
  readonly kind: "count" | "share";
  /** The expression with its unit, where that follows: "over 600 ISIS fighters". */
  readonly phrase: Quote;
  /** Head word of what is counted: "fighters", "dead", "whom"; null when it goes without saying ("killing hundreds"). */
  readonly unit: Quote | null;
  /** Place in `Document.sentences`. */
  readonly sentence: number;
  /** Indexes in `Sentence.words`: first and last word of the expression (both included). */
  readonly first: number;
  readonly last: number;
  /** Index of the unit in `Sentence.words`. */
  readonly unitWord: number | null;
  /** Name of the hedge or the vague word in the codebook: "over", "about", "several"; null for a plain figure. */
  readonly hedge: string | null;
  /** Names of the rules that spoke. */
  readonly rules: readonly string[];
}
