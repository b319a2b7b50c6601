import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { useStage } from "./browser.ts";

/** The page of one report: its text and its claims lead to each other. */
const stage = useStage();
let page: Page;
beforeAll(async () => {
  page = await stage().open("/reports");
  await page.getByRole("link", { name: /Sixty-two Islamic State fighters/ }).click();
  await page.locator("article.card").first().waitFor();
}, 60_000);

/** The words lit under a name, in the order of the text. */
const lit = (name: string): Promise<readonly string[]> =>
  page.evaluate(
    (name) =>
      [...(CSS.highlights.get(name) ?? [])].map((one) =>
        one.startContainer.textContent!.slice(one.startOffset, one.endOffset),
      ),
    name,
  );

/** The middle of words of the text, in the window. */
const placeOf = (words: string): Promise<{ x: number; y: number }> =>
  page.evaluate((words) => {
    const node = [...document.querySelectorAll(".text p")].find((one) => one.textContent.includes(words))!.firstChild!;
    const range = new Range();
    const at = node.nodeValue!.indexOf(words);
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, words);

test("claims are lit by their status, trigger and number", async () => {
  expect(await lit("happened")).toEqual(expect.arrayContaining(["Sixty-two", "gave themselves up", "More than 600"]));
  expect(await lit("planned")).toContain("handed over to");
  expect(await lit("happened")).not.toContain("handed over to");
});

test("pointing at words points at their card, and pointing at a card at its words", async () => {
  const { x, y } = await placeOf("turned in");
  await page.mouse.move(x, y);
  await page.locator("article.card.pointed", { hasText: "turned in" }).waitFor();
  await page.getByRole("article", { name: /transfer.*handed over/ }).hover();
  await expect.poll(() => lit("pointed")).toEqual([expect.stringContaining("handed over to New Delhi")]);
});

test("clicking words chooses their card, and clicking a card lights its words", async () => {
  const { x, y } = await placeOf("gave themselves up");
  await page.mouse.click(x, y);
  const card = page.locator("article.card.chosen");
  await card.filter({ hasText: "gave themselves up" }).waitFor();
  expect([...(await lit("chosen-trigger"))].sort()).toEqual(["Sixty-two", "gave themselves up"]);
  await page.getByRole("article", { name: /transfer.*handed over/ }).click();
  await expect.poll(() => lit("chosen-trigger")).toContain("handed over to");
});

test("a stated value stands upright, an inferred one leans and says from what", async () => {
  const card = page.getByRole("article", { name: /surrender.*62.*gave themselves up/ });
  const inferred = card.locator(".inferred");
  expect(await inferred.textContent()).toBe("Tue 19 Nov 2019");
  expect(await inferred.evaluate((one) => getComputedStyle(one).fontStyle)).toBe("italic");
  expect(await card.textContent()).toContain("from “Tuesday” (inferred)");
  expect(
    await card.getByText("62 members (30 Pakistanis, 2 Turks)").evaluate((one) => getComputedStyle(one).fontStyle),
  ).toBe("normal");
});

test("j and k move, a and x decide, w says why", async () => {
  await page.reload();
  await page.locator("article.card").first().waitFor();
  const chosen = page.locator("article.card.chosen h3");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const second = await chosen.textContent();
  await page.keyboard.press("j");
  expect(await chosen.textContent()).not.toBe(second);
  await page.keyboard.press("k");
  expect(await chosen.textContent()).toBe(second);
  await page.keyboard.press("x");
  await page.locator("article.card.chosen").getByText("✗ rejected").waitFor();
  await page.keyboard.press("a");
  await page.locator("article.card.chosen").getByText("✓ accepted").waitFor();
  await page.keyboard.press("w");
  await page.getByText(/Rules that spoke/).waitFor();
});

test("keys that are typed into a field decide nothing", async () => {
  await page.locator("header").getByLabel("Search all claims").fill("");
  await page.locator("header").getByLabel("Search all claims").press("x");
  await page.locator("article.card.chosen").getByText("✓ accepted").waitFor();
});

test("the keyboard alone goes from the list to a decision", async () => {
  await page.goto(`${stage().serve.url}/reports`);
  const link = page.getByRole("link", { name: /Elders dispute/ });
  await link.waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  for (let step = 0; step < 40 && !(await link.evaluate((one) => one === document.activeElement)); step++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator("article.card").first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.locator("article.card.chosen").getByText("✗ rejected").waitFor();
});

test("the reading opens without a server, as a file", async () => {
  await page.getByText("Reading and file").click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "This reading as a page of its own" }).click(),
  ]);
  const alone = await stage().browser.newPage();
  await alone.setContent(readFileSync(await file.path(), "utf8"));
  expect(await alone.textContent("body")).toContain("Elders dispute");
  await alone.close();
});

test("nothing broke on the way", () => {
  expect(stage().broken()).toEqual([]);
});
