import { createRequire } from "node:module";
import type { Header } from "../header.ts";
import { articleOf } from "./article.ts";
import { authorsOf } from "./authors.ts";
import { blocksOf } from "./blocks.ts";
import { titleOf } from "./headline.ts";
import { nameIn } from "./linked-data.ts";
import { outlineOf } from "./outline.ts";
import { isGuess, publishedOf } from "./day/published.ts";
import { meta, type Sight, sightOf } from "./sight.ts";
import { stripTags } from "../text-of-html.ts";

/** A page's article with what the page says of itself. */
export interface Page {
  readonly header: Header;
  readonly authors: readonly string[];
  /** The rule that the day of publication is known by, or null. */
  readonly publishedBy: string | null;
  /** True when that rule only guesses. */
  readonly publishedGuessed: boolean;
  readonly text: string;
}

/** Deeper pages make DOM code slow; no real page comes near. */
const deepest = 1500;
const largest = 5_000_000;

/** True when the text is a page rather than prose: its first tag is one that only pages begin with. */
export const isHtml = (text: string): boolean =>
  /^\s{0,2000}(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|div|p|h1|meta|main|section)\b/i.test(
    text.slice(0, 6000),
  );

/** Reads a page that came from `url`. Its scripts never run and nothing is fetched. Never throws. */
export function readPage(html: string, url: string | null = null): Page {
  const bare = (): Page => ({
    header: {},
    authors: [],
    publishedBy: null,
    publishedGuessed: false,
    text: stripTags(html),
  });
  if (html.length > largest || depthOf(html) > deepest) return bare();
  try {
    return parsed(html, url);
  } catch {
    return bare();
  }
}

/** Loaded for the first page only: plain text, which is most of what is read, starts a tenth of a second sooner. */
const require = createRequire(import.meta.url);

function parsed(html: string, url: string | null): Page {
  const { parseHTML } = require("linkedom") as typeof import("linkedom");
  const whole = /<html\b/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const outline = outlineOf(parseHTML(whole).document);
  const { text, root } = articleOf(outline);
  const sight = sightOf(
    outline,
    blocksOf(outline, () => false),
    root,
    url,
  );
  const outlet = outletOf(sight);
  const authors = authorsOf(sight, outlet);
  const published = publishedOf(sight);
  return {
    header: {
      ...given("title", titleOf(sight)),
      ...given("outlet", outlet),
      ...given("author", authors.join(", ")),
      ...given("url", sight.url),
      ...(published ? { published: published.day } : {}),
    },
    authors,
    publishedBy: published?.by ?? null,
    publishedGuessed: published !== null && isGuess(published.by),
    text,
  };
}

const outletOf = (sight: Sight): string | null =>
  meta(sight, "og:site_name") ??
  nameIn(sight.article?.["publisher"]) ??
  meta(sight, "application-name", "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher");

const given = (name: keyof Header, value: string | null | undefined): Header =>
  value?.trim() ? { [name]: value.trim().replace(/\s+/g, " ").slice(0, 300) } : {};

/** How deep tags are nested, by a count that is quick rather than exact. Tags that close each other are not counted. */
function depthOf(html: string): number {
  let depth = 0;
  let most = 0;
  for (const tag of html.matchAll(
    /<(\/?)(?:div|span|ul|ol|table|section|article|blockquote|b|i|em|strong|a|font|center|x|small|big|u|s|dl|form|figure|main|aside|nav|header|footer)\b/gi,
  )) {
    depth = tag[1] ? Math.max(0, depth - 1) : depth + 1;
    if (depth > most) most = depth;
  }
  return most;
}
