/** Days that a page tells to machines. */
import { attribute, meta, wordsOf } from "../sight.ts";
import { dayOfElement, inArticle, standsElsewhere } from "./around.ts";
import { changed, type DayRule, type Told, toldBy } from "./told.ts";

/** {"@type": "NewsArticle", "datePublished": "2019-11-21"} */
export const linkedData: DayRule = (sight) => toldBy(sight.article?.["datePublished"], sight);

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
export const metaData: DayRule = (sight) => {
  for (const name of publishedMetas) {
    const found = toldBy(meta(sight, name), sight);
    if (found !== null) return found;
  }
  return null;
};

/** <span itemprop="datePublished" content="2019-11-21">, <time pubdate datetime="2019-11-21">; that of the article before others. */
export const marked: DayRule = (sight) => {
  for (const kind of [/datepublished|dateissued/i, /datecreated/i]) {
    let other: Told | null = null;
    for (const [place, item] of sight.outline.entries()) {
      const pubdate = item.tag === "TIME" && item.element?.getAttribute("pubdate") !== null;
      if (
        item.tag === "" ||
        item.tag === "META" ||
        !(pubdate || kind.test(attribute(item, "itemprop")) || kind.test(attribute(item, "property"))) ||
        standsElsewhere(sight, place)
      )
        continue;
      const found = dayOfElement(sight, place);
      if (found !== null && inArticle(sight, place)) return found;
      other ??= found;
    }
    if (other !== null) return other;
  }
  return null;
};

/** <time class="entry-date" datetime="2019-11-21">; that of the article before others, none that tells a change. */
export const timeElement: DayRule = (sight) => {
  const { outline, headline } = sight;
  const found = outline
    .map((item, place) => ({ item, place }))
    .filter(({ item, place }) => item.tag === "TIME" && !changed.test(item.names) && !standsElsewhere(sight, place))
    .map(({ item, place }) => {
      const before = outline[item.parent]!;
      const around = wordsOf(outline, item.parent, 60);
      const tells = changed.test(`${before.names} ${around}`) && !/publi|veröff|erst|post/i.test(around);
      const named = /publi|entry-date|post-date|posted|pub-?date|created/.test(`${item.names} ${before.names}`);
      return {
        place,
        told: dayOfElement(sight, place),
        rank: (named ? 4 : 0) + (tells ? -4 : 0) + (inArticle(sight, place) ? 2 : 0) + (place > headline ? 1 : 0),
      };
    })
    .filter(({ told }) => told !== null)
    .sort((a, b) => b.rank - a.rank || a.place - b.place);
  return found[0] && found[0].rank > -2 ? found[0].told : null;
};
