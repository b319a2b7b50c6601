import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { datelineOf } from "../../src/intake/dateline/index.ts";
import { readsFile } from "../../src/intake/formats.ts";
import { readPage } from "../../src/intake/page/index.ts";
import { allOf, sentence } from "./all-of.ts";

const page = readFileSync("docs/intake.md", "utf8");
const section = (name: string): string => page.split(/^## /m).find((one) => one.startsWith(`${name}\n`)) ?? "";

/** The indented lines of a section, without their indent. */
const example = (name: string): string[] =>
  section(name)
    .split("\n")
    .filter((line) => line.startsWith("    "))
    .map((line) => line.slice(4));

test.for([
  ["Web pages", ".html"],
  ["PDF", ".pdf"],
  ["Word documents", ".docx"],
  ["Mail", ".eml"],
  ["CSV, TSV and JSON lines", ".tsv"],
  ["Web archives", ".wacz"],
  ["ZIP and gzip", ".gz"],
] as const)("docs/intake.md has a section %s, and such files are read from folders", ([name, ending]) => {
  expect(section(name).length).toBeGreaterThan(100);
  expect(readsFile(`report${ending}`)).toBe(true);
});

test("the page of the example gives the text of the example", () => {
  const lines = example("Web pages");
  const column = lines[0]!.indexOf("Ten die", 20);
  const source = lines.map((line) => line.slice(0, column - 4).replace(/→?\s*$/, "")).join("\n");
  const kept = lines.map((line) => line.slice(column).trim()).filter((line) => line !== "");
  const { text, header } = readPage(`<html><body><article>${source}</article></body></html>`);
  expect([header.title, ...text.split("\n\n")].filter((line, at, all) => all.indexOf(line) === at)).toEqual(kept);
});

test("the datelines of the example give what it says", () => {
  for (const line of example("Datelines")) {
    const [opening, said] = line.split(/…\s{2,}/) as [string, string];
    const found = datelineOf(`${opening}${sentence}`, "2019-11-22")!;
    expect(found.place?.words).toBe(/place (\w+)/.exec(said)![1]);
    expect(found.wire?.key).toBe(/wire (\w+)/.exec(said)![1]);
    expect(found.date?.day ?? undefined).toBe(
      /day (\d[\d-]+)/.exec(said)?.[1] ?? (found.date ? "2019-11-21" : undefined),
    );
  }
});

test("the columns of the example are understood as it says", async () => {
  const [said] = example("CSV, TSV and JSON lines");
  const { told } = await allOf(
    "texts.csv",
    `Body,Headline,PubDate,Source,City\n"${sentence}",Ten die,2019-11-21,Courier,Herat`,
  );
  expect(told).toEqual([said]);
});
