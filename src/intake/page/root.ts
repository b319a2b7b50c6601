import type { Block } from "./blocks.ts";
import type { Item, Outline } from "./outline.ts";

/** What a block says for or against the elements around it being the article, in letters of prose. */
export function weightOf(block: Block, outline: Outline): number {
  const { words, linkChars } = block;
  const share = linkChars / Math.max(1, words.length);
  const tag = outline[block.holder]!.tag;
  if (share > 0.5) return -20 - Math.min(words.length, 80);
  const prose = words.length - linkChars * 1.5;
  if (words.length < 40) return -5;
  const sentence = /[.!?。！？…:;]["'”’»)\]]*$/.test(words) || words.length > 200;
  const listed = isListed(outline, block.holder) || /^H\d$/.test(tag);
  return Math.min(prose, 1000) * (sentence ? 1 : 0.4) * (listed ? 0.4 : 1) - (words.length < 120 ? 30 : 0);
}

/** How far out a list counts. */
const listLevels = 7;

function isListed(outline: Outline, holder: number): boolean {
  let place = holder;
  for (let level = 0; level < listLevels && place >= 0; level++, place = outline[place]!.parent)
    if (/^(?:LI|DD)$/.test(outline[place]!.tag)) return true;
  return false;
}

const bodyNames =
  /(?:^|[\s-])(?:article|story|entry|post|news|page|main|text|artikel)-?(?:body|text|content|copy|inhalt)|(?:^|\s)(?:articlebody|storytext|entry-content|post-content|body-copy)(?=\s|$)/;

/**
 * How many times the weight of this element one around it must have to be taken in its stead: more when it is called what articles
 * are called. Pages that go on with the next article hold several times the weight of the first.
 */
export function hold(item: Item): number {
  const { tag, names, element } = item;
  if (tag === "BODY" || tag === "HTML") return 1.1;
  if (/articlebody/i.test(element?.getAttribute("itemprop") ?? "")) return 2.5;
  if (bodyNames.test(names)) return 1.9;
  if (tag === "ARTICLE") return 1.7;
  if (tag === "MAIN" || element?.getAttribute("role") === "main") return 1.3;
  return 1.1;
}

/** Where an article may stand. */
const mayHold = /^(?:DIV|ARTICLE|SECTION|MAIN|BODY|HTML|#PAGE|TD|FORM|CENTER|SPAN|TABLE)$|-/;

/**
 * Places of elements that are called like an article before them and have a headline of their own: the next articles of a page
 * without end, and teasers. Sections of one article are called alike too, but only the first has the headline.
 */
function nextArticles(outline: Outline): ReadonlySet<number> {
  const seen = new Map<string, number>();
  const next = new Set<number>();
  outline.forEach((item, place) => {
    if (item.tag === "" || item.chars === 0 || hold(item) < 1.5) return;
    const name = `${item.tag} ${item.names}`;
    const before = seen.get(name);
    if (before === undefined) seen.set(name, place);
    else if (outline[before]!.end <= place) {
      let branch = place;
      while (outline[branch]!.parent > before || outline[outline[branch]!.parent]!.end <= before)
        branch = outline[branch]!.parent;
      if (hasHeadline(outline, branch)) next.add(branch);
    }
  });
  return next;
}

/** Place of the element that holds the article: the one whose blocks outweigh what stands around them the most. Null without any prose. */
export function articleRoot(outline: Outline, blocks: readonly Block[]): number | null {
  const sums = new Float64Array(outline.length);
  for (const block of blocks) sums[block.holder]! += weightOf(block, outline);
  const best = new Int32Array(outline.length).fill(-1);
  const value = new Float64Array(outline.length);
  const next = nextArticles(outline);
  for (let place = outline.length - 1; place >= 0; place--) {
    const { tag, parent } = outline[place]!;
    if (tag === "") continue;
    const own = sums[place]!;
    if (own > 0 && mayHold.test(tag)) {
      const inner = best[place]!;
      if (inner < 0 || own > value[inner]!) {
        best[place] = place;
        value[place] = own * hold(outline[place]!);
      }
    }
    if (parent < 0) continue;
    if (!next.has(place)) sums[parent]! += own;
    const [mine, theirs] = [best[place]!, best[parent]!];
    if (mine >= 0 && (theirs < 0 || value[mine]! >= value[theirs]!)) best[parent] = mine;
  }
  const found = best[0]!;
  return found >= 0 ? withSections(outline, found) : null;
}

/** How far up sections of one article may hang together. */
const sectionLevels = 5;

/** The element around an article that stands in several sections called alike, if it does, else itself. A section with a headline of its own is another article. */
function withSections(outline: Outline, root: number): number {
  const { names, tag } = outline[root]!;
  if (names.trim() === "" || tag === "ARTICLE") return root;
  let around = root;
  for (let level = 0; level < sectionLevels; level++) {
    const up = outline[around]!.parent;
    if (up < 0) break;
    around = up;
    for (let place = around + 1; place < outline[around]!.end; place++) {
      const item = outline[place]!;
      if (place === root) place = item.end - 1;
      else if (item.tag === tag && item.names === names && item.chars > 100 && !hasHeadline(outline, place))
        return around;
    }
  }
  return root;
}

/** True when a first-order heading stands in an element, or any heading before its first prose. */
function hasHeadline(outline: Outline, root: number): boolean {
  let prose = false;
  for (let place = root + 1; place < outline[root]!.end; place++) {
    const { tag, chars } = outline[place]!;
    if (tag === "H1" || (!prose && (tag === "H2" || tag === "H3"))) return true;
    if (tag === "P" && chars > 60) prose = true;
  }
  return false;
}
