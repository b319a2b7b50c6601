import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatMeans, formats } from "../../src/exchange/index.ts";
import Papa from "papaparse";
import { written } from "./written.ts";

const page = readFileSync("docs/exchange.md", "utf8");
const section = (name: string): string => page.split(/^## /m).find((one) => one.startsWith(`${name}\n`)) ?? "";

test("the list of formats is the list of their writers, in its order", () => {
  expect(formats.map(({ name }) => name)).toEqual(Object.keys(formatMeans));
});

test.each(formats.map(({ name }) => name))("docs/exchange.md describes %s, with an example", (name) => {
  expect(section(name)).toMatch(/\n```\n[\s\S]+\n```/);
});

test.each(["claims-csv", "incidents-csv", "sources-csv", "acled", "ucdp"])(
  "every column of %s has its words",
  async (name) => {
    const [header] = Papa.parse<string[]>((await written(name)).text, { preview: 1, delimiter: "," }).data;
    const words = section(name) + (name === "ucdp" ? section("acled") : "");
    for (const column of header!) expect(words, column).toContain(`\`${column}\``);
  },
);

test("everything in the examples that looks like an own key or term is one", async () => {
  const own = new Set(
    [...(await written("annotations")).text.matchAll(/rapporteur:[a-zA-Z0-9]+/g)].map(([term]) => term),
  );
  for (const [term] of section("annotations").matchAll(/rapporteur:[a-zA-Z0-9]+/g)) expect(own).toContain(term);
});
