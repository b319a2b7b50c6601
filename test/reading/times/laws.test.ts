import { array, assert, constantFrom, integer, oneof, property, string } from "fast-check";
import { expect, test } from "vitest";
import { findReportDate } from "../../../src/reading/times/index.ts";
import { timesIn } from "./times.ts";

const pieces = constantFrom(
  ..."on in since the of last next May may March 21 2019 1,800 31 February 0 9999 -5 10:35 a.m. Tuesday early mid - – two 's half a year later ago BC 24th early late 1990s \ud800 \u0301 ، ( ) , . / “ ’ \n every day night".split(
    " ",
  ),
);
const text = oneof(
  string({ unit: "binary" }),
  array(pieces, { maxLength: 40 }).map((words) => words.join(" ")),
  array(pieces, { maxLength: 40 }).map((words) => words.join("")),
);
const day = constantFrom(null, "2019-11-21", "0001-01-01", "9999-12-31", "2020-02-29", "nonsense");

test("a time quotes its text, in order, none over another; its period is no earlier at its end", () => {
  assert(
    property(text, day, (words, reference) => {
      let last = 0;
      for (const time of timesIn(words, reference)) {
        expect(words.slice(time.start, time.end)).toBe(time.words);
        expect(time.start).toBeGreaterThanOrEqual(last);
        expect(time.end).toBeGreaterThan(time.start);
        last = time.end;
        if (time.from !== null && time.to !== null) expect(time.from <= time.to, `${time.from} ${time.to}`).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test("the day of a report is a day of its text, or none", () => {
  assert(
    property(text, (words) => {
      const found = findReportDate(words);
      if (found) {
        expect(words.slice(found.start, found.end)).toBe(found.words);
        expect(found.day).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }),
    { numRuns: 500 },
  );
});

test("the same words on the same day of the week mean the same day", () => {
  assert(
    property(integer({ min: 0, max: 6 }), integer({ min: 0, max: 20_000 }), (weekday, offset) => {
      const reference = new Date(offset * 86_400_000).toISOString().slice(0, 10);
      const name = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"][weekday]!;
      const [time] = timesIn(`Ten died on ${name}.`, reference);
      const days = (Date.parse(reference) - Date.parse(time!.from!)) / 86_400_000;
      expect(days).toBeGreaterThanOrEqual(0);
      expect(days).toBeLessThan(7);
      expect(new Date(time!.from!).getUTCDay()).toBe(weekday);
    }),
  );
});
