// Takes a picture of every page, light, dark and on a phone, into docs/screenshots: node scripts/screenshots.mjs [page ...]
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stageOf } from "../test/browser/stage.ts";
import { openBrowser } from "../test/browser/chromium.ts";
import { startServe } from "../test/browser/serve.ts";
import { smallPng } from "./small-png.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pictures = join(root, "docs/screenshots");

const first = (path) => async (page) => {
  await page.goto(new URL(path, page.url()).href);
  await page
    .locator("main a[href^='" + path + "/']")
    .first()
    .click();
};

/** Each page, and how to come to what its picture shows. */
const pages = {
  reports: async () => {},
  report: async (page) => {
    await first("/reports")(page);
    await page.locator("article.card").first().waitFor();
    for (let step = 0; step < 3; step++) await page.keyboard.press("j");
  },
  edit: async (page) => {
    await pages.report(page);
    await page.keyboard.press("e");
  },
  claims: async (page) => {
    await page.goto(new URL("/claims", page.url()).href);
    await page.locator(".claim-row").first().click();
  },
  incidents: async (page) => void (await page.goto(new URL("/incidents", page.url()).href)),
  incident: first("/incidents"),
  totals: async (page) => void (await page.goto(new URL("/totals?type=kill", page.url()).href)),
  map: async (page) => void (await page.goto(new URL("/map", page.url()).href)),
  codebook: async (page) => void (await page.goto(new URL("/codebook", page.url()).href)),
  review: async (page) => void (await page.goto(new URL("/review", page.url()).href)),
  keys: async (page) => page.keyboard.press("?"),
};

const looks = {
  light: { viewport: { width: 1280, height: 860 }, colorScheme: "light", locale: "en-GB" },
  dark: { viewport: { width: 1280, height: 860 }, colorScheme: "dark", locale: "en-GB" },
  phone: {
    viewport: { width: 390, height: 780 },
    colorScheme: "light",
    hasTouch: true,
    isMobile: true,
    locale: "en-GB",
  },
};

/** Waits until nothing is asked for any more and two frames have passed; the stream of events stays open. */
async function still(page) {
  await page.waitForFunction(
    () => {
      const asked = performance.getEntriesByType("resource").length;
      const same = globalThis.askedBefore === asked;
      globalThis.askedBefore = asked;
      return same && document.querySelector(".empty:not(:empty)")?.textContent?.endsWith("…") !== true;
    },
    undefined,
    { polling: 250 },
  );
}

function run(...words) {
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${words.join(" ")}: ${stderr}`);
}

const wanted = process.argv.slice(2);
run("scripts/web.mjs");
const folder = mkdtempSync(join(tmpdir(), "rapporteur-pictures-"));
const ledger = join(folder, "samples.sqlite");
run("src/cli/main.ts", "add", "samples", "--ledger", ledger);
mkdirSync(pictures, { recursive: true });
const stage = await stageOf(await openBrowser(), await startServe({ ledger }));
try {
  for (const [name, come] of Object.entries(pages)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const [look, options] of Object.entries(looks)) {
      const page = await stage.open("/reports", options);
      await page.locator(".report-list").waitFor();
      await come(page);
      await still(page);
      const picture = smallPng(await page.screenshot());
      writeFileSync(join(pictures, `${name}-${look}.png`), picture);
      const kilobytes = Math.round(picture.length / 1000);
      console.log(`${name}-${look}.png ${kilobytes} kB${kilobytes > 150 ? ", over 150 kB" : ""}`);
      await page.context().close();
    }
  }
  for (const line of stage.broken()) console.error(line);
} finally {
  await stage.end();
  rmSync(folder, { recursive: true, force: true });
}
