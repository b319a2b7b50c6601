import { unzipSync } from "fflate";
import fc from "fast-check";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { formats, readNameList, type Suppression } from "../../src/exchange/index.ts";
import { isPublicOffice } from "../../src/exchange/suppression/private-names.ts";
import { NameSpotter, Redaction } from "../../src/exchange/suppression/spotter.ts";
import { sampleLedger, type SampleReport } from "./sample-ledger.ts";
import { rowsOf, written } from "./written.ts";

const privatePeople: Suppression = { private: true, names: [], keep: [], key: "a key of the test" };

/** All that a file says, also what is packed inside it. */
async function everything(name: string, bytes: Uint8Array): Promise<string> {
  const raw = Buffer.from(bytes).toString("latin1") + Buffer.from(bytes).toString("utf8");
  if (name === "bundle")
    return (
      raw +
      Object.entries(unzipSync(bytes))
        .map(([path, content]) => path + Buffer.from(content).toString("utf8"))
        .join("\n")
    );
  if (name !== "parquet") return raw;
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  return raw + (await parquetReadObjects({ file })).map((row) => Object.values(row).join("\n")).join("\n");
}

describe("whose names", () => {
  test.each([
    ["President", true],
    ["Defense Secretary", true],
    ["Gen.", true],
    ["Dr.", false],
    ["Staff Sgt.", false],
    ["rescue worker", false],
    ["Haji", false],
  ])("%s: an office of the public: %s", (office, isPublic) => {
    expect(isPublicOffice(office)).toBe(isPublic);
  });

  test("the list of a project: one name a line, remarks left out", () => {
    expect(readNameList("\uFEFF# witnesses\r\nZarmina Qaderyar\n\n  Wali  # the doctor\n")).toEqual([
      "Zarmina Qaderyar",
      "Wali",
    ]);
  });
});

describe("where a name stands", () => {
  const spotter = new NameSpotter({
    names: ["Zarmina Qaderyar", "Qaderyar", "Abdul-Rahman Wali", "Wali", "Will"],
    keep: ["Ashraf Wali"],
  });

  test.each([
    ["Zarmina Qaderyar wept.", "[name withheld] wept."],
    ["the QADERYAR family, the Qaderyars", "the [name withheld] family, the [name withheld]"],
    ["Qaderyar’s son", "[name withheld]’s son"],
    ["zarmina\nqaderyar", "[name withheld]"],
    ["Abdul Rahman Wali; Abdul-Rahman Wali", "[name withheld]; [name withheld]"],
    ["#JusticeForQaderyar and @zarminaqaderyar", "#[name withheld] and @[name withheld]"],
    ["Qāderyār", "[name withheld]"],
    ["Will said they will surrender", "[name withheld] said they will surrender"],
    ["President Ashraf Wali", "President Ashraf Wali"],
    ["Zarmina of Walid", "Zarmina of Walid"],
    ["a baby, two farmers, the Taliban", "a baby, two farmers, the Taliban"],
  ])("%j leaves as %j", (text, redacted) => {
    expect(spotter.redact(text)).toBe(redacted);
  });

  test("in addresses small letters are names too", () => {
    expect(spotter.find("wali-is-dead", true)).toHaveLength(1);
    expect(spotter.find("wali is dead")).toHaveLength(0);
  });

  const word = fc.constantFrom(
    "Qaderyar",
    "Zarmina",
    "Wali",
    "the",
    "army",
    ",",
    "\n",
    "é",
    "🕊",
    "killed",
    "Will",
    "-",
  );
  const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(" "));

  test("what is left over of any text holds no name, and its places are found again", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (original, a, b) => {
        const redaction = new Redaction(original, spotter.find(original));
        expect(spotter.find(redaction.text)).toEqual([]);
        const [start, end] = [a % (original.length + 1), b % (original.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const moved = redaction.move({ start, end });
        const words = redaction.text.slice(moved.start, moved.end);
        const names = spotter.find(original).filter((name) => name.start < end && name.end > start);
        if (names.length === 0) expect(words).toBe(original.slice(start, end));
        else expect(words.split("[name withheld]")).toHaveLength(names.length + 1);
      }),
    );
  });
});

describe("nothing that leaves holds a suppressed name", () => {
  const gone = /qaderyar|sabawoon|baheer|zarmina|omar/i;

  test.each(formats.map(({ name }) => name))("%s", async (name) => {
    const { bytes } = await written(name, { suppression: privatePeople, withTexts: true });
    const all = await everything(name, bytes);
    expect(gone.exec(all)?.[0]).toBeUndefined();
    expect(all.length).toBeGreaterThan(100);
  });

  test.each(["claims-csv", "annotations", "bundle"])("%s: nor without texts", async (name) => {
    const { bytes } = await written(name, { suppression: privatePeople });
    expect(gone.exec(await everything(name, bytes))?.[0]).toBeUndefined();
  });

  test("the name is there when nobody asks for its suppression", async () => {
    for (const name of ["claims-csv", "ftm", "bundle"])
      expect(await everything(name, (await written(name)).bytes)).toMatch(/Qaderyar/);
  });

  test("office holders, groups and people without a name stay", async () => {
    const { text } = await written("bundle", { suppression: privatePeople, withTexts: true }).then(
      async ({ bytes }) => ({ text: await everything("bundle", bytes) }),
    );
    expect(text).toContain("President Ashraf Ghani condemned");
    expect(text).toContain("A baby was killed");
    expect(text).toContain("Taliban");
  });

  test("hashes and ids of reports with names, that a guess could be tried on are new, offsets count in the redacted text", async () => {
    const whole = rowsOf((await written("claims-csv")).text);
    const { bytes } = await written("bundle", { suppression: privatePeople, withTexts: true });
    const files = unzipSync(bytes);
    const all = await everything("bundle", bytes);
    for (const { report, claim } of whole.filter(({ outlet }) => outlet === "The Harbour Post")) {
      expect(all).not.toContain(report);
      expect(all).not.toContain(claim);
    }
    const texts = Object.fromEntries(
      Object.entries(files).map(([path, content]) => [path, Buffer.from(content).toString("utf8")]),
    );
    for (const line of texts["ledger/claims.jsonl"]!.trimEnd().split("\n")) {
      const { report, evidence, trigger } = JSON.parse(line) as {
        report: { id: string };
        evidence: { start: number; end: number; words: string };
        trigger: { start: number; end: number; words: string };
      };
      for (const quote of [evidence, trigger])
        expect(texts[`texts/${report.id}.txt`]!.slice(quote.start, quote.end)).toBe(quote.words);
    }
  });

  test("the same key gives the same ids, another key others", async () => {
    const ids = async (suppression: Suppression) =>
      rowsOf((await written("claims-csv", { suppression })).text).map(({ claim }) => claim);
    expect(await ids(privatePeople)).toEqual(await ids(privatePeople));
    expect(await ids({ ...privatePeople, key: "another" })).not.toEqual(await ids(privatePeople));
    const [one] = [new Set(await ids({ private: true, names: [], keep: [] }))];
    expect(one.size).toBe((await ids(privatePeople)).length);
  });

  test("a list takes out whom it names, office or not; another lets somebody stay", async () => {
    const listed = await written("claims-jsonl", {
      suppression: { private: false, names: ["Ashraf Ghani", "Sabawoon"], keep: [], key: "k" },
    });
    expect(listed.text).not.toMatch(/Ghani|Sabawoon/);
    expect(listed.text).toContain("Zarmina Qaderyar");
    const kept = await written("claims-jsonl", { suppression: { ...privatePeople, keep: ["Wali Sabawoon"] } });
    expect(kept.text).toContain("Wali Sabawoon");
    expect(kept.text).not.toMatch(/Qaderyar/);
  });

  /** Names that no word of the project is like. */
  const syllable = fc.constantFrom("zu", "mro", "qel", "vash", "tiri", "yob", "xan", "pok", "gura");
  const name = fc
    .array(syllable, { minLength: 3, maxLength: 4 })
    .map((parts) => parts.join(""))
    .map((word) => word[0]!.toUpperCase() + word.slice(1));

  test("any listed name, wherever it stands", async () => {
    await fc.assert(
      fc.asyncProperty(
        name,
        name,
        fc.constantFrom(
          "claims-csv",
          "claims-jsonl",
          "acled",
          "annotations",
          "prov",
          "ftm",
          "incident-page",
          "incidents-jsonl",
        ),
        async (first, last, format) => {
          fc.pre(first !== last);
          const report: SampleReport = {
            title: `${last.toUpperCase()} buried`,
            outlet: `The ${last} Herald`,
            date: "2019-11-21",
            url: `https://x.example/${first.toLowerCase()}-${last.toLowerCase()}?by=${encodeURIComponent(last)}`,
            text: `${first} ${last}, a tailor, was killed in Jalalabad on Tuesday, the ${last}s said. ${last}'s wife said that 12 people had died near ${last}abad.`,
          };
          const suppression = { private: false, names: [`${first} ${last}`], keep: [], key: "k" };
          const { text } = await written(format, { ledger: sampleLedger([report]), suppression, withTexts: true });
          expect(text.toLowerCase()).not.toContain(last.toLowerCase());
          expect(text.toLowerCase()).not.toContain(`${first} ${last}`.toLowerCase());
        },
      ),
      { numRuns: 25 },
    );
  });
});
