import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { beforeAll, expect, test } from "vitest";
import { verifyBundle } from "../../src/exchange/index.ts";
import { openLedger } from "../../src/ledger/index.ts";
import { read } from "../../src/read.ts";
import { rapporteur } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "rapporteur-test-"));
const ledger = join(folder, "war.sqlite");

const texts = [
  "A bomb killed nine people in Jalalabad on Tuesday, police said. Over 600 fighters have surrendered since late October, the Defense Ministry said.",
  "Zarmina Qaderyar, a nurse, said that her son Ahmad Qaderyar was killed in Jalalabad on Tuesday.",
];

beforeAll(async () => {
  const open = await openLedger(ledger);
  for (const text of texts)
    await open.add(read(text, { date: "2019-11-21", outlet: "The Highland Courier" }), null, "mariam");
  const { items } = await open.claims({ type: "kill" });
  await open.decide({ about: "claim", claim: items[0]!.id, verdict: "accept" }, "mariam", { reason: "read twice" });
  await open.close();
});

const rows = (csv: string) => Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;

test("claims of a ledger as a table on standard output", async () => {
  const { code, out, err } = await rapporteur(["export", "claims-csv", "--ledger", ledger]);
  expect([code, err]).toEqual([0, ""]);
  const over = rows(out).find(({ type }) => type === "surrender")!;
  expect([over["count_min"], over["count_max"], over["source"]]).toEqual(["601", "", "the Defense Ministry"]);
});

test("filters choose, a policy is named", async () => {
  const { out } = await rapporteur(["export", "acled", "--ledger", ledger, "--type", "kill", "--policy", "lowest"]);
  expect(rows(out).length).toBeGreaterThan(0);
  expect(rows(out).every(({ types, policy }) => types!.includes("kill") && policy === "lowest")).toBe(true);
});

test("a bundle goes into a zip or a folder, and is whole in both", async () => {
  const zip = join(folder, "war.zip");
  const whole = join(folder, "war");
  expect((await rapporteur(["export", "bundle", "--ledger", ledger, "--with-texts", "--out", zip])).code).toBe(0);
  expect((await rapporteur(["export", "bundle", "--ledger", ledger, "--with-texts", "--out", whole])).code).toBe(0);
  for (const path of [zip, whole]) {
    const { faults, notes, claims, quotes, entries } = await verifyBundle(path);
    expect([faults, notes]).toEqual([[], []]);
    expect([quotes, entries]).toEqual([claims, 5]);
  }
});

test("a folder with something in it takes no bundle", async () => {
  const again = await rapporteur(["export", "bundle", "--ledger", ledger, "--out", folder]);
  expect([again.code, again.err]).toEqual([1, expect.stringContaining("is not empty")]);
});

test("a reading that was forged does not fit the chain, though the manifest was mended", async () => {
  const whole = join(folder, "forged");
  await rapporteur(["export", "bundle", "--ledger", ledger, "--with-texts", "--out", whole]);
  const path = join(whole, "ledger/readings.jsonl");
  writeFileSync(path, readFileSync(path, "utf8").replace('"status":"happened"', '"status":"denied"'));
  const { faults } = await verifyBundle(whole);
  expect(faults[0]).toContain("ledger/readings.jsonl was changed");
  expect(faults[1]).toMatch(/ledger\/readings\.jsonl, line 1: the reading .* is not the one that was entered/);
});

test("private names are withheld, and whoever exports is told to look", async () => {
  const { code, out, err } = await rapporteur([
    "export",
    "claims-jsonl",
    "--ledger",
    ledger,
    "--suppress-names",
    "private",
  ]);
  expect(code).toBe(0);
  expect(out).not.toMatch(/Qaderyar|Zarmina|mariam|read twice/);
  expect(out).toContain("[name withheld]");
  expect(err).toContain("look through the result");
});

test("a file that cannot be written is not begun, a ledger that is not there is said so", async () => {
  const missing = await rapporteur(["export", "claims-csv", "--ledger", join(folder, "none.sqlite")]);
  expect(missing.code).toBe(1);
  expect(missing.err).toContain("none.sqlite");
  expect(existsSync(join(folder, "none.sqlite"))).toBe(false);
  const list = await rapporteur([
    "export",
    "claims-csv",
    "--ledger",
    ledger,
    "--suppress",
    join(folder, "names.txt"),
    "--out",
    join(folder, "x.csv"),
  ]);
  expect([list.code, list.err]).toEqual([1, expect.stringContaining("names.txt is not there")]);
  expect(readdirSync(folder).filter((name) => name.startsWith("x.csv"))).toEqual([]);
});

test("a format that is none is answered with those that are", async () => {
  const { code, err } = await rapporteur(["export", "excel", "--ledger", ledger]);
  expect(code).toBe(2);
  expect(err).toContain("claims-csv");
});
