import { expect, test } from "vitest";
import { creditsOf } from "../../src/comparing/index.ts";
import { receiveText } from "../../src/intake/index.ts";

const wiresOf = (opening: string): readonly string[] =>
  creditsOf(
    receiveText(
      `Ten die in the north\n\n${opening} Ten people were killed when shells fell on a market, officials said.`,
    ).report,
  ).wires;

test.for<[opening: string, wires: readonly string[]]>([
  ["KABUL, Nov. 21 (AP) --", ["associated-press"]],
  ["KABUL (Reuters/AP) -", ["associated-press", "reuters"]],
  ["MOSCOW, November 21. /TASS/.", ["tass"]],
  // No list holds this one: it stands where agencies stand.
  ["KABUL, Nov. 21 (Herat News) --", ["herat news"]],
])("%s credits %j", ([opening, wires]) => {
  expect(wiresOf(opening)).toEqual(wires);
});

test.for(["KABUL, Nov. 21 --", "UPDATE (corrected) -", "The ministry (based in Kabul) said:"])(
  "%s credits nobody",
  (opening) => {
    expect(wiresOf(opening)).toEqual([]);
  },
);

test("an agency's two names are one", () => {
  expect(wiresOf("TEHRAN (FNA) --")).toEqual(wiresOf("TEHRAN (Fars News Agency) --"));
});

test.for<[ending: string, wires: readonly string[]]>([
  ["The Associated Press contributed to this report.", ["associated-press"]],
  ["Reporters in Herat and Reuters also contributed to this story.", ["reuters"]],
  ["The drought contributed to this crisis.", []],
])("%s credits %j", ([ending, wires]) => {
  expect(wiresOf(ending)).toEqual(wires);
});
