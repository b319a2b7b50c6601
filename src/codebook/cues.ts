import { part } from "./part.ts";
import { list, made, oneOf, optional, record, required, text, truth, type Shape } from "./shape.ts";

/** How a source stands to what is said; the same eleven words as `Stance` in a reading. */
export type CueStance =
  "say" | "claim" | "confirm" | "deny" | "accuse" | "believe" | "estimate" | "warn" | "promise" | "declare" | "report";

/**
 * What sort of act a cue names. Claims are made by speech, evidence (polls, documents, pictures), mental states
 * (belief, knowledge, fear) and hedges (nobody vouches); will and attitude only colour the text.
 */
export type CueKind = "speech" | "evidence" | "mental" | "will" | "attitude" | "hedge";

/**
 * How a cue's content is expressed: `quote`, `clause`, `question`, `to`, `doing`, `object`, `named` (called [him a liar]),
 * `raised` ([He] seems [to agree]), or a preposition ("of"; "to-noun" for the preposition "to").
 */
export type Expression = string;

/** A word or phrase that gives what is said, shown, believed or wanted to somebody. */
export interface Cue {
  readonly pos: "verb" | "noun" | "adjective" | "adverb" | "preposition";
  /** Lemmas, the head first: ["point", "out"]. */
  readonly words: readonly string[];
  readonly stance: CueStance;
  readonly kind: CueKind;
  /** In no order; empty for adverbs and prepositions. */
  readonly takes: readonly Expression[];
  /** True when an object is who is spoken to: "told [reporters] that ...". */
  readonly hearer: boolean;
  /** For a preposition: lemmas, one of which must be its object. Empty: any. */
  readonly with: readonly string[];
}

/** The cues of a codebook, in the order in which they are tried. */
export type Cues = readonly Cue[];

const stances: readonly CueStance[] = [
  "say",
  "claim",
  "confirm",
  "deny",
  "accuse",
  "believe",
  "estimate",
  "warn",
  "promise",
  "declare",
  "report",
];
const kinds: readonly CueKind[] = ["speech", "evidence", "mental", "will", "attitude", "hedge"];

/** Forms of content beside prepositions; `codebooks/conflict/cues.yaml` shows each by a phrase. */
const forms = ["quote", "clause", "question", "to", "doing", "object", "object-to", "theme", "named", "raised"];
const prepositions = [
  "about",
  "against",
  "as",
  "at",
  "by",
  "for",
  "from",
  "in",
  "into",
  "of",
  "on",
  "over",
  "to-noun",
  "with",
];

const phrase = made(text, (words) => words.split(" "));

/** One group of cues, as it stands in the file: what they share, and the words. */
const group = (pos: Cue["pos"]): Shape<readonly Cue[]> =>
  made(
    record({
      stance: required(oneOf("stance", stances)),
      kind: required(oneOf("kind", kinds)),
      takes: optional(list(oneOf("form of content", [...forms, ...prepositions])), []),
      hearer: optional(truth, false),
      with: optional(list(text), []),
      words: required(list(phrase)),
    }),
    ({ words, ...shared }) => words.map((one) => ({ pos, words: one, ...shared })),
  );

const groups = (pos: Cue["pos"]): Shape<readonly Cue[]> => made(list(group(pos)), (all) => all.flat());

export const cues = part<Cues>({
  file: "cues.yaml",
  means:
    "Words that give what is said, shown, believed or wanted to somebody: verbs, nouns, adverbs, prepositions, with their stance.",
  empty: [],
  shape: made(
    record({
      verbs: optional(groups("verb"), []),
      nouns: optional(groups("noun"), []),
      adjectives: optional(groups("adjective"), []),
      adverbs: optional(groups("adverb"), []),
      prepositions: optional(groups("preposition"), []),
    }),
    (all) => [...all.verbs, ...all.nouns, ...all.adjectives, ...all.adverbs, ...all.prepositions],
  ),
  // A project's own cues are tried before those it builds on.
  extend: (base, own) => [...own, ...base],
});
