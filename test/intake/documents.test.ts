import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { allOf, faults, sentence } from "./all-of.ts";
import { type PdfLine, pdfOf } from "./pdf-of.ts";

/** Lines down a page, 14 points apart. */
const column = (lines: readonly string[], x = 72, top = 700): PdfLine[] =>
  lines.map((words, i) => ({ words, x, y: top - 14 * i }));

const textOf = async (pages: readonly (readonly PdfLine[])[], info: Record<string, string> = {}): Promise<string> =>
  (await allOf("r.pdf", pdfOf(pages, { info }))).reports[0]!.report.text;

describe("a PDF", () => {
  test("gives its lines as paragraphs, words broken at a line's end whole again", async () => {
    const text = await textOf([
      column([
        "Ten people were killed on Monday when gunmen stormed a hos-",
        "pital in the capital, the self-",
        "defence ministry of al-",
        "Shabaab and a long-term neighbour said on Tuesday, and a long-",
        "term plan was made.",
      ]),
    ]);
    expect(text).toBe(
      "Ten people were killed on Monday when gunmen stormed a hospital in the capital, the self-defence ministry of al-Shabaab and a long-term neighbour said on Tuesday, and a long-term plan was made.",
    );
  });

  test("is read down its columns, a headline over both first", async () => {
    const left = [
      "Ten people were killed on",
      "Monday in the north, the",
      "police said. Two more died",
      "later in hospital.",
    ];
    const right = [
      "The governor denied that the",
      "army had shelled the town",
      "and called for an inquiry",
      "into the deaths.",
    ];
    const text = await textOf([
      [
        { words: "Shells hit a town in the north and nobody says who fired them", x: 72, y: 740, size: 16 },
        ...column(left, 72),
        ...column(right, 320),
      ],
    ]);
    expect(text.replace(/\s+/g, " ")).toBe(
      `Shells hit a town in the north and nobody says who fired them ${left.join(" ")} ${right.join(" ")}`,
    );
  });

  test("keeps the rows of a table together", async () => {
    const text = await textOf([
      ["Date", "2 May", "3 May", "4 May", "5 May"].flatMap((day, i) => [
        { words: day, x: 72, y: 700 - 14 * i },
        { words: i === 0 ? "Killed" : String(i), x: 320, y: 700 - 14 * i },
      ]),
    ]);
    expect(text.replace(/\s+/g, " ")).toBe("Date Killed 2 May 1 3 May 2 4 May 3 5 May 4");
  });

  test("loses running heads and page numbers, and no other line", async () => {
    const pages = [1, 2, 3, 4].map((number) => [
      { words: `Protection report, volume ${number}`, x: 72, y: 780 },
      ...column([`On day ${number} the army killed ${number} men.`, "Nobody was held to account."]),
      { words: `Page ${number} of 4`, x: 280, y: 30 },
    ]);
    const text = await textOf(pages);
    expect(text).not.toMatch(/Protection|Page/);
    expect(text.match(/On day \d the army killed \d men\./g)).toHaveLength(4);
    expect(text.match(/Nobody was held to account/g)).toHaveLength(4);
  });

  test("carries a sentence over the page, and begins a paragraph where one ended", async () => {
    const over = await textOf([column(["The army said that ten men"]), column(["had been killed."])]);
    expect(over).toBe("The army said that ten men had been killed.");
    const ended = await textOf([column(["Ten men were killed."]), column(["Two fled."])]);
    expect(ended).toBe("Ten men were killed.\n\nTwo fled.");
  });

  test("has title and author of its properties; its day is the file's only where nothing better is known, and says so", async () => {
    const info = { Title: "Ten die", Author: "Field office", CreationDate: "D:20211110093000Z" };
    const plain = (await allOf("r.pdf", pdfOf([column([sentence])], { info }))).reports[0]!;
    expect(plain.report).toMatchObject({ title: "Ten die", author: "Field office", published: "2021-11-10" });
    expect(plain.notes.join()).toContain("its day is that on which the file was made");
    const printed = pdfOf([column(["Published: 8 November 2021", "", sentence])], {
      info: { ...info, Title: "r.docx" },
    });
    const { report, notes } = (await allOf("r.pdf", printed)).reports[0]!;
    expect(report).toMatchObject({ published: "2021-11-08", publishedBasis: "text" });
    expect(report.title).not.toBe("r.docx");
    expect(notes).toEqual([]);
  });

  test.each([
    ["encrypted", pdfOf([column([sentence])], { encrypted: true }), "asks for a password"],
    ["broken", Buffer.from("%PDF-1.7\nnothing of a PDF"), "is a broken PDF"],
    ["of pictures only", pdfOf([[]]), "recognise its text first"],
    ["packed twice", pdfOf([column([sentence])], { filter: "[/FlateDecode /FlateDecode]" }), "packs a stream twice"],
    ["a bomb", pdfOf([column([sentence])], { bomb: 210_000_000 }), "as bombs do"],
  ])("that is %s is named", async (_name, bytes, words) => {
    const { reports, refused } = await allOf("r.pdf", bytes);
    expect(reports).toEqual([]);
    expect(faults(refused)[0]).toContain(words);
  });

  test("cut off anywhere is read or named, never thrown", async () => {
    const whole = pdfOf([column([sentence])]);
    for (let at = 20; at < whole.length; at += 97) {
      const { reports, refused } = await allOf("r.pdf", whole.subarray(0, at));
      expect(reports.length + faults(refused).length).toBe(1);
    }
  });
});

const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

/** A Word document as small as Word opens one. */
function docx(body: string, more: Record<string, string> = {}): Buffer {
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]))));
}

const core = (title: string): string =>
  `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>${title}</dc:title><dc:creator>Field &amp; office</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2021-11-10T08:00:00Z</dcterms:created></cp:coreProperties>`;

describe("a Word document", () => {
  test("gives its paragraphs, title, author and day", async () => {
    const bytes = docx(paragraph(sentence) + paragraph("Two fled."), { "docProps/core.xml": core("Ten die") });
    const { report, original } = (await allOf("r.docx", bytes)).reports[0]!;
    expect(report).toMatchObject({ title: "Ten die", author: "Field & office", published: "2021-11-10" });
    expect(report.text).toBe(`Ten die\n\n${sentence}\n\nTwo fled.`);
    expect(Buffer.from(original.bytes)).toEqual(bytes);
    expect(report.cleaner).toMatch(/^docx\/\d/);
  });

  test("has no title when its program made one up", async () => {
    const bytes = docx(paragraph(sentence), { "docProps/core.xml": core("Microsoft Word - report.docx") });
    expect((await allOf("r.docx", bytes)).reports[0]!.report.title).toBeNull();
  });

  test.each([
    ["defines entities", `<!DOCTYPE x [<!ENTITY a "ten"><!ENTITY b "&a;&a;">]>`, "XML bombs"],
    ["nests without end", "<w:p>".repeat(600), "nests elements over 500 deep"],
    ["is no XML", "<w:p", "broken Word document"],
    ["is a bomb", " ".repeat(30_000_000), "as archive bombs do"],
  ])("that %s is refused by name", async (_name, body, words) => {
    const xml = body.startsWith("<!") ? { "word/document.xml": `${body}<w:document>&b;</w:document>` } : {};
    const { reports, refused } = await allOf("r.docx", docx(body, xml));
    expect(reports).toEqual([]);
    expect(faults(refused)[0]).toContain(words);
  });
});
