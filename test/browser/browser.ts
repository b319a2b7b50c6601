import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { openBrowser } from "./chromium.ts";
import { type RunningServe, type ServeOptions, startServe } from "./serve.ts";

/** What a test file has at hand: one browser, one running server, and pages that are signed in. */
export interface Stage {
  readonly browser: Browser;
  readonly serve: RunningServe;
  /** A page of a new window of the signed-in coder, at a path: "/reports". Whatever breaks in it is kept in `broken`. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** What pages said of errors, refused by the content policy or thrown, since this was last asked. */
  broken(): readonly string[];
}

/** Begins with the ledger of the samples, or with an empty one. */
export interface StageOptions extends Omit<ServeOptions, "ledger"> {
  readonly ledger?: "samples" | "empty";
}

/**
 * One browser and one `rapporteur serve` for a test file; both end with it. Use inside a test only:
 *
 *     const stage = useStage();
 *     test("reports are listed", async () => {
 *       const page = await stage().open("/reports");
 */
export function useStage({ ledger = "samples", ...options }: StageOptions = {}): () => Stage {
  let stage: (Stage & { end(): Promise<void> }) | undefined;
  beforeAll(async () => {
    const [browser, serve] = await Promise.all([
      openBrowser(),
      startServe({ ...options, ...(ledger === "samples" ? { ledger: inject("samples") } : {}) }),
    ]);
    stage = await stageOf(browser, serve);
  }, 60_000);
  afterAll(async () => stage?.end());
  return () => stage!;
}

/** Signs in by the printed address, once; later windows bring the cookie. */
export async function stageOf(browser: Browser, serve: RunningServe): Promise<Stage & { end(): Promise<void> }> {
  const first = await browser.newContext();
  const page = await first.newPage();
  await page.goto(serve.address);
  await page.getByRole("navigation", { name: "Pages" }).waitFor();
  const cookies = await first.storageState();
  await first.close();
  const said: string[] = [];
  return {
    browser,
    serve,
    async open(path, options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        reducedMotion: "reduce",
        storageState: cookies,
        ...options,
      });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      page.on("pageerror", (error) => said.push(String(error)));
      page.on("console", (line) => {
        if (line.type() === "error") said.push(line.text());
      });
      await page.goto(`${serve.url}${path}`);
      return page;
    },
    broken: () => said.splice(0),
    async end() {
      await browser.close();
      await serve.stop();
    },
  };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeFault {
  readonly id: string;
  readonly impact: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Serious and critical faults that axe-core finds on a page, one line each, with the first elements it means. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  // Evaluated by the debugger, which the page's content policy does not bind.
  await page.evaluate(axe);
  const found: readonly AxeFault[] = await page.evaluate(
    async () =>
      (await (globalThis as unknown as { axe: { run(): Promise<{ violations: AxeFault[] }> } }).axe.run()).violations,
  );
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, help, nodes }) =>
        `${id}: ${help}\n${nodes
          .slice(0, 3)
          .map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary}`)
          .join("\n")}`,
    );
}

/** A page that any recorder can use: axe-core finds nothing serious. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await seriousFaults(page)).toEqual([]);
}
