import type { Span } from "../../src/english/span.ts";
import { findAttributions } from "../../src/reading/attribution/index.ts";
import type { Input } from "../task.ts";
import type { Tools } from "../tools.ts";

type Piece = readonly [start: number, end: number];
const piece = ({ start, end }: Span): Piece => [start, end];

/** Who says what in one report; `kind` tells speech and evidence from beliefs, wishes and attitudes. */
export const predict = ({ text }: Input, { english, codebook }: Tools): object => ({
  attributions: findAttributions(english.analyse(text), codebook.cues).map((found) => ({
    id: found.id,
    nested: found.parent,
    kind: found.kind,
    source: found.source.map(piece),
    cue: found.cue ? [piece(found.cue)] : [],
    content: found.content.map(piece),
    resolved: found.resolved ? piece(found.resolved) : undefined,
  })),
});
