import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { useStage } from "./browser.ts";
import { dropOn } from "./drop.ts";

/** What goes wrong on a bad day: each has a clear answer, and nothing is lost. */
const stage = useStage();

const report = (title: string, text: string): string =>
  `Title: ${title}\nOutlet: The Orchard\nDate: 2020-01-14\n\n${text}`;

test("a text of 50 million characters is not put into the field, and not lost", async () => {
  const page = await stage().open("/reports");
  await page.getByRole("button", { name: "Paste a text" }).click();
  await page.getByLabel("Text of the report").evaluate((field) => {
    const data = new DataTransfer();
    data.setData("text/plain", "Ten died. ".repeat(5_000_000));
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByText("This text has 50 million characters;").waitFor();
  await page.getByRole("button", { name: "Hand it in as a file" }).click();
  await page.getByText(/1 file is larger than 50 MB, and not handed in: pasted.txt \(50 MB\)/).waitFor();
  await page.context().close();
});

test("a dropped picture is named with what is wrong with it, and the report beside it is read", async () => {
  const page = await stage().open("/reports");
  await dropOn(page, [
    {
      name: "market.png",
      content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array<number>(500).fill(7)]),
    },
    {
      name: "good.txt",
      content: report("Two die in Herat", "Two people were killed in Herat on Monday, police said."),
    },
  ]);
  await page.getByText("1 report read").waitFor();
  await page.getByText("1 file could not be read").waitFor();
  await page.getByText("market.png").waitFor();
  await page.context().close();
});

test("script in a headline is read as words", async () => {
  const page = await stage().open("/reports");
  const title = `<script>document.title="taken"</script><img src=x onerror="document.title='taken'"> Ten die`;
  await dropOn(page, [
    { name: "script.txt", content: report(title, "Ten people were killed in Kunduz on Monday, police said.") },
  ]);
  // A lone file opens at once.
  await page.locator("h1", { hasText: "Ten die" }).waitFor();
  expect(await page.locator("h1").textContent()).toContain("onerror");
  expect(await page.locator("h1 *").count()).toBe(0);
  expect(await page.title()).not.toBe("taken");
  await page.context().close();
});

/** The page of a report with its first claim chosen and an edit begun. */
async function editing(report: RegExp): Promise<Page> {
  const page = await stage().open("/reports");
  await page.getByRole("link", { name: report }).click();
  await page.locator("article.card").first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await page.getByLabel("At most").fill("45");
  return page;
}

test("an edit that was begun is there again after the window was closed", async () => {
  const page = await editing(/Statement on operations/);
  await page.reload();
  await page.locator("article.card").first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await page.getByText("Taken up again where you left it.").waitFor();
  expect(await page.getByLabel("At most").inputValue()).toBe("45");
  await page.getByRole("button", { name: "Leave it" }).click();
  await page.context().close();
});

test("an edit saved while the line is lost is kept, and sent when the line is back", async () => {
  const page = await editing(/Toll of surrenders/);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Save the edit" }).click();
  await page.getByText("One decision is kept in this browser and not sent yet.").waitFor();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("✎ edited").waitFor();
  await expect.poll(() => page.getByText("not sent yet").count()).toBe(0);
  await page.context().close();
  stage().broken();
});

test("a tab that has not heard of a decision shows it beside its own, and both stay", async () => {
  const here = await stage().open("/reports");
  // A tab that slept: it hears of nothing.
  await here.route("**/api/events", (route) => route.abort());
  await here.getByRole("link", { name: /Elders dispute/ }).click();
  await here.locator("article.card").first().waitFor();
  const there = await stage().open(new URL(here.url()).pathname);
  await there.locator("article.card").first().waitFor();
  await there.keyboard.press("j");
  await there.keyboard.press("x");
  await there.getByText("✗ rejected").waitFor();
  await here.keyboard.press("j");
  await here.keyboard.press("a");
  const choice = here.getByRole("alertdialog");
  await choice.getByText("Both stay in the history. The later one counts.").waitFor();
  await choice.getByRole("button", { name: "Save this one after it" }).click();
  await there.getByText("✓ accepted").waitFor();
  await here.context().close();
  await there.context().close();
  stage().broken();
});

test("a decision made while the program is down is sent after it was started anew", async () => {
  const { serve } = stage();
  const page = await stage().open("/reports");
  await page.getByRole("link", { name: /Taliban say/ }).click();
  await page.locator("article.card").first().waitFor();
  const address = page.url();
  await serve.kill();
  await page.getByText("The server does not answer.").waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await page.getByText("One decision is kept in this browser and not sent yet.").waitFor();
  await serve.restart();
  await page.goto(serve.address);
  await page.getByRole("navigation", { name: "Pages" }).waitFor();
  await page.goto(address);
  await page.getByText("✓ accepted").waitFor();
  await expect.poll(() => page.getByText("not sent yet").count()).toBe(0);
  await page.context().close();
  stage().broken();
});
