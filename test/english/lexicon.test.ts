import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { readLexicon } from "../../src/english/lexicon.ts";

const lexicon = readLexicon(brotliDecompressSync(readFileSync(new URL("../../models/nouns.txt.br", import.meta.url))));

test("people, bodies of people, places and things are told apart", () => {
  for (const person of ["militant", "refugee", "spokesman", "suicide bomber", "detainee"])
    expect(lexicon.isNoun(person, "person")).toBe(true);
  for (const body of ["army", "police", "ministry", "committee", "militia"])
    expect(lexicon.isNoun(body, "group")).toBe(true);
  for (const place of ["province", "village", "city"]) expect(lexicon.isNoun(place, "region")).toBe(true);
  for (const thing of ["bomb", "rifle", "mortar", "car bomb"]) expect(lexicon.isNoun(thing, "weapon")).toBe(true);
  for (const thing of ["truck", "helicopter", "drone", "bridge", "hospital"])
    expect(lexicon.isNoun(thing, "person")).toBe(false);
});

test("the most usual class comes first", () => {
  expect(lexicon.nounClasses("month")).toEqual(["time"]);
  expect(lexicon.nounClasses("truck")[0]).toBe("artifact");
  expect(lexicon.nounClasses("dozen")[0]).toBe("quantity");
});

test("unknown compounds go by their last part, unknown words by nothing", () => {
  expect(lexicon.isNoun("prison guard", "person")).toBe(true);
  expect(lexicon.isNoun("ex-soldier", "person")).toBe(true);
  expect(lexicon.nounClasses("qwrtp")).toEqual([]);
});

test("any string may be asked for", () => {
  assert(
    property(string({ unit: "binary" }), (word) => {
      expect(Array.isArray(lexicon.nounClasses(word))).toBe(true);
    }),
  );
});

test("other bytes are refused", () => {
  expect(() => readLexicon(new Uint8Array([1, 2, 3]))).toThrow("no noun lexicon");
});
