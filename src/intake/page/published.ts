import { daysIn, parseDay, type SlashOrder } from "../day.ts";
import { attribute, meta, type Sight, wordsOf } from "./sight.ts";

/** A day of publication and the name of the rule that found it. */
export interface Published {
  readonly day: string;
  readonly by: string;
}

/** Looks for the day of publication in one way. */
type DayRule = (sight: Sight) => string | null | undefined;

/** Earliest plausible day of a web page, and the latest: tomorrow, for time zones ahead. */
const earliest = "1994-01-01";
const latest = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const plausible = (found: string | null | undefined): found is string =>
  typeof found === "string" && found >= earliest && found <= latest();

/** American pages write the month first; what other English pages do cannot be told. */
function slashOrder({ language }: Sight): SlashOrder {
  if (language === null) return null;
  if (/^en-(?:us|ph)/i.test(language)) return "month";
  return /^en$/i.test(language) ? null : "day";
}

/** {"@type": "NewsArticle", "datePublished": "2019-11-21"} */
const linkedData: DayRule = (sight) => {
  const { article } = sight;
  return typeof article?.["datePublished"] === "string" ? parseDay(article["datePublished"], slashOrder(sight)) : null;
};

const publishedMetas =
  `article:published_time og:article:published_time article:published article:published_date datepublished og:published_time published_time_telegram
  article.published parsely-pub-date sailthru.date bt:pubdate rnews:datepublished dc.date.issued dcterms.issued dc.issued dcsext.articlefirstpublished
  article_date_original originalpublicationdate publication_date publication-date publicationdate publishdate publish-date publish_date pubdate published_date published-date
  citation_publication_date citation_online_date citation_date cxenseparse:recs:publishtime cxenseparse:publishtime article:publicationdate vr:published_time
  release_date displaydate date_published dc.date.created dcterms.created datecreated dc.date dcterms.date dc.created date creation_date created timestamp ptime article:create_time
  date.created date.issued date.available og:pubdate shareaholic:article_published_time last-published doc_date article-publication-date`.split(
    /\s+/,
  );

/** <meta property="article:published_time" content="2019-11-21T10:00Z"> */
const metaData: DayRule = (sight) => {
  for (const name of publishedMetas) {
    const value = meta(sight, name);
    const found = value === null ? null : parseDay(value, slashOrder(sight));
    if (plausible(found)) return found;
  }
  return null;
};

/** <span itemprop="datePublished" content="2019-11-21">, <time pubdate datetime="2019-11-21"> */
const marked: DayRule = (sight) => {
  for (const kind of [/datepublished|dateissued/i, /datecreated/i])
    for (const [place, item] of sight.outline.entries()) {
      const pubdate = item.tag === "TIME" && item.element?.getAttribute("pubdate") !== null;
      if (
        item.tag === "" ||
        item.tag === "META" ||
        !(pubdate || kind.test(attribute(item, "itemprop")) || kind.test(attribute(item, "property")))
      )
        continue;
      const found = dayOfElement(sight, place);
      if (plausible(found)) return found;
    }
  return null;
};

function dayOfElement(sight: Sight, place: number): string | null {
  const item = sight.outline[place];
  const order = slashOrder(sight);
  for (const name of ["datetime", "content", "title"]) {
    const found = parseDay(attribute(item, name), order);
    if (plausible(found)) return found;
  }
  return parseDay(wordsOf(sight.outline, place, 120).replace(/^[\p{L} ]{0,40}:/u, ""), order);
}

const changed =
  /updat|modif|edited|aktualisiert|geändert|letzte änderung|stand:|mis à jour|actualiz|aggiornat|gewijzigd|uppdaterad|oppdatert|zaktualizowano|изменен|обновлен|revis|last-mod/i;
const elsewhere =
  /comment|respond|repl(?:y|ies)|related|sidebar|footer|widget|teaser|recent|popular|latest|archive|calendar|copyright|trending|event|next|prev|more-|carousel|breaking|ticker|kommentar/;

/** True when an element or one of the next around it is called by what has days of its own. */
function standsElsewhere(sight: Sight, place: number): boolean {
  const { outline, root, headline } = sight;
  for (let at = place, level = 0; at > 0 && level < 8; at = outline[at]!.parent, level++) {
    if (at === root || (at <= headline && outline[at]!.end > headline)) return false;
    const { tag, names } = outline[at]!;
    if (elsewhere.test(names) || tag === "ASIDE" || tag === "FOOTER" || tag === "NAV") return true;
  }
  return false;
}

/** <time class="entry-date" datetime="2019-11-21">; that of the article before others, none that tells a change. */
const timeElement: DayRule = (sight) => {
  const { outline, headline } = sight;
  const found = outline
    .map((item, place) => ({ item, place }))
    .filter(({ item, place }) => item.tag === "TIME" && !changed.test(item.names) && !standsElsewhere(sight, place))
    .map(({ item, place }) => {
      const before = outline[item.parent]!;
      const tells =
        changed.test(`${before.names} ${wordsOf(outline, item.parent, 60)}`) &&
        !/publi|veröff|erst|post/i.test(wordsOf(outline, item.parent, 60));
      const named = /publi|entry-date|post-date|posted|pub-?date|created/.test(`${item.names} ${before.names}`);
      return {
        place,
        day: dayOfElement(sight, place),
        rank: (named ? 4 : 0) + (tells ? -4 : 0) + (inArticle(sight, place) ? 2 : 0) + (place > headline ? 1 : 0),
      };
    })
    .filter(({ day }) => plausible(day))
    .sort((a, b) => b.rank - a.rank || a.place - b.place);
  return found[0] && found[0].rank > -2 ? found[0].day : null;
};

/** Inside the article or what stands next around it and its headline. */
function inArticle({ outline, root, headline }: Sight, place: number): boolean {
  let around = Math.min(root, headline);
  while (around > 0 && !(outline[around]!.end > root && outline[around]!.end > headline))
    around = outline[around]!.parent;
  return place > around && place < outline[around]!.end;
}

/** https://example.org/2019/11/21/ten-die, .../2019-11-21-ten-die, .../20191121/... */
const inAddress: DayRule = ({ url, metas }) => {
  for (const address of [url, metas.get("og:url")?.[0]]) {
    const path = address?.replace(/^https?:\/\/[^/]{1,200}/i, "") ?? "";
    const [, year, , month, day] =
      /[/_-]((?:19|20)\d\d)([/_-])(\d{1,2})\2(\d{1,2})(?=[/_.?-]|$)/.exec(path) ??
      /[/_-]((?:19|20)\d\d)()(\d\d)(\d\d)(?=[/_.?-]|$)/.exec(path) ??
      [];
    const found = year === undefined ? null : parseDay(`${year}-${month}-${day}`);
    if (plausible(found)) return found;
  }
  return null;
};

const dateNames =
  /(?:^|[\s-])(?:date|datum|fecha|data|published|publish|posted|post-?info|post-?meta|entry-?meta|article-?meta|article-?info|meta|byline|dateline|time|timestamp|submitted|created|details|info|author|pubdate|article-?head|headline|kicker|topline|veroeffentlich|subline|subtitle)/;

/** <div class="article-date">21.11.2019</div>: an element called so, near the headline first. */
const datedElement: DayRule = (sight) => {
  const { outline, headline } = sight;
  let best: { readonly day: string; readonly rank: number } | null = null;
  for (const [place, item] of outline.entries()) {
    if (
      item.tag === "" ||
      item.chars > 250 ||
      item.chars < 6 ||
      !dateNames.test(item.names) ||
      standsElsewhere(sight, place)
    )
      continue;
    const words = wordsOf(outline, place, 300);
    const found = firstPublished(words, slashOrder(sight));
    if (!plausible(found)) continue;
    const rank = (inArticle(sight, place) ? 1000 : 0) - Math.min(999, Math.abs(place - headline));
    if (best === null || rank > best.rank) best = { day: found, rank };
  }
  return best?.day;
};

/** The first day in words that is not told as that of a change, else the first. */
function firstPublished(words: string, order: SlashOrder): string | null {
  const days = daysIn(words, order).filter(({ day }) => plausible(day));
  return (days.find(({ start }) => !changed.test(words.slice(Math.max(0, start - 30), start))) ?? null)?.day ?? null;
}

const tells =
  /(?:published|posted|publication date|date of publication|first published|submitted|created|veröffentlicht|erschienen|erstellt|publiziert|eingestellt|vom|publié|mis en ligne|paru|publicado|publicada|pubblicato|gepubliceerd|geplaatst|publicerad|publisert|opublikowano|dodano|publikováno|yayınlanma|опубликовано|date|datum|fecha|data)(?:\s+(?:on|by|am|le|el|il|op|den|den:|em|in|von|at|dnia))?\s*[:|-]?\s{0,3}$/i;

/** "Published: 21 November 2019", "Veröffentlicht am 21. November 2019", "Publié le 21 novembre 2019" */
const toldInWords: DayRule = (sight) => {
  for (const { words, holder } of sight.blocks) {
    if (standsElsewhere(sight, holder)) continue;
    for (const { day, start } of daysIn(words.slice(0, 600), slashOrder(sight)))
      if (
        plausible(day) &&
        tells.test(words.slice(Math.max(0, start - 40), start).replace(/\p{L}{2,10}[.,]{1,2}\s?$/u, ""))
      )
        return day;
  }
  return null;
};

/** A short block with a day near the headline: "21.11.2019, 10:15 Uhr", "By Ann Smith | Nov 21, 2019". */
const nearHeadline: DayRule = (sight) => {
  const order = slashOrder(sight);
  const near = sight.blocks
    .filter(({ words, holder }) => words.length < 160 && !standsElsewhere(sight, holder))
    .map((block) => ({ block, far: Math.abs(block.start - sight.headline) + (block.start < sight.headline ? 30 : 0) }))
    .filter(({ far }) => far < 400)
    .sort((a, b) => a.far - b.far);
  for (const { block } of near) {
    const found = firstPublished(block.words, order);
    if (plausible(found)) return found;
  }
  return null;
};

/** A page that tells no day but that of its last change was published then or before. */
const lastChange: DayRule = (sight) => {
  const said = [
    meta(
      sight,
      "article:modified_time",
      "og:updated_time",
      "datemodified",
      "dcterms.modified",
      "dc.date.modified",
      "lastmod",
      "last-modified",
      "revised",
      "date-revision-yyyymmdd",
      "og:modified_time",
      "article:modified",
    ),
    ...sight.linked.map((object) => object["dateModified"] ?? object["uploadDate"] ?? object["dateCreated"]),
  ];
  return said.map((value) => (typeof value === "string" ? parseDay(value, slashOrder(sight)) : null)).find(plausible);
};

/** <time> anywhere, then the first day in any short block, then in the article. */
const anyTime: DayRule = (sight) => {
  for (const [place, item] of sight.outline.entries()) {
    if (item.tag !== "TIME") continue;
    const found = dayOfElement(sight, place);
    if (plausible(found)) return found;
  }
  return null;
};

const anyShortBlock: DayRule = (sight) => {
  const order = slashOrder(sight);
  for (const { words } of sight.blocks) {
    if (words.length > 200) continue;
    const found = daysIn(words, order).find(({ day }) => plausible(day))?.day;
    if (found) return found;
  }
  return null;
};

/** The first that speaks wins: what the page says to machines, then to people, then what can only be guessed from. */
export const dayRules: readonly (readonly [name: string, rule: DayRule, guess: boolean])[] = [
  ["linkedData", linkedData, false],
  ["metaData", metaData, false],
  ["marked", marked, false],
  ["timeElement", timeElement, false],
  ["inAddress", inAddress, false],
  ["datedElement", datedElement, false],
  ["toldInWords", toldInWords, false],
  ["nearHeadline", nearHeadline, false],
  ["lastChange", lastChange, true],
  ["anyTime", anyTime, true],
  ["anyShortBlock", anyShortBlock, true],
];

/** True of rules that only guess. */
export const isGuess = (by: string): boolean => dayRules.some(([name, , guess]) => guess && name === by);

/** What a page prints is the day where the outlet is; what it tells machines may be that of Greenwich. */
const printed: readonly DayRule[] = [inAddress, datedElement, nearHeadline];
const forMachines = /^(?:linkedData|metaData|marked|timeElement)$/;
const dayMs = 86_400_000;

const isNext = (before: string, after: string): boolean => Date.parse(after) - Date.parse(before) === dayMs;

/** The day on which a page was published, as far as it says. */
export function publishedOf(sight: Sight): Published | null {
  for (const [by, rule] of dayRules) {
    const day = rule(sight);
    if (!plausible(day)) continue;
    if (!forMachines.test(by)) return { day, by };
    const address = inAddress(sight);
    if (plausible(address) && address < day && !isNext(address, day)) return { day: address, by: "inAddress" };
    const others = printed.map((other) => other(sight)).filter(plausible);
    const beside = others.includes(day) ? undefined : others.find((other) => isNext(other, day) || isNext(day, other));
    return { day: beside ?? day, by };
  }
  return null;
}
