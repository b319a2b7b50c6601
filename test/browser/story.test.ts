import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { useStage } from "./browser.ts";
import { dropOn } from "./drop.ts";

/** What a recorder does on a morning, from an empty ledger to a total she can publish. Each test goes on where the one before it ended. */
const stage = useStage({ ledger: "empty" });
let page: Page;
beforeAll(async () => {
  page = await stage().open("/");
}, 60_000);

const pasted = `Nine people were killed when shells hit the market of Darkush in Idlib on Monday, the civil defence said. A hospital official put the number at eleven.

Government forces denied that they had shelled the town.`;

const header = "Title: Shells hit market in Darkush\nOutlet: The Orchard\nDate: 2020-01-14\n\n";
const reprint = `${header.replace("The Orchard", "Lowland Mail")}${pasted}`;
const second = `Title: Toll of Darkush rises
Outlet: River Agency
Date: 2020-01-15

The number of people killed in the shelling of Darkush in Idlib province on Monday rose to 14, a doctor at the town's hospital said on Wednesday.`;

/** How many stretches of the text are lit as a status. */
const lit = (status: string): Promise<number> => page.evaluate((name) => CSS.highlights.get(name)?.size ?? 0, status);

test("an empty ledger says what to do", async () => {
  await page.getByText("Nothing here yet").waitFor();
});

test("a pasted report opens with its claims lit", async () => {
  await page.getByRole("button", { name: "Paste a text" }).click();
  const form = page.getByRole("form", { name: "Paste a text" });
  await form.getByLabel("Text of the report").fill(pasted);
  await form.getByLabel("Title").fill("Shells hit market in Darkush");
  await form.getByLabel("Outlet").fill("The Orchard");
  await form.getByLabel("Date").fill("2020-01-14");
  await page.getByRole("button", { name: "Read it" }).click();
  await page.getByRole("heading", { level: 1, name: "Shells hit market in Darkush" }).waitFor();
  await page.getByRole("article", { name: /kill.*9|9.*kill/ }).waitFor();
  expect(await lit("happened")).toBeGreaterThan(0);
});

test("dropped files are read, and a reprint is folded under its text", async () => {
  await page.getByRole("link", { name: "Reports", exact: true }).click();
  await dropOn(page, [
    { name: "reprint.txt", content: reprint },
    { name: "rises.txt", content: second },
  ]);
  await page.getByText(/2 reports read/).waitFor();
  await page
    .getByText(/3 reports, 2 texts, (1–)?2 independent origins/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: /1 reprint/ }).waitFor();
});

test("a claim is accepted by a key, and another edited with words selected in the text", async () => {
  await page.getByRole("link", { name: "Toll of Darkush rises" }).click();
  await page.locator("article.card").first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await page.getByText("✓ accepted").waitFor();
  await page.keyboard.press("e");
  const form = page.getByRole("form", { name: "Edit the claim" });
  await page.evaluate(() => {
    const node = [...document.querySelectorAll(".text p")].find((one) =>
      one.textContent.includes("a doctor"),
    )!.firstChild!;
    const start = node.nodeValue!.indexOf("a doctor");
    getSelection()!.setBaseAndExtent(node, start, node, start + "a doctor at the town's hospital".length);
  });
  await form.getByRole("button", { name: "Who says so: take the words selected in the text" }).click();
  expect(await form.getByLabel("Who says so", { exact: true }).inputValue()).toBe("a doctor at the town's hospital");
  await form.getByLabel("At least").fill("14");
  await form.getByLabel("At most").fill("15");
  await form.getByLabel("Reason").fill("He counts one who died on the way.");
  await form.getByRole("button", { name: "Save the edit" }).click();
  await page.getByText("✎ edited").waitFor();
  await page.getByText("set by hand").first().waitFor();
});

test("the incident shows who says how many", async () => {
  await page.keyboard.press("i");
  await page.waitForURL("**/incidents/*");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByText("14–15").first().waitFor();
});

test("a total is a range under a policy, and can be cited", async () => {
  await page.getByRole("link", { name: "Totals", exact: true }).click();
  await page.getByLabel("Type").selectOption("kill");
  const total = page.getByRole("region", { name: "The total" });
  await total.getByText(/under min-max/).waitFor();
  expect(await total.locator(".range").textContent()).toMatch(/^9–15/);
  await total.getByText("Cite it").click();
  await total.getByText(/under the policy “min-max”/).waitFor();
});

test("the data goes out as a file", async () => {
  await page.getByRole("link", { name: "Claims", exact: true }).click();
  await page.getByText("Take the data out").click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "claims-csv", exact: true }).click(),
  ]);
  const table = readFileSync(await file.path(), "utf8");
  expect(table.split("\n")[0]).toContain("id");
  expect(table).toContain("a doctor at the town's hospital");
});

test("nothing broke on the way", () => {
  expect(stage().broken()).toEqual([]);
});
