import { describe, expect, test } from "vitest";
import { counts, drawn } from "./counts.ts";

describe("how many", () => {
  test.each([
    ["Soldiers arrested 14 men.", "14 › 14 men"],
    ["Twenty-three villagers fled.", "Twenty-three › 23 villagers"],
    ["The camp shelters 1,250 families.", "1,250 › 1250 families"],
    ["About 2.5 million people need food.", "About 2.5 million › 2450000–2550000 people"],
    ["Three hundred and five prisoners were freed.", "Three hundred and five › 305 prisoners"],
    ["He counted 40 tanks.", "40 › 40 tanks"],
  ])("%s", (text, line) => expect(drawn(text)).toEqual([line]));
});

describe("a hedge belongs to the figure", () => {
  test.each([
    ["At least 12 civilians died.", "At least 12 › 12+ civilians"],
    ["No fewer than 30 houses burned.", "No fewer than 30 › 30+ houses"],
    ["Over 600 fighters gave up.", "Over 600 › 601+ fighters"],
    ["More than two dozen guards fled.", "More than two dozen › 25+ guards"],
    ["Up to 70 shells fell on the town.", "Up to 70 › 0–70 shells"],
    ["No more than five men escaped.", "No more than five › 0–5 men"],
    ["Fewer than 100 families remain.", "Fewer than 100 › 0–99 families"],
    ["Around 50 rebels surrendered.", "Around 50 › 45–55 rebels"],
    ["An estimated 1,800 detainees left.", "An estimated 1,800 › 1750–1850 detainees"],
    ["Nearly 40 militants were killed.", "Nearly 40 › 36–39 militants"],
    ["The blast hurt 30 or so shoppers.", "30 or so › 27–33 shoppers"],
    ["Police held 200 or more protesters.", "200 or more › 200+ protesters"],
    ["Between 15 and 20 boats sank.", "Between 15 and 20 › 15–20 boats"],
    ["Some 300-400 troops crossed.", "Some 300-400 › 300–400 troops"],
    ["Two to three thousand people marched.", "Two to three thousand › 2000–3000 people"],
  ])("%s", (text, line) => expect(drawn(text)).toEqual([line]));

  test("not to the next one", () =>
    expect(drawn("At least 12 people were killed and 20 wounded.")).toEqual([
      "At least 12 › 12+ people",
      "20 › 20 wounded",
    ]));
});

describe("vague words", () => {
  test.each([
    ["Dozens of people were hurt.", "Dozens › 24–99 people"],
    ["Scores of homes were looted.", "Scores › 40–199 homes"],
    ["Several guards escaped.", "Several › 3–9 guards"],
    ["Several hundred families left.", "Several hundred › 300–999 families"],
    ["A couple of policemen came.", "A couple › 2–3 policemen"],
    ["About a dozen gunmen attacked.", "About a dozen › 11–13 gunmen"],
    ["Half a dozen cars burned.", "Half a dozen › 5–7 cars"],
    ["Tens of thousands of refugees arrived.", "Tens of thousands › 20000–99999 refugees"],
    ["Multiple rockets hit the base.", "Multiple › 2+ rockets"],
    ["Nobody was hurt.", "Nobody › 0 –"],
    ["There were no casualties.", "no › 0 casualties"],
    ["Both drivers died.", "Both › 2 drivers"],
  ])("%s", (text, line) => expect(drawn(text)).toEqual([line]));

  test("their edges are marked as a convention", () => {
    expect(counts("Dozens of men fled.")[0]?.approx).toBe(true);
    expect(counts("At least 24 men fled.")[0]?.approx).toBe(false);
  });
});

describe("what is counted", () => {
  test.each([
    ["They seized 12 machine guns.", "12 › 12 guns"],
    ["Shelling left 13 dead.", "13 › 13 dead"],
    ["The raid killed three and wounded 30 others.", "three › 3 –", "30 › 30 others"],
    ["Two of them were foreigners.", "Two › 2 them"],
    ["A 15-member team arrived.", "15 › 15 member"],
    ["They freed 40 Somali and Yemeni sailors.", "40 › 40 sailors"],
    ["Half of the houses burned.", "Half › 50 % houses"],
    ["The army lost 20 percent of its tanks.", "20 percent › 20 % tanks"],
    ["Two women and a man were abducted.", "Two › 2 women", "a › 1 man"],
  ])("%s", (text, ...lines) => expect(drawn(text)).toEqual(lines));
});

describe("numbers that count nothing", () => {
  test.each([
    ["The attack came on 14 March 2019."],
    ["It happened at 10:35 on Monday."],
    ["The siege lasted six weeks."],
    ["The three-day truce held."],
    ["Khan, 42, commands the unit."],
    ["A 20-year-old student was there."],
    ["The ransom was $12 million."],
    ["They paid 500 rupees."],
    ["The post is 30 km from the border."],
    ["A 20,000 ton ship arrived."],
    ["Resolution 1701 ended the war."],
    ["Fighters carried AK-47 rifles."],
    ["The 321st Regiment withdrew."],
    ["The third attack failed."],
    ["The town was shelled three times."],
    ["It was one of the worst attacks."],
    ["There was no evidence of that."],
    ["The 1967 war changed the border."],
    ["The army denied it.[3]"],
  ])("%s", (text) => expect(drawn(text)).toEqual([]));
});

test("a project may follow another convention", async () => {
  const { numbers } = await import("../../../src/codebook/numbers.ts");
  const { readYaml } = await import("../../../src/codebook/plain-yaml.ts");
  const { Slips } = await import("../../../src/codebook/shape.ts");
  const slips = new Slips("numbers.yaml", "");
  const yaml =
    "{ tolerance: { digit: 0.5, share: 0.1, least: 1 }, hedges: { over: { bounds: [m, none], before: [over] } } }";
  numbers.shape(readYaml(yaml), slips);
  expect(slips.problems.map(({ message }) => message)).toContain('unknown edge of an interval "m"');
});
