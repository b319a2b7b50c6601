import { expect, test } from "vitest";
import { timesIn } from "./times.ts";

/** Sentences in which nobody tells a time. */
const nothing = [
  // words that are months, days and seasons elsewhere
  "The rebels may attack the town.",
  "Thousands joined the march on the palace.",
  "They march through the valley to the border.",
  "General May denied the report.",
  "Theresa May condemned the attack.",
  "April Jones was among the wounded.",
  "THIS MAY HELP THE REBELS AND MAY END THE WAR.",
  "THE MARCH TO THE PALACE WAS STOPPED.",
  "The March on Washington was remembered.",
  "He fled to the hills at the fall of the city.",
  "The second convoy was hit, too.",
  "He came second in the race.",
  "The fall of Kunduz shocked the government.",
  "Prices fall when the road is open.",
  "Springs of water dried up.",
  "The soldiers sat in the sun.",
  "The Sunday Times printed the list.",
  "Bloody Sunday has not been forgotten.",
  "Survivors spoke to the Daily Mail.",
  "Russia Today broadcast the pictures.",
  // numbers that are no dates
  "The home side won 3-2.",
  "The vote was 62 to 38.",
  "They fired 1800 rounds.",
  "Some 2000 soldiers took the hill.",
  "A ransom of $2000 was paid.",
  "The 9/11 Commission was quoted.",
  "Flight 1812 was diverted.",
  "Resolution 1973 was adopted.",
  "The camp lies at 2000 metres.",
  "Troops of the 20th Division held the bridge.",
  "The 38th parallel was crossed.",
  "About three-quarters of the town is in ruins.",
  "The ratio is 10:15.",
  "The clinic is open 24/7.",
  "Version 2.5.1 of the form was used.",
  // ages
  "A 22-year-old man was shot.",
  "The victims were 12, 14 and 15 years old.",
  // titles and the like
  "The former president fled.",
];

test.each(nothing)("no time: %s", (sentence) => {
  expect(timesIn(sentence).map((time) => time.words)).toEqual([]);
});
