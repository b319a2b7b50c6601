import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { openBrowser } from "./chromium.ts";
import { type ServeOptions, startServe } from "./serve.ts";
import { type Stage, stageOf } from "./stage.ts";

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
  let stage: Stage | undefined;
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

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  readonly axe: { run(where: Document, options: object): Promise<{ readonly violations: readonly AxeFault[] }> };
}

interface AxeFault {
  readonly id: string;
  readonly impact: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Serious and critical faults that axe-core finds on a page, one line each, with the first elements it means; by all rules unless some are named. */
export async function seriousFaults(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  // Evaluated by the debugger, which the page's content policy does not bind.
  await page.evaluate(`globalThis.axe === undefined && (() => { ${axe} })()`);
  const found: readonly AxeFault[] = await page.evaluate(
    async (rules) =>
      (
        await (globalThis as unknown as Axe).axe.run(
          document,
          rules.length === 0 ? {} : { runOnly: { type: "rule", values: rules } },
        )
      ).violations,
    rules,
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

/** A page that any recorder can use: axe-core finds nothing serious. `name` says which page it is when it does. */
export async function expectAccessible(
  page: Page,
  name: string = page.url(),
  rules?: readonly string[],
): Promise<void> {
  expect([name, ...(await seriousFaults(page, rules))]).toEqual([name]);
}
