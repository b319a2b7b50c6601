import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { useStage } from "./browser.ts";

/** A researcher reads what a type means, tries another word on the reports at hand, and saves it. */
const stage = useStage();
let page: Page;
beforeAll(async () => {
  page = await stage().open("/codebook?type=surrender");
}, 60_000);

const text = () => page.getByLabel("frames/surrender.yaml");
const status = () => page.locator(".frame-editor [role=status]");

test("a type says what it is, what it is not, and shows sentences of both", async () => {
  await page.getByRole("heading", { level: 2, name: "surrender" }).waitFor();
  await page.getByText("Not:", { exact: true }).waitFor();
  expect(await page.locator(".examples section").nth(0).locator("li").count()).toBeGreaterThan(0);
  expect(await page.locator(".examples section").nth(1).locator("li").count()).toBeGreaterThan(0);
});

test("a slip is named with its line, and cannot be saved", async () => {
  await page.getByRole("button", { name: "Edit frames/surrender.yaml" }).click();
  const before = await text().inputValue();
  await text().fill(before.replace("roles:", "rolls:"));
  await status().getByText(/rolls/).first().waitFor();
  expect(await page.getByRole("button", { name: "Save as a new version" }).isDisabled()).toBe(true);
  await text().fill(before);
  await status().getByText("Nothing changed yet.").waitFor();
});

test("taking a word away shows which claims would go", { timeout: 60_000 }, async () => {
  const before = await text().inputValue();
  await text().fill(before.replace(/\blay down arms?,? ?/, ""));
  await status()
    .getByText(/This change .*drops \d+/)
    .waitFor({ timeout: 45_000 });
  await status().getByRole("heading", { name: "Dropped" }).waitFor();
});

test("it is saved as a new version", { timeout: 60_000 }, async () => {
  await page.getByLabel("Reason for the change").fill("Laying down arms may be a ceasefire");
  await page.getByRole("button", { name: "Save as a new version" }).click();
  await page.getByText(/saved once in this ledger/).waitFor({ timeout: 45_000 });
  expect(stage().broken()).toEqual([]);
});
