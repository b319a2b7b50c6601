import type { Span } from "./span.ts";

/**
 * A syntactic word by the conventions of Universal Dependencies: "don't" is the two words "do" and "n't",
 * each with its own span in the text.
 */
export interface Word extends Span {
  /** `text.slice(start, end)` of the document. */
  readonly text: string;
  /** Dictionary form, in lower case but for proper nouns: "arrived" → "arrive". */
  lemma: string;
  /** Universal part of speech: NOUN, VERB, PROPN, ... */
  upos: string;
  /** Penn Treebank tag: NN, VBD, NNP, ... */
  xpos: string;
  /** Index of the head word in `Sentence.words`, or -1 for the root of the sentence. */
  head: number;
  /** UD relation to the head, subtype included: "nsubj:pass". */
  relation: string;
  /** True when the word continues the written token of the word before it ("n't" in "don't"). */
  readonly joined: boolean;
}

/** What a name names. `nationality` covers peoples, religions and their adjectives ("Afghan", "Pakistanis", "Sunni"). */
export type NameKind = "person" | "organization" | "place" | "nationality" | "time";

/** A proper name: flat, without article, title or possessive mark ("President [Ashraf Ghani]"). */
export interface Name extends Span {
  readonly kind: NameKind;
  /** Index in `Sentence.words` of the first and the last word of the name (both included). */
  readonly first: number;
  readonly last: number;
}

/** A sentence, headline or list item. */
export interface Sentence extends Span {
  /** Place in `Document.sentences`. */
  readonly index: number;
  readonly words: readonly Word[];
  readonly names: readonly Name[];
}

/** A phrase that refers to somebody or something, by its words in one sentence. */
export interface Mention extends Span {
  readonly sentence: number;
  /** Word indexes in the sentence: first and last (both included), and the syntactic head. */
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly form: "name" | "nominal" | "pronoun";
  /** What it refers to as far as the engine can tell. */
  readonly kind: "person" | "group" | "organization" | "place" | "thing" | "unknown";
}

/** What the engine knows about a text before anyone asks it about conflict. */
export interface Document {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Mentions that the engine takes for one and the same referent, in the order of the text; two or more each. */
  readonly chains: readonly (readonly Mention[])[];
}
