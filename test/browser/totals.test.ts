import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { useStage } from "./browser.ts";

/** How many gave up? A range under a policy, opened down to the sentences. */
const stage = useStage();
let page: Page;
beforeAll(async () => {
  page = await stage().open("/totals");
}, 60_000);

const total = () => page.getByRole("region", { name: "The total", exact: true });
const policies = () => page.getByRole("region", { name: "The same question under every policy" });

test("without a question there is no number", async () => {
  await page.getByText("Choose a type to ask for a total.").waitFor();
  expect(await page.locator(".range").count()).toBe(0);
});

test("a question gets a range under a named policy, and what its reader must know", async () => {
  await page.getByLabel("Type").selectOption("surrender");
  await total().waitFor();
  expect(await total().locator(".range").textContent()).toMatch(/\d+\+ people/);
  expect(await total().textContent()).toMatch(/under min-max: Iraq Body Count and Airwars/);
  expect(await total().textContent()).toMatch(/no estimate of the whole/);
});

test("the range opens down to the sentence, which leads to its report", async () => {
  const came = page.getByRole("region", { name: "How it came about" });
  const folded = came.getByRole("button", { name: "Unfold" });
  while ((await folded.count()) > 0) await folded.first().click();
  const sentence = came.locator("li", { hasText: "Sixty-two members of the Islamic State group" }).last();
  await sentence.getByRole("link", { name: "in its report" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForURL(/\/reports\/.*claim=/);
  await page.goBack();
  await total().waitFor();
});

test("what was left out stands by reason, each claim with why", async () => {
  const left = page.locator(".left-out");
  await left.getByText(/claims?: denied/).click();
  expect(await left.locator("details[open] li").count()).toBeGreaterThan(0);
});

test("every policy answers the same question, and another one can be chosen", async () => {
  expect(await policies().getByRole("row").count()).toBe(6);
  await policies().getByRole("button", { name: "two-origins" }).click();
  await page.waitForURL(/policy=two-origins/);
  expect(await total().textContent()).toMatch(/under two-origins/);
});

test("the period narrows it, and the address keeps the whole question", async () => {
  await policies().getByRole("button", { name: "min-max" }).click();
  const before = await total().locator(".range").textContent();
  await page.getByLabel("From", { exact: true }).fill("2019-11-01");
  await page.getByLabel("To", { exact: true }).fill("2019-11-20");
  await page.getByRole("heading", { name: "surrender, 1 – 20 Nov 2019" }).waitFor();
  const after = await total().locator(".range").textContent();
  expect(after).not.toBe(before);
  await page.reload();
  await page.getByRole("heading", { name: "surrender, 1 – 20 Nov 2019" }).waitFor();
  expect(await total().locator(".range").textContent()).toBe(after);
});

test("a citation never holds the number without its policy, and the total leaves as data", async () => {
  await page.getByText("Cite it").click();
  expect(await page.locator(".citation").textContent()).toMatch(/under the policy “min-max”.*independent origins/);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "The total as data" }).click();
  expect((await download).suggestedFilename()).toBe("total.json");
  expect(stage().broken()).toEqual([]);
});
