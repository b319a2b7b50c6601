import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import { readCodebookFolder } from "../../../src/codebook-folder.ts";
import { statusOf, type StatusContext } from "../../../src/reading/status/index.ts";
import { shippedEnglish } from "../../../src/shipped.ts";

const english = shippedEnglish();
const { status: knowledge } = readCodebookFolder("conflict");

/** How the event in [brackets] is told. */
function told(drawn: string, context: StatusContext = {}): string {
  const at = drawn.indexOf("[");
  const text = drawn.replace(/[[\]]/g, "");
  for (const sentence of english.analyse(text).sentences) {
    const word = sentence.words.findIndex(({ start }) => start === at);
    if (word >= 0) return statusOf(sentence, word, knowledge, context).status;
  }
  throw new Error(`no word begins at the bracket of: ${drawn}`);
}

describe("happened", () => {
  test.each([
    "Rebels [attacked] the town.",
    "Two men were [killed].",
    "They managed to [escape].",
    "The army forced them to [withdraw].",
    "He did not know that they had [fled].",
    "A bomb exploded, [killing] ten people.",
    "The general condemned the [attack].",
    "The police did not only [arrest] him.",
    "The minister accused them of [shelling] the market.",
    "Villagers had to [flee].",
    "The men who [fled] may return.",
    "The group did not fail to [strike] back.",
    "The group claims to have [captured] the base.",
  ])("%s", (text) => expect(told(text)).toBe("happened"));
});

describe("denied", () => {
  test.each([
    "Rebels did not [attack] the town.",
    "No one was [killed].",
    "There were no [casualties].",
    "The rebels never [surrendered].",
    "They failed to [retake] the base.",
    "The government refused to [release] him.",
    "Police foiled an [attack] on the station.",
    "The minister denied that troops had [fired].",
    "They left without [killing] anybody.",
    "The soldiers could not [enter] the village.",
    "The army prevented them from [crossing] the river.",
    "They will not [surrender].",
    "Without a [ceasefire], people will die.",
    "The group has yet to [release] the hostages.",
    "He would have [killed] more.",
  ])("%s", (text) => expect(told(text)).toBe("denied"));
});

describe("planned", () => {
  test.each([
    "The army will [attack] the town.",
    "The rebels plan to [attack] the town.",
    "They are going to [release] the prisoners.",
    "The group vowed to [fight].",
    "The two sides agreed to [exchange] prisoners.",
    "He was ordered to [withdraw].",
    "The planned [offensive] was announced on Monday.",
    "They threatened to [kill] the hostages.",
    "Troops came to [free] the hostages.",
    "Officials said they would [extradite] him.",
  ])("%s", (text) => expect(told(text)).toBe("planned"));
});

describe("possible", () => {
  test.each([
    "The rebels may [attack] the town.",
    "The group could [strike] within a year.",
    "If they [attack], the army will respond.",
    "He called on the rebels to [surrender].",
    "The ministry warned of [attacks].",
    "They want to [withdraw].",
    "The family fears that he was [killed].",
    "A possible [attack] is being studied.",
    "Perhaps they [fled].",
    "The city may not [fall].",
    "Any fighters who [fled] will be found.",
    "Soldiers guard the bridge to prevent [attacks].",
  ])("%s", (text) => expect(told(text)).toBe("possible"));
});

describe("ongoing", () => {
  test.each([
    "Rebels are [attacking] the town.",
    "The men are being [held] in a jail.",
    "[Fighting] continued on Tuesday.",
    "The ongoing [siege] must end.",
    "They still [control] the bridge.",
    "Troops have been [shelling] the valley.",
  ])("%s", (text) => expect(told(text)).toBe("ongoing"));
});

describe("unconfirmed", () => {
  test.each([
    "The rebels reportedly [fled].",
    "He is believed to have [joined] the group.",
    "They are said to have [killed] a guard.",
    "There were reports of [clashes].",
    "An alleged [attack] was filmed.",
    "He was presumed [killed].",
    "Two guards are missing and presumed [killed].",
  ])("%s", (text) => expect(told(text)).toBe("unconfirmed"));
});

test("what somebody believes is unconfirmed, what they claim is theirs", () => {
  expect(told("Rebels [attacked] the town.", { stance: "believe", hasSource: true })).toBe("unconfirmed");
  expect(told("Rebels [attacked] the town.", { stance: "claim", hasSource: true })).toBe("happened");
  expect(told("Rebels [attacked] the town.", { stance: "report", hasSource: false })).toBe("unconfirmed");
});

test("the rules that spoke are named", () => {
  const { sentences } = english.analyse("They failed to retake the base.");
  const [sentence] = sentences;
  const word = sentence?.words.findIndex(({ text }) => text === "retake") ?? -1;
  expect(sentence && statusOf(sentence, word, knowledge).rules).toEqual(["status:under:fail"]);
});

test("parties are treated alike", () => {
  const sentences = [
    "%s may attack the town.",
    "%s did not fire.",
    "%s are said to have fled.",
    "%s are holding the bridge.",
  ];
  for (const sentence of sentences) {
    const verb = /attack|fire|fled|holding/;
    const read = (who: string): string => told(sentence.replace("%s", who).replace(verb, "[$&]"));
    expect(read("Soldiers")).toBe(read("Rebels"));
  }
});

test("every word of every text has a status", () => {
  const words = fc.constantFrom(
    "not",
    "to",
    "will",
    "if",
    "said",
    "that",
    "they",
    "attack",
    "killed",
    "no",
    "plan",
    "[",
    "?",
    "\ud800",
    "without",
    "being",
    ",",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(words, { maxLength: 30 }).map((all) => all.join(" ")),
        fc.string({ unit: "binary", maxLength: 120 }),
      ),
      (text) => {
        for (const sentence of english.analyse(text).sentences)
          sentence.words.forEach((_, word) => {
            expect(["happened", "ongoing", "planned", "possible", "denied", "unconfirmed"]).toContain(
              statusOf(sentence, word, knowledge).status,
            );
          });
      },
    ),
    { numRuns: 150 },
  );
});
