import { inside, type Span } from "../../english/span.ts";
import type { FoundAttribution } from "./attribution.ts";

/** Each attribution's parent: the smallest one inside whose content its cue lies. */
export function withParents(list: readonly FoundAttribution[]): FoundAttribution[] {
  const index = new ContentIndex(list);
  const parents = new Map<string, string>();
  for (const { id, cue } of list) {
    const parent = cue
      ? index.around(cue).find(({ owner }) => owner.id !== id && !leadsTo(parents, owner.id, id))
      : undefined;
    if (parent) parents.set(id, parent.owner.id);
  }
  const byId = new Map(list.map((found) => [found.id, found]));
  return list.map((found) => {
    const speaker = found.rules.includes("firstPerson") ? speakerAround(found, parents, byId) : null;
    return { ...found, parent: parents.get(found.id) ?? null, resolved: speaker ?? found.resolved };
  });
}

/** “I think it was a mine,” ‹Khan› said: who "I" is, if anybody is named around it. */
function speakerAround(
  found: FoundAttribution,
  parents: ReadonlyMap<string, string>,
  byId: ReadonlyMap<string, FoundAttribution>,
): Span | null {
  for (let at = parents.get(found.id), climb = 0; at !== undefined && climb <= DEEPEST; at = parents.get(at), climb++) {
    const around = byId.get(at);
    if (around?.resolved && !around.rules.includes("firstPerson")) return around.resolved;
  }
  return null;
}

/** Two broken trees can each hold the other's cue; the first keeps its parent. */
function leadsTo(parents: ReadonlyMap<string, string>, from: string, to: string): boolean {
  for (let at: string | undefined = from, climb = 0; at !== undefined; at = parents.get(at), climb++)
    if (at === to || climb > DEEPEST) return true;
  return false;
}

/** Sayings within sayings, at most. */
const DEEPEST = 40;

/** Pieces looked at before a place, at most: what lies around it starts among the last ones before it. */
const FARTHEST_PIECE = 200;

interface Piece {
  readonly span: Span;
  readonly owner: FoundAttribution;
  /** The farthest end of this and all earlier pieces. */
  readonly reachesTo: number;
}

/** Finds attributions by a place in their content. */
export class ContentIndex {
  private readonly pieces: readonly Piece[];

  constructor(list: readonly FoundAttribution[]) {
    const pieces = list
      .flatMap((owner) => owner.content.map((span) => ({ span, owner })))
      .sort((a, b) => a.span.start - b.span.start);
    let reachesTo = 0;
    this.pieces = pieces.map((piece) => {
      reachesTo = Math.max(reachesTo, piece.span.end);
      return { ...piece, reachesTo };
    });
  }

  /** Those in whose content a span lies, the innermost first. */
  around(span: Span): { readonly owner: FoundAttribution; readonly length: number }[] {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.pieces[middle] as Piece).span.start <= span.start) low = middle + 1;
      else high = middle;
    }
    const found: { readonly owner: FoundAttribution; readonly length: number }[] = [];
    for (let i = low - 1, far = 0; i >= 0 && far < FARTHEST_PIECE; i--, far++) {
      const piece = this.pieces[i] as Piece;
      if (piece.reachesTo < span.end) break;
      if (inside(span, piece.span)) found.push({ owner: piece.owner, length: piece.span.end - piece.span.start });
    }
    return found.sort((a, b) => a.length - b.length);
  }
}
