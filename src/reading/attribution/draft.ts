import type { Cue } from "../../codebook/cues.ts";
import type { Sentence } from "../../english/document.ts";
import type { Span } from "../../english/span.ts";
import type { Stance } from "../reading.ts";
import type { AttributionKind } from "./attribution.ts";

/** An attribution while it is being read; pieces may still join its content. */
export interface Draft {
  readonly sentence: Sentence;
  /** The cue's head word, or -1 for a mark or nothing at all. */
  readonly at: number;
  readonly cue: Cue | null;
  readonly cueSpan: Span | null;
  readonly kind: AttributionKind;
  readonly stance: Stance;
  /** Head word of the source in the cue's sentence, or -1. */
  readonly sourceHead: number;
  readonly source: readonly Span[];
  content: Span[];
  readonly negated: boolean;
  readonly rules: string[];
}
