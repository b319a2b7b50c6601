import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { allOf, faults, page, sentence } from "./all-of.ts";

const zip = (files: Zippable): Buffer => Buffer.from(zipSync(files));

/** The archive with a number of its directory's entry for a file changed. */
function lying(bytes: Buffer, field: number, value: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt32LE(value, changed.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + field);
  return changed;
}

describe("a ZIP of reports", () => {
  test("gives each of its reports, by its name in the archive", async () => {
    const { reports, refused } = await allOf(
      "week.zip",
      zip({
        "mon/a.txt": strToU8(`Title: Ten die\nDate: 2021-11-08\n\n${sentence}`),
        "tue/b.html": strToU8(page("Twelve die")),
        "tue/c.jsonl": strToU8(`{"text":"${sentence}","date":"2021-11-09"}`),
        "photo.jpg": new Uint8Array([0xff, 0xd8, 0xff]),
        "__MACOSX/._a.txt": strToU8("system"),
      }),
    );
    expect(reports.map(({ report, original }) => [original.from, report.published])).toEqual([
      ["week.zip, mon/a.txt", "2021-11-08"],
      ["week.zip, tue/b.html", "2021-11-10"],
      ["week.zip, tue/c.jsonl line 1", "2021-11-09"],
    ]);
    expect(faults(refused)).toEqual([]);
    expect(refused).toHaveLength(2);
  });

  test("may hold another one, but not without end", async () => {
    let inner: Buffer = zip({ "a.txt": strToU8(sentence) });
    for (let i = 0; i < 2; i++) inner = zip({ "inner.zip": inner });
    expect((await allOf("a.zip", inner)).reports).toHaveLength(1);
    for (let i = 0; i < 4; i++) inner = zip({ "inner.zip": inner });
    const { reports, refused } = await allOf("a.zip", inner);
    expect(reports).toEqual([]);
    expect(faults(refused).join()).toContain("lies within over 4 archives");
  });

  test.each(["../../etc/passwd.txt", "/etc/cron.txt", "C:\\boot.txt", "a/..\\..\\b.txt"])(
    "whose file is called %j is refused that file",
    async (name) => {
      const { reports, refused } = await allOf("a.zip", zip({ [name]: strToU8(sentence), "b.txt": strToU8(sentence) }));
      expect(reports).toHaveLength(1);
      expect(faults(refused)[0]).toContain("leads out of its archive");
    },
  );
});

describe("an archive that attacks", () => {
  const zeros = new Uint8Array(30_000_000);

  test("by inflating a thousandfold is stopped by name; the rest goes in", async () => {
    const { reports, refused } = await allOf("a.zip", zip({ "bomb.txt": zeros, "b.txt": strToU8(sentence) }));
    expect(reports.map(({ original }) => original.from)).toEqual(["a.zip, b.txt"]);
    expect(faults(refused)).toEqual(["a.zip, bomb.txt inflates to over 200 times its size, as archive bombs do"]);
  });

  test("the same way with gzip", async () => {
    const { refused } = await allOf("bomb.txt.gz", gzipSync(zeros));
    expect(faults(refused).join()).toContain("as archive bombs do");
  });

  test("by giving a size that is too small, or too large", async () => {
    const honest = zip({ "a.txt": strToU8(sentence.repeat(50)) });
    expect(faults((await allOf("a.zip", lying(honest, 24, 10))).refused).join()).toContain(
      "holds more than the 10 bytes",
    );
    expect(faults((await allOf("a.zip", lying(honest, 24, 1_000_000))).refused).join()).toMatch(
      /holds \d+ bytes where/,
    );
  });

  test("by a checksum that is another one", async () => {
    const honest = zip({ "a.txt": strToU8(sentence.repeat(50)) });
    expect(faults((await allOf("a.zip", lying(honest, 16, 1))).refused).join()).toContain("checksum");
  });

  test("by claiming more files than it holds", async () => {
    const bytes = zip({ "a.txt": strToU8(sentence) });
    bytes.writeUInt16LE(65_000, bytes.length - 22 + 10);
    expect(faults((await allOf("a.zip", bytes)).refused)).toEqual(["a.zip is a ZIP archive with a broken directory"]);
  });
});

test("an encrypted file and a directory that is missing are named", async () => {
  const bytes = zip({ "a.txt": strToU8(sentence) });
  const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  bytes.writeUInt16LE(1, entry + 8);
  expect(faults((await allOf("a.zip", bytes)).refused).join()).toContain("is encrypted");
  expect(faults((await allOf("a.zip", bytes.subarray(0, entry))).refused).join()).toContain("its directory is missing");
});

test.each([
  ["xl/workbook.xml", "Excel"],
  ["ppt/presentation.xml", "PowerPoint"],
  ["content.xml", "OpenDocument"],
])("an archive with %s is said to be %s and what to do", async (file, words) => {
  const { refused } = await allOf("a", zip({ [file]: strToU8("<a/>") }));
  expect(faults(refused)[0]).toMatch(new RegExp(`${words}.*save`));
});

test("an archive changed anywhere never throws", async () => {
  const whole = zip({ "a.txt": strToU8(sentence), "b.html": strToU8(page("Ten die")) });
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
      const bytes = Buffer.from(whole);
      bytes[at] = byte;
      expect((await allOf("a.zip", bytes)).reports.length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 60 },
  );
});

test("a page packed with gzip is a page", async () => {
  const { reports } = await allOf("a.html.gz", gzipSync(page("Ten die")));
  expect(reports[0]!.report.title).toBe("Ten die");
});

test.each([
  ["{\\rtf1 Ten died.}", "rich text"],
  ["\u00d0\u00cf\u0011\u00e0 old", "old office document"],
  ["\u0089PNG....", "PNG image"],
  ["PAR1....", "Parquet"],
])("%j is refused by name", async (bytes, words) => {
  expect(faults((await allOf("a", Buffer.from(bytes, "latin1"))).refused)[0]).toContain(words);
});
