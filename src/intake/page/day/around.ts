import type { Sight } from "../sight.ts";
import { attribute, wordsOf } from "../sight.ts";
import { type Told, toldBy } from "./told.ts";

const elsewhere =
  /comment|respond|repl(?:y|ies)|related|sidebar|footer|widget|teaser|recent|popular|latest|archive|calendar|copyright|trending|event|next|prev|more-|carousel|breaking|ticker|kommentar|instagram-media|twitter-tweet|current-date|today|weather/;
const foreign = new Set(["ASIDE", "FOOTER", "NAV", "BLOCKQUOTE"]);

/** True when an element or one of the next around it is called by what has days of its own: comments, teasers, quoted posts. */
export function standsElsewhere(sight: Sight, place: number): boolean {
  const { outline, root, headline } = sight;
  for (let at = place, level = 0; at > 0 && level < 8; at = outline[at]!.parent, level++) {
    if (at === root || (at <= headline && outline[at]!.end > headline)) return false;
    const { tag, names } = outline[at]!;
    if (elsewhere.test(names) || foreign.has(tag)) return true;
  }
  return false;
}

/** Inside the article or what stands next around it and its headline. */
export function inArticle({ outline, root, headline }: Sight, place: number): boolean {
  let around = Math.min(root, headline);
  while (around > 0 && !(outline[around]!.end > root && outline[around]!.end > headline))
    around = outline[around]!.parent;
  return place > around && place < outline[around]!.end;
}

/** The day of <time datetime="2019-11-21">, <span content="...">, <abbr title="...">, or of its words. */
export function dayOfElement(sight: Sight, place: number): Told | null {
  const item = sight.outline[place];
  for (const name of ["datetime", "content", "title"]) {
    const found = toldBy(attribute(item, name), sight);
    if (found !== null) return found;
  }
  return toldBy(wordsOf(sight.outline, place, 120).replace(/^[\p{L} ]{0,40}:/u, ""), sight);
}
