import type { Span } from "../../english/span.ts";
import type { Stance } from "../reading.ts";

/** A word of a document, by its sentence and its place in it. */
export interface WordPlace {
  readonly sentence: number;
  readonly word: number;
}

/** What sort of act gives the content to the source; see `CueKind` of the codebook. */
export type AttributionKind = "speech" | "evidence" | "mental" | "will" | "attitude" | "hedge";

/** Somebody says, shows, believes or wants something, as the text puts it in one place. */
export interface FoundAttribution {
  /** "a1", "a2", ... in the order of the cues. */
  readonly id: string;
  /** Index of the sentence of the cue. */
  readonly sentence: number;
  /** Pieces of the source; empty when nobody is named. */
  readonly source: readonly Span[];
  readonly sourceHead: WordPlace | null;
  readonly cue: Span | null;
  readonly cueWord: WordPlace | null;
  /** Pieces of the content in the order of the text, never empty; they may run on over following sentences. */
  readonly content: readonly Span[];
  readonly stance: Stance;
  readonly kind: AttributionKind;
  /** The smallest attribution inside whose content this one's cue lies. */
  readonly parent: string | null;
  /** True for "did not say". */
  readonly negated: boolean;
  /** The fullest name of the source nearby, or its own words where they are a name; null where nobody is named. */
  readonly resolved: Span | null;
  /** Names of the rules that spoke. */
  readonly rules: readonly string[];
}
