import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { useStage } from "./browser.ts";

/** What a recorder does with an incident: looks at who says what, grades it, takes a claim out, puts it back. */
const stage = useStage();
let page: Page;
beforeAll(async () => {
  page = await stage().open("/incidents");
}, 60_000);

const claimsOfIt = (): Promise<number> => page.locator(".claim-grid article.card").count();

test("the table says what is counted, by how many origins, and how well founded it is", async () => {
  await page.getByLabel("Type").selectOption("surrender");
  await page.waitForURL(/type=surrender/);
  const row = page.getByRole("row", { name: /Tue 19 Nov 2019/ }).first();
  expect(await row.textContent()).toMatch(/surrender 62 people/);
  expect(await row.textContent()).toMatch(/contested/);
});

test("an incident shows each source with its figure, and the rule behind its grade", async () => {
  await page
    .getByRole("row", { name: /Tue 19 Nov 2019/ })
    .first()
    .getByRole("link")
    .click();
  const figures = page.getByRole("region", { name: "Figures by source" });
  await figures.getByRole("row", { name: /local officials The Highland Courier.*62 members/ }).waitFor();
  await figures.getByRole("row", { name: /From the least to the most said/ }).waitFor();
  await page.getByText(/elder denies what the government says. Airwars, contested/).waitFor();
});

test("who contradicts whom stands side by side with both sentences", async () => {
  const denial = page.locator(".pair", { hasText: "denied that any of its fighters had" }).first();
  await denial.waitFor();
  const sides = await denial.locator(".pair-sides > div").allTextContents();
  expect(sides.filter((words) => words.includes("happened"))).toHaveLength(1);
  expect(await denial.textContent()).toMatch(/contradicts/);
});

test("a grade of one's own stands with its reason, and in the history", async () => {
  await page.getByLabel("Your grade", { exact: true }).selectOption("fair");
  await page.getByLabel("Reason for your grade").fill("Two offices give the same figure");
  await page.getByRole("button", { name: "Grade it so" }).click();
  const history = page.locator("ol.history");
  await history.getByText(/graded the incident fair/).waitFor();
  expect(await history.textContent()).toMatch(/Mariam.*because Two offices give the same figure/);
});

test("a claim is taken out with a reason, and put back by merging", async () => {
  const before = await claimsOfIt();
  await page.getByRole("button", { name: "Take claims out …" }).click();
  await page.getByRole("checkbox", { name: "does not belong here" }).last().check();
  await page.getByLabel("Reason for taking them out").fill("These refused to lay down their arms");
  await page.getByRole("button", { name: "Take it out" }).click();
  await page.getByRole("heading", { level: 2, name: `${before - 1} claims` }).waitFor();
  await page.locator("ol.history", { hasText: "These refused" }).waitFor();

  await page.getByText("Look for it").click();
  await page.getByLabel("Words of its claims").fill("refused");
  const candidate = page.locator(".candidates li").first();
  await candidate.waitFor();
  await page.locator("#merge-reason").fill("It is the same day after all");
  await candidate.getByRole("button", { name: /^Merge/ }).click();
  await page.locator("ol.history", { hasText: "It is the same day after all" }).waitFor();
  await page.getByRole("heading", { level: 2, name: new RegExp(`^(${before}|${before + 1}) claims`) }).waitFor();
});

test("the incident leaves as one page that opens without a server", async () => {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "This incident as a page of its own" }).click();
  const path = await (await download).path();
  const apart = await page.context().browser()!.newContext({ offline: true });
  const alone = await apart.newPage();
  await alone.goto(`file://${path}`);
  await alone
    .getByText(/gave themselves up/)
    .first()
    .waitFor();
  expect(await alone.locator("script, link[rel=stylesheet], img[src^=http]").count()).toBe(0);
  await apart.close();
  expect(stage().broken()).toEqual([]);
});
