import { readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { html } from "../../src/cli/formats/html.ts";
import { litText } from "../../src/cli/formats/lit-text.ts";
import { receive } from "../../src/intake/index.ts";
import { readerFor, readReceived } from "../../src/read.ts";

const readings = ["1-courier.txt", "3-contradiction.txt", "6-taliban-2021.txt"].map((name) =>
  readReceived(receive(readFileSync(`samples/${name}`), name)[0]!, readerFor("conflict")),
);
const sheet = html({ why: true, colour: false, width: 80 });
const page = sheet.head + readings.map((reading) => sheet.add(reading)).join("") + sheet.foot();
const { document } = parseHTML(page);

test("the page shows each report's text to the letter", () => {
  const texts = [...document.querySelectorAll("article .text")].map((node) => node.textContent);
  expect(texts).toEqual(readings.map(({ report }) => report.text));
});

test("a card a claim, with its words", () => {
  const quotes = [...document.querySelectorAll(".card blockquote")].map((node) => node.textContent.trim());
  const claims = readings.flatMap((reading) => reading.claims.map(({ evidence }) => `“${evidence.words}”`));
  expect(quotes.sort()).toEqual(claims.sort());
});

test("every link leads somewhere on the page, and every id is there once", () => {
  const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...document.querySelectorAll("a[href]")].map((node) => node.getAttribute("href")!);
  expect(targets.filter((target) => !target.startsWith("#") || !ids.includes(target.slice(1)))).toEqual([]);
});

test("nothing on the page is fetched from elsewhere", () => {
  expect(page).toContain(`default-src 'none'`);
  expect(page).not.toMatch(/\b(?:src|action|poster|data)=|url\(|@import|https?:/);
});

test("stretches cover a text once, whatever overlaps", () => {
  const at = (start: number, end: number) => ({ start, end, words: "" });
  const stretches = litText("0123456789", [
    { evidence: at(0, 6), trigger: at(2, 4) },
    { evidence: at(3, 9), trigger: at(3, 5) },
    { evidence: at(3, 4), trigger: at(3, 4) },
  ]);
  expect(stretches.map(({ start, end, claims }) => [start, end, claims])).toEqual([
    [0, 2, [0]],
    [2, 3, [0]],
    [3, 4, [2, 0, 1]],
    [4, 5, [0, 1]],
    [5, 6, [0, 1]],
    [6, 9, [1]],
    [9, 10, []],
  ]);
});
