import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newsPage, openSite, type Site } from "../intake/site.ts";
import { rapporteur } from "./run.ts";

let site: Site;
let folder: string;
const died = "Ten people were killed when a shell hit a market in Herat on Monday, the police said in a statement.";

beforeAll(async () => {
  site = await openSite();
  folder = mkdtempSync(join(tmpdir(), "rapporteur-"));
  site.pages.set(
    "/ten-die",
    newsPage("Ten die in Herat", [died, died], '<meta property="article:published_time" content="2019-11-21">'),
  );
});
afterAll(() => {
  site.close();
  rmSync(folder, { recursive: true });
});

describe("rapporteur read", () => {
  test("fetches a page that is named, when private addresses are allowed", async () => {
    const { out, code } = await rapporteur(["read", `${site.origin}/ten-die`, "--allow-private"]);
    expect(code).toBe(0);
    const { report, claims } = JSON.parse(out) as { report: object; claims: { type: string }[] };
    expect(report).toMatchObject({ url: `${site.origin}/ten-die`, published: "2019-11-21", outlet: "The Courier" });
    expect(claims.map(({ type }) => type)).toContain("kill");
  });

  test("refuses a private address otherwise, and reads the rest of a list", async () => {
    const list = join(folder, "list.txt");
    writeFileSync(list, `# pages\n${site.origin}/ten-die\n\nnot-a-url\n`);
    const { out, err, code } = await rapporteur(["read", "samples/1-courier.txt", "--urls", list]);
    expect(code).toBe(1);
    expect(out.trim().split("\n")).toHaveLength(1);
    expect(err).toContain("127.0.0.1, an address of a private network");
    expect(err).toContain("not-a-url is no URL");
  });
});

describe("rapporteur fetch", () => {
  test("saves pages once, as they were sent; the folder can be read", async () => {
    const pages = join(folder, "pages");
    const fetchIt = () =>
      rapporteur([
        "fetch",
        `${site.origin}/ten-die`,
        `${site.origin}/gone`,
        "--to",
        pages,
        "--allow-private",
        "--pause",
        "0",
      ]);
    const first = await fetchIt();
    expect(first.code).toBe(1);
    expect(first.err).toContain("/gone answers with status 404");
    const path = first.out.trim();
    expect(readFileSync(path, "utf8")).toBe(site.pages.get("/ten-die"));
    const asked = site.asked.length;
    await fetchIt();
    expect(site.asked.slice(asked)).not.toContain("/ten-die");
    expect(readdirSync(join(pages, "127.0.0.1")).filter((name) => name.endsWith(".html"))).toHaveLength(1);
    const { out, err, code } = await rapporteur(["read", pages]);
    expect({ err, code }).toEqual({ err: "", code: 0 });
    expect(JSON.parse(out)).toMatchObject({ report: { url: `${site.origin}/ten-die` } });
  });
});

describe("rapporteur watch", () => {
  test("takes what a feed announces into a ledger", async () => {
    site.pages.set(
      "/feed",
      `<rss version="2.0"><channel><item><link>${site.origin}/ten-die</link></item></channel></rss>`,
    );
    const ledger = join(folder, "w.sqlite");
    const watchIt = () => rapporteur(["watch", `${site.origin}/feed`, "--once", "--ledger", ledger, "--allow-private"]);
    const first = await watchIt();
    expect(first.out).toMatch(/^[0-9a-f]{16} new http.*Ten die in Herat$/m);
    expect(first.code).toBe(0);
    expect((await watchIt()).out).toBe("");
  });

  test("tells a wrong time with the right form", async () => {
    const { err, code } = await rapporteur(["watch", "http://news.example/rss", "--every", "15"]);
    expect(code).toBe(2);
    expect(err).toContain("15m, 2h, 1d");
  });
});
