import { expect, test } from "vitest";
import { datesIn } from "./times.ts";

/** What a reader of a report dated Thursday 21 November 2019 takes from a sentence: words, first and last day. */
const readings: readonly (readonly [sentence: string, words: string, from: string | null, to: string | null])[] = [
  // days written out
  ["Ten died on 3 May 2016.", "3 May 2016", "2016-05-03", "2016-05-03"],
  ["Ten died on May 3, 2016.", "May 3, 2016", "2016-05-03", "2016-05-03"],
  ["Ten died on the 3rd of May, 2016.", "the 3rd of May, 2016", "2016-05-03", "2016-05-03"],
  ["Ten died on 2016-05-03.", "2016-05-03", "2016-05-03", "2016-05-03"],
  ["Ten died on 23/05/2016.", "23/05/2016", "2016-05-23", "2016-05-23"],
  ["Ten died on 05/23/2016.", "05/23/2016", "2016-05-23", "2016-05-23"],
  ["MANAGUA, 12 JAN 90 (REUTER) -- TEN DIED.", "12 JAN 90", "1990-01-12", "1990-01-12"],
  ["TEN DIED IN MAY.", "MAY", "2019-05-01", "2019-05-31"],
  ["THE GUERRILLAS ATTACKED ON 7 NOV.", "7 NOV", "2019-11-07", "2019-11-07"],
  ["Ten died on Friday, March 16.", "Friday, March 16", "2018-03-16", "2018-03-16"],
  // days without a year
  ["Ten died on 3 May.", "3 May", "2019-05-03", "2019-05-03"],
  ["Ten died on Sept. 24.", "Sept. 24", "2019-09-24", "2019-09-24"],
  ["They will meet on Jan. 7.", "Jan. 7", "2020-01-07", "2020-01-07"],
  // days of the week
  ["Ten died on Tuesday.", "Tuesday", "2019-11-19", "2019-11-19"],
  ["Ten died on Thursday.", "Thursday", "2019-11-21", "2019-11-21"],
  ["They will meet on Tuesday.", "Tuesday", "2019-11-26", "2019-11-26"],
  ["The envoy is to arrive on Friday.", "Friday", "2019-11-22", "2019-11-22"],
  ["Ten died last Thursday.", "last Thursday", "2019-11-14", "2019-11-14"],
  ["Talks resume next Thursday.", "next Thursday", "2019-11-28", "2019-11-28"],
  ["The raid came late on Wednesday.", "Wednesday", "2019-11-20", "2019-11-20"],
  // months and their parts
  ["The treaty was signed in October.", "October", "2019-10-01", "2019-10-31"],
  ["The treaty was signed in December.", "December", "2018-12-01", "2018-12-31"],
  ["The treaty will be signed in December.", "December", "2019-12-01", "2019-12-31"],
  ["He was killed in late October.", "late October", "2019-10-21", "2019-10-31"],
  ["He was killed in early October.", "early October", "2019-10-01", "2019-10-10"],
  ["He was killed in mid-October.", "mid-October", "2019-10-10", "2019-10-20"],
  ["He was killed at the end of August 2014.", "the end of August 2014", "2014-08-21", "2014-08-31"],
  ["He fled in June last year.", "June last year", "2018-06-01", "2018-06-30"],
  ["He fled in the last week of August.", "the last week of August", "2019-08-25", "2019-08-31"],
  // longer ones
  ["They joined the group in 2016.", "2016", "2016-01-01", "2016-12-31"],
  ["The war ended in mid-1996.", "mid-1996", "1996-05-01", "1996-08-31"],
  ["They ruled in the late 1970s.", "the late 1970s", "1977-01-01", "1979-12-31"],
  ["It was built in the 19th century.", "the 19th century", "1800-01-01", "1899-12-31"],
  ["They fought in the summer of 2014.", "the summer of 2014", "2014-06-01", "2014-08-31"],
  ["Aid arrived in the third quarter of 2018.", "the third quarter of 2018", "2018-07-01", "2018-09-30"],
  // pointed at from the report
  ["Ten died yesterday.", "yesterday", "2019-11-20", "2019-11-20"],
  ["Ten died the day before yesterday.", "the day before yesterday", "2019-11-19", "2019-11-19"],
  ["Ten died overnight.", "overnight", "2019-11-20", "2019-11-21"],
  ["Ten died last month.", "last month", "2019-10-01", "2019-10-31"],
  ["Ten died last week.", "last week", "2019-11-11", "2019-11-17"],
  ["Ten died this week.", "this week", "2019-11-18", "2019-11-21"],
  ["Ten died over the weekend.", "the weekend", "2019-11-16", "2019-11-17"],
  ["Ten died earlier this month.", "earlier this month", "2019-11-01", "2019-11-21"],
  ["Ten died three days ago.", "three days ago", "2019-11-18", "2019-11-18"],
  ["Ten died two years ago.", "two years ago", "2017-01-01", "2017-12-31"],
  ["He was taken almost two years ago.", "almost two years ago", "2017-11-22", "2018-02-02"],
  ["Ten died in the past two weeks.", "the past two weeks", "2019-11-07", "2019-11-21"],
  ["The shelling began at 5:30 a.m. on Monday.", "Monday", "2019-11-18", "2019-11-18"],
  ["Ten died on the night of 10 August.", "the night of 10 August", "2019-08-10", "2019-08-10"],
  ["Ten died on Christmas Eve.", "Christmas Eve", "2018-12-24", "2018-12-24"],
  // one side open
  ["They have held it since October.", "October", "2019-10-01", "2019-11-21"],
  ["They have held it since mid-August.", "mid-August", "2019-08-10", "2019-11-21"],
  ["They held it until 3 May.", "3 May", null, "2019-05-03"],
  ["It was taken before 3 May 2018.", "3 May 2018", null, "2018-05-03"],
  ["They retreated after 3 May 2018.", "3 May 2018", "2018-05-03", null],
  // spans: both ends carry the whole
  ["They fought from May to July 2018.", "May", "2018-05-01", "2018-07-31"],
  ["They fought from May to July 2018.", "July 2018", "2018-05-01", "2018-07-31"],
  ["They fought between 3 and 5 June.", "3", "2019-06-03", "2019-06-05"],
  ["They fought on June 3-5, 2018.", "June 3", "2018-06-03", "2018-06-05"],
  ["The war of 1914-1918 was over.", "1914", "1914-01-01", "1918-12-31"],
];

test.each(readings)("%s ‹%s› %s to %s", (sentence, words, from, to) => {
  const found = datesIn(sentence).find((time) => time.words === words);
  expect(found && [found.from, found.to]).toEqual([from, to]);
});

test("words alone are stated; what the report's day fills in is inferred", () => {
  const [stated] = datesIn("Ten died on 3 May 2016.");
  const [inferred] = datesIn("Ten died on Tuesday.");
  expect(stated).toMatchObject({ basis: "stated", using: null });
  expect(inferred).toMatchObject({ basis: "inferred", using: "report dated Thu 2019-11-21" });
});

test("nobody says the year and nobody dates the report: no day", () => {
  for (const sentence of ["Ten died on 3 May.", "Ten died on Tuesday.", "Ten died yesterday.", "Ten died last month."])
    expect(datesIn(sentence, null)).toEqual([]);
  expect(datesIn("Ten died on 3 May 2016. Two more died on 7 May.", null)[1]).toMatchObject({
    from: "2016-05-07",
    basis: "inferred",
    using: "3 May 2016",
  });
});
