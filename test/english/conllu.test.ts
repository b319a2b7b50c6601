import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { fromConllu, toConllu } from "../../src/english/conllu.ts";
import { shippedEnglish } from "../../src/shipped.ts";

test("a contraction is a range and its two words; a touching mark is told", () => {
  const lines = toConllu(shippedEnglish().analyse("They don't talk."), "a").split("\n");
  expect(lines.slice(0, 3)).toEqual(["# newdoc id = a", "# sent_id = a-1", "# text = They don't talk."]);
  expect(lines[4]).toBe("2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_");
  expect(lines[5]!.split("\t").slice(0, 3)).toEqual(["2", "do", "do"]);
  expect(lines[6]!.split("\t").slice(0, 3)).toEqual(["3", "n't", "not"]);
  expect(lines[7]!.split("\t").at(-1)).toBe("SpaceAfter=No");
});

test("a blank line between sentences starts a paragraph", () => {
  expect(toConllu(shippedEnglish().analyse("Rebels leave\n\nThey left on Monday."))).toContain("# newpar");
});

test("what is written is read again: words, tags, trees", () => {
  const words = constantFrom(
    "They",
    "don't",
    "the army's",
    "leave",
    ".",
    "“",
    "”",
    "U.S.",
    "cannot",
    ",",
    "killed",
    "in",
    "2019",
  );
  assert(
    property(array(words, { minLength: 1, maxLength: 30 }), (parts) => {
      const document = shippedEnglish().analyse(parts.join(" "));
      const [read] = fromConllu(toConllu(document, "x"));
      expect(read!.id).toBe("x");
      expect(read!.document.text).toBe(document.text);
      expect(read!.document.sentences.map(({ words }) => words)).toEqual(document.sentences.map(({ words }) => words));
    }),
  );
});

test("other text is passed over", () => {
  expect(fromConllu("no CoNLL-U\n\n# at all\n1\t2\n")).toEqual([]);
  expect(fromConllu("")).toEqual([]);
});
