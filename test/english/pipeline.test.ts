import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import type { Document } from "../../src/english/index.ts";
import { shippedEnglish } from "../../src/shipped.ts";

const relations = /^[a-z]+(?::[a-z]+)?$/;

/** What holds for any text: spans quote it, and every sentence is one tree. */
function lawful({ text, sentences }: Document): void {
  let last = 0;
  for (const [index, { start, end, words, index: own }] of sentences.entries()) {
    expect(own).toBe(index);
    expect(start).toBeGreaterThanOrEqual(last);
    last = end;
    const broken = words.filter(
      (word) =>
        text.slice(word.start, word.end) !== word.text ||
        word.lemma === "" ||
        !relations.test(word.relation) ||
        (word.head === -1) !== (word.relation === "root"),
    );
    expect(broken).toEqual([]);
    expect(words.filter((w) => w.head === -1)).toHaveLength(1);
    const lost = words.filter((word) => {
      let steps = 0;
      for (let at = word.head; at !== -1 && steps <= words.length; at = words[at]?.head ?? -1) steps++;
      return steps > words.length;
    });
    expect(lost).toEqual([]);
  }
}

test("any string is read", () => {
  assert(
    property(string({ unit: "binary", maxLength: 300 }), (text) => {
      lawful(shippedEnglish().analyse(text));
    }),
  );
  assert(
    property(string({ unit: "grapheme", maxLength: 300 }), (text) => {
      lawful(shippedEnglish().analyse(text));
    }),
  );
});

test("nothing gives nothing", () => {
  expect(shippedEnglish().analyse("").sentences).toEqual([]);
  expect(shippedEnglish().analyse(" \n\t\n ").sentences).toEqual([]);
});

test("a sentence of 200 kB, a word of 200 kB, lone surrogates", () => {
  const english = shippedEnglish();
  lawful(english.analyse("The men fled and ".repeat(12_000)));
  lawful(english.analyse("x".repeat(200_000)));
  lawful(english.analyse("\ud800 \udc00 fled \ud800\ud800 to \udfff."));
  lawful(english.analyse(`${"(".repeat(5000)} ${"“".repeat(5000)}`));
}, 60_000);

test("reading a text twice gives the same, whatever was read between", () => {
  const english = shippedEnglish();
  const text = "The ministry said on Sunday that its forces had retaken the airport.";
  const first = JSON.stringify(english.analyse(text));
  for (let i = 0; i < 300; i++) english.analyse(Array.from({ length: 60 }, (_, k) => `w${i}x${k}`).join(" "));
  expect(JSON.stringify(english.analyse(text))).toBe(first);
});
