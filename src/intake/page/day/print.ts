/** Days that a page prints for people. */
import { daysIn } from "../../day.ts";
import type { Sight } from "../sight.ts";
import { wordsOf } from "../sight.ts";
import { inArticle, standsElsewhere } from "./around.ts";
import { type DayRule, firstPublished, plausible, slashOrder, type Told, toldBy } from "./told.ts";

/** A month of one figure is a day's only before another part of the path: "/2019/11/3-questions" is of November. */
const yearFirst = /[/_-]((?:19|20)\d\d)([/_-])(\d{1,2})\2(?:(\d\d)(?=[/_.?-]|$)|(\d)(?=[/?]|$))/;
const unbroken = /[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.?-]|$)/;
const yearLast = /[/_-](\d\d)([._-])(\d\d)\2((?:19|20)\d\d)(?=[/_.?-]|$)/;

/** https://example.org/2019/11/21/ten-die, .../2019-11-21-ten-die, .../20191121/..., .../21-11-2019 */
export const inAddress: DayRule = (sight) => {
  for (const address of [sight.url, sight.metas.get("og:url")?.[0]]) {
    const path = address?.replace(/^https?:\/\/[^/]{1,200}/i, "") ?? "";
    const [, year, , month, day, short] = yearFirst.exec(path) ?? [];
    const [, plainYear, plainMonth, plainDay] = unbroken.exec(path) ?? [];
    const [, lastDay, , lastMonth, lastYear] = yearLast.exec(path) ?? [];
    const found =
      toldBy(year === undefined ? null : `${year}-${month}-${day ?? short}`, sight) ??
      toldBy(plainYear === undefined ? null : `${plainYear}-${plainMonth}-${plainDay}`, sight) ??
      toldBy(lastYear === undefined ? null : `${lastYear}-${lastMonth}-${lastDay}`, sight);
    if (found !== null) return found;
  }
  return null;
};

const dateNames =
  /(?:^|[\s-])(?:date|datum|fecha|data|published|publish|posted|post-?info|post-?meta|entry-?meta|article-?meta|article-?info|meta|byline|dateline|time|timestamp|submitted|created|details|info|author|pubdate|article-?head|headline|kicker|topline|veroeffentlich|subline|subtitle)/;

/** <div class="article-date">21.11.2019</div>: an element called so, near the headline first. */
export const datedElement: DayRule = (sight) => {
  const { outline, headline } = sight;
  let best: { readonly told: Told; readonly rank: number } | null = null;
  for (const [place, item] of outline.entries()) {
    if (
      item.tag === "" ||
      item.chars > 250 ||
      item.chars < 6 ||
      !dateNames.test(item.names) ||
      standsElsewhere(sight, place)
    )
      continue;
    const told = firstPublished(wordsOf(outline, place, 300), sight);
    if (told === null) continue;
    const rank = (inArticle(sight, place) ? 1000 : 0) - Math.min(999, Math.abs(place - headline));
    if (best === null || rank > best.rank) best = { told, rank };
  }
  return best?.told;
};

const tells =
  /(?:published|posted|publication date|date of publication|first published|submitted|created|veröffentlicht|erschienen|erstellt|publiziert|eingestellt|vom|publié|mis en ligne|paru|publicado|publicada|pubblicato|gepubliceerd|geplaatst|publicerad|publisert|opublikowano|dodano|publikováno|yayınlanma|опубликовано|date|datum|fecha|data)(?:\s+(?:on|by|am|le|el|il|op|den|den:|em|in|von|at|dnia))?\s*[:|-]?\s{0,3}$/i;

/** "... wurde am 21. November 2019 um 10 Uhr veröffentlicht", "on November 21, 2019, this was posted" */
const tellsAfter = /^[^.!?]{0,30}\b(?:veröffentlicht|publiziert|erstellt|gepostet|published|posted)/i;

/** "Published: 21 November 2019", "Veröffentlicht am 21. November 2019", "Publié le 21 novembre 2019" */
export const toldInWords: DayRule = (sight) => {
  for (const { words, holder } of sight.blocks) {
    if (standsElsewhere(sight, holder)) continue;
    for (const { day, start, end } of daysIn(words.slice(0, 600), slashOrder(sight)))
      if (
        plausible(day) &&
        (tells.test(words.slice(Math.max(0, start - 40), start).replace(/\p{L}{2,10}[.,]{1,2}\s?$/u, "")) ||
          tellsAfter.test(words.slice(end, end + 60)))
      )
        return { day, words: words.slice(start, end) };
  }
  return null;
};

/** What may stand before the day where it opens an article, "Karlsruhe, (", and must stand after it. */
const placeBefore = /^(?:\p{Lu}[\p{L}'’./ -]{1,30}(?:, ?\p{Lu}[\p{L} ]{1,20})?[,.:]? ?)?(?:(?:den|le|on) )?[([]?$/u;
const pauseAfter = /^ ?(?:[)\]]|[–—:|]|--?\s)/;

/** The article begins with its day: "(21.11.2019) Ten people …", "Karlsruhe, (21.11.2019). …", "Kabul, 21 November 2019 – …" */
export const opening: DayRule = (sight) => {
  const { root, outline } = sight;
  const first = sight.blocks.filter(
    ({ holder, words }) => holder >= root && holder < outline[root]!.end && words.length > 80,
  );
  for (const { words } of first.slice(0, 3)) {
    const found = daysIn(words.slice(0, 120), slashOrder(sight))[0];
    if (
      found !== undefined &&
      plausible(found.day) &&
      found.start <= 60 &&
      placeBefore.test(words.slice(0, found.start)) &&
      pauseAfter.test(words.slice(found.end))
    )
      return { day: found.day, words: words.slice(found.start, found.end) };
  }
  return null;
};

/** A short block with a day near the headline: "21.11.2019, 10:15 Uhr", "By Ann Smith | Nov 21, 2019". */
export const nearHeadline: DayRule = (sight) => {
  for (const { words } of nearby(sight)) {
    const told = firstPublished(words, sight);
    if (told !== null) return told;
  }
  return null;
};

const nearby = (sight: Sight) =>
  sight.blocks
    .filter(({ words, holder }) => words.length < 160 && !standsElsewhere(sight, holder))
    .map(({ words, start }) => ({
      words,
      far: Math.abs(start - sight.headline) + (start < sight.headline ? 30 : 0),
    }))
    .filter(({ far }) => far < 400)
    .sort((a, b) => a.far - b.far);
