import { expect, test } from "vitest";
import { compare } from "../../src/comparing/index.ts";
import { incidentsOf, judgementsOf, relationsOf, told } from "./reports.ts";

const in2019 = told(
  "The Afghan Defense Ministry said on Thursday that over 600 Islamic State fighters and members of their families have surrendered to the Afghan government since late October. A group of 62 fighters surrendered to the Afghan army in Nangarhar province on Tuesday, officials said.",
  "2019-11-21",
  "Highland Courier",
);
const in2021 = told(
  "The Taliban said on Wednesday that they have rounded up nearly 600 Islamic State members in Afghanistan since mid-August. A spokesman said that almost 40 fighters had been killed.",
  "2021-11-10",
  "Meridian Wire",
);

test("over 600 surrendered to the government and nearly 600 rounded up by the Taliban are two happenings", () => {
  expect(incidentsOf(in2019, in2021)).toHaveLength(4);
});

test("the two 600s neither support nor repeat nor contradict each other", () => {
  expect(compare(in2019, in2021).judgements.filter(({ score }) => score >= 0.5)).toEqual([]);
});

const ministry = told(
  "The Afghan Defense Ministry said that over 600 Islamic State fighters and members of their families have surrendered to the Afghan government since late October.",
  "2019-11-21",
  "Highland Courier",
);

test.each([
  "The Taliban rounded up 600 Islamic State fighters and members of their families in Afghanistan in October and November, a Taliban spokesman said.",
  "600 fighters and members of their families surrendered to the Taliban in Afghanistan in October and November, a Taliban spokesman said.",
  "600 Islamic State fighters and members of their families surrendered in Afghanistan in October and November, a United Nations mission said.",
])("over 600 to the government is not, and has no support from: %s", (words) => {
  const other = told(words, "2019-11-30", "Meridian Wire");
  expect(other.claims.map(({ count }) => count?.[0])).toContain(600);
  expect(relationsOf(ministry, other)).toEqual([]);
  expect(incidentsOf(ministry, other)).toHaveLength(2);
});

test("the 62 may lie inside the over 600, and only a person can tell", () => {
  expect(relationsOf(in2019)).toEqual([
    "Highland Courier surrender 62-62 part-of (open) Highland Courier surrender 601-",
  ]);
  const partOf = judgementsOf(in2019).find(({ relation }) => relation === "part-of");
  expect(partOf?.signs[0]?.says).toContain("62 may lie inside 601 or more");
});

test("a figure of 2021 lies in no total of 2019", () => {
  expect(judgementsOf(in2019, in2021).filter(({ relation }) => relation === "part-of")).toHaveLength(1);
});
