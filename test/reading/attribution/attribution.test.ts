import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCodebookFolder } from "../../../src/codebook-folder.ts";
import type { Span } from "../../../src/english/span.ts";
import { attributionAt, findAttributions, type FoundAttribution } from "../../../src/reading/attribution/index.ts";
import { shippedEnglish } from "../../../src/shipped.ts";

const english = shippedEnglish();
const { cues } = readCodebookFolder("conflict");
const find = (text: string): FoundAttribution[] => findAttributions(english.analyse(text), cues);

/** "who › how › what", the pieces of what is said joined by " … "; nobody is "–". */
function drawn(text: string): string[] {
  const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
  return find(text).map((a) => `${words(a.source) || "–"} › ${a.stance} › ${words(a.content)}`);
}

/** Who vouches for the given word of a text, and how: "Wells, say"; the outlet's own voice is "". */
function voice(text: string, word: string): string {
  const at = text.indexOf(word);
  const found = attributionAt(find(text), { start: at, end: at + word.length });
  if (!found) return "";
  const name = found.resolved ?? found.source[0];
  return `${name ? text.slice(name.start, name.end) : "–"}, ${found.stance}`;
}

describe("who says what", () => {
  test.each([
    // The speaker first.
    ["The ministry said ten people had died.", "The ministry › say › ten people had died"],
    ["Residents claimed that soldiers burned the village.", "Residents › claim › that soldiers burned the village"],
    ["The mayor warned that the dam could break.", "The mayor › warn › that the dam could break"],
    ["The general promised to release the prisoners.", "The general › promise › to release the prisoners"],
    ["The army confirmed that two soldiers were killed.", "The army › confirm › that two soldiers were killed"],
    ["Officials told reporters that the bridge was destroyed.", "Officials › say › that the bridge was destroyed"],
    // What is said first.
    ["“Ten people died,” said an officer of the army.", "an officer of the army › say › “Ten people died,”"],
    ["Ten people died in the raid, the ministry said.", "The ministry › say › Ten people died in the raid"],
    ["The raid, officials said on Monday, killed ten people.", "officials › say › The raid … killed ten people"],
    // Other ways.
    ["According to residents, ten people died.", "residents › say › ten people died"],
    [
      "The minister accused the rebels of shelling a market.",
      "The minister › accuse › the rebels of shelling a market",
    ],
    ["As the BBC reported on Saturday, ten people died in the raid.", "the BBC › report › ten people died in the raid"],
    ["Ten people died in the raid, as reported by the BBC.", "the BBC › report › Ten people died in the raid"],
    ["The bombing, claimed by the group, killed ten people.", "the group › claim › The bombing"],
    [
      "“Ten people died,” another doctor, Amina Haddad, told reporters.",
      "another doctor, Amina Haddad › say › “Ten people died,”",
    ],
    ["He is believed to have fled.", "– › believe › He … to have fled"],
    ["The army denied firing on the crowd.", "The army › deny › firing on the crowd"],
  ])("%s", (text, expected) => expect(drawn(text).map((line) => line.toLowerCase())).toContain(expected.toLowerCase()));

  test.each([
    ["Ten people died in the raid."],
    ["The rebels attacked the base and took two guns."],
    ["A car bomb went off near the market on Friday."],
    ["Syria: Ten killed in air raid"],
    ["The better-than-expected harvest fed the town."],
  ])("nobody is quoted: %s", (text) => expect(drawn(text)).toEqual([]));
});

describe("who vouches", () => {
  test.each([
    [
      "a quotation that goes on",
      "“Ten died,” Dr. Sami Haddad said. “Two were wounded by glass.”",
      "wounded",
      "Dr. Sami Haddad, say",
    ],
    [
      "the innermost source",
      "Officials said the mayor believes that rebels shelled the bridge.",
      "shelled",
      "the mayor, believe",
    ],
    [
      "we, within a quotation, is its speaker",
      "“We captured nine men,” Colonel Omar Reza said.",
      "captured",
      "Colonel Omar Reza, say",
    ],
    ["hearsay has no voice", "Reports in the capital said the convoy was ambushed.", "ambushed", "–, report"],
    ["an accusation", "Kamal Idris accused the army of bombing a school.", "bombing", "Kamal Idris, accuse"],
    [
      "a statement behind a colon",
      "Minister Anna Berg said:\n\nWe are deeply concerned. Nine villages were burned last week.",
      "burned",
      "Minister Anna Berg, say",
    ],
    ["a headline", "Rebels Claim To Have Captured 40 Soldiers", "Captured", "Rebels, claim"],
    ["marks of distance in a headline", "Army 'retakes' northern airfield", "retakes", "–, report"],
    ["a suspected deed", "The suspected bombing killed nobody.", "bombing", "–, believe"],
    [
      "whoever denies, not the rumour",
      "The army denied reports that it had shelled the camp.",
      "shelled",
      "The army, deny",
    ],
    ["the outlet itself", "The ministry said ten died. Two villages were burned.", "burned", ""],
    ["a wish vouches for nothing", "The mayor wants to evacuate the town.", "evacuate", ""],
  ])("%s", (_, text, word, expected) => expect(voice(text, word)).toBe(expected));

  test("a name given in full stands for its short form", () => {
    const text = "“The town is ours,” General Tomas Okello said. Okello added that ten soldiers had died.";
    expect(voice(text, "died")).toContain("Tomas Okello, say");
  });
});

describe("laws", () => {
  const part = fc.constantFrom(
    "The army",
    "he",
    "Khan",
    "said",
    "denied",
    "claimed",
    "according to",
    "that",
    "to",
    "ten",
    "people",
    "died",
    "were killed",
    "“",
    "”",
    '"',
    ",",
    ".",
    ":",
    "\n\n",
    "it is believed",
    "reports of",
    "reportedly",
    "who",
    "told reporters",
    "(",
    ")",
    "\ud83d",
    "ﷺ",
    "e\u0301",
  );
  const anyReport = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(" "));

  test("every piece quotes the text, in order, and holds neither its cue nor its source", () => {
    fc.assert(
      fc.property(anyReport, (text) => {
        for (const found of find(text)) {
          expect(found.content.length).toBeGreaterThan(0);
          let end = 0;
          for (const piece of found.content) {
            expect(piece.start).toBeGreaterThanOrEqual(end);
            expect(piece.end).toBeGreaterThan(piece.start);
            expect(piece.end).toBeLessThanOrEqual(text.length);
            for (const other of [...found.source, ...(found.cue ? [found.cue] : [])])
              expect(piece.start < other.end && other.start < piece.end).toBe(false);
            end = piece.end;
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("parents exist, and no attribution lies within itself", () => {
    fc.assert(
      fc.property(anyReport, (text) => {
        const all = find(text);
        const parents = new Map(all.map(({ id, parent }) => [id, parent]));
        for (const { id } of all) {
          const seen = new Set<string>();
          for (let at: string | null = id; at !== null; at = parents.get(at) ?? null) {
            expect(seen.has(at)).toBe(false);
            seen.add(at);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("parties are treated alike", () => {
    const report = (a: string, b: string): string =>
      `${a} said on Monday that ${b} had killed ten people. “It was a crime,” ${a} said. ${b} denied firing on the town.`;
    const shape = (text: string): string[] => find(text).map((a) => `${a.stance} ${a.kind} ${a.rules.join()}`);
    expect(shape(report("Uganda", "Rwanda"))).toEqual(shape(report("Rwanda", "Uganda")));
  });

  test("the longest sentence does not take for ever", () => {
    const text = `${"he said that “it was over” and denied ".repeat(1500)}.`;
    expect(find(text).length).toBeGreaterThan(0);
  });
});
