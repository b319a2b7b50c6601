import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Sighting, watchOnce, WatchMemory } from "../../src/intake/feeds/index.ts";
import { Fetcher } from "../../src/intake/fetch/index.ts";
import { newsPage, openSite, type Site } from "./site.ts";

let site: Site;
let folder: string;
beforeEach(async () => {
  site = await openSite();
  folder = mkdtempSync(join(tmpdir(), "rapporteur-"));
});
afterEach(() => {
  site.close();
  rmSync(folder, { recursive: true });
});

const toll = (dead: string): string[] => [
  `${dead} people died when a shell hit a market in Herat on Monday, the police said in a statement on the same day.`,
  "The market had been full of people who were buying bread and fruit for the evening, a shopkeeper there told reporters.",
];
const announce = (items: string): string =>
  `<rss version="2.0"><channel><title>Courier</title>${items}</channel></rss>`;
const item = (path: string, more = ""): string => `<item><link>${site.origin}${path}</link>${more}</item>`;

async function round(recheck = 0): Promise<Sighting[]> {
  const memory = new WatchMemory(join(folder, "memory.json"));
  const fetcher = new Fetcher({ allowPrivate: ["127.0.0.1"], pause: 0, backOff: 1, robots: false });
  const found: Sighting[] = [];
  for await (const sighting of watchOnce([`${site.origin}/feed`], fetcher, memory, { given: {}, recheck }))
    found.push(sighting);
  memory.save();
  return found;
}

const reportsOf = (found: readonly Sighting[]) => found.flatMap((one) => (one.kind === "report" ? [one] : []));
const wordsOf = (found: readonly Sighting[]) => found.flatMap((one) => (one.kind === "word" ? [one.says] : []));

describe("a watched feed", () => {
  test("gives each report once, with the feed's day and source where the page says none", async () => {
    site.pages.set("/a", newsPage("Ten die in Herat", toll("Ten")).replace(/<meta[^>]*>/, ""));
    site.pages.set(
      "/feed",
      announce(
        item("/a", "<pubDate>Thu, 21 Nov 2019 10:00:00 GMT</pubDate><source url='http://w.example/'>The Wire</source>"),
      ),
    );
    const [first, ...others] = reportsOf(await round());
    expect(others).toEqual([]);
    expect(first?.received.report).toMatchObject({
      published: "2019-11-21",
      outlet: "The Wire",
      url: `${site.origin}/a`,
    });
    expect(first?.received.report.text).toContain("Ten people died");
    expect(first?.received.original.headers?.["content-type"]).toBe("text/html; charset=utf-8");
    expect(reportsOf(await round())).toEqual([]);
  });

  test("gives a page whose words changed a second time, and one that only moved an advertisement not", async () => {
    site.pages.set("/feed", announce(item("/a")));
    site.pages.set("/a", newsPage("Ten die in Herat", toll("Ten")));
    const first = reportsOf(await round())[0]!;
    site.pages.set("/a", newsPage("Ten die in Herat", toll("Ten"), "<script>advertisement = 7</script>"));
    expect(reportsOf(await round())).toEqual([]);
    site.pages.set("/a", newsPage("Ten die in Herat", toll("Twelve")));
    const second = reportsOf(await round())[0]!;
    expect(second.newVersion).toBe(true);
    expect(second.received.report.url).toBe(first.received.report.url);
    expect(second.received.report.id).not.toBe(first.received.report.id);
  });

  test("does not ask again for a page it looked at a moment ago", async () => {
    site.pages.set("/feed", announce(item("/a")));
    site.pages.set("/a", newsPage("Ten die in Herat", toll("Ten")));
    await round(3_600_000);
    await round(3_600_000);
    expect(site.asked.filter((path) => path === "/a")).toHaveLength(1);
  });

  test("that is gone, broken or leads nowhere is named, and the rest goes in", async () => {
    site.pages.set("/feed", announce(item("/gone") + item("/a")));
    site.pages.set("/a", newsPage("Ten die in Herat", toll("Ten")));
    const found = await round();
    expect(reportsOf(found)).toHaveLength(1);
    expect(wordsOf(found)).toEqual(["2 of 2 entries have no day", "answers with status 404"]);
    site.pages.set("/feed", "<html><body>We are sorry</body></html>");
    expect(wordsOf(await round())).toEqual(["is no feed (RSS, Atom, RDF or JSON Feed), or its XML is broken"]);
  });
});
