import * as fc from "fast-check";
import { expect, test } from "vitest";
import { counts } from "./counts.ts";

const numberish = fc.array(
  fc.constantFrom(
    "at least",
    "over",
    "nearly",
    "up to",
    "between",
    "and",
    "to",
    "or",
    "a",
    "half",
    "dozen",
    "dozens",
    "of",
    "hundred",
    "thousands",
    "million",
    "two",
    "twenty",
    "-",
    "12",
    "1,200",
    "3.5",
    "%",
    "percent",
    "people",
    "no",
    "one",
    "both",
    "including",
    "in",
    "every",
    "ten",
    "(",
    ")",
    ",",
    ".",
    "year",
    "old",
    "\ud800",
    "١٢",
    "1.2.3.4",
  ),
  { maxLength: 40 },
);

test("a count quotes its text, and its interval is one", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        numberish.map((words) => words.join(" ")),
        fc.string({ unit: "binary", maxLength: 200 }),
      ),
      (text) => {
        let end = 0;
        for (const count of counts(text)) {
          expect(text.slice(count.start, count.end)).toBe(count.words);
          expect(text.slice(count.phrase.start, count.phrase.end)).toBe(count.phrase.words);
          expect(count.start).toBeGreaterThanOrEqual(end);
          expect(count.min).toBeGreaterThanOrEqual(0);
          if (count.max !== null) expect(count.max).toBeGreaterThanOrEqual(count.min);
          if (count.kind === "share") expect(count.max).not.toBeNull();
          end = count.end;
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("who is counted changes nothing but the unit", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("At least %n", "Over %n", "About %n", "%n", "Nearly %n", "Up to %n"),
      fc.integer({ min: 3, max: 900_000 }),
      (hedge, n) => {
        const read = (who: string) =>
          counts(`${hedge.replace("%n", n.toLocaleString("en"))} ${who} were killed.`).map(({ min, max }) => [
            min,
            max,
          ]);
        expect(read("rebels")).toEqual(read("soldiers"));
        expect(read("rebels")).toHaveLength(1);
      },
    ),
    { numRuns: 60 },
  );
});
