import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { createNamer } from "../../src/english/names/namer.ts";
import { shippedEnglish } from "../../src/shipped.ts";

/** The names of a text: "person Ashraf Ghani". */
function names(text: string): string[] {
  return shippedEnglish()
    .analyse(text)
    .sentences.flatMap(({ names }) => names.map((name) => `${name.kind} ${text.slice(name.start, name.end)}`));
}

const finds = (text: string, ...wanted: string[]): void => expect(names(text)).toEqual(wanted);

describe("a name has no title, article or possessive", () => {
  test("titles", () =>
    finds("President Ashraf Ghani met General Austin Miller.", "person Ashraf Ghani", "person Austin Miller"));
  test("possessives", () => finds("Nigeria's army left Maiduguri.", "place Nigeria", "place Maiduguri"));
  test("articles", () => finds("He flew from the United States to Baghdad.", "place United States", "place Baghdad"));
});

describe("organizations", () => {
  test("known by their own words", () =>
    finds("The Ministry of Defense confirmed it on Monday.", "organization Ministry of Defense"));
  test("known by being known", () =>
    finds(
      "A commander of the Taliban spoke to Reuters in Kabul.",
      "organization Taliban",
      "organization Reuters",
      "place Kabul",
    ));
  test("in short form", () => finds("Fighters of the PKK crossed into Iraq.", "organization PKK", "place Iraq"));
});

describe("places", () => {
  test("province and country", () => {
    const found = names("Three farmers died in Helmand province, Afghanistan, officials said.");
    expect(found).toContain("place Afghanistan");
    expect(found.some((name) => name.startsWith("place Helmand"))).toBe(true);
  });
  test("with an article of its own", () =>
    expect(names("The convoy reached Deir ez-Zor at dawn.").join()).toContain("place Deir ez-Zor"));
});

describe("nationalities, peoples and religions", () => {
  test("adjective and noun", () =>
    finds(
      "Thirty Pakistanis and two Turkish nationals were among them.",
      "nationality Pakistanis",
      "nationality Turkish",
    ));
  test("of two words", () => finds("Saudi Arabian jets struck again.", "nationality Saudi Arabian"));
  test("a plain word is none", () => finds("they polish the floor and chin the bar."));
  test("inside another name they are part of it", () =>
    finds("The Afghan National Army sent troops.", "organization Afghan National Army"));
});

describe("a document knows its names", () => {
  test("a family name alone, after the full name", () => {
    const found = names("The rally was led by Hassan Rouhani. Officials later said that Rouhani had left the square.");
    expect(found).toEqual(["person Hassan Rouhani", "person Rouhani"]);
  });
});

describe("text that has lost its capitals", () => {
  test("a report in capitals", () => {
    const found = names(
      "THE GUERRILLAS ATTACKED A BARRACKS IN EL SALVADOR ON FRIDAY, PRESIDENT ALFREDO CRISTIANI SAID.",
    );
    expect(found).toContain("place EL SALVADOR");
    expect(found).toContain("person ALFREDO CRISTIANI");
  });
  test("a message in lower case", () =>
    expect(names("two people were killed in baghdad, witnesses in iraq said")).toEqual([
      "place baghdad",
      "place iraq",
    ]));
});

describe("laws", () => {
  test("names lie in order, do not overlap, and quote the text, whatever the text", () => {
    const words = constantFrom(
      "Kabul",
      "the",
      "of",
      "Gen.",
      "KHAN",
      "al-",
      "’s",
      "٣",
      "\ud800",
      "e\u0301",
      "Iraq",
      ",",
      "said",
      "\n\n",
      "“",
    );
    assert(
      property(
        oneof(
          string({ unit: "binary" }),
          array(words).map((parts) => parts.join(" ")),
        ),
        (text) => {
          for (const { names, words, start, end } of shippedEnglish().analyse(text).sentences) {
            let before = start;
            for (const name of names) {
              expect(name.start).toBeGreaterThanOrEqual(before);
              expect(name.end).toBeGreaterThan(name.start);
              expect(name.end).toBeLessThanOrEqual(end);
              expect([name.start, name.end]).toEqual([words[name.first]?.start, words[name.last]?.end]);
              before = name.end;
            }
          }
        },
      ),
    );
  });
  test("a file that is no model is refused", () =>
    expect(() => createNamer(new Uint8Array(64))).toThrow("model of names"));
});
