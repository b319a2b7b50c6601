import { expect, test } from "vitest";
import { expectAccessible, useStage } from "./browser.ts";

const stage = useStage();

test("a page", async () => {
  const page = await stage().open("/reports");
  await page.getByRole("list", { name: "Reports" }).waitFor();
  await expectAccessible(page);
  expect(stage().broken()).toEqual([]);
});
