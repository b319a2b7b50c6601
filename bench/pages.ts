import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import type { LedgerClaim, Page as ListPage } from "../src/ledger/ledger.ts";
import { openBrowser } from "../test/browser/chromium.ts";
import { startServe } from "../test/browser/serve.ts";
import { type Stage, stageOf } from "../test/browser/stage.ts";
import { generated } from "../test/ledger/generated.ts";
import { keepSection } from "./results.ts";

/**
 * What a recorder waits for in the browser: the first page, a report that she drops, and frames while she scrolls 100,000 claims.
 * Browser, server and this program share the machine's processors.
 *
 *     node bench/pages.ts [--claims 100000] [--write]
 */
const { values } = parseArgs({ options: { claims: { type: "string" }, write: { type: "boolean" } } });
const claims = Number(values.claims ?? 100_000);
const drops = 9;
const scrolls = 300;

const root = resolve(import.meta.dirname, "..");
const run = (...words: readonly string[]): void => {
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${words.join(" ")}: ${stderr}`);
};

const sorted = (numbers: readonly number[]): readonly number[] => [...numbers].sort((a, b) => a - b);
const share = (numbers: readonly number[], part: number): number =>
  sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))] ?? 0;

/** Bytes that the network brings for the first page, compressed, and milliseconds until its list stands. */
async function firstLoad(stage: Stage): Promise<{ readonly bytes: number; readonly ms: number }> {
  const page = await stage.open("/api/session");
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const sizes: number[] = [];
  network.on("Network.loadingFinished", ({ encodedDataLength }) => void sizes.push(encodedDataLength));
  const start = performance.now();
  await page.goto(`${stage.serve.url}/reports`);
  await page.getByRole("list", { name: "Reports" }).waitFor();
  const ms = performance.now() - start;
  await page.context().close();
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), ms };
}

/** A report of 700 words on a made-up war, no two alike. */
function reportOf(number: number): string {
  const words = Array.from({ length: 12 }, (_, i) => generated(number * 500 + i, 7).reading.report.text)
    .join(" ")
    .split(/\s+/)
    .slice(0, 700)
    .join(" ");
  return `Title: Report ${number}\nOutlet: Outlet ${number}\nDate: 2019-11-21\n\n${words}.\n`;
}

/** Milliseconds from the drop until the report's page has its claims lit and the frame after it is drawn. */
async function dropped(page: Page, number: number): Promise<number> {
  await page.getByRole("region", { name: "Add reports" }).waitFor();
  return page.evaluate(
    ([text, title]) =>
      new Promise<number>((done) => {
        const data = new DataTransfer();
        data.items.add(new File([text!], "report.txt"));
        const start = performance.now();
        dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        const look = (): void => {
          const lit = CSS.highlights.get("happened")?.size ?? 0;
          if (document.querySelector("h1")?.textContent === title && lit > 0)
            requestAnimationFrame(() => done(performance.now() - start));
          else requestAnimationFrame(look);
        };
        look();
      }),
    [reportOf(number), `Report ${number}`],
  );
}

/** Answers the page's questions for claims with copies of the ledger's, as many as are asked for, in pages as the server would. */
async function manyClaims(page: Page, some: readonly LedgerClaim[]): Promise<void> {
  await page.route("**/api/claims?*", async (route) => {
    const asked = new URL(route.request().url()).searchParams;
    const [from, limit] = [Number(asked.get("after") ?? 0), Number(asked.get("limit") ?? 50)];
    const items = Array.from({ length: Math.min(limit, claims - from) }, (_, i) => ({
      ...some[(from + i) % some.length]!,
      id: `claim-${from + i}`,
    }));
    const next = from + limit < claims ? String(from + limit) : null;
    await route.fulfill({ json: { items, next } satisfies ListPage<LedgerClaim> });
  });
}

interface Scrolled {
  /** Milliseconds between frames. */
  readonly frames: readonly number[];
  /** Milliseconds of the page's main thread for each frame. */
  readonly busy: number;
  readonly loaded: number;
}

/** Scrolls a quarter of a window each frame, past what was loaded before. */
async function scrolled(page: Page): Promise<Scrolled> {
  const network = await page.context().newCDPSession(page);
  await network.send("Performance.enable");
  const spent = async (): Promise<number> =>
    (await network.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")!.value;
  const before = await spent();
  const frames = await page.evaluate(
    (steps) =>
      new Promise<number[]>((done) => {
        const frames: number[] = [];
        let last = performance.now();
        const step = (now: number): void => {
          frames.push(now - last);
          last = now;
          scrollBy({ top: innerHeight / 4, behavior: "instant" });
          if (frames.length > steps) done(frames.slice(1));
          else requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    scrolls,
  );
  const busy = (1000 * ((await spent()) - before)) / frames.length;
  const height = await page.locator(".claim-list").evaluate((one) => one.clientHeight);
  return { frames, busy, loaded: Math.round(height / 64) };
}

/** Loads page after page until all claims are there, as somebody does who drags the bar to the end again and again. */
async function toTheEnd(page: Page): Promise<void> {
  await page.evaluate(
    (claims) =>
      new Promise<void>((done) => {
        const step = (): void => {
          const list = document.querySelector(".claim-list")!;
          const last = Number(list.lastElementChild?.getAttribute("aria-posinset") ?? 0);
          if (last >= claims) return done();
          scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
          requestAnimationFrame(step);
        };
        step();
      }),
    claims,
  );
}

const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
const ledger = join(folder, "samples.sqlite");
run("scripts/web.mjs");
run("src/cli/main.ts", "add", "samples", "--ledger", ledger);
const stage = await stageOf(await openBrowser(), await startServe({ ledger }));
try {
  const { bytes, ms } = await firstLoad(stage);

  const page = await stage.open("/reports");
  const waits: number[] = [];
  for (let number = 0; number <= drops; number++) {
    waits.push(await dropped(page, number));
    await page.getByRole("link", { name: "Reports", exact: true }).click();
  }
  // The first one finds nothing compiled.
  const [cold, ...warm] = waits;
  const some = (await (
    await page.request.get(`${stage.serve.url}/api/claims?limit=200`)
  ).json()) as ListPage<LedgerClaim>;
  await page.context().close();

  const long = await stage.open("/reports");
  long.context().setDefaultTimeout(300_000);
  await manyClaims(long, some.items);
  await long.getByRole("link", { name: "Claims", exact: true }).click();
  await long.locator(".claim-row").first().waitFor();
  const young = await scrolled(long);
  const began = performance.now();
  await toTheEnd(long);
  const all = performance.now() - began;
  await long.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  const old = await scrolled(long);
  const memory = await long.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6,
  );

  const frames = (name: string, { frames, busy }: Scrolled): string =>
    `| ${name} | median ${share(frames, 0.5).toFixed(1)} ms, 95 of 100 within ${share(frames, 0.95).toFixed(1)} ms; ${busy.toFixed(1)} ms of them busy | 16.7 ms |`;
  const table = [
    "| | here | bar |",
    "| --- | --- | --- |",
    `| first load of the list of reports, compressed | ${Math.round(bytes / 1000)} kB, ${Math.round(ms)} ms | 250 kB |`,
    `| a report of 700 words, from the drop until its claims are lit, ${drops} times | median ${Math.round(share(warm, 0.5))} ms, slowest ${Math.round(Math.max(...warm))} ms; the first one ${Math.round(cold!)} ms | 300 ms |`,
    frames("frames while scrolling and loading claims, a quarter of a window each", young),
    frames(`the same with ${claims.toLocaleString("en-GB")} claims loaded`, old),
    `| loading all of them, page by page | ${(all / 1000).toFixed(0)} s, ${Math.round(memory)} MB of memory | |`,
  ].join("\n");
  console.log(table);
  if (values.write === true) keepSection("pages", "node bench/pages.ts --write", table);
} finally {
  await stage.end();
  rmSync(folder, { recursive: true, force: true });
}
