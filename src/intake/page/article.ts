import { type Block, blocksOf } from "./blocks.ts";
import { foreignIn, ofReadersOrCookies } from "./foreign.ts";
import type { Item, Outline } from "./outline.ts";
import { articleRoot } from "./root.ts";
import { withoutNotices } from "./tidy.ts";

/** So short, and shorter than this part of what a page gives when fewer names are heeded, an article has been cut away by one of them. */
const short = 600;
const leastShare = 0.4;

/** A page's article: its text, a blank line between blocks, and the place of the element that holds it, 0 for none. */
export function articleOf(outline: Outline): { readonly text: string; readonly root: number } {
  const strict = found(outline);
  const lax = strict.letters > short ? strict : found(outline, ofReadersOrCookies);
  const best = strict.letters < lax.letters * leastShare ? lax : strict;
  return {
    text: withoutNotices(best.blocks, outline)
      .map(({ words }) => words)
      .join("\n\n"),
    root: best.root,
  };
}

interface Found {
  readonly blocks: readonly Block[];
  readonly root: number;
  /** Of unlinked text. */
  readonly letters: number;
}

function found(outline: Outline, looks?: (item: Item) => boolean): Found {
  const foreign = foreignIn(outline, looks);
  const all = blocksOf(outline, (place) => foreign.has(place));
  const root = articleRoot(outline, all);
  const end = root === null ? 0 : outline[root]!.end;
  const blocks = root === null ? all : all.filter(({ holder }) => holder >= root && holder < end);
  const letters = blocks.reduce((sum, { words, linkChars }) => sum + Math.max(0, words.length - 2 * linkChars), 0);
  return { blocks, root: root ?? 0, letters };
}
