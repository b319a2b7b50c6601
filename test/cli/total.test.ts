import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import { grades, leftOutReasons, policyNames, type Total } from "../../src/comparing/index.ts";
import { columns } from "../../src/cli/total/columns.ts";
import { openLedger } from "../../src/ledger/index.ts";
import { rapporteur } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "rapporteur-test-"));
const ledger = join(folder, "war.sqlite");
const question = ["--type", "surrender", "--actor", "IS-K", "--place", "Afghanistan"];
const days = ["--from", "2019-10", "--to", "2019-12"];

beforeAll(async () => {
  const added = await rapporteur(["add", "samples", "--ledger", ledger]);
  expect(added.code).toBe(0);
}, 60_000);

const total = (...args: readonly string[]) => rapporteur(["total", "--ledger", ledger, ...args]);
const totalsOf = async (...args: readonly string[]): Promise<readonly Total[]> => {
  const { code, out, err } = await total(...args, "--format", "jsonl");
  expect([code, err]).toEqual([0, ""]);
  return out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Total);
};

describe("how many IS-K fighters surrendered in Afghanistan in the last months of 2019", () => {
  test("the 62 and the over 600 are not added up: at least 601, no upper end", async () => {
    const [answer] = await totalsOf(...question, ...days, "--policy", "min-max");
    expect(answer).toMatchObject({ range: [601, null], policy: "min-max" });
    expect(answer!.practice).toContain("Iraq Body Count and Airwars");
  });
  test("no policy adds the 62 to it, none takes in the 600 of 2021", async () => {
    const totals = await totalsOf(...question, ...days, "--policy", "all");
    expect(totals.map(({ policy }) => policy)).toEqual([...policyNames]);
    for (const { range, leftOut } of totals) {
      expect(range?.[0] ?? 601).toBe(601);
      expect(leftOut.every(({ words }) => words !== "")).toBe(true);
    }
  });
  test("the plan, the denial and what one report tells again are left out, with why", async () => {
    const [answer] = await totalsOf(...question, ...days, "--policy", "min-max");
    const reasons = new Set(answer!.leftOut.map(({ reason }) => reason));
    for (const reason of ["denied", "possible", "told again", "superseded"]) expect(reasons).toContain(reason);
  });
});

test("the 600 of 2021 were captured, by others and at another time", async () => {
  const [answer] = await totalsOf("--type", "capture", "--actor", "Taliban", "--from", "2021", "--policy", "min-max");
  expect(answer!.range).toEqual([550, 599]);
});

describe("formats", () => {
  test("table: the range, its policy, the derivation as a tree down to the sentences, what was left out", async () => {
    const { out } = await total(...question, ...days, "--policy", "min-max", "--format", "table");
    expect(out.split("\n")[0]).toBe("surrender · IS-K · Afghanistan · 2019-10-01 to 2019-12-31");
    for (const part of [
      "601 or more",
      "policy min-max",
      "How it comes about",
      "├ ",
      "└ ",
      "“On Tuesday, 19 November, 62",
      "By source",
      "Left out (",
      "To know",
    ])
      expect(out).toContain(part);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });
  test("table of all policies: a row each, side by side", async () => {
    const { out } = await total(...question, ...days, "--policy", "all", "--format", "table");
    for (const name of policyNames) expect(out).toMatch(new RegExp(`^${name} `, "m"));
  });
  test("json: one total, or a list of all", async () => {
    const one = await total(...question, "--policy", "lowest", "--format", "json");
    expect((JSON.parse(one.out) as Total).policy).toBe("lowest");
    const all = await total(...question, "--policy", "all", "--format", "json");
    expect((JSON.parse(all.out) as Total[]).map(({ policy }) => policy)).toEqual([...policyNames]);
  });
  test("csv: one total a row", async () => {
    const { out } = await total(...question, ...days, "--policy", "all", "--format", "csv");
    const rows = Papa.parse<Record<string, string>>(out, { header: true, skipEmptyLines: true }).data;
    expect(rows.map(({ policy }) => policy)).toEqual([...policyNames]);
    expect(rows[2]).toMatchObject({ type: "surrender", min: "601", max: "", from: "2019-10-01", to: "2019-12-31" });
    expect(rows[2]!["left_out"]).toMatch(/denied \d/);
  });
});

describe("docs/totals.md", () => {
  const page = readFileSync("docs/totals.md", "utf8");
  test.each(policyNames)("describes the policy %s", (name) => {
    expect(page).toMatch(new RegExp(`^\\| \`${name}\` \\| .{20}`, "m"));
  });
  test.each(leftOutReasons)("describes the reason %s", (reason) => {
    expect(page).toMatch(new RegExp(`^\\| (?:[a-z ]+, )*${reason}(?:, [a-z ]+)* \\| .{8}`, "m"));
  });
  test.each(grades)("describes the grade %s", (grade) => {
    expect(page).toMatch(new RegExp(`^\\| ${grade} \\| .{20}`, "m"));
  });
  test("names the columns of csv in their order", () => {
    const [, list] = /## Columns of csv\n\n([^]*?)\n\n/.exec(page)!;
    expect([...list!.matchAll(/`(\w+)`/g)].map(([, name]) => name).slice(0, columns.length)).toEqual(
      columns.map(({ name }) => name),
    );
  });
});

describe("what is not known is said, with what is", () => {
  test.each([
    [["--type", "surender"], 2, /unknown type "surender"; did you mean "surrender"\?; known: .*\bkill\b/],
    [["--type", "kill", "--actor", "ISKK"], 1, /knows the actor "ISKK"; did you mean/],
    [
      ["--type", "kill", "--place", "Afganistan"],
      1,
      /no claim in the ledger is at "Afganistan"; did you mean "Afghanistan"\?/,
    ],
    [["--type", "kill", "--place", "Peru"], 1, /is at "Peru"; the commonest: .*Afghanistan/],
    [["--type", "kill", "--from", "2020", "--to", "2019"], 2, /--from 2020-01-01 is after --to 2019-12-31/],
    [["--type", "kill", "--from", "2019-13"], 2, /Write the month as 2019-11/],
  ])("%j", async (args, exitCode, says) => {
    const { code, out, err } = await total(...args, "--policy", "min-max");
    expect([code, out]).toEqual([exitCode, ""]);
    expect(err).toMatch(says);
  });
  test("a policy that nobody follows", async () => {
    const { code, err } = await total("--type", "kill", "--policy", "highest");
    expect(code).toBe(2);
    for (const name of [...policyNames, "all"]) expect(err).toContain(name);
  });
  test("no policy at all: there is no number without one", async () => {
    const { code, err } = await total("--type", "kill");
    expect([code, err]).toEqual([2, expect.stringContaining("--policy")]);
  });
  test("an actor of the codebook of whom nothing is told: nothing was counted, which is an answer", async () => {
    const { code, out } = await total(
      "--type",
      "kill",
      "--actor",
      "al-Shabaab",
      "--policy",
      "min-max",
      "--format",
      "table",
    );
    expect([code, out]).toEqual([0, expect.stringContaining("nothing was counted")]);
  });
  test("a ledger without a claim", async () => {
    const empty = join(folder, "empty.sqlite");
    await (await openLedger(empty)).close();
    const { code, err } = await rapporteur(["total", "--type", "kill", "--policy", "lowest", "--ledger", empty]);
    expect([code, err]).toEqual([1, expect.stringContaining("rapporteur add")]);
  });
  test("a ledger that is not there", async () => {
    const nowhere = await rapporteur([
      "total",
      "--type",
      "kill",
      "--policy",
      "lowest",
      "--ledger",
      join(folder, "none.sqlite"),
    ]);
    expect([nowhere.code, nowhere.out]).toEqual([1, ""]);
    expect(nowhere.err).toContain("none.sqlite");
  });
});
