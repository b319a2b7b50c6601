import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { expect, test } from "vitest";
import { segment } from "../../src/english/segment.ts";

/** The words of each sentence; "+" before a word that continues a written token. */
const shown = (text: string): string[] =>
  segment(text).map(({ words }) =>
    words.map(({ start, end, joined }) => (joined ? "+" : "") + text.slice(start, end)).join(" "),
  );

/** Sentences marked by ‖ in the text itself are found where the marks stand. */
const split = (marked: string): void => {
  const pieces = marked.split("‖").map((piece) => piece.trim());
  const text = marked.replaceAll("‖", " ");
  expect(segment(text).map(({ start, end }) => text.slice(start, end))).toEqual(pieces);
};

const words = (text: string, ...expected: string[]): void => {
  expect(shown(text)).toEqual([expected.join(" ")]);
};

test("ranks, months and initials do not end a sentence", () => {
  split("Lt. Gen. Farid Noori denied it on Nov. 3 in a letter. ‖ Two men were hurt.");
  split("Mr. J. R. Haddad met Col. Dr. Aziz near St. Mary's. ‖ They talked.");
  split("It has been quiet since Sept. 12 along the road. ‖ Nobody has come back.");
});

test("acronyms and abbreviations keep their stops", () => {
  split("The U.S. military said the U.N. had been told at 5 p.m. on Friday.");
  words(
    "About 40 families, i.e. 200 people, left.",
    "About",
    "40",
    "families",
    ",",
    "i.e.",
    "200",
    "people",
    ",",
    "left",
    ".",
  );
});

test("quotation marks stay with the sentence they close", () => {
  split("“We heard two blasts.” ‖ Then it was quiet.");
  split('He said: "We will not leave." ‖ The road is closed.');
  words("``It is over,'' she said.", "``", "It", "is", "over", ",", "''", "she", "said", ".");
});

test("a dateline belongs to the first sentence", () => {
  expect(shown("KABUL, Nov. 21 (AP) -- Four people were hurt on Sunday.")).toHaveLength(1);
});

test("headlines and captions without a stop end with their line", () => {
  expect(
    shown("Rebels hand over weapons\nThe first group came on Monday.\nPhoto: a depot near the river"),
  ).toHaveLength(3);
  expect(shown("Rebels hand over weapons\n\nThe first group came on Monday.")).toHaveLength(2);
});

test("hard-wrapped lines are one paragraph", () => {
  const wrapped =
    "The convoy left the town before dawn and was stopped at the\nbridge, where soldiers searched the trucks for several hours\nbefore letting most of the drivers go. Three of them were\nheld and taken to the barracks.";
  expect(segment(wrapped)).toHaveLength(2);
});

test("capitals within a sentence do not end it", () => {
  split("The loyalists of Prime Minister Prince Karim left. ‖ Vice President (then Senator) John Miller met them.");
  split("They carried .45 caliber pistols.");
});

test("text in capitals is split as other text", () => {
  split("THE ARMY SAID IT HAD LEFT THE TOWN. ‖ RESIDENTS DENIED THIS.");
});

test("contractions and possessives are words of their own", () => {
  words("Don't say they can't, won't or cannot go.", "Do +n't say they ca +n't , wo +n't or can +not go .");
  words("The army’s trucks and the soldiers' tents", "The army +’s trucks and the soldiers +' tents");
  words("We're sure he'd left", "We +'re sure he +'d left");
  words("Sana'a, O'Brien and 9 o'clock", "Sana'a , O'Brien and 9 o'clock");
});

test("a closing single quote after s is no possessive", () => {
  words("the so-called 'liberators' left", "the so - called ' liberators ' left");
});

test("hyphens part words but not prefixes", () => {
  words("al-Qaeda's counter-terrorism unit", "al - Qaeda +'s counter-terrorism unit");
  words("anti-U.S. protests", "anti-U.S. protests");
  words("since mid-August in rebel-held areas", "since mid-August in rebel - held areas");
  words("2-3 men called 555-0199", "2 - 3 men called 555-0199");
});

test("numbers, money and units", () => {
  words("1,800 men, $5 million and 30% of 2.5km", "1,800 men , $ 5 million and 30 % of 2.5 km");
  words("at 17:30 on 9/11, the 23rd day of the 1980s", "at 17:30 on 9/11 , the 23rd day of the 1980s");
});

test("addresses are one word without the marks around them", () => {
  words("(see https://example.org/a_(b)/c.html).", "( see https://example.org/a_(b)/c.html ) .");
  words("Write to press.office@example.org, please.", "Write to press.office@example.org , please .");
});

test("footnote marks and slashes stand alone", () => {
  words("killed[3] and/or wounded", "killed [ 3 ] and / or wounded");
});

const anyText = oneof(
  string({ unit: "binary" }),
  array(
    constantFrom(
      "U.S.",
      "don't",
      "'",
      "''",
      " ",
      "\n",
      "-",
      "al-",
      "1,",
      "2",
      ".",
      "A",
      "b",
      "\ud800",
      "@",
      "http://",
      "é",
      "…",
      "😀",
      "s'",
      "(",
      ")",
    ),
    { maxLength: 60 },
  ).map((parts) => parts.join("")),
);

test("every non-space character lies in exactly one word, in order", () => {
  assert(
    property(anyText, (text) => {
      const sentences = segment(text);
      let at = 0;
      for (const { start, end, words } of sentences) {
        expect(words.length).toBeGreaterThan(0);
        expect([words[0]!.start, words.at(-1)!.end]).toEqual([start, end]);
        expect(words[0]!.joined).toBe(false);
        for (const word of words) {
          expect(text.slice(at, word.start)).toMatch(/^\s*$/);
          expect(text.slice(word.start, word.end)).toMatch(/^\S+$/);
          if (word.joined) expect(word.start).toBe(at);
          at = word.end;
        }
      }
      expect(text.slice(at)).toMatch(/^\s*$/);
    }),
  );
});

test("one endless run of characters is read in bounded time and bounded sentences", () => {
  for (const unit of ["a", "x'", "a.b", "w@", "non-", "1:", "(", ".", "A. ", "word ", "\ud800"]) {
    const sentences = segment(unit.repeat(20_000));
    expect(Math.max(...sentences.map(({ words }) => words.length))).toBeLessThanOrEqual(401);
  }
});
