/** Days that a page's publication can only be guessed from. */
import { daysIn } from "../../day.ts";
import { meta } from "../sight.ts";
import { dayOfElement } from "./around.ts";
import { changed, type DayRule, firstPublished, plausible, slashOrder, toldBy } from "./told.ts";

/** Scripts that are looked at: so many characters of each, and in all. */
const mostOfScript = 100_000;
const mostOfScripts = 1_000_000;
const named =
  /["'](?:\w{0,24}publi(?:sh|cation)\w{0,16}|pub_?date|created?_?(?:at|on|date|time)|date_?(?:created|posted)|post_?date|article_?date)["']\s{0,3}[:=]\s{0,3}["']([^"'\n]{8,40})["']/gi;
const called = /^[^"']{0,80}\(\s?["']([^"'\n]{8,40})["']/;

/** {"cmsPublishingDate": "2019-11-21"} in a script of the page, showDate("2019/11/21 10:15") */
export const inScripts: DayRule = (sight) => {
  let left = mostOfScripts;
  for (const { tag, element } of sight.outline) {
    if (tag !== "SCRIPT" || left <= 0) continue;
    const script = (element?.textContent ?? "").slice(0, Math.min(mostOfScript, left));
    left -= script.length;
    const values = [...script.matchAll(named)].map(([, value]) => value);
    if (script.length < 200) values.push(called.exec(script.trim())?.[1]);
    for (const value of values) {
      const told = toldBy(value, sight);
      if (told !== null) return told;
    }
  }
  return null;
};

/** A page that tells no day but that of its last change was published then or before. */
export const lastChange: DayRule = (sight) => {
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
  return said.map((value) => toldBy(value, sight)).find((told) => told !== null);
};

/** "Last updated: 21 November 2019", "Diese Seite wurde zuletzt am 21. November 2019 geändert" */
export const changeInWords: DayRule = (sight) => {
  for (const { words } of sight.blocks) {
    if (words.length > 200 || !changed.test(words)) continue;
    // "Last change: 31.10.2023. Published on: 1.11.2023"
    const beside = firstPublished(words.slice(0, 120), sight);
    const first = daysIn(words, slashOrder(sight)).find(
      ({ day, start, end }) =>
        plausible(day) &&
        (changed.test(words.slice(Math.max(0, start - 30), start)) || changed.test(words.slice(end, end + 25))),
    );
    if (first !== undefined) return beside ?? { day: first.day, words: words.slice(first.start, first.end) };
  }
  return null;
};

/** <time> anywhere, <abbr title="Thursday, 21 November 2019"> */
export const anyTime: DayRule = (sight) => {
  for (const [place, { tag }] of sight.outline.entries()) {
    if (tag !== "TIME" && tag !== "ABBR") continue;
    const told = dayOfElement(sight, place);
    if (told !== null) return told;
  }
  return null;
};

/** The first day in any short block. */
export const anyShortBlock: DayRule = (sight) => {
  for (const { words } of sight.blocks) {
    if (words.length > 200) continue;
    const told = firstPublished(words, sight);
    if (told !== null) return told;
  }
  return null;
};

/** <meta property="og:image" content="https://example.org/files/2019/11/21/smoke.png"> */
export const inPicture: DayRule = (sight) => {
  const [, year, month, day] =
    /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)\//.exec(meta(sight, "og:image", "twitter:image") ?? "") ?? [];
  return toldBy(year === undefined ? null : `${year}-${month}-${day}`, sight);
};
