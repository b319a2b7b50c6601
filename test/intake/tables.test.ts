import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { parseColumns } from "../../src/intake/index.ts";
import { delimiterOf, rowsOf } from "../../src/intake/tables/rows.ts";
import { allOf, faults, page, sentence } from "./all-of.ts";

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function rows(text: string, delimiter = ",", size = 1000): Promise<(readonly string[] | string)[]> {
  const found: (readonly string[] | string)[] = [];
  for await (const row of rowsOf(inPieces(text, size), delimiter))
    found.push("cells" in row ? row.cells : `line ${row.line} ${row.problem}`);
  return found;
}

describe("rows", () => {
  test("law: what Papa Parse writes is read back, whatever the cells and wherever the pieces part", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\n", "\r\n", " ", "é", "\t") });
    const table = fc.array(fc.tuple(fc.constant("x"), cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(",", ";", "\t"),
        fc.integer({ min: 1, max: 40 }),
        async (cells, delimiter, size) => {
          expect(await rows(Papa.unparse(cells, { delimiter }), delimiter, size)).toEqual(cells);
        },
      ),
    );
  });

  test("know the line of the file that they begin on", async () => {
    const lines: number[] = [];
    for await (const row of rowsOf(inPieces('a,b\n"x\ny",1\n\nz,2\n', 3), ",")) lines.push(row.line);
    expect(lines).toEqual([1, 2, 5]);
  });

  test("behind a quotation mark that is never closed are rows again", async () => {
    expect(await rows('a,b\n"x,1\ny,2\nz,3\n')).toEqual([
      ["a", "b"],
      "line 2 opens a quotation mark that is never closed",
      ["y", "2"],
      ["z", "3"],
    ]);
  });

  test("with a quotation mark in every line take no longer for it", async () => {
    const text = `a,b\n${'"x"y,1\n'.repeat(100_000)}`;
    expect((await rows(text, ",", 65_536)).length).toBeGreaterThan(1);
  });

  test.each([
    ["a;b\n1,5;2\n2,5;3\n", ";"],
    ["a\tb\nx, y\tz\n", "\t"],
    ["a,b\n1;2,3\n", ","],
    ["one column\nof text\n", ","],
  ])("of %j are parted by %j", (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });
});

const csv = (header: string, ...lines: readonly string[]): string => [header, ...lines].join("\n");

describe("columns", () => {
  test("are known by their names, and the person is told how", async () => {
    const { reports, told } = await allOf(
      "r.csv",
      csv(
        "ID,Headline,Body,PubDate,Source,Link,City",
        `7,Ten die,${sentence.replace(",", "")},2021-11-10,Courier,https://c.example/7,Kabul`,
      ),
    );
    expect(told).toEqual([
      "r.csv: text = Body, title = Headline, date = PubDate, outlet = Source, url = Link, id = ID; not used: City",
    ]);
    expect(reports[0]!.report).toMatchObject({
      id: "7",
      title: "Ten die",
      outlet: "Courier",
      url: "https://c.example/7",
      published: "2021-11-10",
    });
  });

  test("are known by what stands in them where their names say nothing", async () => {
    const { reports, told } = await allOf(
      "r.csv",
      csv("c1,c2,c3", `2021-11-10,"${sentence}",https://c.example/1`, `2021-11-12,"${sentence}",https://c.example/2`),
    );
    expect(told[0]).toContain("text = c2, date = c1, url = c3");
    expect(reports.map(({ report }) => report.published)).toEqual(["2021-11-10", "2021-11-12"]);
  });

  test("with the right name and the wrong cells are left", async () => {
    const { told } = await allOf("r.csv", csv("text,date,source", `"${sentence}",soon,https://c.example/1`));
    expect(told[0]).toContain("not used: date");
    expect(told[0]).not.toContain("outlet");
  });

  test("may be named by the person", async () => {
    const columns = parseColumns("text=summary,title=,outlet=paper");
    const { reports } = await allOf(
      "r.csv",
      csv("title,body,Summary,Paper", `T,short words here and there,"${sentence}",Courier`),
      { columns },
    );
    expect(reports[0]!.report).toMatchObject({ text: sentence, outlet: "Courier", title: null });
  });

  test("that are not there are named with those that are", async () => {
    const { refused } = await allOf("r.csv", csv("a,b", "1,2"));
    expect(faults(refused)).toEqual([
      "r.csv has no column of texts; its columns are a, b; name one with --columns text=NAME",
    ]);
    const asked = await allOf("r.csv", csv("a,b", "1,2"), { columns: parseColumns("text=body") });
    expect(faults(asked.refused)[0]).toContain('has no column "body" to take text from; its columns are a, b');
    expect(() => parseColumns("txt=body")).toThrow("text, title, date");
  });
});

describe("days of a column", () => {
  const dated = async (...days: readonly string[]) =>
    allOf("r.csv", csv("text;date", ...days.map((day) => `${sentence};${day}`)));
  const published = async (...days: readonly string[]) =>
    (await dated(...days)).reports.map(({ report }) => report.published);

  test("are day first or month first by the whole column", async () => {
    expect(await published("03/02/2021", "21/11/2021")).toEqual(["2021-02-03", "2021-11-21"]);
    expect(await published("03/02/2021", "11/21/2021")).toEqual(["2021-03-02", "2021-11-21"]);
  });

  test("that need no order have none to ask for", async () => {
    expect(await published("2021-02-03", "3 Feb 2021", "20210203", "2021/02/03", "03.02.2021", "02/02/2021")).toEqual([
      ...Array.from({ length: 5 }, () => "2021-02-03"),
      "2021-02-02",
    ]);
  });

  test.each([
    [["03/02/2021", "04/02/2021"], "may be day first or month first: 03/02/2021 (line 2)"],
    [["21/11/2021", "11/21/2021"], "21/11/2021 (line 2) is day first, 11/21/2021 (line 3) is month first"],
  ])("%j are refused with what to do", async (days, words) => {
    const { reports, refused } = await dated(...days);
    expect(reports).toEqual([]);
    expect(faults(refused)[0]).toContain(words);
    expect(faults(refused)[0]).toContain("--columns date=date:dmy");
  });

  test("are read as the person says", async () => {
    const columns = parseColumns("date=date:mdy");
    const { reports } = await allOf("r.csv", csv("text;date", `${sentence};03/02/2021`), { columns });
    expect(reports[0]!.report.published).toBe("2021-03-02");
  });

  test("of which one is none leave that report undated and say so", async () => {
    const { reports } = await dated("2021-11-10", "2021-11-31");
    expect(reports[1]!.report.published).toBeNull();
    expect(reports[1]!.notes).toContain('"2021-11-31" is no day');
  });
});

describe("a table that is not in order", () => {
  test("ragged rows and rows without text are named, counted and skipped; all others go in", async () => {
    const { reports, refused } = await allOf(
      "r.csv",
      csv(
        "text,date",
        `"${sentence}",2021-11-10`,
        `"${sentence}"`,
        `"${sentence}",2021-11-10,more`,
        ",2021-11-10",
        `"${sentence}",2021-11-11,,`,
      ),
    );
    expect(reports).toHaveLength(2);
    expect(faults(refused)).toEqual([
      "r.csv line 3 has 1 cells where the header names 2",
      "r.csv line 4 has 3 cells where the header names 2",
      "r.csv line 5 has no text",
    ]);
  });

  test("lines in UTF-8 and in Windows-1252 stand beside each other", async () => {
    const bytes = Buffer.concat([
      Buffer.from(
        "\ufefftext,date\n“Ten died in Córdoba,” the police said on Monday.;,\n".replace(";,", ",2021-11-10"),
      ),
      Buffer.from("\u0093Two died in C\u00f3rdoba\u0094 the police said later that day.,2021-11-10\n", "latin1"),
    ]);
    const { reports } = await allOf("r.csv", bytes, { columns: parseColumns("text=text") });
    expect(reports.map(({ report }) => report.text.match(/C.rdoba/)?.[0])).toEqual(["Córdoba"]);
    expect(reports[0]!.report.text).toContain("“Two died");
  });

  test("UTF-16, as spreadsheets write it, is read", async () => {
    const { reports } = await allOf("r.tsv", Buffer.from(`\ufefftext\tdate\r\n${sentence}\t2021-11-10\r\n`, "utf16le"));
    expect(reports[0]!.report).toMatchObject({ text: sentence, published: "2021-11-10" });
  });

  test("a cell that holds a page is cleaned as one", async () => {
    const { reports } = await allOf("r.csv", Papa.unparse([["text"], [page("Ten die")]]));
    expect(reports[0]!.report).toMatchObject({ title: "Ten die", published: "2021-11-10" });
  });
});

describe("JSON lines", () => {
  test("of NGEC are read by their own keys", async () => {
    const { reports } = await allOf("r.jsonl", JSON.stringify({ id: "n1", date: "2021-11-10", event_text: sentence }));
    expect(reports[0]!.report).toMatchObject({ id: "n1", published: "2021-11-10", text: sentence });
  });

  test("skip the line that is none, and keep each line's bytes", async () => {
    const good = JSON.stringify({ text: sentence, date: "2021-11-10" });
    const { reports, refused } = await allOf("r.jsonl", `${good}\n{"text":\n[1]\n{"txt":"x"}\n${good}`);
    expect(reports).toHaveLength(2);
    expect(Buffer.from(reports[0]!.original.bytes).toString()).toBe(good);
    expect(faults(refused)).toEqual([
      "r.jsonl line 2 is no JSON",
      "r.jsonl line 3 is no JSON object",
      "r.jsonl line 4 has no text",
    ]);
  });
});
