import { articleNames, perhapsForeignNames, surelyForeignNames } from "./foreign-names.ts";
import type { Item, Outline } from "./outline.ts";
import { hold } from "./root.ts";

/** Elements that are never part of an article, whatever their classes. */
const foreignTags = new Set(["NAV", "ASIDE", "FOOTER", "FIGCAPTION", "FORM", "DIALOG", "LABEL", "MENU", "RT", "RP"]);

const hides = /display\s{0,3}:\s{0,3}none/i;

/** "hentry" and the like: WordPress writes an article's tags and categories into its classes. */
const tagged = /(?:^|\s)(?:hentry|type-post|type-page|h-entry)(?=\s|$)/;

const readersOrCookies = /(?:^|[\s-])(?:comment|respond|disqus|cookie|consent|gdpr|cli-modal|newsletter)/;
/** German sites call the first paragraph so too; a teaser of something else is a link. */
const teaser = /(?:^|[\s-])teaser/;
const ofReaders = /comment|repl(?:y|ies)|related|teaser|recommend/;

const named = ({ tag, names }: Item, list: RegExp): boolean =>
  names !== "" &&
  !/^(?:HTML|BODY|MAIN|ARTICLE)$/.test(tag) &&
  list.test(names) &&
  !tagged.test(names) &&
  !(articleNames.test(names) && !ofReaders.test(names));

/** What is hardly ever the article, even where much prose stands in it: readers' comments, notices on cookies. */
const surelyForeign = (item: Item): boolean =>
  foreignTags.has(item.tag) || named(item, surelyForeignNames) || (item.linkChars > 0 && named(item, teaser));

/** For pages whose names mislead: only notices and what readers wrote. */
export const ofReadersOrCookies = (item: Item): boolean =>
  foreignTags.has(item.tag) || (!/^(?:HTML|BODY|MAIN)$/.test(item.tag) && readersOrCookies.test(item.names));

function looksForeign(item: Item): boolean {
  if (surelyForeign(item)) return true;
  const { element } = item;
  if (named(item, perhapsForeignNames)) return true;
  if (element === null || element.getAttribute("hidden") !== null) return true;
  if (hides.test(element.getAttribute("style") ?? "")) return true;
  return /^(?:complementary|navigation|banner|contentinfo|dialog|search|menu)/.test(element.getAttribute("role") ?? "");
}

/**
 * Places of the outermost elements that are no part of the article by their tag, names or role. Never what holds a large share of
 * the page's prose: many a page says "has-sidebar" of its body, or stands whole in a form.
 */
export function foreignIn(outline: Outline, looks: (item: Item) => boolean = looksForeign): ReadonlySet<number> {
  const found = new Set<number>();
  const prose = proseIn(outline);
  const kept = ofTheBody(outline, prose);
  for (let place = 0; place < outline.length; place++) {
    const item = outline[place]!;
    if (place === 0 || item.tag === "" || kept.has(place) || !looks(item)) continue;
    const share = prose[place]! / Math.max(1, prose[0]!);
    if (share > (surelyForeign(item) ? 0.8 : 0.3)) continue;
    found.add(place);
    place = item.end - 1;
  }
  return found;
}

/** Letters of unlinked text in stretches long enough to be prose, for each element. */
function proseIn(outline: Outline): Float64Array {
  const prose = new Float64Array(outline.length);
  for (let place = outline.length - 1; place > 0; place--) {
    const { tag, parent, chars, linkChars } = outline[place]!;
    if (tag === "" && chars > 40 && linkChars === 0) prose[place] = chars;
    prose[parent]! += prose[place]!;
  }
  return prose;
}

/** The element most likely the article by what it is called, and all that it lies in. */
function ofTheBody(outline: Outline, prose: Float64Array): ReadonlySet<number> {
  let best = -1;
  let most = 0;
  outline.forEach((item, place) => {
    const called = hold(item);
    if (called > 1.5 && prose[place]! * called > most) [best, most] = [place, prose[place]! * called];
  });
  const kept = new Set<number>();
  for (let place = best; place >= 0; place = outline[place]!.parent) kept.add(place);
  return kept;
}
