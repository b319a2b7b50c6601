import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { RunningServe } from "./serve.ts";

/** What a test file has at hand: one browser, one running server, and pages that are signed in. */
export interface Stage {
  readonly browser: Browser;
  readonly serve: RunningServe;
  /** A page of a new window of the signed-in coder, at a path: "/reports". Whatever breaks in it is kept in `broken`. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** What pages said of errors, refused by the content policy or thrown, since this was last asked. */
  broken(): readonly string[];
  /** Closes the browser and stops the server. */
  end(): Promise<void>;
}

/** Signs in by the printed address, once; later windows bring the cookie. */
export async function stageOf(browser: Browser, serve: RunningServe): Promise<Stage> {
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
      // Generous: a machine that does much else must not fail a test.
      context.setDefaultTimeout(40_000);
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
