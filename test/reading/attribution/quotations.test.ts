import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuotations, paragraphStarts } from "../../../src/reading/attribution/quotations.ts";

/** What stands between the marks, each quotation by itself; "…" after one that is never closed. */
const quoted = (text: string): string[] =>
  findQuotations(text).map(({ inner, closed }) => text.slice(inner.start, inner.end) + (closed ? "" : " …"));

describe("quotations", () => {
  test.each([
    ["curly marks", "“Ten died,” he said. “Two were hurt.”", ["Ten died,", "Two were hurt."]],
    ["straight marks", 'He said "the road is open" on Monday.', ["the road is open"]],
    ["agency marks", "``It was a mine,'' the officer said.", ["It was a mine,"]],
    ["doubled marks of an export", 'The ""ring of steel"" held.', ["ring of steel"]],
    [
      "a quotation within one",
      "“They called it a ‘mistake’ and left,” she said.",
      ["They called it a ‘mistake’ and left,"],
    ],
    ["a headline's single marks", "Army 'retakes' airfield", ["retakes"]],
    ["several sentences", "“It is over. Go home.”", ["It is over. Go home."]],
    ["an open end", "“We hold the bridge\n\nThe army denied it.", ["We hold the bridge …"]],
  ])("%s", (_, text, expected) => expect(quoted(text)).toEqual(expected));

  test.each([
    ["apostrophes", "The rebels' base and the army's trucks"],
    ["feet and years", "A 5' wall built in the '80s"],
    ["short forms", "They don't know and can't say"],
  ])("no quotation: %s", (_, text) => expect(quoted(text)).toEqual([]));

  test("goes on in the next paragraph, which opens with a mark of its own", () => {
    const [first, second] = findQuotations("“We hold the bridge.\n\n“And the town,” he said.");
    expect(first).toMatchObject({ closed: false });
    expect(second).toMatchObject({ closed: true, continued: true });
  });

  test("an utterance is told from a few words in another's sentence", () => {
    const [whole] = findQuotations("“Ten died,” he said.");
    const [part] = findQuotations("He spoke of a “grave mistake” by both sides.");
    expect([whole?.whole, part?.whole]).toEqual([true, false]);
  });
});

describe("laws", () => {
  const marks = fc.constantFrom(
    "“",
    "”",
    '"',
    "''",
    "``",
    "'",
    "’",
    "‘",
    "\n\n",
    " ",
    "Ten died",
    "he said",
    ".",
    ",",
    "\ud800",
    "é",
    "-",
  );
  const anyText = fc.array(marks, { maxLength: 60 }).map((parts) => parts.join(""));

  test("quotations stand in order, apart, and around what they quote", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const quotation of findQuotations(text)) {
          expect(quotation.start).toBeGreaterThanOrEqual(end);
          expect(quotation.inner.start).toBeGreaterThanOrEqual(quotation.start);
          expect(quotation.inner.end).toBeLessThanOrEqual(quotation.end);
          expect(quotation.inner.end).toBeGreaterThan(quotation.inner.start);
          end = quotation.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test("paragraphs start in order within the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const starts = paragraphStarts(text);
        expect(starts[0]).toBe(0);
        for (const [i, start] of starts.entries()) if (i > 0) expect(start).toBeGreaterThan(starts[i - 1] as number);
      }),
    );
  });
});
