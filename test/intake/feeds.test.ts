import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFeed } from "../../src/intake/feeds/index.ts";
import { IntakeError } from "../../src/intake/index.ts";

const feed = (words: string, url = "https://news.example/feed") => readFeed(Buffer.from(words), url);
const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Courier</title>${items}</channel></rss>`;

describe("a feed", () => {
  test("in RSS gives addresses, titles, days and who printed it first", () => {
    const { kind, title, entries, notes } = feed(
      rss(`<item><title>Ten die in Herat</title><link>https://news.example/a</link>
           <pubDate>Thu, 21 Nov 2019 10:00:00 GMT</pubDate><source url="https://wire.example/rss">The Wire</source></item>`),
    );
    expect({ kind, title, notes }).toEqual({ kind: "RSS", title: "The Courier", notes: [] });
    expect(entries).toEqual([
      {
        url: "https://news.example/a",
        title: "Ten die in Herat",
        published: "2019-11-21",
        source: "The Wire",
        author: null,
      },
    ]);
  });

  test("in Atom may have relative addresses and only a day of change", () => {
    const { kind, entries } = feed(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>
      <entry><title type="html">Ten die</title><link rel="self" href="/api/1"/><link rel="alternate" href="/a"/>
      <updated>2019-11-21T08:00:00Z</updated><author><name>Ann Smith</name></author></entry></feed>`);
    expect(kind).toBe("Atom");
    expect(entries[0]).toMatchObject({ url: "https://news.example/a", published: "2019-11-21", author: "Ann Smith" });
  });

  test("in JSON", () => {
    const { kind, entries } = feed(
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Courier",
        items: [{ id: "1", url: "https://news.example/a", title: "Ten die", date_published: "2019-11-21T08:00:00Z" }],
      }),
    );
    expect(kind).toBe("JSON Feed");
    expect(entries[0]).toMatchObject({ url: "https://news.example/a", published: "2019-11-21" });
  });

  test("names what is missing", () => {
    const { entries, notes } = feed(
      rss(`<item><title>No day</title><link>https://news.example/b</link></item>
           <item><title>No address</title><pubDate>Thu, 21 Nov 2019 10:00:00 GMT</pubDate></item>
           <item><title>No day that exists</title><link>https://news.example/c</link><pubDate>soon</pubDate></item>`),
    );
    expect(entries.map(({ published }) => published)).toEqual([null, null]);
    expect(notes).toEqual(["1 of 3 entries have no address", "2 of 2 entries have no day"]);
  });

  test("gives no address that is not of the web", () => {
    const { entries } = feed(
      rss(
        `<item><title>a</title><link>javascript:alert(1)</link></item><item><title>b</title><link>file:///etc/passwd</link></item>`,
      ),
    );
    expect(entries).toEqual([]);
  });

  test("with a script in a headline gives its words, nothing else", () => {
    const { entries } = feed(
      rss(
        `<item><title><![CDATA[Ten <script>alert(1)</script> die]]></title><link>https://news.example/a</link></item>`,
      ),
    );
    expect(entries[0]?.title).toBe("Ten <script>alert(1)</script> die");
  });

  test("that would grow a billion times does not", () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ten ten ten ten">${Array.from(
      { length: 9 },
      (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`,
    ).join(
      "",
    )}]><rss version="2.0"><channel><title>&j;</title><item><title>&j;</title><link>https://news.example/a</link></item></channel></rss>`;
    const started = Date.now();
    let size = 0;
    try {
      size = JSON.stringify(feed(bomb)).length;
    } catch (error) {
      expect(error).toBeInstanceOf(IntakeError);
    }
    expect(size).toBeLessThan(10_000);
    expect(Date.now() - started).toBeLessThan(2000);
  });

  test.each([
    "<html><body>Not found</body></html>",
    "Ten died.",
    "{}",
    "<rss",
    "<?xml version='1.0'?><rss><channel><item>",
  ])("%j is none, or an empty one", (words) => {
    try {
      expect(feed(words).entries).toEqual([]);
    } catch (error) {
      expect(error).toBeInstanceOf(IntakeError);
    }
  });

  test("of any bytes is read or refused", () => {
    const bit = fc.constantFrom(
      "<rss>",
      "<channel>",
      "<item>",
      "<link>",
      "</link>",
      "<title>",
      "<![CDATA[",
      "]]>",
      "&amp;",
      "&x;",
      "a",
      "<",
      ">",
      '"',
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 30 }), (bits) => {
        try {
          expect(Array.isArray(feed(bits.join("")).entries)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(IntakeError);
        }
      }),
    );
  });
});
