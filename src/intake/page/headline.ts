import { nameIn } from "./linked-data.ts";
import { meta, type Sight, wordsOf } from "./sight.ts";

const plain = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** A title's parts at " | ", " - ", " :: ", " » ", from the longest run of words to the shortest. */
const separators = /\s+(?:[|·•»«›:]{1,2}|[-–—]{1,2})\s+|\s*\|\s*|\s+»\s*/;

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&quot;": '"',
  "&#39;": "'",
  "&#039;": "'",
  "&apos;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": " ",
  "&#8217;": "’",
  "&#8216;": "‘",
  "&#8220;": "“",
  "&#8221;": "”",
  "&#8211;": "–",
  "&#8212;": "—",
};
const unescaped = (words: string): string => words.replace(/&#?\w{2,6};/g, (all) => entities[all] ?? all);

/** Headlines that are words for a page rather than for an article. */
const idle = /^(?:home|home ?page|startseite|news|untitled|index|blog|article|artikel|404|not found)$/i;

const tidy = (words: string | null | undefined): string | null => {
  const title = unescaped(words ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 300);
  return title === "" || idle.test(title) ? null : title;
};

/** The headline of a page's article: as printed where what the page tells machines agrees with it, without the outlet's name at its end. */
export function titleOf(sight: Sight): string | null {
  const { outline, headline, article } = sight;
  const printed = outline[headline]?.tag === "H1" ? tidy(wordsOf(outline, headline, 400)) : null;
  const page = outline.findIndex(({ tag }) => tag === "TITLE");
  const named = page < 0 ? null : tidy(outline[page]!.element?.textContent);
  const told = [
    tidy(meta(sight, "og:title")),
    tidy(nameIn(article?.["headline"])),
    tidy(meta(sight, "twitter:title", "dc.title", "title", "headline", "parsely-title", "citation_title")),
    named,
  ].filter((title) => title !== null);
  if (printed !== null && agrees(printed, told)) return printed;
  const best = told[0] ?? printed;
  return best === undefined || best === null ? null : withoutOutlet(best, sight, printed);
}

/** True when a printed headline stands in one of the titles told, or shares most of its words with one. */
function agrees(printed: string, told: readonly string[]): boolean {
  if (told.length === 0) return true;
  if (printed.length < 12) return false;
  const words = new Set(printed.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  return told.some((title) => {
    if (plain(title).includes(plain(printed))) return true;
    const others = new Set(title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
    const both = [...words].filter((word) => others.has(word)).length;
    return both >= 3 && both >= Math.min(words.size, others.size) * 0.6;
  });
}

/** Cuts " - The Courier" off: what the page says is the outlet, its host's name, or short words after a bar. */
function withoutOutlet(title: string, sight: Sight, printed: string | null): string {
  const outlet = plain(meta(sight, "og:site_name", "application-name", "publisher") ?? "");
  const host = plain(
    (/^https?:\/\/(?:www\.)?([^/:]{1,200})/i.exec(sight.url ?? "")?.[1] ?? "").replace(
      /\.[a-z]{2,6}(?:\.[a-z]{2})?$/i,
      "",
    ),
  );
  const parts = title.split(separators);
  if (parts.length < 2) return title;
  const isOutlet = (part: string): boolean => {
    const name = plain(part);
    return (
      name !== "" &&
      ((outlet !== "" && (name === outlet || outlet.includes(name) || name.includes(outlet))) ||
        (host.length > 3 && (host.includes(name) || name.includes(host))))
    );
  };
  let end = parts.length;
  let start = 0;
  while (end > 1 && isOutlet(parts[end - 1]!)) end--;
  while (start < end - 1 && isOutlet(parts[start]!)) start++;
  if (end === parts.length && start === 0 && /\s[|»]\s/.test(title) && parts.at(-1)!.length < 30 && printed === null)
    end--;
  return between(title, parts, start, end);
}

/** The stretch of a title that some of its parts make up, their separators kept. */
function between(title: string, parts: readonly string[], start: number, end: number): string {
  let at = 0;
  let from = 0;
  let to = title.length;
  parts.forEach((part, index) => {
    const place = title.indexOf(part, at);
    if (index === start) from = place;
    if (index === end - 1) to = place + part.length;
    at = place + part.length;
  });
  return title.slice(from, to).trim();
}
