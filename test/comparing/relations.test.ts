import { expect, test } from "vitest";
import { relationsOf, told } from "./reports.ts";

const between = (first: string, day: string, second: string, later: string): readonly string[] =>
  relationsOf(told(first, day, "Courier"), told(second, later, "Mail")).filter((words) => !words.includes(" same "));

test("figures that exclude each other contradict", () => {
  expect(
    between(
      "Gunmen killed nine people in Tikrit on Monday, police said.",
      "2014-03-04",
      "Gunmen killed 14 people in Tikrit on Monday, a doctor said.",
      "2014-03-04",
    ),
  ).toEqual([expect.stringMatching(/kill .* contradicts .* kill/)]);
});

test("nine and “at least seven” do not contradict", () => {
  expect(
    between(
      "Gunmen killed nine people in Tikrit on Monday, police said.",
      "2014-03-04",
      "Gunmen killed at least seven people in Tikrit on Monday, a doctor said.",
      "2014-03-04",
    ).join(),
  ).not.toContain("contradicts");
});

test("a later figure of the same source revises the earlier one", () => {
  expect(
    between(
      "Gunmen killed 12 people in Douma on Friday, the Civil Defence said.",
      "2018-02-24",
      "Gunmen killed 17 people in Douma on Friday, the Civil Defence said.",
      "2018-02-26",
    ),
  ).toEqual(["Mail kill 17-17 revises Courier kill 12-12"]);
});

test("a later figure of somebody else revises nothing", () => {
  expect(
    between(
      "Gunmen killed 12 people in Douma on Friday, the Civil Defence said.",
      "2018-02-24",
      "Gunmen killed 17 people in Douma on Friday, a doctor said.",
      "2018-02-26",
    ).join(),
  ).toMatch(/^(?!.*revises).*contradicts/);
});

test("officials of two reports are not one speaker: their figures contradict, neither revises", () => {
  expect(
    between(
      "Gunmen killed 12 people in Douma on Friday, officials said.",
      "2018-02-24",
      "Gunmen killed 17 people in Douma on Friday, officials said.",
      "2018-02-26",
    ).join(),
  ).toMatch(/^(?!.*revises).*contradicts/);
});

test("nobody is a rival for gunmen: they may be the party that is blamed", () => {
  expect(
    between(
      "The Taliban attacked a wedding in Kunduz on Sunday, the government said.",
      "2016-05-02",
      "Gunmen attacked a wedding in Kunduz on Sunday, villagers said.",
      "2016-05-02",
    ).join(),
  ).not.toContain("contradicts");
});

test("two denials do not contradict each other", () => {
  expect(
    between(
      "The army denied that its forces had shelled a hospital in Taiz on Sunday.",
      "2016-05-02",
      "A spokesman denied that the army had shelled a hospital in Taiz on Sunday.",
      "2016-05-03",
    ).join(),
  ).not.toContain("contradicts");
});

test("dozens and 62 support each other; dozens and two contradict", () => {
  const dozens = "Shells killed dozens of people at a market in Homs on Sunday, residents said.";
  const others = (count: string) =>
    between(
      dozens,
      "2013-05-06",
      `Shells killed ${count} people at a market in Homs on Sunday, a doctor said.`,
      "2013-05-06",
    ).join();
  expect(others("62")).toContain("supports");
  expect(others("two")).toContain("contradicts");
  expect(others("two")).not.toContain("supports");
});

test("a denial contradicts what it denies, and supports nothing", () => {
  const relations = between(
    "The army shelled a hospital in Taiz on Sunday, doctors said.",
    "2016-05-02",
    "The army denied that its forces had shelled a hospital in Taiz on Sunday.",
    "2016-05-02",
  );
  expect(relations).toEqual([expect.stringContaining("contradicts")]);
});

test("rival blame contradicts", () => {
  const relations = between(
    "The Taliban attacked a wedding in Kunduz on Sunday, the government said.",
    "2016-05-02",
    "The Afghan army attacked a wedding in Kunduz on Sunday, villagers said.",
    "2016-05-02",
  );
  expect(relations).toEqual([expect.stringContaining("contradicts")]);
});

test("another source with the same figure supports", () => {
  const relations = between(
    "Rebels killed five soldiers near Goma on Sunday, the army said.",
    "2012-07-09",
    "Five soldiers were killed by rebels near Goma on Sunday, residents said.",
    "2012-07-09",
  );
  expect(relations).toEqual([expect.stringContaining("supports")]);
});

test("the same speaker with the same figure repeats, and does not support", () => {
  const relations = between(
    "Rebels killed five soldiers near Goma on Sunday, Colonel Jean Mugisha said.",
    "2012-07-09",
    "Five soldiers were killed by rebels near Goma on Sunday, Colonel Jean Mugisha said.",
    "2012-07-10",
  );
  expect(relations).toEqual([expect.stringContaining("repeats")]);
});

test("a plan supports nothing that happened", () => {
  const relations = between(
    "The government will release 40 prisoners in Sanaa next week, the minister said.",
    "2018-12-01",
    "The government released 40 prisoners in Sanaa on Thursday, the Red Cross said.",
    "2018-12-07",
  );
  expect(relations.join()).not.toContain("supports");
});

test("12 of one day may lie inside the more than 200 of weeks, also across reports", () => {
  const relations = between(
    "Militants abducted 12 villagers near Chibok on Tuesday, residents said.",
    "2014-11-13",
    "More than 200 villagers have been abducted in northern Nigeria since October, the governor said.",
    "2014-11-14",
  );
  expect(relations).toEqual(["Courier abduct 12-12 part-of (open) Mail abduct 201-"]);
});

test.each([
  [
    "another country",
    "More than 200 villagers have been abducted in Mali since October, the governor said.",
    "2014-11-14",
  ],
  [
    "a total that ended before",
    "More than 200 villagers were abducted in northern Nigeria in March, the governor said.",
    "2014-11-14",
  ],
  [
    "a smaller total",
    "Six villagers have been abducted in northern Nigeria since October, the governor said.",
    "2014-11-14",
  ],
  [
    "another type",
    "More than 200 villagers have been killed in northern Nigeria since October, the governor said.",
    "2014-11-14",
  ],
])("no part of %s", (_, total, day) => {
  const relations = between(
    "Militants abducted 12 villagers near Chibok on Tuesday, residents said.",
    "2014-11-13",
    total,
    day,
  );
  expect(relations.join()).not.toContain("part-of");
});
