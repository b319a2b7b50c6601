import { describe, expect, test } from "vitest";
import { phrase } from "./counts.ts";

describe("the number a phrase stands for", () => {
  test.each([
    ["The shelling killed at least 12 people.", "people", "12+"],
    ["The bomb went off in a market, killing dozens.", "dozens", "24–99"],
    ["A policeman was shot.", "policeman", "1"],
    ["He was arrested in May.", "He", "1"],
    ["The death toll rose to 45.", "toll", "45"],
    ["A group of 62 fighters gave up.", "group", "62"],
    ["Troops took 23 of them into custody.", "23", "23"],
    ["One of its leaders was caught.", "One", "1"],
    ["No civilians were hurt.", "civilians", "0"],
  ])("%s (%s)", (text, head, number) => expect(phrase(text, head)).toBe(number));
});

describe("groups side by side are added, with their parts", () => {
  test.each([
    ["The mine killed three women and three children.", "women", "6 (three women, three children)"],
    ["Guards shot at least 12 miners and two drivers.", "miners", "14+ (at least 12 miners, two drivers)"],
    ["The court jailed his brother and two others.", "brother", "3 (brother, two others)"],
    ["The raid killed 13 women and children.", "women", "13"],
  ])("%s", (text, head, number) => expect(phrase(text, head)).toBe(number));
});

test("parts are named inside a count, never added to it", () => {
  const text = "The army captured 62 fighters, including 30 Chechens and two Turks.";
  expect(phrase(text, "fighters")).toBe("62 (30 Chechens, two Turks)");
});

describe("no number is said", () => {
  test.each([
    ["Soldiers killed militants.", "militants"],
    ["The group released a statement.", "group"],
    ["They fled.", "They"],
    ["The attack killed many.", "attack"],
  ])("%s (%s)", (text, head) => expect(["not said", "1"]).toContain(phrase(text, head)));
});
