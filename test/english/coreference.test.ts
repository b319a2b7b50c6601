import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedEnglish } from "../../src/shipped.ts";

/** The chains of a text, each as its words: "Khan = He". */
const chains = (text: string): string[] =>
  shippedEnglish()
    .analyse(text)
    .chains.map((chain) => chain.map(({ start, end }) => text.slice(start, end)).join(" = "));

const same = (text: string, ...expected: string[]): void => {
  const found = chains(text);
  for (const chain of expected) expect(found).toContain(chain);
};

const apart = (text: string): void => expect(chains(text)).toEqual([]);

describe("names", () => {
  test("a person's name is shortened after the first time", () =>
    same("Ashraf Noori arrived in Kabul on Sunday. Noori said he would stay.", "Ashraf Noori = Noori = he"));
  test("a country has several names", () =>
    same("The United States sent aid. The U.S. said more would follow.", "The United States = The U.S."));
  test("two people of different names are two", () => apart("Ali Hassan spoke first. Omar Karim spoke later."));
});

describe("nouns", () => {
  test("what was new is known the second time", () =>
    same("A militant group claimed the attack. The group gave no details.", "A militant group = The group"));
  test("a title stands for its holder", () =>
    same(
      "Defense Minister Karim Noori spoke first. The minister then left.",
      "Defense Minister Karim Noori = The minister",
    ));
  test("an apposition, and the noun it brings", () =>
    same(
      "Abu Zeid, a commander of the militia, was arrested. The commander denied everything.",
      "Abu Zeid = a commander of the militia = The commander",
    ));
  test("an indefinite noun is another one", () => apart("A soldier was hurt in Herat. A soldier was killed in Kabul."));
});

describe("pronouns", () => {
  test("she and he", () => same("Mary Haddad left the camp. She took a bus.", "Mary Haddad = She"));
  test("many people are they", () =>
    same("Thirty refugees crossed the river. They were held by border guards.", "Thirty refugees = They"));
  test("two named together are they", () =>
    same("Ali Khan and Omar Noori met on Sunday. They shook hands.", "Ali Khan and Omar Noori = They"));
  test("a ministry is it", () => same("The ministry published its report.", "The ministry = its"));
  test("who spoke goes on speaking", () => {
    same(
      "Khan said the rebels had fled. He added that they had left their weapons.",
      "Khan = He",
      "the rebels = they = their",
    );
  });
  test("I in a quotation is the speaker, also in the next one", () =>
    same("“I saw the blast,” said Omar Karim. “I ran.”", "I = Omar Karim = I"));
  test("it that stands for nothing", () => apart("It is clear that they failed."));
});

test("a mention quotes the text, stands in one chain, and chains are in order", () => {
  const anyText = oneof(
    string({ unit: "binary" }),
    array(
      constantFrom(
        "He",
        "said",
        "“",
        "”",
        "Khan",
        "the",
        "group",
        ",",
        ".",
        "\n",
        "they",
        "(",
        "IS",
        ")",
        "of",
        "\ud800",
        "his",
        "wife",
      ),
      {
        maxLength: 80,
      },
    ).map((words) => words.join(" ")),
  );
  assert(
    property(anyText, (text) => {
      const seen = new Set<string>();
      const document = shippedEnglish().analyse(text);
      for (const chain of document.chains) {
        expect(chain.length).toBeGreaterThan(1);
        let before = -1;
        for (const { start, end, sentence, first, head, last } of chain) {
          const { words } = document.sentences[sentence]!;
          expect([words[first]!.start, words[last]!.end]).toEqual([start, end]);
          expect(first <= head && head <= last).toBe(true);
          expect(start).toBeGreaterThanOrEqual(before);
          before = start;
          const key = `${sentence} ${first} ${last}`;
          expect(seen.has(key)).toBe(false);
          seen.add(key);
        }
      }
    }),
    { examples: [["Khan Khan group"]] },
  );
});
