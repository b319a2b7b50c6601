import { describe, expect, test } from "vitest";
import { datelineOf } from "../../src/intake/dateline/index.ts";
import { receiveText } from "../../src/intake/index.ts";

const sentence = "Ten people were killed when shells fell on the market, a hospital official said.";
const of = (opening: string, published: string | null = "2019-11-22") => {
  const found = datelineOf(`Ten die in the north\n\n${opening} ${sentence}\n`, published);
  return found && [found.place?.words ?? null, found.date?.day ?? null, found.wire?.key ?? null];
};

describe("a dateline gives place, day and agency", () => {
  test.for<[opening: string, place: string | null, day: string | null, wire: string | null]>([
    ["KABUL, Nov. 21 (AP) --", "KABUL", "2019-11-21", "ap"],
    ["KABUL (AP), Nov. 21 --", "KABUL", "2019-11-21", "ap"],
    ["AHMAD ABA, Afghanistan (Reuters) -", "AHMAD ABA, Afghanistan", null, "reuters"],
    ["BEIRUT/ANKARA (Reuters) -", "BEIRUT", null, "reuters"],
    ["MOSCOW, November 21. /TASS/.", "MOSCOW", "2019-11-21", "tass"],
    ["Kabul, 21 November (AFP) -", "Kabul", "2019-11-21", "afp"],
    ["KABUL, Afghanistan —", "KABUL, Afghanistan", null, null],
    ["NEW DELHI:", "NEW DELHI", null, null],
    ["(Reuters) -", null, null, "reuters"],
    ["HERAT (Herat News) —", "HERAT", null, "herat news"],
  ])("%s", ([opening, ...said]) => {
    expect(of(opening)).toEqual(said);
  });

  test.for([
    "UPDATE:",
    "WATCH —",
    "NATO —",
    "The ministry (based in Kabul) said:",
    "KABUL was quiet - until dawn.",
    "KABUL, Nov. 35 (AP) --",
    "Mr. Karimi - a teacher -",
  ])("%s is none", (opening) => {
    expect(of(opening)).toBeNull();
  });

  test("nor is a headline, nor the middle of a report", () => {
    expect(datelineOf("KABUL: Ten die\n\nShort.")).toBeNull();
    expect(datelineOf(`${sentence} It was quoted by KABUL, Nov. 21 (AP) -- ${sentence}`)).toBeNull();
  });

  test("its words stand where it says", () => {
    const text = `Ten die\n\n  KABUL, Nov. 21 (AP) -- ${sentence}`;
    const found = datelineOf(text)!;
    for (const part of [found, found.place!, found.date!, found.wire!])
      expect(text.slice(part.start, part.end)).toBe(part.words);
  });

  test("a day without its year takes the year that brings it nearest to the report's day", () => {
    expect(of("KABUL, Dec. 31 (AP) --", "2020-01-02")).toEqual(["KABUL", "2019-12-31", "ap"]);
    expect(of("KABUL, Nov. 21 (AP) --", null)).toEqual(["KABUL", null, "ap"]);
  });
});

describe("a report is dated by its dateline", () => {
  const dated = (text: string, given = {}) => {
    const { published, publishedBasis } = receiveText(text, given).report;
    return [published, publishedBasis];
  };

  test("only when nothing else is known", () => {
    const text = `Ten die in the north\n\nKABUL, Nov. 21, 2019 (AP) -- ${sentence}`;
    expect(dated(text)).toEqual(["2019-11-21", "text"]);
    expect(dated(text, { date: "2019-11-22" })).toEqual(["2019-11-22", "given"]);
    expect(dated(`Date: 2019-11-23\n\n${text}`)).toEqual(["2019-11-23", "given"]);
  });

  test("and not by a day of which the year is not known", () => {
    expect(dated(`Ten die in the north\n\nKABUL, Nov. 21 (AP) -- ${sentence}`)).toEqual([null, "unknown"]);
  });

  test("no time is lost on lines that look like datelines without end", () => {
    const text = `${"KABUL, ".repeat(40_000)}\n${"A".repeat(200_000)}\n(${"Reuters/".repeat(20_000)}`;
    expect(datelineOf(text)).toBeNull();
  });
});
