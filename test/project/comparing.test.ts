import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { start, weights } from "../../src/comparing/signs/weights.ts";

const page = readFileSync("docs/comparing.md", "utf8");
const rows = new Map(
  page
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map(
      ([, name, within, across, says]) => [name!.replaceAll("`", ""), { within, across, says: says ?? "" }] as const,
    ),
);

const points = (weight: number): string => (weight === 0 ? "–" : `${weight > 0 ? "+" : "−"}${Math.abs(weight)}`);

test("docs/comparing.md lists the signs in their order", () => {
  expect([...rows.keys()]).toEqual(Object.keys(weights));
});

test.each(Object.entries(weights))(
  "docs/comparing.md gives the weights of %s and says when it shows",
  (name, weight) => {
    expect(rows.get(name)).toMatchObject({ within: points(weight.within), across: points(weight.across) });
    expect(rows.get(name)!.says).toMatch(/^.{20,}\.$/);
  },
);

test("docs/comparing.md gives the points before any sign speaks", () => {
  expect(page.replace(/\s+/g, " ")).toContain(
    `from a start of ${points(start.within)} within one report and ${points(start.across)} across two`,
  );
});
