import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { type Ledger, openLedger } from "../../src/ledger/index.ts";
import { useStage } from "./browser.ts";

/** The second pair of eyes: what the machine is least sure of, two who decide at once, blind coding, differences, agreement. */
const stage = useStage();
let page: Page;
beforeAll(async () => {
  page = await stage().open("/review");
}, 60_000);

/** What a colleague does in the same ledger while Mariam's page is open. */
async function asTom<T>(does: (ledger: Ledger) => Promise<T>): Promise<T> {
  const ledger = await openLedger(stage().serve.ledger);
  try {
    return await does(ledger);
  } finally {
    await ledger.close();
  }
}

const chosen = () => page.locator("article.card[aria-current=true]");
const part = (name: string) => page.getByRole("button", { name, exact: true });

test("a verdict by one key leads on to the next claim", async () => {
  await chosen().waitFor();
  const first = await chosen().getAttribute("data-claim");
  await page.keyboard.press("a");
  await expect.poll(() => chosen().getAttribute("data-claim")).not.toBe(first);
  await expect.poll(() => page.locator(`[data-claim="${first}"]`).count()).toBe(0);
});

test("two decide on one claim: the second sees the first's decision, and chooses", async () => {
  await page.goto(`${stage().serve.url}/claims?type=surrender`);
  await page.locator(".claim-row", { hasText: "Sixty-two members" }).first().click();
  const claim = (await chosen().getAttribute("data-claim"))!;
  await page.keyboard.press("e");
  await page.getByLabel("At most").fill("64");
  await asTom((ledger) =>
    ledger.decide({ about: "claim", claim, verdict: "reject" }, "Tom", { reason: "It repeats the headline" }),
  );
  await page.getByRole("button", { name: "Save the edit" }).click();
  const choice = page.getByRole("alertdialog", { name: "Tom decided this in between" });
  await choice.waitFor();
  expect(await choice.textContent()).toMatch(/rejected.*It repeats the headline/);
  expect(await choice.textContent()).toMatch(/count.*62–64/);
  await choice.getByRole("button", { name: "Save mine after it" }).click();
  await choice.waitFor({ state: "detached" });
  const verdicts = await asTom(async (ledger) => (await ledger.decisions({ claim })).items.map(({ coder }) => coder));
  expect(verdicts).toEqual(["Tom", "Mariam"]);
});

test("a sample of Tom's claims is coded again without sight of his values", async () => {
  await asTom(async (ledger) => {
    const { items } = await ledger.claims({ decided: "no", limit: 100 });
    for (const { id } of items) await ledger.decide({ about: "claim", claim: id, verdict: "accept" }, "Tom");
  });
  await page.goto(`${stage().serve.url}/review`);
  await part("Blind second coding").click();
  const form = page.getByRole("form", { name: "Edit the claim" });
  await form.waitFor();
  for (const name of ["Type", "Status", "At least", "Who says so"])
    expect(await form.getByLabel(name, { exact: true }).inputValue(), name).toBe("");
  await form.getByLabel("Type", { exact: true }).selectOption("agree");
  await form.getByLabel("Status", { exact: true }).selectOption("planned");
  await form.getByLabel("Reason").fill("A promise to hand them over");
  const words = await page.locator(".blind-words").textContent();
  await form.getByRole("button", { name: "Save this coding" }).click();
  await expect.poll(() => page.locator(".blind-words").allTextContents()).not.toContain(words);
});

test("where the two differ each value stands beside the other, and what is chosen holds", async () => {
  await part("Differences").click();
  const difference = page.locator("article.difference").first();
  await difference.getByRole("row", { name: /type .* agree/ }).waitFor();
  await difference.getByRole("row", { name: /status .* planned/ }).waitFor();
  await difference.getByLabel("Reason").fill("Read again together");
  await difference.getByRole("button", { name: "As Tom has it" }).click();
  await page.getByText("No two codings differ.").waitFor();
});

test("agreement is measured on what both coded", async () => {
  await part("Agreement").click();
  const types = page.getByRole("region", { name: "Agreement" }).getByRole("row", { name: /^type/ });
  expect(await types.textContent()).toMatch(/12same or not/);
  await page.getByText("Coders: Mariam, Tom.").waitFor();
  expect(
    stage()
      .broken()
      .filter((line) => !line.includes("409")),
  ).toEqual([]);
});
