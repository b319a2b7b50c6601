import { expect, test } from "vitest";
import { countWords, periodWords } from "../../src/reading/wording.ts";
import { wrap } from "../../src/cli/layout.ts";

test.each([
  [[62, 62], "62"],
  [[601, null], "601+"],
  [[36, 39], "36–39"],
  [[0, 12], "up to 12"],
  [[0, 0], "none"],
  [[20_000, 99_999], "20,000–99,999"],
] as const)("%j people are %s", (count, words) => expect(countWords(count)).toBe(words));

test.each([
  ["2019-11-19", "2019-11-19", "Tue 19 Nov 2019"],
  ["2021-08-10", "2021-11-10", "10 Aug – 10 Nov 2021"],
  ["2021-08-10", "2021-08-20", "10 – 20 Aug 2021"],
  ["2019-10-21", "2020-01-05", "21 Oct 2019 – 5 Jan 2020"],
  ["2016-01-01", "2016-12-31", "2016"],
  ["2019-10-01", "2019-10-31", "Oct 2019"],
  ["2019-10-01", null, "from 1 Oct 2019"],
  [null, "2019-10-31", "until 31 Oct 2019"],
  [null, null, null],
] as const)("from %s to %s is %s", (from, to, words) => expect(periodWords({ from, to })).toBe(words));

test("lines are broken between words only", () => {
  expect(wrap("ten men gave up", 8)).toEqual(["ten men", "gave up"]);
  expect(wrap("antidisestablishment of", 8)).toEqual(["antidisestablishment", "of"]);
});
