import type { Block } from "./blocks.ts";
import { noticeOf } from "./notices.ts";
import type { Outline } from "./outline.ts";

const linkShare = ({ words, linkChars }: Block): number => linkChars / Math.max(1, words.replace(/\s/g, "").length);

/** Links only, and too short for a paragraph: "TEN DIE IN THE NORTH", under a picture or between paragraphs. */
const onlyLinked = (block: Block): boolean => block.words.length < 200 && block.linkChars >= block.words.length * 0.9;
const mostlyLinked = (block: Block): boolean => block.words.length < 250 && linkShare(block) > 0.6;

const isHeading = (block: Block, outline: Outline): boolean => /^H[1-6]$/.test(outline[block.holder]!.tag);

/** Labels under which links follow: "More from the north", "Related". */
const opensLinks = /^(?:moreStories|readMore)$/;

/** An article's blocks without notices, links to other articles, what labels them, and headings with nothing under them. */
export function withoutNotices(blocks: readonly Block[], outline: Outline): Block[] {
  const lists = linkedLists(blocks, outline);
  const kept: Block[] = [];
  let underLabel = false;
  for (const block of blocks) {
    const notice = noticeOf(block.words);
    if (notice) {
      underLabel = opensLinks.test(notice.name);
      continue;
    }
    if (underLabel && mostlyLinked(block)) continue;
    underLabel = false;
    if (lists.has(listOf(block, outline)) || onlyLinked(block)) {
      dropLabels(kept);
      continue;
    }
    kept.push(block);
  }
  while (kept.length > 1 && isHeading(kept.at(-1)!, outline)) kept.pop();
  return kept;

  /** "Related coverage:" before links that are gone. */
  function dropLabels(before: Block[]): void {
    const last = before.at(-1);
    if (last && last.words.length < 80 && (isHeading(last, outline) || /[:：]$/.test(last.words)) && before.length > 1)
      before.pop();
  }
}

/** Place of the outermost list that a block stands in, or -1. */
function listOf(block: Block, outline: Outline): number {
  let list = -1;
  for (let place = block.holder; place >= 0; place = outline[place]!.parent)
    if (/^[UO]L$/.test(outline[place]!.tag)) list = place;
  return list;
}

/** Lists that are mostly links. */
function linkedLists(blocks: readonly Block[], outline: Outline): ReadonlySet<number> {
  const sums = new Map<number, { words: number; links: number }>();
  for (const block of blocks) {
    const list = listOf(block, outline);
    if (list < 0) continue;
    const sum = sums.get(list) ?? { words: 0, links: 0 };
    sum.words += block.words.length;
    sum.links += block.linkChars;
    sums.set(list, sum);
  }
  return new Set([...sums].filter(([, { words, links }]) => links > words * 0.7).map(([list]) => list));
}
