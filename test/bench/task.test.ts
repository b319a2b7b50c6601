import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { figures } from "../../bench/figures.ts";
import { inputOf, predictions, taskNames } from "../../bench/task.ts";
import { shippedTools } from "../../bench/tools.ts";

const gold = {
  id: "a",
  text: "Ten men were arrested on Monday.",
  date: "2020-03-04",
  set: "uw",
  claims: [{ type: "capture" }],
  mentions: [{ id: "m1", start: 13, end: 21, cluster: "x" }],
  sentences: [[0, 32]],
  events: [{ span: [13, 21], label: "yes", value: 3 }],
};

/** Tasks that read texts; `intake` reads saved pages. */
const ofTexts = taskNames.filter((name) => name !== "intake");

test.each(ofTexts)("%s sees nothing of the answers", (name) => {
  const seen = inputOf(name, JSON.stringify(gold));
  const given =
    name === "factuality"
      ? { set: "uw", events: [{ span: [13, 21] }] }
      : name === "crossdoc-mentions"
        ? { mentions: [{ id: "m1", start: 13, end: 21 }] }
        : {};
  expect(seen).toEqual({ id: "a", text: gold.text, date: "2020-03-04", ...given });
});

test.each(ofTexts)("%s answers under the document's id", async (name) => {
  const lines: string[] = [];
  for await (const line of predictions(name, `${JSON.stringify(gold)}\n\n`, shippedTools)) lines.push(line);
  // The incidents that gva makes of the documents follow them, without an id.
  expect(lines).toHaveLength(name === "gva" ? 2 : 1);
  if (name === "trees") expect(lines[0]).toContain("# newdoc id = a\n");
  else expect(JSON.parse(lines[0]!)).toMatchObject({ id: "a" });
});

test("intake sees the page and its address, and answers under its id", async () => {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-"));
  try {
    const page = `<html><body><article><h1>Ten die in Herat</h1><p>${"Ten people died in Herat, the police said. ".repeat(9)}</p></article></body></html>`;
    writeFileSync(join(folder, "a.html.gz"), gzipSync(page));
    const row = {
      id: "a",
      html: "a.html.gz",
      url: "https://news.example/2019/11/21/ten-die",
      articleBody: "Ten",
      date: "x",
    };
    expect(inputOf("intake", JSON.stringify(row), folder)).toEqual({
      id: "a",
      text: "",
      date: null,
      file: join(folder, "a.html.gz"),
      url: row.url,
    });
    const lines: string[] = [];
    for await (const line of predictions("intake", JSON.stringify(row), shippedTools, folder)) lines.push(line);
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { id: "a", title: "Ten die in Herat", date: "2019-11-21" },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("every task stands in the accuracy table", () => {
  expect(new Set(figures.map(({ task }) => task))).toEqual(new Set(taskNames));
});
