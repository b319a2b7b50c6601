import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Reading } from "../../../src/reading/index.ts";
import { read } from "./reader.ts";

const pieces = fc.constantFrom(
  ..."The army said|ten soldiers|were killed|on Tuesday|in Kabul|“We|”|``|''|(|)|,|.|\n\n|over 600|including 30|denied|\ud800|\u0301|مرحبا|<b>|KABUL, Nov. 21 (AP) --|who|by|bombing|attack|surrendered|since|and|the group|they|no|0|1,800|--|…".split(
    "|",
  ),
);
const anyReport = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join(" ")),
  fc.string({ unit: "binary" }),
);

function* quotes({
  claims,
  attributions,
  mentions,
}: Reading): Generator<{ start: number; end: number; words: string }> {
  yield* mentions;
  for (const { source, cue, content } of attributions) {
    if (source) yield source;
    if (cue) yield cue;
    yield* content;
  }
  for (const claim of claims) {
    yield* [claim.trigger, claim.evidence, ...claim.agent, ...claim.affected, ...claim.recipient];
    yield* [...claim.instrument, ...claim.place, ...claim.parts];
    for (const one of [claim.periodWords, claim.countWords, claim.source]) if (one) yield one;
  }
}

test("every quote is the words of the report at its place", () => {
  fc.assert(
    fc.property(anyReport, (text) => {
      for (const { start, end, words } of quotes(read(text))) {
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(words);
      }
    }),
    { numRuns: 150 },
  );
});

test("the evidence holds the trigger", () => {
  fc.assert(
    fc.property(anyReport, (text) => {
      for (const { trigger, evidence } of read(text).claims) {
        expect(evidence.start).toBeLessThanOrEqual(trigger.start);
        expect(evidence.end).toBeGreaterThanOrEqual(trigger.end);
      }
    }),
    { numRuns: 150 },
  );
});

describe("parties are treated alike", () => {
  const sides = ["The army", "The rebels", "The police", "The militia"];
  const sentences = [
    "X killed ten people in the town on Tuesday.",
    "Ten people were killed by X, residents said.",
    "X denied that it had attacked the village.",
    "X released 12 prisoners and seized weapons.",
  ];
  const picture = (text: string) =>
    read(text).claims.map(({ type, status, stance, count, from }) => ({ type, status, stance, count, from }));
  test.each(sentences)("%s", (sentence) => {
    const [first, ...others] = sides.map((side) => picture(sentence.replace("X", side)));
    for (const other of others) expect(other).toEqual(first);
  });
});
