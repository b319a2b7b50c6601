import { expect, test } from "vitest";
import type { Derivation } from "../../../src/comparing/index.ts";
import { actor, type Card, claimOf, totalOf } from "./made.ts";

const cards: readonly Card[] = [
  { in: "Courier", of: "blast", by: "police", count: "9", doneBy: [actor("islamic-state")] },
  { in: "Mail", of: "blast", by: "a doctor", count: "14" },
  { in: "Mail", of: "raid", by: "a doctor", count: "3", on: "2014-03-09", doneBy: [actor("iraqi-army")] },
  { in: "Post", of: "month", count: "40 or more", on: "2014-03-01 to 2014-03-31", inAll: true },
];
const answer = totalOf(cards, "min-max");

const leaves = (step: Derivation): readonly Derivation[] =>
  step.steps.length === 0 ? [step] : step.steps.flatMap(leaves);

test("every figure opens down to the words of a claim", () => {
  const found = leaves(answer.derivation);
  expect(new Set(found.map(({ claim }) => claim))).toEqual(new Set(cards.map((card) => claimOf(card).id)));
  for (const { words, claim } of found) expect(words).toBe(cards.map(claimOf).find(({ id }) => id === claim)!.evidence);
});

test("it is said how the number came about, when, where and by whom", () => {
  const [cluster] = answer.derivation.steps;
  expect(answer.derivation.says).toBe("40 or more under the policy min-max: 3 figures, some of which may hold others");
  expect(cluster!.says).toMatch(/^40 or more: the same people may be counted in several/);
  expect(cluster!.steps.map(({ says }) => says)).toEqual([
    "40 or more in all from 1 March 2014 to 31 March 2014, Tikrit: the only figure",
    "9 to 14 on 3 March 2014, Tikrit: from the lowest to the highest figure",
    "3 on 9 March 2014, Tikrit: the only figure",
  ]);
  expect(cluster!.steps[1]!.steps.map(({ says }) => says).sort()).toEqual(["a doctor: 14 people", "police: 9 people"]);
});

test("what each source comes to by itself", () => {
  expect(answer.bySource.map(({ source, range }) => [source, range])).toEqual([
    ["a doctor", [17, 17]],
    ["Post, in its own voice", [40, null]],
    ["police", [9, 9]],
  ]);
});

test("what each party comes to as the one who did it", () => {
  expect(answer.byParty.map(({ party, range }) => [party, range])).toEqual([
    ["islamic-state", [9, 14]],
    ["iraqi-army", [3, 3]],
    ["nobody named", [40, null]],
  ]);
});

test("a party that speaks of itself is pointed out", () => {
  const army: Card = {
    in: "Courier",
    of: "raid",
    by: "The army",
    count: "3",
    doneBy: [{ ...actor("army"), name: "The army", identity: null }],
  };
  expect(totalOf([army], "min-max").caveats.join()).toContain(
    "A party to the events is the source of some figures: The army.",
  );
  expect(totalOf(cards, "min-max").caveats.join()).not.toContain("A party to the events");
});

test("no total is told without what no report tells of", () => {
  for (const own of [answer, totalOf([], "min-max")])
    expect(own.caveats[0]).toContain("nothing that no report tells of");
});
