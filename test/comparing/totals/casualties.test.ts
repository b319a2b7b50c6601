import { describe, expect, test } from "vitest";
import { casualtiesOf } from "../../../src/comparing/index.ts";
import { listedKilled } from "../../../src/comparing/totals/listed.ts";
import { statedNumbers } from "../../../src/comparing/totals/stated-number.ts";
import { told } from "../reports.ts";

describe("one report of one incident: nobody is counted twice", () => {
  test.each([
    ["A man was shot and killed in Dayton on Friday, police said. The victim was 34 years old.", 1, 0],
    ["Two people were killed and three others were wounded in a shooting in Dayton on Friday, police said.", 2, 3],
    [
      "Two people were killed in a shooting in Dayton on Friday, police said. One of the dead was a teenager. Ann Lee, 34, and Bob Lee, 36, died at the scene.",
      2,
      0,
    ],
    ["Police deny that anybody was killed in a shooting in Dayton on Friday. One woman was wounded.", 0, 1],
    ["A woman was wounded in a shooting in Dayton on Friday. Last December two men were killed nearby.", 0, 1],
  ])("%s", (text, killed, injured) => {
    expect(casualtiesOf(told(text, "2016-05-08", "Courier").claims)).toEqual({ killed, injured });
  });
});

describe("numbers that a sentence gives for those killed", () => {
  const killed = (evidence: string): readonly number[] => statedNumbers({ evidence }, "killed");
  test.each([
    ["Two people are dead after a shooting in Dayton", 2],
    ["Four people were found shot to death in a house", 4],
    ["The shooting left three men dead", 3],
    ["A gunman killed five at a restaurant", 5],
    ["Police investigate a double homicide", 2],
    ["A third victim has died after the shooting", 3],
  ])("%s", (words, number) => {
    expect(killed(words)).toContain(number);
  });
  test.each([
    "Father of 5 killed in Pine Hills",
    "The clerk was killed 45 minutes later",
    "A 17-year-old was killed on November 18",
    "Eight dead in weekend shootings",
    "Twelve have been killed so far this year",
    "Two people were wounded",
  ])("none: %s", (words) => {
    expect(killed(words)).toEqual([]);
  });
});

describe("people listed as killed", () => {
  test.each([
    ["Mother, toddler killed in shooting in Dayton", 2],
    ["Police say a man killed his wife, two young sons and then himself", 3],
    ["A man and a 2-year-old boy were killed and a woman was injured", 2],
    ["The suspect is in hospital after killing an officer, three others", 4],
  ])("%s", (words, number) => {
    expect(listedKilled(words)).toEqual([number]);
  });
  test.each([
    "A gunman killed one man and wounded eight others",
    "The mother and her son said that a neighbour was killed",
    "A police officer was killed",
    "Two boys and a girl were wounded",
  ])("none: %s", (words) => {
    expect(listedKilled(words)).toEqual([]);
  });
  test("a long row of commas is read in no time", () => {
    expect(listedKilled("man, ".repeat(20_000))).toEqual([]);
  });
});
