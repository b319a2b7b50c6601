import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, rapporteur } from "./run.ts";

test("candidates of a name, with reasons", async () => {
  const { code, out } = await rapporteur(["places", "Nangharhar", "--limit", "1"]);
  expect(code).toBe(0);
  expect(out).toContain("Nangarhar, province, Afghanistan");
  expect(out).toContain("it sounds like Nangarhar");
});

test("a name that is not known is said and shows in the exit code", async () => {
  expect(await rapporteur(["places", "Xqzztrv"])).toMatchObject({ code: 1, out: "Xqzztrv: not known\n" });
});

test("one JSON object a name", async () => {
  const { out } = await rapporteur(["places", "Kabul", "Herat", "--json", "--limit", "2"]);
  const lines = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { name: string; candidates: unknown[] });
  expect(lines.map(({ name, candidates }) => [name, candidates.length])).toEqual([
    ["Kabul", 2],
    ["Herat", 2],
  ]);
});

test("slips in a project's own places are named with their lines", async () => {
  const folder = folderWith({ "own.csv": "name,lat,lon\nMill,95,70\n" });
  const { code, err } = await rapporteur(["places", "Mill", "--places", join(folder, "own.csv")]);
  expect(code).toBe(2);
  expect(err).toContain('own.csv:2 latitude "95"; allowed: -90 to 90');
});
