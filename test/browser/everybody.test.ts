import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, useStage } from "./browser.ts";

/** Every page, for everybody: axe-core finds nothing serious by day and by night, and a phone needs no sideways scrolling. */
const stage = useStage();
let page: Page | undefined;

interface Place {
  readonly name: string;
  /** Goes there, and waits until it is all there. */
  readonly come: (page: Page) => Promise<unknown>;
}

const firstIn = async (page: Page, list: string): Promise<void> => {
  await page.goto(new URL(list, page.url()).href);
  await page.locator(`main a[href^="${list}/"]`).first().click();
};

const at = (path: string, there: (page: Page) => Promise<unknown>): Place["come"] => {
  return async (page) => {
    await page.goto(new URL(path, page.url()).href);
    await there(page);
  };
};

const places: readonly Place[] = [
  { name: "reports", come: at("/reports", (page) => page.getByRole("list", { name: "Reports" }).waitFor()) },
  {
    name: "reports, pasting",
    come: at("/reports", (page) => page.getByRole("button", { name: "Paste a text" }).click()),
  },
  {
    name: "a report, editing",
    come: async (page) => {
      await firstIn(page, "/reports");
      await page.locator("article.card").first().waitFor();
      await page.keyboard.press("j");
      await page.keyboard.press("w");
      await page.keyboard.press("e");
      await page.getByRole("form", { name: "Edit the claim" }).waitFor();
    },
  },
  { name: "claims", come: at("/claims", (page) => page.locator(".claim-row").first().click()) },
  { name: "incidents", come: at("/incidents", (page) => page.locator("main table tbody tr").first().waitFor()) },
  {
    name: "an incident",
    come: async (page) => {
      await firstIn(page, "/incidents");
      await page.waitForURL("**/incidents/*");
      await page.locator("main h2").first().waitFor();
    },
  },
  {
    name: "totals",
    come: at("/totals?type=surrender", (page) => page.getByRole("region", { name: "The total" }).waitFor()),
  },
  { name: "map", come: at("/map", (page) => page.locator("main h1").waitFor()) },
  { name: "codebook", come: at("/codebook", (page) => page.locator("main h1").waitFor()) },
  { name: "review", come: at("/review", (page) => page.locator("main h1").waitFor()) },
  {
    name: "the help",
    come: async (page) => {
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
    },
  },
];

test.each(places)("$name", async ({ name, come }) => {
  page ??= await stage().open("/reports");
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 800 });
  await come(page);
  await expectAccessible(page, `${name} by day`);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page, `${name} by night`, ["color-contrast"]);
  await page.setViewportSize({ width: 390, height: 780 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(stage().broken()).toEqual([]);
});
