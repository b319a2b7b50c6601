import { createRequire } from "node:module";
import { parseDay } from "./day.ts";
import type { Header } from "./header.ts";
import { stripTags, textOf } from "./text-of-html.ts";

/** A page's article with what the page says of itself. */
export interface Page {
  readonly header: Header;
  readonly text: string;
}

/** Deeper pages overflow the stack of DOM code; no real page comes near. */
const deepest = 400;
const largest = 5_000_000;

/** True when the text is a page rather than prose: its first tag is one that only pages begin with. */
export const isHtml = (text: string): boolean =>
  /^\s{0,2000}(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|div|p|h1|meta|main|section)\b/i.test(
    text.slice(0, 6000),
  );

/** Reads a page. Its scripts never run and nothing is fetched. Never throws. */
export function readPage(html: string): Page {
  if (html.length > largest || depthOf(html) > deepest) return { header: {}, text: stripTags(html) };
  try {
    return parsed(html);
  } catch {
    return { header: {}, text: stripTags(html) };
  }
}

/** Loaded for the first page only: plain text, which is most of what is read, starts a tenth of a second sooner. */
const require = createRequire(import.meta.url);

function parsed(html: string): Page {
  const { parseHTML } = require("linkedom") as typeof import("linkedom");
  const { Readability } = require("@mozilla/readability") as typeof import("@mozilla/readability");
  const whole = /<html\b/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(whole);
  const header = headerOf(document);
  const everything = textOf(document.body);
  const article = new Readability(document, {
    charThreshold: 200,
    maxElemsToParse: 100_000,
    serializer: (node) => textOf(node),
  }).parse() as { content?: string; title?: string | null; byline?: string | null; siteName?: string | null } | null;
  const body = article?.content?.trim() || everything;
  return { header: withArticle(header, article), text: body };
}

const withArticle = (
  header: Header,
  article: { title?: string | null; byline?: string | null; siteName?: string | null } | null,
): Header => ({
  ...given("title", article?.title),
  ...given("outlet", article?.siteName),
  ...given("author", article?.byline),
  ...header,
});

const given = (name: keyof Header, value: string | null | undefined): Header =>
  value?.trim() ? { [name]: value.trim().replace(/\s+/g, " ").slice(0, 300) } : {};

interface Found {
  getAttribute(name: string): string | null;
  readonly textContent: string | null;
}
interface Searchable {
  querySelector(selector: string): Found | null;
  querySelectorAll(selector: string): Iterable<Found>;
}

function headerOf(page: Searchable): Header {
  const data = linkedData(page);
  const content = (selectors: string, attribute: string): string | null => {
    for (const selector of selectors.split(", ")) {
      const value = page.querySelector(selector)?.getAttribute(attribute)?.trim();
      if (value) return value;
    }
    return null;
  };
  const dates = [
    content("meta[property='article:published_time'], meta[name='article:published_time']", "content"),
    data.published,
    content("[itemprop='datePublished']", "content"),
    content("[itemprop='datePublished'], time[pubdate]", "datetime"),
    content(
      "meta[name='date'], meta[name='pubdate'], meta[name='publish-date'], meta[name='parsely-pub-date'], meta[name='sailthru.date'], meta[name='DC.date.issued'], meta[name='dc.date'], meta[name='DC.date']",
      "content",
    ),
    content("article time[datetime], header time[datetime], time[datetime]", "datetime"),
  ];
  const published = dates.map((words) => words && parseDay(words)).find(Boolean);
  return {
    ...given(
      "title",
      content("meta[property='og:title']", "content") ?? data.title ?? page.querySelector("h1")?.textContent,
    ),
    ...given("outlet", content("meta[property='og:site_name']", "content") ?? data.outlet),
    ...given("author", content("meta[name='author']", "content") ?? data.author),
    ...given("url", content("link[rel='canonical']", "href") ?? content("meta[property='og:url']", "content")),
    ...(published ? { published } : {}),
  };
}

interface LinkedData {
  readonly published: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

function name(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return text(first) ?? text((first as { name?: unknown } | null | undefined)?.name);
}

/** Article data in JSON-LD: the first object, also inside lists and "@graph", that has a day of publication or a headline. */
function linkedData(page: Searchable): LinkedData {
  for (const script of page.querySelectorAll("script[type='application/ld+json']")) {
    for (const item of objectsIn(script.textContent ?? "")) {
      if (typeof item["datePublished"] !== "string" && typeof item["headline"] !== "string") continue;
      return {
        published: text(item["datePublished"]),
        title: text(item["headline"]),
        outlet: name(item["publisher"]),
        author: name(item["author"]),
      };
    }
  }
  return { published: null, title: null, outlet: null, author: null };
}

function objectsIn(json: string): Record<string, unknown>[] {
  try {
    const value = JSON.parse(json) as unknown;
    const list: unknown[] = Array.isArray(value) ? value : [value];
    return list
      .flatMap((item) => [item, ...((item as { "@graph"?: unknown[] } | null)?.["@graph"] ?? [])])
      .filter((item) => typeof item === "object" && item !== null) as Record<string, unknown>[];
  } catch {
    return [];
  }
}

/** How deep tags are nested, by a count that is quick rather than exact. */
function depthOf(html: string): number {
  let depth = 0;
  let most = 0;
  for (const tag of html.matchAll(
    /<(\/?)(?:div|span|p|ul|ol|li|table|tr|td|section|article|blockquote|b|i|em|strong|a|font|center)\b/gi,
  )) {
    depth = tag[1] ? Math.max(0, depth - 1) : depth + 1;
    if (depth > most) most = depth;
  }
  return most;
}
