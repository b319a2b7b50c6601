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

test.each(taskNames)("%s sees nothing of the answers", (name) => {
  const seen = inputOf(name, JSON.stringify(gold));
  const given =
    name === "factuality"
      ? { set: "uw", events: [{ span: [13, 21] }] }
      : name === "crossdoc-mentions"
        ? { mentions: [{ id: "m1", start: 13, end: 21 }] }
        : {};
  expect(seen).toEqual({ id: "a", text: gold.text, date: "2020-03-04", ...given });
});

test.each(taskNames)("%s answers under the document's id", async (name) => {
  const lines: string[] = [];
  for await (const line of predictions(name, `${JSON.stringify(gold)}\n\n`, shippedTools)) lines.push(line);
  expect(lines).toHaveLength(1);
  if (name === "trees") expect(lines[0]).toContain("# newdoc id = a\n");
  else expect(JSON.parse(lines[0]!)).toMatchObject({ id: "a" });
});

test("every task stands in the accuracy table", () => {
  expect(new Set(figures.map(({ task }) => task))).toEqual(new Set(taskNames));
});
