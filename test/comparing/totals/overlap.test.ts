import { describe, expect, test } from "vitest";
import { actor, type Card, claimOf, decided, inWords, mayBePartOf, totalOf } from "./made.ts";

const november = "2019-11-01 to 2019-11-30";
/** 62 who surrendered on one day, over 600 since late October. */
const men: Card = { in: "Courier", of: "62", count: "62", on: "2019-11-19", at: "Achin, Nangarhar, AF" };
const inAll: Card = {
  in: "Courier",
  of: "600",
  count: "601 or more",
  on: "2019-10-21 to 2019-11-21",
  at: "Achin, Nangarhar, AF",
  inAll: true,
};
const hundred: Card = { ...inAll, count: "100", of: "100" };

const ask = (cards: readonly Card[], made = {}): string => inWords(totalOf(cards, "min-max", {}, made));

describe("a sum over a time and what may lie in it", () => {
  test("the 62 may be among the 100: at least 100, at most 162", () => {
    const total = totalOf([men, hundred], "min-max", {}, { judgements: [mayBePartOf(men, hundred)] });
    expect(inWords(total)).toBe("100 to 162");
    expect(total.caveats.join()).toContain("may hold those of single incidents");
  });
  test("the 62 and over 600: at least 601, no upper end", () => {
    expect(ask([men, inAll])).toBe("601 or more");
  });
  test("policies with one figure take the larger and say what they pass over", () => {
    const { range, leftOut } = totalOf([men, hundred], "lowest");
    expect(range).toEqual([100, 100]);
    expect(leftOut.map(({ claim, reason }) => [claim, reason])).toEqual([[claimOf(men).id, "overlap unknown"]]);
  });
  test("more incidents than the sum holds: the incidents are the least", () => {
    const many = [1, 2, 3].map((n): Card => ({ ...men, of: `day ${n}`, count: "50", on: `2019-11-0${n}` }));
    expect(ask([...many, hundred])).toBe("150 to 250");
  });
});

describe("what cannot overlap adds up", () => {
  test("another month", () => {
    expect(ask([{ ...men, on: "2019-12-03" }, hundred])).toBe("162");
  });
  test("another province", () => {
    expect(ask([{ ...men, at: "Kunduz, Kunduz, AF" }, hundred])).toBe("162");
  });
  test("another country", () => {
    expect(ask([{ ...men, at: "Mosul, Nineveh, IQ" }, hundred])).toBe("162");
  });
  test("done to others: soldiers of another army", () => {
    const [taliban, shabaab] = [actor("taliban"), actor("al-shabaab")];
    expect(
      ask([
        { ...men, doneTo: [taliban] },
        { ...hundred, doneTo: [shabaab] },
      ]),
    ).toBe("162");
  });
  test("two sums of two months, with an incident in one of them", () => {
    const december: Card = { ...hundred, of: "December", on: "2019-12-01 to 2019-12-31", count: "40" };
    expect(ask([men, hundred, december])).toBe("140 to 202");
  });
});

describe("what may overlap does not add up", () => {
  test("a province whose name nobody gives", () => {
    expect(ask([{ ...men, at: "the mountains" }, hundred])).toBe("100 to 162");
  });
  test("no day at all, in a report printed after the sum", () => {
    expect(ask([{ ...men, on: null }, hundred], { printed: "2019-11-30" })).toBe("100 to 162");
  });
  test("fighters of the group and fighters of its branch", () => {
    const branch = actor("islamic-state-khorasan", ["islamic-state"]);
    expect(
      ask([
        { ...men, doneTo: [branch] },
        { ...hundred, doneTo: [actor("islamic-state")] },
      ]),
    ).toBe("100 to 162");
  });
});

test("told before the days of the sum: no day, but printed too early to lie in it", () => {
  expect(ask([{ ...men, on: null }, hundred], { printed: "2019-10-01" })).toBe("162");
});

describe("a person decides", () => {
  const part = { about: "relation", a: claimOf(men).id, b: claimOf(hundred).id, relation: "part-of" };
  test("that they lie inside: the sum alone counts", () => {
    expect(ask([men, hundred], { decisions: [decided({ ...part, verdict: "yes" })] })).toBe("100");
  });
  test("that they do not: both count", () => {
    expect(ask([men, hundred], { decisions: [decided({ ...part, verdict: "no" })] })).toBe("162");
  });
  test("blind: nothing changes until it is adjudicated", () => {
    expect(ask([men, hundred], { decisions: [decided({ ...part, verdict: "yes", blind: true })] })).toBe("100 to 162");
  });
  test("later otherwise: the later decision counts", () => {
    const decisions = [
      decided({ ...part, verdict: "yes" }),
      decided({ ...part, verdict: "no", id: "d2", at: "2024-02-01T00:00:00Z" }),
    ];
    expect(ask([men, hundred], { decisions })).toBe("162");
    expect(ask([men, hundred], { decisions: decisions.toReversed() })).toBe("162");
  });
  test("that of two incidents one is part of the other", () => {
    const thirty: Card = { ...men, of: "30 Pakistanis", count: "30", in: "Mail" };
    const inside = { about: "relation", a: claimOf(thirty).id, b: claimOf(men).id, relation: "part-of" };
    expect(ask([men, thirty])).toBe("92");
    expect(ask([men, thirty], { decisions: [decided({ ...inside, verdict: "yes" })] })).toBe("62");
  });
});

describe("the period asked for", () => {
  const within = { from: "2019-11-01", to: "2019-11-30" };
  const answer = (card: Card, policy: "min-max" | "lowest" = "min-max") => totalOf([card], policy, within);
  test("an incident inside it counts, one outside is not mentioned", () => {
    expect(inWords(answer(men))).toBe("62");
    expect(answer({ ...men, on: "2019-12-01" })).toMatchObject({ range: null, leftOut: [] });
  });
  test("an incident on a day that may lie outside: none to 62, and none for policies of one figure", () => {
    const late = { ...men, on: "2019-11-28 to 2019-12-02" };
    expect(inWords(answer(late))).toBe("0 to 62");
    expect(answer(late, "lowest").leftOut.map(({ reason }) => reason)).toEqual(["outside the period"]);
  });
  test("a sum over other days too is left out, and said", () => {
    expect(answer(hundred).leftOut.map(({ reason }) => reason)).toEqual(["outside the period"]);
    expect(inWords(answer({ ...hundred, on: november }))).toBe("100");
  });
});
