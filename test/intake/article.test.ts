import { describe, expect, test } from "vitest";
import { receiveText } from "../../src/intake/index.ts";
import { readPage } from "../../src/intake/page/index.ts";

const paragraphs = [
  "Ten people were killed on Tuesday when shells fell on the market of Herat, the provincial council said.",
  "Another thirty were brought to the hospital, where doctors asked for blood, bandages and fuel for the generator.",
  "Neither side took responsibility for the shelling, which came hours after talks in the capital had ended without a result.",
  "The council asked both sides to let ambulances through, and said that it would publish the names of the dead.",
];
const body = paragraphs.map((words) => `<p>${words}</p>`);

/** A page with foreign matter before, within and after its article. */
const pageWith = ({ before = "", within = "", after = "" }): string =>
  `<!doctype html><html lang="en"><head><title>Ten die in Herat | The Courier</title></head><body>
  <header><nav><ul><li><a href="/">Home</a></li><li><a href="/war">War</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
  ${before}<main><article><h1>Ten die in shelling of Herat market</h1>
  <div class="article-body">${body.slice(0, 2).join("\n")}${within}${body.slice(2).join("\n")}</div></article></main>${after}
  <footer><p>Copyright 2019 The Courier. All rights reserved.</p></footer></body></html>`;

const textOf = (html: string): string => readPage(html).text;

describe("the article of a page", () => {
  test("is its paragraphs, a blank line between them", () => {
    expect(textOf(pageWith({}))).toContain(paragraphs.join("\n\n"));
  });

  test.for<[what: string, matter: { before?: string; within?: string; after?: string }, words: string]>([
    [
      "a caption",
      { within: '<figure><img src="a.jpg"><figcaption>Smoke over the bazaar on Tuesday</figcaption></figure>' },
      "Smoke over",
    ],
    [
      "a caption of a page without figures",
      { within: '<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">Smoke over the bazaar</p></div>' },
      "Smoke over",
    ],
    [
      "related reports",
      {
        within:
          '<div class="related"><h3>Read also</h3><ul><li><a href="/1">Nine die in Kunduz blast</a></li><li><a href="/2">Talks to resume</a></li></ul></div>',
      },
      "Kunduz",
    ],
    [
      "a line that leads elsewhere",
      { within: '<p><a href="/1">READ MORE: Nine die in Kunduz blast</a></p>' },
      "Kunduz",
    ],
    [
      "a form for comments",
      {
        after:
          '<section id="respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published. Required fields are marked *</p><textarea></textarea></form></section>',
      },
      "email address",
    ],
    [
      "comments of readers",
      {
        after:
          '<div id="comments"><h2>2 Comments</h2><div class="comment"><p>I was there and it was far worse than they say, believe me all of you.</p></div></div>',
      },
      "believe me",
    ],
    [
      "a request to subscribe",
      {
        within: '<div class="newsletter-signup"><p>Sign up for our newsletter and never miss a story again.</p></div>',
      },
      "newsletter",
    ],
    [
      "a notice of cookies",
      {
        before:
          '<div class="cookie-banner"><p>We use cookies to improve what you see. By going on you agree to our policy.</p></div>',
      },
      "cookies",
    ],
    [
      "buttons to share",
      {
        within:
          '<ul class="share-buttons"><li><a href="#">Share on Facebook</a></li><li><a href="#">Tweet</a></li></ul>',
      },
      "Facebook",
    ],
    ["scripts and styles", { within: "<script>var killed = 700;</script><style>.dead{color:red}</style>" }, "700"],
  ])("has no %s", ([, matter, words]) => {
    const text = textOf(pageWith(matter));
    expect(text).not.toContain(words);
    for (const paragraph of paragraphs) expect(text).toContain(paragraph);
  });

  test.for<[what: string, html: string, words: string]>([
    [
      "a quotation",
      "<blockquote><p>We carried eleven people out of the market, said a man who drives a taxi.</p></blockquote>",
      "eleven people",
    ],
    [
      "a list of figures",
      "<ul><li>Herat: ten killed, thirty wounded</li><li>Kunduz: four killed</li></ul>",
      "Kunduz: four killed",
    ],
    ["a heading within", "<h2>Hospital asks for blood</h2>", "Hospital asks for blood"],
    ["who worked on it", "<p>Reporting by A. Writer in Herat; Editing by B. Reader</p>", "Reporting by A. Writer"],
  ])("keeps %s", ([, html, words]) => {
    expect(textOf(pageWith({ within: html }))).toContain(words);
  });
});

describe("a text copied from a page", () => {
  const copied = (end: string) => receiveText(`Ten die in Herat\n\n${paragraphs.join("\n\n")}\n\n${end}`);

  test.for([
    "Please let us know if you're having issues with commenting.",
    "Leave a Reply\n\nYour email address will not be published. Required fields are marked *",
  ])("loses the notice %j, and the reading says so", (notice) => {
    const { report, notes } = copied(notice);
    expect(report.text.trimEnd().endsWith(paragraphs.at(-1)!)).toBe(true);
    expect(notes.join()).toContain("notices of the page");
  });

  test.for([
    "The council said that nobody would comment.",
    "Villagers left a reply for the commander at the checkpoint.",
  ])("keeps the sentence %j", (words) => {
    const { report, notes } = copied(words);
    expect(report.text).toContain(words);
    expect(notes.join()).not.toContain("notices of the page");
  });

  test("loses a caption that is cut off in the middle of a word", () => {
    const { report } = receiveText(
      `Ten die in Herat\n\nResidents carry what they could save out of the market in the old town of Herat on t\n\n${paragraphs.join("\n\n")}\n`,
    );
    expect(report.text).not.toContain("Residents carry");
  });
});
