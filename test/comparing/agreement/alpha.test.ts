import fc from "fast-check";
import { expect, test } from "vitest";
import { alpha, type Coding } from "../../../src/comparing/agreement/index.ts";

/**
 * Krippendorff's own example of four coders and twelve units ("Computing Krippendorff's Alpha-Reliability", 2011): 0.743 for kinds,
 * 0.849 for numbers. A dot is a value that a coder did not give.
 */
const table = [
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
];
const units = Array.from({ length: 12 }, (_, unit) =>
  table
    .map((row) => row.split(" ")[unit]!)
    .filter((value) => value !== ".")
    .map(Number),
);

test("Krippendorff's example comes out as he has it", () => {
  expect(alpha(units, "nominal")).toMatchObject({ units: 11, values: 40 });
  expect(alpha(units, "nominal").alpha).toBeCloseTo(0.743, 3);
  expect(alpha(units, "interval").alpha).toBeCloseTo(0.849, 3);
});

test("who agree on all claims, of which there are several kinds, reach 1", () => {
  expect(
    alpha(
      [
        ["kill", "kill"],
        ["wound", "wound"],
      ],
      "nominal",
    ).alpha,
  ).toBe(1);
  expect(
    alpha(
      [
        [62, 62],
        [600, 600],
        [40, 40],
      ],
      "interval",
    ).alpha,
  ).toBe(1);
});

test("who differ on each claim do worse than chance", () => {
  expect(
    alpha(
      [
        ["kill", "wound"],
        ["wound", "kill"],
      ],
      "nominal",
    ).alpha,
  ).toBeLessThan(0);
});

test("62 and 63 are near each other as numbers, and as far apart as any two as kinds", () => {
  const near = [
    [62, 63],
    [600, 601],
    [5, 5],
    [40, 41],
  ];
  expect(alpha(near, "interval").alpha).toBeGreaterThan(0.99);
  expect(alpha(near, "nominal").alpha).toBeLessThan(0.3);
});

test.each([
  ["no claim was coded twice", [["kill"], [], ["wound"]]],
  [
    "all values are the same",
    [
      ["kill", "kill"],
      ["kill", "kill"],
    ],
  ],
] as const)("nothing is told when %s", (_, codings) => {
  const found = alpha(codings, "nominal");
  expect(found.alpha).toBeNull();
  expect(found.says).toMatch(/\.$/);
});

const anyUnits = (values: fc.Arbitrary<Coding>): fc.Arbitrary<Coding[][]> =>
  fc.array(fc.array(values, { maxLength: 4 }), { maxLength: 30 });

/** As its definition has it, pair by pair. */
function byPairs(codings: readonly (readonly number[])[]): number | null {
  const pairable = codings.filter((unit) => unit.length > 1);
  const all = pairable.flat();
  const apart = (values: readonly number[]): number =>
    values.reduce((sum, a) => sum + values.reduce((inner, b) => inner + (a - b) ** 2, 0), 0);
  const expected = apart(all) / (all.length * (all.length - 1));
  const observed = pairable.reduce((sum, unit) => sum + apart(unit) / (unit.length - 1), 0) / all.length;
  return pairable.length === 0 || expected === 0 ? null : 1 - observed / expected;
}

test("law: the quick way gives what pair by pair gives", () => {
  fc.assert(
    fc.property(anyUnits(fc.integer({ min: 0, max: 1000 })), (codings) => {
      const [quick, slow] = [alpha(codings, "interval").alpha, byPairs(codings as number[][])];
      if (slow === null) expect(quick).toBeNull();
      else expect(quick).toBeCloseTo(slow, 8);
    }),
  );
});

test("law: neither the order of coders nor that of claims matters, and nobody agrees more than fully", () => {
  fc.assert(
    fc.property(anyUnits(fc.constantFrom("kill", "wound", "none")), (codings) => {
      const found = alpha(codings, "nominal").alpha;
      const turned = alpha(codings.map((unit) => [...unit].toReversed()).toReversed(), "nominal").alpha;
      if (found === null) expect(turned).toBeNull();
      else {
        expect(turned).toBeCloseTo(found, 10);
        expect(found).toBeLessThanOrEqual(1);
      }
    }),
  );
});
