import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawn } from "../../src/cli/show/drawn.ts";
import { bondsOf, pointsOf } from "../../src/cli/why/bonds.ts";
import { outweighing } from "../../src/cli/why/outweighs.ts";
import { screenFor } from "../../src/cli/screen.ts";
import type { Decision, DecisionMade, Judgement } from "../../src/comparing/index.ts";

const same = (a: string, b: string, score: number): Judgement => ({
  a,
  b,
  relation: "same",
  score,
  open: false,
  signs: [],
});
const decision = (made: DecisionMade, rest: Partial<Decision> = {}): Decision =>
  ({
    ...made,
    id: "d-000000001",
    coder: "mariam",
    at: "2026-11-21T12:00:00Z",
    reason: null,
    blind: false,
    ...rest,
  }) as Decision;
const pairs = (judgements: readonly Judgement[]): string[] => judgements.map(({ a, b }) => `${a}-${b}`);

describe("what holds an incident together", () => {
  test("three reports of one blast: the two strongest pairs hold, the third only agrees", () => {
    const bonds = bondsOf(["a", "b", "c"], [same("a", "b", 0.9), same("b", "c", 0.7), same("a", "c", 0.6)], []);
    expect([pairs(bonds.holding), pairs(bonds.besides), bonds.unsaid]).toEqual([["a-b", "b-c"], ["a-c"], 0]);
  });

  test("a pair under a half is against it, though the third report draws both in", () => {
    const bonds = bondsOf(["a", "b", "c"], [same("a", "b", 0.9), same("b", "c", 0.9), same("a", "c", 0.1)], []);
    expect(pairs(bonds.against)).toEqual(["a-c"]);
  });

  test("what a coder put together needs no sign, and a pair that nothing was said of is counted", () => {
    const merge = decision({ about: "incident", claims: ["a", "b"], verdict: "merge" });
    const bonds = bondsOf(["a", "b", "c"], [same("b", "c", 0.8)], [merge]);
    expect([bonds.decided, pairs(bonds.holding), bonds.unsaid]).toEqual([[["a", "b"]], ["b-c"], 2]);
  });

  test("relations that are not of one happening hold nothing", () => {
    const repeats: Judgement = { ...same("a", "b", 0.9), relation: "repeats" };
    expect(bondsOf(["a", "b"], [repeats], []).holding).toEqual([]);
  });

  test("law: never more pairs hold than claims less one, and the order of judgements changes nothing", () => {
    const ids = ["a", "b", "c", "d", "e"];
    const judged = fc.uniqueArray(
      fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: 0, max: 1000 })).filter(([x, y]) => x < y),
      { selector: ([x, y]) => `${x} ${y}` },
    );
    fc.assert(
      fc.property(judged, (found) => {
        const judgements = found.map(([x, y, score]) => same(ids[x]!, ids[y]!, score / 1000));
        const bonds = bondsOf(ids, judgements, []);
        expect(bonds.holding.length).toBeLessThan(ids.length);
        expect(bonds.holding.length + bonds.besides.length + bonds.against.length).toBe(judgements.length);
        expect(bondsOf(ids, judgements.toReversed(), [])).toEqual(bonds);
      }),
    );
  });

  test("points and scores are one thing said twice", () => {
    expect([pointsOf(0.5), pointsOf(1 / (1 + Math.exp(-2)))].map((points) => points.toFixed(6))).toEqual([
      "0.000000",
      "2.000000",
    ]);
  });
});

describe("what a decision outweighs", () => {
  const judgements = [same("a", "b", 0.92)];
  const apart = decision({ about: "relation", a: "a", b: "b", relation: "same", verdict: "no" });
  test.each<[string, Decision, readonly Judgement[], readonly Decision[], RegExp]>([
    ["apart where the signs say one", apart, judgements, [], /it outweighs the signs, which say 92 % of the pair$/],
    ["apart where the signs say two", apart, [same("a", "b", 0.1)], [], /the signs say the same$/],
    ["of a pair that nothing was said of", apart, [], [], /the signs say nothing of it$/],
    ["blind", { ...apart, blind: true }, judgements, [], /changes nothing until it is adjudicated$/],
    [
      "taken back later",
      apart,
      judgements,
      [decision({ about: "relation", a: "b", b: "a", relation: "same", verdict: "yes" })],
      /a later decision counts in its place$/,
    ],
    [
      "a merge",
      decision({ about: "incident", claims: ["a", "b"], verdict: "merge" }),
      [same("a", "b", 0.2)],
      [],
      /outweighs the signs, which say 20 %/,
    ],
    [
      "a claim rejected",
      decision({ about: "claim", claim: "a", verdict: "reject" }),
      [],
      [],
      /stands alone and counts nowhere$/,
    ],
    ["a grade", decision({ about: "grade", claim: "a", grade: "fair" }), [], [], /outweighs the ladder$/],
  ])("%s", (_name, made, found, later, words) => {
    expect(outweighing(made, found, later)).toMatch(words);
  });
});

describe("words drawn under their sentence", () => {
  const screen = { ...screenFor("file"), width: 40 };
  const mark = (text: string, words: string, label: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    label,
  });

  test("each under its own words, one row while they do not touch", () => {
    const text = "Nine men died in Kunduz.";
    const marks = [mark(text, "Nine", "how many"), mark(text, "died", "kill"), mark(text, "Kunduz", "where")];
    expect(drawn(text, { start: 0, end: text.length }, marks, screen, 0)).toEqual([
      "Nine men died in Kunduz.",
      "^^^^ how many    ^^^^^^ where",
      "         ^^^^ kill",
    ]);
  });

  test("words over the end of a line are marked on both, and named once", () => {
    const text = "The army said that nine men of the northern brigade died";
    const rows = drawn(
      text,
      { start: 0, end: text.length },
      [mark(text, "nine men of the northern brigade", "who")],
      screen,
      0,
    );
    expect(rows).toEqual([
      "The army said that nine men of the",
      "                   ^^^^^^^^^^^^^^^",
      "northern brigade died",
      "^^^^^^^^^^^^^^^^ who",
    ]);
  });

  test("law: no line is lost, and carets stand under the words they mark", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 }),
        fc.nat(),
        (words, pick) => {
          const text = words.join(" ");
          const at = pick % words.length;
          const start = words.slice(0, at).join(" ").length + (at === 0 ? 0 : 1);
          const end = start + words[at]!.length;
          const rows = drawn(text, { start, end: text.length }, [{ start, end, label: "it" }], screen, 0);
          const line = rows[0]!;
          const carets = rows[1]!;
          expect(line.slice(0, carets.indexOf(" it"))).toBe(words[at]);
          expect(rows.filter((row) => !row.includes("^")).join(" ")).toBe(text.slice(start));
        },
      ),
    );
  });

  test("what would command a terminal stands as a blank", () => {
    const text = "ten \u001b[31mdied\u202e";
    expect(drawn(text, { start: 0, end: text.length }, [], screen, 0).join("")).not.toMatch(/[\u001b\u202e]/); // eslint-disable-line no-control-regex
  });
});
