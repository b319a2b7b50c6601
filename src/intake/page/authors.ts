import { nameIn } from "./linked-data.ts";
import { attribute, meta, type Sight, wordsOf } from "./sight.ts";

/** Words before a name: "By Ann Smith", "Von Anna Schmidt", "Written by". */
const by =
  /^(?:(?:(?:posted|written|published|reported|submitted|reviewed|story|words|text|updated|created|article|geschrieben|verfasst|veröffentlicht|ein (?:beitrag|artikel|gastbeitrag|kommentar)|eine analyse|publié|escrito|publicado|redatto|scritto)\s+)?(?:by|von|vom|par|por|di|da|de|door|av|af|przez)\b:?|autor(?:in|en)?:|author(?:s|\(s\))?:|text:|redaktion:|foto:|about|über)\s*/i;

/** What follows a name and is none: posts, places, days. */
const after =
  /\s*(?:[|•·–—/(]|\s-\s|,?\s+(?:updated|published|posted|for|staff|senior|special|correspondent|reporter|editor|associated press|bbc|cnn|reuters|afp|ap|dpa|am|on|in|\d)\b|,\s*(?:the|bbc|cnn|usa|staff|editor|reporter|redakt|dpa|reuters|ap\b|afp)).*$/i;

const notName =
  /https?:|www\.|@|\d{2}|\.(?:com|org|net|de|co)\b|^(?:admin(?:istrator)?|editor|staff|guest|user|root|webmaster|author|autor|unknown|anonymous|n\/a|none|null|undefined|news|home|share|follow|subscribe|comments?|facebook|twitter|email|mehr|alle|zur|zum|kommentare?|bild|foto|photo|getty|shutterstock)\b/i;

/** Names in a string that may hold several: "Ann Smith, Ben Ali and Cem Kaya". */
export function namesIn(words: string): string[] {
  return words
    .replace(/\s+/g, " ")
    .trim()
    .replace(by, "")
    .split(/\s*(?:,|;|&|\||\/|\s(?:and|und|et|y|e|i|en|og|och)\s)\s*/i)
    .map((name) =>
      name
        .replace(by, "")
        .replace(after, "")
        .replace(/^[^\p{L}]+|[^\p{L}.)]+$/gu, "")
        .trim(),
    )
    .filter(isName);
}

function isName(name: string): boolean {
  const words = name.split(" ");
  return (
    name.length >= 3 && name.length <= 50 && words.length <= 6 && !notName.test(name) && /^\p{Lu}|^\p{Lo}/u.test(name)
  );
}

const isOrganisation = (person: object): boolean =>
  /Organi[sz]ation/i.test(
    [(person as { readonly "@type"?: string | readonly string[] })["@type"] ?? ""].flat().join(" "),
  );

/** What a page tells machines of who wrote its article. */
function told(sight: Sight): string[] {
  const people: readonly unknown[] = [sight.article?.["author"] ?? sight.article?.["creator"]].flat();
  const linked = people
    .filter((person) => typeof person !== "object" || person === null || !isOrganisation(person))
    .flatMap((person) => namesIn(nameIn(person) ?? ""));
  if (linked.length > 0) return linked;
  for (const name of [
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "article:author_name",
    "twitter:data1",
  ]) {
    if (name === "twitter:data1" && !/written|autor|verfasst|geschrieben/i.test(meta(sight, "twitter:label1") ?? ""))
      continue;
    const names = (sight.metas.get(name) ?? []).flatMap(namesIn);
    if (names.length > 0) return names;
  }
  return [];
}

const names =
  /(?:^|[\s-])(?:byline|by-?line|author|authors|autor|autoren|writer|creator|reporter|verfasser|redakteur)(?:-?(?:name|link|names|info))?(?=[\s-]|$)/;
const notNames = /avatar|image|bio|box|social|photo|picture|desc|comment|twitter|email|job|role|position/;

/** What it prints: elements that are marked or called as the author's. */
function printed(sight: Sight): string[] {
  const { outline, root } = sight;
  const near = outline[root]?.end ?? outline.length;
  const ways: ((place: number) => boolean)[] = [
    (place) =>
      /author|creator/i.test(attribute(outline[place], "itemprop")) ||
      /(?:^|\s)author(?:\s|$)/i.test(attribute(outline[place], "rel")),
    (place) => names.test(outline[place]!.names) && !notNames.test(outline[place]!.names),
  ];
  for (const is of ways)
    for (let place = 0; place < outline.length; place++) {
      const item = outline[place]!;
      if (
        item.tag === "" ||
        item.tag === "META" ||
        item.chars < 3 ||
        item.chars > 120 ||
        place > near + 200 ||
        !is(place)
      )
        continue;
      if (isOfReaders(sight, place)) continue;
      const found = namesIn(wordsOf(outline, place, 150));
      if (found.length > 0) return found;
    }
  return [];
}

function isOfReaders({ outline }: Sight, place: number): boolean {
  for (let at = place, level = 0; at > 0 && level < 10; at = outline[at]!.parent, level++)
    if (
      /(?:^|[\s-])(?:comment|respond|related|sidebar|widget|footer|recent|popular|recommend|teaser)/.test(
        outline[at]!.names,
      )
    )
      return true;
  return false;
}

/** "By Ann Smith" alone on its line, before the article's first long paragraph. */
function bylines(sight: Sight): string[] {
  for (const { words, start } of sight.blocks) {
    if (start < sight.headline || words.length > 120) continue;
    if (start > sight.headline + 400) break;
    if (!/^(?:by|von|par|por|di|door|av)\s+\p{Lu}/iu.test(words)) continue;
    const found = namesIn(words);
    if (found.length > 0) return found;
  }
  return [];
}

/** Who wrote a page's article, each name once; never the outlet itself. */
export function authorsOf(sight: Sight, outlet: string | null): string[] {
  const same = (name: string): string => name.toLowerCase().replace(/[^\p{L}]+/gu, "");
  for (const way of [told, printed, bylines]) {
    const found = new Map(way(sight).map((name) => [same(name), name]));
    if (outlet !== null) found.delete(same(outlet));
    if (found.size > 0) return [...found.values()].slice(0, 12);
  }
  return [];
}
