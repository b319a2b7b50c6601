import { describe, expect, test } from "vitest";
import { type PolicyName, policies, policyNames } from "../../../src/comparing/index.ts";
import { type Card, contradicts, inWords, reprint, revises, totalOf } from "./made.ts";

/** The blast in Tikrit: who says how many died. */
const police: Card = { in: "Courier", of: "blast", by: "police", count: "9" };
const doctor: Card = { in: "Mail", of: "blast", by: "a doctor", count: "14" };
const vague: Card = { in: "Post", of: "blast", by: "residents", count: "11 or more" };
const again: Card = { in: "Herald", of: "blast", by: "Colonel Ajmal Rahmat", count: "14" };

type Answers = Readonly<Record<PolicyName, string>>;

const cases: readonly (readonly [why: string, cards: readonly Card[], answers: Answers])[] = [
  [
    "one report, one figure",
    [police],
    { conservative: "9", lowest: "9", "min-max": "9", "low-best-high": "9, best 9", "two-origins": "nothing" },
  ],
  [
    "police say nine, a doctor 14",
    [police, doctor],
    {
      conservative: "9",
      lowest: "9",
      "min-max": "9 to 14",
      "low-best-high": "9 to 14, best 9",
      "two-origins": "9 to 14",
    },
  ],
  [
    "two say 14, one says nine: 14 is best, nine stays the lowest",
    [police, doctor, again],
    {
      conservative: "9",
      lowest: "9",
      "min-max": "9 to 14",
      "low-best-high": "9 to 14, best 14",
      "two-origins": "9 to 14",
    },
  ],
  [
    "“more than ten” has no upper end, and is no more than 11 for sure",
    [vague],
    {
      conservative: "11",
      lowest: "11 or more",
      "min-max": "11 or more",
      "low-best-high": "11 or more, best 11",
      "two-origins": "nothing",
    },
  ],
  [
    "“more than ten” beside nine keeps the top open",
    [police, vague],
    {
      conservative: "9",
      lowest: "9",
      "min-max": "9 or more",
      "low-best-high": "9 or more, best 9",
      "two-origins": "9 or more",
    },
  ],
  [
    "another blast in another town adds up",
    [police, doctor, { in: "Courier", of: "blast in Basra", by: "police", count: "3", at: "Basra, Basra, IQ" }],
    {
      conservative: "12",
      lowest: "12",
      "min-max": "12 to 17",
      "low-best-high": "12 to 17, best 12",
      "two-origins": "9 to 14",
    },
  ],
];

describe.each(cases)("%s", (_, cards, answers) => {
  test.each(policyNames)("%s", (policy) => {
    expect(inWords(totalOf(cards, policy))).toBe(answers[policy]);
  });
});

test.each(policyNames)("%s says whose practice it follows, and the total says it again", (name) => {
  expect(policies[name].name).toBe(name);
  expect(policies[name].practice).toMatch(/ACLED|AOAV|Iraq Body Count|Airwars|UCDP/);
  const { policy, practice } = totalOf([police], name);
  expect([policy, practice]).toEqual([name, policies[name].practice]);
});

test("the same speaker in two papers is one origin: too few for two-origins", () => {
  const elsewhere: Card = { in: "Mail", of: "blast", by: "Colonel Ajmal Rahmat", count: "14" };
  expect(inWords(totalOf([again, elsewhere], "two-origins"))).toBe("nothing");
  expect(totalOf([again, elsewhere], "two-origins").leftOut.map(({ reason }) => reason)).toEqual([
    "one origin",
    "one origin",
  ]);
});

test("a reprint under another masthead makes no second origin", () => {
  const copy: Card = { in: "Evening Mail", of: "blast", by: "police", count: "9" };
  expect(inWords(totalOf([police, copy], "two-origins", {}, { kinships: [reprint("Courier", "Evening-Mail")] }))).toBe(
    "nothing",
  );
});

test("a later toll of the same source takes the place of its earlier one", () => {
  const evening: Card = { in: "Courier", report: "Courier of Tuesday", of: "blast", by: "police", count: "12" };
  const { range, leftOut } = totalOf([police, evening], "min-max", {}, { judgements: [revises(evening, police)] });
  expect(range).toEqual([12, 12]);
  expect(leftOut.map(({ reason }) => reason)).toEqual(["superseded"]);
});

test("what stood beside the earlier toll goes with it: “hundreds” does not outlive “over 600”", () => {
  const first: Card = { in: "Courier", of: "war", by: "The Ministry", count: "601 or more", inAll: true };
  const beside: Card = { in: "Courier", of: "war", by: "The President", count: "200 to 999", inAll: true };
  const later: Card = { in: "Mail", of: "war", by: "The Ministry", count: "665 to 675", inAll: true };
  expect(inWords(totalOf([first, beside, later], "min-max", {}, { judgements: [revises(later, first)] }))).toBe(
    "665 to 675",
  );
});

describe("within one report", () => {
  test("two of the nine: the smaller figure is some of them", () => {
    const two: Card = { in: "Courier", of: "blast", count: "2", unit: "soldiers" };
    expect(inWords(totalOf([police, two], "min-max"))).toBe("9");
  });
  test("two who contradict each other: both figures stand", () => {
    const mayor: Card = { in: "Courier", of: "blast", by: "the mayor", count: "4" };
    const judgements = [contradicts(police, mayor)];
    expect(inWords(totalOf([police, mayor], "min-max", {}, { judgements }))).toBe("4 to 9");
  });
  test("two children among nine people, in another report: no other opinion on how many", () => {
    const children: Card = { in: "Mail", of: "blast", by: "a doctor", count: "2", unit: "children" };
    expect(inWords(totalOf([police, children], "min-max"))).toBe("9");
    expect(inWords(totalOf([police, children], "min-max", { unit: "children" }))).toBe("2");
  });
  test("two soldiers and nine people, in another report, are two opinions", () => {
    const soldiers: Card = { in: "Mail", of: "blast", by: "a doctor", count: "2", unit: "soldiers" };
    expect(inWords(totalOf([police, soldiers], "min-max"))).toBe("2 to 9");
  });
});
