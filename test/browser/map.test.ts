import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { useStage } from "./browser.ts";

/** Where and when: provinces as areas, pins for named places only; both filter the list. */
const stage = useStage();
let page: Page;
beforeAll(async () => {
  page = await stage().open("/map");
}, 60_000);

const places = () => page.getByRole("list", { name: "Places" });
const claims = () => page.getByRole("list", { name: "Claims" });

test("a province is an area, and says so", async () => {
  await places()
    .getByRole("button", { name: /^Nangarhar\s*a province/ })
    .filter({ hasText: "▨" })
    .waitFor();
});

test("a place filters the list, and lets go", async () => {
  await places()
    .getByRole("button", { name: /^Nangarhar/ })
    .click();
  await page.getByRole("heading", { level: 2, name: /claims at Nangarhar/ }).waitFor();
  const few = await claims().locator(".claim-row").count();
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByRole("heading", { level: 2, name: /^\d+ claims$/ }).waitFor();
  expect(await claims().locator(".claim-row").count()).toBeGreaterThan(few);
});

test("a bar of the timeline filters by its incident, a stretch of days by the period", async () => {
  const bar = page.getByRole("list", { name: "Incidents over time" }).getByRole("button").first();
  await bar.click();
  await page.getByRole("heading", { level: 2, name: /of the chosen incident/ }).waitFor();
  expect(await bar.getAttribute("aria-pressed")).toBe("true");
  await page
    .getByRole("button", { name: /Show these days only/ })
    .first()
    .click();
  await page.waitForURL(/from=\d{4}-\d\d-\d\d/);
});

test("the map is drawn, and comes nearer by its buttons", async () => {
  const drawing = () => page.locator(".map canvas").evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  const before = await drawing();
  await page.getByRole("button", { name: "Nearer" }).click();
  await expect.poll(drawing).not.toBe(before);
  expect(stage().broken()).toEqual([]);
});
