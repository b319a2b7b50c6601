import { expect, test } from "vitest";
import { normOf, shapeOf } from "../../src/english/tagger/forms.ts";
import { shippedEnglish } from "../../src/shipped.ts";

/** "The/DT siege/NN": words that carry a tag must get it. */
const tagged = (line: string): void => {
  const marks = line.split(" ").map((item) => item.split("/") as [string, string?]);
  const text = marks.map(([form]) => form).join(" ");
  const words = shippedEnglish()
    .analyse(text)
    .sentences.flatMap((s) => s.words);
  const expected = marks.filter(([, tag]) => tag !== undefined).map(([form, tag]) => `${form}/${tag}`);
  const found = words.map((w) => `${w.text}/${w.xpos}`);
  for (const item of expected) expect(found).toContain(item);
};

test("the same letters are a noun or a verb by their place", () => {
  tagged("The/DT raids/NNS lasted/VBD an hour .");
  tagged("He raids/VBZ the village every winter .");
  tagged("Aid convoys could not reach/VB the camp .");
  tagged("The town is within reach/NN of their guns .");
});

test("past tense and participle", () => {
  tagged("The militia captured/VBD the bridge .");
  tagged("The bridge was captured/VBN by the militia .");
  tagged("Men captured/VBN on Friday were freed/VBN .");
});

test("names, figures and their signs", () => {
  tagged("About 1,800/CD people fled/VBD Aleppo/NNP on Tuesday/NNP .");
  tagged("President/NNP Salih/NNP met Turkish/JJ officials/NNS in Ankara/NNP .");
});

test("capitals, small letters and headlines are read as well", () => {
  tagged("GUERRILLAS/NNS ATTACKED/VBD THE/DT BARRACKS/NNS LAST/JJ NIGHT/NN");
  tagged("the ministry/NN denied/VBD that its troops/NNS had fired/VBN");
  tagged("Army Says/VBZ Two/CD Soldiers/NNS Were Wounded/VBN");
});

test("one spelling for digits, quotation marks and dashes", () => {
  expect(normOf("2,019")).toBe("0,000");
  expect([normOf("“"), normOf("''"), normOf('"')]).toEqual(['"', '"', '"']);
  expect([normOf("‘"), normOf("–")]).toEqual(["'", "-"]);
});

test("shapes", () => {
  expect([shapeOf("Sixty-two"), shapeOf("IS-K"), shapeOf("9mm"), shapeOf("Mosul")]).toEqual([
    "Xx-x",
    "X-X",
    "0x",
    "Xx",
  ]);
});
