import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { lemma } from "../../src/english/lemmas.ts";

const lemmas = (cases: string): void => {
  for (const item of cases.trim().split(/\s*,\s*/)) {
    const [form = "", xpos = "", expected] = item.split(" ");
    expect(`${form} ${lemma(form, "", xpos)}`).toBe(`${form} ${expected}`);
  }
};

test("verbs: regular, doubled, irregular", () => {
  lemmas(`captured VBN capture, fled VBD flee, freed VBN free, hoping VBG hope, planning VBG plan, shelling VBG shell, withdrew VBD withdraw,
    bombed VBD bomb, dying VBG die, tied VBN tie, besieged VBD besiege, kidnapped VBN kidnap, levelled VBN level, was VBD be, has VBZ have`);
});

test("verbs that look alike", () => {
  lemmas("lay VBD lie, laid VBD lay, rated VBD rate, planed VBD plane, stared VBD stare, starred VBD star");
});

test("nouns", () => {
  lemmas(
    "bodies NNS body, gunmen NNS gunman, children NNS child, barracks NNS barracks, militias NNS militia, knives NNS knife, crises NNS crisis",
  );
});

test("names keep their letters, plural names lose their ending", () => {
  lemmas("Ghani NNP Ghani, States NNPS State, Pakistanis NNPS Pakistani, ISIS NNP ISIS");
});

test("comparison, contractions and pronouns", () => {
  lemmas(
    "larger JJR large, better JJR good, heaviest JJS heavy, n't RB not, ca MD can, wo MD will, them PRP they, 's POS 's",
  );
});

test("figures are written without commas", () => {
  expect(lemma("1,800", "NUM", "CD")).toBe("1800");
});

test("in a line of capitals a common word is written small", () => {
  expect(lemma("MEN", "NOUN", "NNS", true)).toBe("man");
  expect(lemma("TOWN", "NOUN", "NN", true)).toBe("town");
  expect(lemma("TV", "NOUN", "NN")).toBe("TV");
});

test("any string has a lemma, never an empty one", () => {
  assert(
    property(string({ unit: "binary", minLength: 1 }), (form) => {
      for (const xpos of ["NN", "NNS", "NNP", "VBD", "VBG", "JJR", "PRP", "CD", "?"])
        expect(lemma(form, "X", xpos)).not.toBe("");
    }),
  );
});
