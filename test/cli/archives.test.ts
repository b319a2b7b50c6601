import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import type { Reading } from "../../src/reading/index.ts";
import { folderWith, rapporteur, surrender } from "./run.ts";

const readingsIn = (out: string): Reading[] =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Reading);

test("an archive and a table are read beside a text; what was skipped is said at the end, and the exit code is 1; two threads do the same in the same order", async () => {
  const table = `body;pubDate;place\n"${surrender.trim()}";21/11/2019;Kabul\n"ragged"\n`;
  const folder = folderWith({
    "a.zip": zipSync({ "one.txt": strToU8(surrender), "two.pdf": strToU8("%PDF-1.4"), "p.png": strToU8("p") }),
    "b.csv": table,
    "c.txt": surrender,
  });
  const outputs: string[] = [];
  for (const jobs of ["1", "2"]) {
    const { code, out, err } = await rapporteur(["read", folder, "--jobs", jobs]);
    expect(code).toBe(1);
    expect(readingsIn(out).map(({ report, claims }) => [report.published, claims.length > 0])).toEqual([
      [null, true],
      ["2019-11-21", true],
      [null, true],
    ]);
    expect(err).toContain(`${join(folder, "b.csv")}: text = body, date = pubDate; not used: place`);
    expect(err).toContain("rapporteur: skipped 2 parts:\n");
    expect(err).toContain(`${join(folder, "a.zip")}, two.pdf is a broken PDF`);
    expect(err).toContain(`${join(folder, "b.csv")} line 3 has 1 cells where the header names 3`);
    expect(err).toContain("rapporteur: passed over: 1 × is a .png file\n");
    outputs.push(out);
  }
  expect(outputs[1]).toBe(outputs[0]);
}, 60_000);

test("import shows how rows are understood, then brings them in; a second time they are there already", async () => {
  const folder = folderWith({
    "past.csv":
      "date,place,country,type,perpetrator,killed\n2019-11-21,Khogyani,Afghanistan,raid,Taliban,12\nsoon,x,y,z,,1\n",
  });
  const file = join(folder, "past.csv");
  const ledger = ["--ledger", join(folder, "war.sqlite"), "--name", "Field office", "--by", "Mariam"];
  const shown = await rapporteur(["import", file, "--name", "Field office", "--preview"]);
  expect(shown.code).toBe(1);
  expect(shown.out).toContain("12 people were killed.");
  expect(shown.out).toContain("kill, 12 people, Thu 21 Nov 2019, Khogyani, by Taliban");
  expect(shown.err).toContain(`${file} line 3 has "soon" as its date, which is no day`);
  expect((await rapporteur(["import", file, ...ledger])).err).toContain(`${file}: 1 incidents with 2 claims went in`);
  expect((await rapporteur(["import", file, ...ledger])).err).toContain(
    "0 incidents with 0 claims went in; 1 were there already",
  );
});
