import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Reading } from "../../src/reading/index.ts";
import { folderWith, rapporteur, surrender } from "./run.ts";

const parsed = (lines: string): Reading[] =>
  lines
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Reading);

describe("reading a report", () => {
  test("from standard input into a program: a reading on a line", async () => {
    const { code, out, err } = await rapporteur(["read", "--date", "2019-11-21", "--outlet", "The Courier"], surrender);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const [reading] = parsed(out);
    expect(reading!.report).toMatchObject({ outlet: "The Courier", published: "2019-11-21", publishedBasis: "given" });
    const [first, second] = reading!.claims;
    expect(first).toMatchObject({ type: "surrender", count: [62, 62], from: "2019-11-19", periodBasis: "inferred" });
    expect(second).toMatchObject({ type: "surrender", count: [601, null], stance: "say" });
  });

  test("as a table that fits 80 columns", async () => {
    const { out } = await rapporteur(["read", "-", "--date", "2019-11-21", "--format", "table"], surrender);
    expect(out).toContain("601+ fighters");
    expect(out).toContain("~ Tue 19 Nov 2019 (inferred from “Tuesday”)");
    expect(out).not.toContain("\u001b");
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test("names the rules only when asked why", async () => {
    const args = ["read", "-", "--format", "table"];
    expect((await rapporteur(args, surrender)).out).not.toMatch(/^ {2}rules/m);
    expect((await rapporteur([...args, "--why"], surrender)).out).toMatch(/^ {2}rules/m);
  });

  test("every claim quotes its report", async () => {
    const { out } = await rapporteur(["read", "samples"]);
    const readings = parsed(out);
    expect(readings).toHaveLength(6);
    for (const { report, claims } of readings) {
      expect(claims.length).toBeGreaterThan(0);
      for (const { evidence, trigger } of claims) {
        expect(report.text.slice(evidence.start, evidence.end)).toBe(evidence.words);
        expect(report.text.slice(trigger.start, trigger.end)).toBe(trigger.words);
      }
    }
  });

  test("into a file, whose name says the format, whole and with nothing left beside it", async () => {
    const folder = folderWith({});
    const { code, out } = await rapporteur(["read", "-", "--out", join(folder, "claims.csv")], surrender);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(readFileSync(join(folder, "claims.csv"), "utf8")).toMatch(/^report,outlet,title,[^\n]*\r\n[^\n]*surrender/);
    expect(readdirSync(folder)).toEqual(["claims.csv"]);
  });

  test("JSON lines in, JSON lines out, under their own ids", async () => {
    const lines = [
      { id: "a1", text: "Ten soldiers were killed on Monday.", date: "2020-03-04", outlet: "A" },
      { id: "a2", text: "Ten soldiers were killed on Monday." },
    ];
    const folder = folderWith({ "reports.jsonl": lines.map((line) => JSON.stringify(line)).join("\n") });
    const readings = parsed((await rapporteur(["read", folder])).out);
    expect(readings.map(({ report }) => report.id)).toEqual(["a1", "a2"]);
    expect(readings.map(({ claims }) => claims[0]!.from)).toEqual(["2020-03-02", null]);
  });
});

describe("when something is wrong", () => {
  test("one unreadable file is named, the rest is read, the exit code is 1", async () => {
    const folder = folderWith({
      "a.txt": surrender,
      "b.txt": new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]),
      "c.txt": surrender,
    });
    const { code, out, err } = await rapporteur(["read", folder, join(folder, "none.txt")]);
    expect(code).toBe(1);
    expect(parsed(out)).toHaveLength(2);
    expect(err).toContain(`${join(folder, "b.txt")} is a broken PDF`);
    expect(err).toContain(`${join(folder, "none.txt")} is not there`);
  });

  test("a folder with nothing to read says so", async () => {
    const folder = folderWith({ "photo.xyz": "" });
    expect(await rapporteur(["read", folder])).toMatchObject({ code: 1, out: "" });
  });

  test.each([
    [["read", "--date", "yesterday", "-"], "Write the day as 2019-11-21"],
    [["read", "--date", "2019-02-30", "-"], "Write the day as 2019-11-21"],
    [["read", "--format", "pdf", "-"], "Allowed choices are table, jsonl, csv, html"],
    [["read", "--jobs", "0", "-"], "Give a number from 1 to 256"],
    [["read", "--fromat", "csv", "-"], "Did you mean --format?"],
    [["raed"], "Did you mean read?"],
  ])("%j is wrong usage", async (args, message) => {
    const { code, err } = await rapporteur(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test("a missing codebook is said before anything is read", async () => {
    const { code, out, err } = await rapporteur(["read", "-", "--codebook", "/no/such/codebook"], surrender);
    expect(code).toBeGreaterThan(0);
    expect(out).toBe("");
    expect(err).toContain("/no/such/codebook");
  });

  test("an output folder that is not there leaves a message", async () => {
    const { code, err } = await rapporteur(["read", "-", "--out", "/no/such/folder/claims.csv"], surrender);
    expect(code).toBe(1);
    expect(err).toContain("/no/such/folder/claims.csv");
    expect(existsSync("/no/such/folder")).toBe(false);
  });
});

test("help teaches with examples, and the version is the package's", async () => {
  expect((await rapporteur(["--help"])).out).toContain("Examples:");
  expect((await rapporteur(["help", "read"])).out).toContain("Exit code:");
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect((await rapporteur(["--version"])).out.trim()).toBe(version);
});

test("parse prints CoNLL-U", async () => {
  const { code, out } = await rapporteur(["parse"], "Ten soldiers were killed.");
  expect(code).toBe(0);
  expect(out).toMatch(/^# newdoc id = [0-9a-f]{16}\n/);
  expect(out).toMatch(/^3\twere\tbe\tAUX\t/m);
});

test("codebook check passes the shipped codebook and says slips with file and line", async () => {
  expect(await rapporteur(["codebook", "check", "conflict"])).toMatchObject({ code: 0 });
  const folder = folderWith({ "codebook.yaml": "name: ours\nversoin: 1\n" });
  const { code, out } = await rapporteur(["codebook", "check", folder]);
  expect(code).toBe(1);
  expect(out).toMatch(/codebook\.yaml:2 .*did you mean "version"\?/);
});
