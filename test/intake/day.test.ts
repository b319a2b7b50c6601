import { describe, expect, test } from "vitest";

import { parseDay } from "../../src/intake/day.ts";
import { readPage } from "../../src/intake/page/index.ts";

const paragraphs = `<p>Ten people were killed when shells fell on the market of Herat, the provincial council said.</p>
  <p>Another thirty were brought to the hospital, where doctors asked for blood and for fuel.</p>
  <p>Neither side took responsibility for the shelling, which came hours after talks had ended.</p>`;

const page = (body: string, { head = "", tag = "<html>" } = {}): string =>
  `<!doctype html>${tag}<head><title>Ten die in Herat</title>${head}</head><body>${body}</body></html>`;
const article = (beside = ""): string =>
  `<main><article><h1>Ten die in shelling of Herat market</h1>${beside}<div class="body">${paragraphs}</div></article></main>`;
const dayOf = (html: string, url: string | null = null) => {
  const { header, publishedBy, publishedGuessed } = readPage(html, url);
  return { day: header.published ?? null, by: publishedBy, guessed: publishedGuessed };
};

describe("a page tells its day", () => {
  test.for<[by: string, html: string, url?: string]>([
    [
      "linkedData",
      page(article(), {
        head: '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2019-11-21T10:00Z"}</script>',
      }),
    ],
    ["metaData", page(article(), { head: '<meta property="article:published_time" content="2019-11-21T10:00Z">' })],
    ["marked", page(article('<span itemprop="datePublished" content="2019-11-21">today</span>'))],
    ["timeElement", page(article('<time datetime="2019-11-21T09:00">this morning</time>'))],
    ["inAddress", page(article()), "https://news.example/2019/11/21/ten-die"],
    ["inAddress", page(article()), "https://news.example/2019-11-21-ten-die"],
    ["inAddress", page(article()), "https://news.example/press/21-11-2019"],
    ["datedElement", page(article('<div class="article-date">21.11.2019, 10:15</div>'))],
    ["toldInWords", page(article("<div>Published on 21 November 2019 by the desk</div>"))],
    ["toldInWords", page(article("<div>Dieser Beitrag wurde am 21. November 2019 um 10 Uhr veröffentlicht.</div>"))],
    [
      "opening",
      page(
        article(
          `<p>(21.11.2019) Ten people have died in Herat, and the council asks for blood donors to come forward.</p>`,
        ),
      ),
    ],
    [
      "opening",
      page(
        article(
          `<p>Herat, 21 November 2019 – Ten people have died here, and the council asks for blood donors to come.</p>`,
        ),
      ),
    ],
    ["nearHeadline", page(article("<div>By Ann Smith | Nov 21, 2019</div>"))],
  ])("%s", ([by, html, url]) => {
    expect(dayOf(html, url ?? null)).toEqual({ day: "2019-11-21", by, guessed: false });
  });

  test.for<[by: string, html: string]>([
    ["inScripts", page(`${article()}<script>window.layer = {"cmsPublishingDate": "2019-11-21"}</script>`)],
    ["inScripts", page(`${article()}<script>showDate("2019/11/21 10:15:00")</script>`)],
    ["lastChange", page(article(), { head: '<meta property="article:modified_time" content="2019-11-21">' })],
    ["changeInWords", page(`${article()}<footer>This page was last modified on 21 November 2019, at 10:15.</footer>`)],
    ["anyTime", page(`${article()}<footer><abbr title="Thursday, 21 November 2019">Thursday</abbr></footer>`)],
    [
      "inPicture",
      page(article(), { head: '<meta property="og:image" content="https://news.example/files/2019/11/21/smoke.png">' }),
    ],
  ])("and is only guessed: %s", ([by, html]) => {
    expect(dayOf(html)).toEqual({ day: "2019-11-21", by, guessed: true });
  });
});

describe("no day of the page", () => {
  test.for<[what: string, html: string, url?: string]>([
    [
      "a month and a number of the headline",
      page(article()),
      "https://news.example/2019/11/3-questions-to-the-council",
    ],
    ["only a year", page(article()), "https://news.example/2019/ten-die"],
    ["a figure like a day in a script", page(`${article()}<script>{"cacheUntil": "2019-11-21"}</script>`)],
    ["a day that does not exist", page(article('<div class="date">31.11.2019</div>'))],
    ["a day before there were pages", page(article('<div class="date">21.11.1919</div>'))],
    ["a day that two halves of the world read differently", page(article('<div class="date">11/12/2019</div>'))],
  ])("%s", ([, html, url]) => {
    expect(dayOf(html, url ?? null).day).toBeNull();
  });

  test("the day of a quoted post, a comment or a related report is not the page's", () => {
    const quoted = `<blockquote class="twitter-tweet"><time datetime="2018-03-12">Mar 12</time></blockquote>`;
    const related = `<aside class="related"><p>Earlier <time datetime="2019-09-22" pubdate>22 September</time></p></aside>`;
    const own = `<div class="published">Thursday, 21 November 2019</div>`;
    expect(dayOf(page(`${article(own + quoted)}${related}`)).day).toBe("2019-11-21");
  });
});

describe("11/12/2019 is read", () => {
  const html = page(article('<div class="date">11/12/2019</div>'));
  test.for<[html: string, url: string | null, day: string]>([
    [page(article('<div class="date">11/12/2019</div>'), { tag: '<html lang="en-US">' }), null, "2019-11-12"],
    [page(article('<div class="date">11/12/2019</div>'), { tag: '<html lang="en-GB">' }), null, "2019-12-11"],
    [html, "https://news.example.co.uk/ten-die", "2019-12-11"],
    [html, "https://news.example.gov/ten-die", "2019-11-12"],
  ])("as its page or its country writes", ([text, url, day]) => {
    expect(dayOf(text, url).day).toBe(day);
  });
});

describe("the hour of Greenwich and the printed day", () => {
  const stamped = (stamp: string, printed: string): string =>
    page(article(`<div class="date">${printed}</div>`), {
      head: `<meta property="article:published_time" content="${stamp}">`,
    });
  test.for<[stamp: string, printed: string, day: string, why: string]>([
    ["2019-11-22T03:10:00Z", "November 21, 2019", "2019-11-21", "evening in Boston"],
    ["2019-11-20T22:10:00Z", "21 November 2019", "2019-11-21", "night in Kabul"],
    ["2019-11-21T23:10:00Z", "20 November 2019", "2019-11-21", "no place is 24 hours behind"],
    ["2019-11-21T03:10:00-05:00", "20 November 2019", "2019-11-21", "the stamp is of the place itself"],
    ["2019-11-21", "22 November 2019", "2019-11-22", "a stamp without an hour"],
    ["2019-11-21T10:00:00Z", "14 November 2019", "2019-11-21", "a week apart is another day"],
  ])("%s, printed %s: %s (%s)", ([stamp, printed, day]) => {
    expect(dayOf(stamped(stamp, printed)).day).toBe(day);
  });
});

describe("a day in the words of many languages", () => {
  test.for([
    "21 November 2019",
    "21. November 2019",
    "21 novembre 2019",
    "21 de noviembre de 2019",
    "21 noiembrie 2019",
    "21. studenoga 2019",
    "21 ноября 2019",
    "21 листопада 2019",
    "21 Kasım 2019",
    "21 Νοεμβρίου 2019",
    "٢١ نوفمبر ٢٠١٩",
    "२१ नवंबर २०१९",
    "২১ নভেম্বর ২০১৯",
    "2019年11月21日",
  ])("%s", (words) => {
    expect(parseDay(words)).toBe("2019-11-21");
  });

  test("no month: 21 men of 2019, 21 am 2019", () => {
    expect([parseDay("21 men 2019"), parseDay("21 am 2019")]).toEqual([null, null]);
  });
});
