import type { Document } from "../../english/document.ts";
import { overlaps, type Span } from "../../english/span.ts";
import type { FoundAttribution } from "./attribution.ts";
import { joinPieces } from "./carry.ts";
import type { Draft } from "./draft.ts";
import { withParents } from "./nesting.ts";
import { Names } from "./resolve.ts";

/** Content without the source's and the cue's own words, parents, names. */
export function finished(document: Document, drafts: readonly Draft[]): FoundAttribution[] {
  const { text } = document;
  const names = new Names(document);
  const list: FoundAttribution[] = [];
  for (const draft of drafts) {
    const holes = [...draft.source, ...(draft.cueSpan ? [draft.cueSpan] : [])];
    const content = joinPieces(draft.content, text).flatMap((piece) => without(piece, holes, text));
    if (content.length === 0) continue;
    const resolved = names.resolve(draft);
    if (draft.kind === "speech") names.spoke(draft, resolved);
    list.push({
      id: `a${list.length + 1}`,
      sentence: draft.sentence.index,
      source: draft.source,
      sourceHead: draft.sourceHead >= 0 ? { sentence: draft.sentence.index, word: draft.sourceHead } : null,
      cue: draft.cueSpan,
      cueWord: draft.at >= 0 ? { sentence: draft.sentence.index, word: draft.at } : null,
      content,
      stance: draft.stance,
      kind: draft.kind,
      parent: null,
      negated: draft.negated,
      resolved,
      rules: draft.rules,
    });
  }
  return withParents(list);
}

/** A piece cut where it would hold the words of its own source or cue. */
function without(piece: Span, holes: readonly Span[], text: string): Span[] {
  let parts: Span[] = [piece];
  for (const hole of holes) {
    parts = parts.flatMap((part) =>
      overlaps(part, hole)
        ? [
            { start: part.start, end: Math.min(part.end, hole.start) },
            { start: Math.max(part.start, hole.end), end: part.end },
          ].filter((rest) => rest.end > rest.start)
        : [part],
    );
  }
  return parts
    .map((part) => {
      let { start, end } = part;
      while (start < end && /[\s,;]/.test(text[start] as string)) start++;
      while (end > start && /[\s,;]/.test(text[end - 1] as string)) end--;
      return { start, end };
    })
    .filter((part) => part.end > part.start);
}
