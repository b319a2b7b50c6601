import type { Block } from "./blocks.ts";
import { articleObject, type LinkedObject, linkedObjects } from "./linked-data.ts";
import type { Item, Outline } from "./outline.ts";

/** What rules about a page's title, authors and day look at. */
export interface Sight {
  readonly outline: Outline;
  /** All blocks of the page, foreign ones too. */
  readonly blocks: readonly Block[];
  /** Place of the element that holds the article; 0 when there is none. */
  readonly root: number;
  /** Place of the headline, or of the root where there is none. */
  readonly headline: number;
  /** Contents of meta elements by name, property, itemprop or http-equiv in small letters, in the order of the page. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly linked: readonly LinkedObject[];
  readonly article: LinkedObject | null;
  readonly url: string | null;
  /** "de-AT", or null. */
  readonly language: string | null;
}

export const attribute = (item: Item | undefined, name: string): string => item?.element?.getAttribute(name) ?? "";

/** The words of an element, white space folded. */
export function wordsOf(outline: Outline, place: number, most = 2000): string {
  let words = "";
  for (let at = place + 1; at < outline[place]!.end && words.length < most; at++)
    words += outline[at]!.tag === "" ? outline[at]!.words : " ";
  return words.replace(/\s+/g, " ").trim();
}

/** The first content of a meta element that is called one of these. */
export function meta(sight: Pick<Sight, "metas">, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = sight.metas.get(name)?.find((content) => content !== "");
    if (value) return value;
  }
  return null;
}

export function sightOf(outline: Outline, blocks: readonly Block[], root: number, given: string | null): Sight {
  const metas = new Map<string, string[]>();
  const scripts: string[] = [];
  let canonical: string | null = null;
  let language: string | null = null;
  for (const item of outline) {
    if (item.tag === "META") {
      const content = attribute(item, "content").replace(/\s+/g, " ").trim().slice(0, 1000);
      for (const kind of ["property", "name", "itemprop", "http-equiv"]) {
        const name = attribute(item, kind).toLowerCase().trim();
        if (name !== "") metas.set(name, [...(metas.get(name) ?? []), content]);
      }
    } else if (item.tag === "SCRIPT" && /ld\+json/i.test(attribute(item, "type")))
      scripts.push(item.element?.textContent ?? "");
    else if (item.tag === "LINK" && canonical === null && /canonical/i.test(attribute(item, "rel")))
      canonical = attribute(item, "href");
    else if (item.tag === "HTML") language = attribute(item, "lang") || attribute(item, "xml:lang") || null;
  }
  const linked = linkedObjects(scripts);
  const own = canonical ?? metas.get("og:url")?.[0] ?? null;
  return {
    outline,
    blocks,
    root,
    headline: headlineOf(outline, root),
    metas,
    linked,
    article: articleObject(linked),
    url: given ?? (own !== null && /^https?:/i.test(own) ? own : null),
    language: language ?? metas.get("og:locale")?.[0]?.replace("_", "-") ?? null,
  };
}

/** The first-order heading nearest before the article's end that has words, else the article itself. */
function headlineOf(outline: Outline, root: number): number {
  let found = -1;
  outline.forEach((item, place) => {
    if (item.tag === "H1" && item.chars > 10 && (found < 0 || place < root)) found = place;
    else if (
      item.tag === "H1" &&
      item.chars > 10 &&
      place < (outline[root]?.end ?? 0) &&
      found < root &&
      outline[found]!.chars < item.chars
    )
      found = place;
  });
  return found < 0 ? root : found;
}
