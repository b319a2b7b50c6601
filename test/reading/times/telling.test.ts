import { expect, test } from "vitest";
import { findReportDate, periodAt } from "../../../src/reading/times/index.ts";
import { timesIn } from "./times.ts";

test("in a chronicle dates follow the last one told, whatever day the page was fetched", () => {
  const chronicle =
    "The siege began in March 1652 and the relief set out in April 1652. On 12 May the walls were breached; the next day " +
    "the keep fell. The garrison had held out since 1649. Peace came in 1655. In January the envoys met again.";
  expect(timesIn(chronicle).map((time) => [time.words, time.value])).toEqual([
    ["March 1652", "1652-03"],
    ["April 1652", "1652-04"],
    ["12 May", "1652-05-12"],
    ["the next day", "1652-05-13"],
    ["1649", "1649"],
    ["1655", "1655"],
    ["January", "1655-01"],
  ]);
});

test("an aside does not move the chronicle", () => {
  const chronicle =
    "The rising began in May 1789. In June 1789 the town fell. The estates, which had last met in 1614, were called. " +
    "On 11 July the minister was dismissed. He died in 1804.";
  expect(timesIn(chronicle).find((time) => time.words === "11 July")).toMatchObject({
    value: "1789-07-11",
    using: "June 1789",
  });
});

test("years before Christ", () => {
  const values = timesIn(
    "The war lasted from 499 to 493 BC. In 490 they landed. It ended in 479 B.C., in the 5th century BC.",
    null,
  );
  expect(values.map((time) => time.value)).toEqual(["BC0499", "BC0493", "BC0490", "BC0479", "BC04"]);
});

test("later and earlier count from the last day told", () => {
  const times = timesIn(
    "A bomb went off on 3 May 2018. Two days later a second one was found. A week earlier there had been threats.",
  );
  expect(times.map((time) => time.value)).toEqual(["2018-05-03", "2018-05-05", "2018-W17"]);
});

test("since a dated thing: what stands before it has gone on until the report", () => {
  const text = "They have rounded up 600 men since returning to power in mid-August.";
  const [august] = timesIn(text);
  expect(periodAt(august!, text.indexOf("rounded"))).toMatchObject({ from: "2019-08-10", to: "2019-11-21" });
  expect(periodAt(august!, text.indexOf("returning"))).toMatchObject({ from: "2019-08-10", to: "2019-08-20" });
});

const kinds: readonly (readonly [sentence: string, words: string, type: string, value: string])[] = [
  ["The siege lasted two years.", "two years", "duration", "P2Y"],
  ["The two-week siege ended.", "two-week", "duration", "P2W"],
  ["It took more than 20 days.", "more than 20 days", "duration", "P20D"],
  ["They waited for hours.", "hours", "duration", "PTXH"],
  ["It took two and a half hours.", "two and a half hours", "duration", "PT2H30M"],
  ["Shells fall every day.", "every day", "set", "P1D"],
  ["They meet every Friday.", "every Friday", "set", "XXXX-WXX-5"],
  ["The town is now quiet.", "now", "date", "PRESENT_REF"],
  ["They recently moved.", "recently", "date", "PAST_REF"],
  ["They fear for the future.", "the future", "date", "FUTURE_REF"],
  ["The blast came at 10:35 a.m. on Friday.", "10:35 a.m.", "time", "2019-11-15T10:35"],
  ["The raid came at 2330 GMT.", "2330 GMT", "time", "2019-11-21T23:30"],
  ["It happened on Friday night.", "Friday night", "time", "2019-11-15TNI"],
  ["They left in the early 1980s.", "the early 1980s", "date", "198"],
];

test.each(kinds)("%s ‹%s› is a %s, %s", (sentence, words, type, value) => {
  expect(timesIn(sentence).find((time) => time.words === words)).toMatchObject({ type, value });
});

const heads: readonly (readonly [head: string, day: string | null])[] = [
  [
    "Rebels free prisoners\nBy A. Writer | Wednesday, November 10, 2021\n\nTen men were freed on 3 May 2016.",
    "2021-11-10",
  ],
  ["Rebels free prisoners\nPublished: 21 November 2019\nTen men were freed.", "2019-11-21"],
  ["KABUL, Nov. 21, 2019 (AP) -- Ten men were freed, the ministry said on Thursday, after long talks.", "2019-11-21"],
  ["BOGOTA, 12 JAN 90 (EFE) -- [TEXT] TEN MEN WERE FREED AFTER LONG TALKS IN THE CAPITAL, RADIO SAID.", "1990-01-12"],
  ["KABUL, Nov. 21 (AP) -- Ten men were freed.", null],
  ["Ten men were freed on 3 May 2016.", null],
  ["", null],
];

test.each(heads)("the day of a report that begins %j: %s", (head, day) => {
  expect(findReportDate(head)?.day ?? null).toBe(day);
});
