import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, rapporteur } from "./run.ts";

test("candidates of a name, with reasons", async () => {
  const { code, out } = await rapporteur(["places", "Nangharhar", "--format", "table", "--limit", "1"]);
  expect(code).toBe(0);
  expect(out).toContain("Nangarhar, province, Afghanistan");
  expect(out).toContain("it sounds like Nangarhar");
});

test("a name that is not known is said and shows in the exit code", async () => {
  expect(await rapporteur(["places", "Xqzztrv", "--format", "table"])).toMatchObject({
    code: 1,
    out: "Xqzztrv: not known\n",
  });
});

test("one JSON object a name", async () => {
  const { out } = await rapporteur(["places", "Kabul", "Herat", "--format", "jsonl", "--limit", "2"]);
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

test("a reading knows a project's own places", async () => {
  const folder = folderWith({
    "own.csv": "name,lat,lon,country\nKarwandgul Camp,34.5,70.2,AF\n",
    "report.txt": "Ten people were killed in Karwandgul Camp on Tuesday.",
  });
  const place = async (...more: string[]) => {
    const { out } = await rapporteur(["read", join(folder, "report.txt"), "--format", "jsonl", ...more]);
    const { entities } = JSON.parse(out) as { entities: { name: string; place?: { lat: number } }[] };
    return entities.find(({ name }) => name.includes("Karwandgul"))?.place?.lat;
  };
  expect(await place("--places", join(folder, "own.csv"))).toBe(34.5);
  expect(await place()).toBeUndefined();
});
