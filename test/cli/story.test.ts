import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import type { Incident } from "../../src/comparing/index.ts";
import { type IncidentDetail, type LedgerClaim, openLedger } from "../../src/ledger/index.ts";
import { rapporteur, type Ran, type Stage } from "./run.ts";

/** A casualty recorder's day on the command line: the samples go in, and one question after another is asked of what is there. */
const folder = mkdtempSync(join(tmpdir(), "rapporteur-test-"));
const ledger = join(folder, "war.sqlite");

const ask = (args: readonly string[], stage?: Stage): Promise<Ran> =>
  rapporteur([...args, "--ledger", ledger], "", stage);
const linesOf = <T>({ out }: Ran): T[] =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
const widest = (out: string): number => Math.max(...out.split("\n").map((line) => line.length));
/** The letters of a table without its colours. */
const bare = (out: string): string => out.replace(/\u001b\[\d+m/g, ""); // eslint-disable-line no-control-regex

let added: Ran;
let claims: LedgerClaim[];
/** The 62 who gave themselves up on one Tuesday, by the Courier's own report. */
let sixtyTwo: LedgerClaim;
let surrender: IncidentDetail;

beforeAll(async () => {
  added = await ask(["add", "samples", "--by", "mariam"]);
  claims = linesOf<LedgerClaim>(await ask(["claims", "--type", "surrender"]));
  sixtyTwo = claims.find(
    ({ report, count, source }) => report.outlet === "The Highland Courier" && count?.[0] === 62 && source !== null,
  )!;
  [surrender] = linesOf<IncidentDetail>(await ask(["show", sixtyTwo.incident, "--format", "jsonl"])) as [
    IncidentDetail,
  ];
}, 60_000);

test("the samples go in: six reports, one of which is a reprint", () => {
  expect([added.code, added.out]).toEqual([0, expect.stringMatching(/^6 reports, 5 texts, .*independent origins; /)]);
});

describe("incidents", () => {
  test("one a line for a program, the latest day first, those of no known day last", async () => {
    const found = linesOf<Incident>(await ask(["incidents"]));
    const days = found.map(({ from }) => from ?? "");
    expect(found.length).toBeGreaterThan(10);
    expect(days).toEqual(days.toSorted().toReversed());
    const earliest = linesOf<Incident>(await ask(["incidents", "--order", "earliest"]));
    const known = earliest.flatMap(({ from }) => from ?? []);
    expect(known).toEqual([...known].sort());
    expect(new Set(earliest.map(({ id }) => id))).toEqual(new Set(found.map(({ id }) => id)));
  });

  test.each([80, 120])(
    "as a table of two lines each that fits a terminal of %i columns, in colour",
    async (columns) => {
      const { out } = await ask(["incidents"], { columns });
      expect(out).toContain("\u001b[");
      const lines = bare(out).trimEnd().split("\n");
      expect(widest(bare(out))).toBeLessThanOrEqual(columns);
      const at = lines.findIndex((line) => line.startsWith("Tue 19 Nov 2019") && line.includes("surrender"));
      expect(lines[at]).toMatch(/Nangarhar .*contested$/);
      expect(lines[at + 1]).toMatch(/^ {2}i-\w{4}-surrender-\d+ .* \d+ claims$/);
    },
  );

  test("a pipe and a file get no colours, and the format that the file's name says", async () => {
    const file = join(folder, "incidents.txt");
    expect((await ask(["incidents", "--format", "table"])).out).not.toContain("\u001b");
    await ask(["incidents", "--out", file], { columns: 100 });
    expect(readFileSync(file, "utf8")).toMatch(/^when .*grade\n/);
    expect(readFileSync(file, "utf8")).not.toContain("\u001b");
  });

  test("as CSV, one incident a row", async () => {
    const { out } = await ask(["incidents", "--type", "surrender", "--format", "csv"]);
    const { data } = Papa.parse<Record<string, string>>(out, { header: true, skipEmptyLines: true });
    const row = data.find(({ incident }) => incident === surrender.id)!;
    expect(row).toMatchObject({ date_from: "2019-11-19", place_name: "Nangarhar", grade: surrender.grade });
    expect(row["figures"]).toContain("surrender 62 members (official)");
  });

  test.each([
    [["--type", "surrender", "--place", "Nangarhar", "--from", "2019-11-19", "--to", "2019-11-19"], true],
    [["--type", "surrender", "--from", "2019-11", "--to", "2019-11"], true],
    [["--type", "surrender", "--from", "2019-12"], false],
    [["--type", "kill"], false],
    [["--outlet", "Valley Radio News"], true],
    [["--outlet", "Meridian Wire"], false],
    [["--status", "denied"], true],
    [["--grade", "contested"], true],
    [["--grade", "confirmed"], false],
    [["--min-reports", "3"], true],
    [["--text", "Pakistanis"], true],
    [["--place", "AF", "--type", "surrender"], true],
  ])("%j finds the surrender: %s", async (filter, holds) => {
    const { code, out } = await ask(["incidents", ...filter]);
    expect(code).toBe(0);
    expect(out.includes(`"id":"${surrender.id}"`)).toBe(holds);
  });

  test("a table stops where it is told to, and says that there is more", async () => {
    const { out, err } = await ask(["incidents", "--format", "table", "--limit", "2"]);
    expect(out.trimEnd().split("\n")).toHaveLength(5);
    expect(err).toContain("the first 2; there are more");
  });

  test("what nothing passes is said, with what may have been meant", async () => {
    const type = await ask(["incidents", "--type", "surender", "--place", "Nangarhr"]);
    expect([type.code, type.out]).toEqual([0, ""]);
    expect(type.err).toContain('no claim has the type "surender"; did you mean "surrender"?');
    expect(type.err).toContain('no claim has the place "Nangarhr"; did you mean "Nangarhar"?');
    const both = await ask(["incidents", "--type", "surrender", "--outlet", "Meridian Wire"]);
    expect(both.err).toBe("no incident fits all that was asked for\n");
  });
});

describe("claims and reports", () => {
  test("a claim has its words, who says so and where it was printed", async () => {
    const { out } = await ask(["claims", "--source", "Defense Ministry", "--type", "surrender", "--format", "table"]);
    expect(widest(out)).toBeLessThanOrEqual(80);
    expect(out).toContain("601+ fighters");
    expect(out).toMatch(/the Defense Ministry \(say\), in The Highland Courier/);
    expect(out).toContain("“More than 600 fighters and relatives");
  });

  test("a day that was inferred is marked", async () => {
    const { out } = await ask(["claims", "--report", sixtyTwo.report.id.slice(0, 6), "--format", "table"]);
    expect(out).toMatch(/^~ Tue 19 Nov 2019 +surrender +62 members/m);
  });

  test("reports in the order of coming in, a reprint beside what it is the same as", async () => {
    const { out } = await ask(["reports", "--format", "table"]);
    const [, courier, mail] = out.split("\n");
    expect(courier).toContain("The Highland Courier");
    expect(mail).toContain(`(as ${courier!.slice(0, 4)})`);
  });
});

describe("show", () => {
  test("a claim: its words drawn under the sentence, stated and inferred told apart, the chain of who says so", async () => {
    const { out } = await ask(["show", sixtyTwo.id]);
    expect(widest(out)).toBeLessThanOrEqual(80);
    const lines = out.split("\n");
    const at = lines.findIndex((line) => line.includes("JALALABAD — Sixty-two"));
    expect(lines[at + 1]!.slice(lines[at]!.indexOf("Sixty-two")).trimEnd()).toBe("^^^^^^^^^ how many");
    expect(out).toMatch(/when +Tue 19 Nov 2019\n +inferred from “Tuesday” in a report of Thu 21 Nov 2019/);
    expect(out).toMatch(/where +Nangarhar province \(Nangarhar, Afghanistan: province\) +stated/);
    expect(out).toMatch(/says so +local officials \(say\) → The Highland Courier/);
    expect(out).toMatch(/has the same origin as|may lie inside/);
  });

  test("an incident: the grade with its rule, a figure a source, origins, what contradicts side by side", async () => {
    const { out } = await ask(["show", surrender.id]);
    expect(widest(out)).toBeLessThanOrEqual(80);
    expect(out).toMatch(
      /^contested \(suggested\)\n {2}one elder denies what the government says\. Airwars, contested: “Competing/m,
    );
    expect(out).toMatch(/^ {2}official +The Highland Courier +\d +62 members$/m);
    expect(out).toMatch(/least to most said +62 people/);
    expect(out).toMatch(/one text in 2 reports/);
    expect(out).toMatch(/^Contradict each other \(\d+\)$/m);
    expect(out).toMatch(/^Open: only a person can tell \(\d+\)$/m);
    expect(out).toContain("62 may lie inside 601 or more");
    expect(out).toMatch(/^No decisions yet$/m);
    expect((await ask(["show", surrender.id, "--all"])).out.length).toBeGreaterThan(out.length);
  });

  test("a report: its head, what it shares with others, its claims in the order of the text", async () => {
    const { out } = await ask(["show", sixtyTwo.report.id.slice(0, 5)]);
    expect(out).toContain("Sixty-two Islamic State fighters lay down arms");
    expect(out).toMatch(/author +R\. Sample/);
    expect(out).toMatch(/kin +\w{4}: \d+ % of the shorter text stands word for word in the other/);
    const places = [...out.matchAll(/^ {2}\w{4}-\w+-(\d+) /gm)].map(([, place]) => Number(place));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test("ids may be cut short, and any claim leads to its incident", async () => {
    const [report, ...rest] = sixtyTwo.id.split("-");
    const whole = await ask(["show", sixtyTwo.id]);
    expect(await ask(["show", [report!.slice(0, 6), ...rest].join("-")])).toEqual(whole);
    const [found] = linesOf<IncidentDetail>(await ask(["show", `i-${sixtyTwo.id}`, "--format", "jsonl"]));
    expect(found!.id).toBe(surrender.id);
  });

  test("an id that stands for several names them, one that stands for nothing the nearest; the rest is shown", async () => {
    const report = sixtyTwo.report.id;
    const { code, out, err } = await ask(["show", `${report}-surr`, `${report}-kill-9`, "zebra", report]);
    expect(code).toBe(1);
    expect(err).toMatch(/"\w+-surr" is too short: \d claims begin so; write more of it\n {2}\w{4}-surrender-\d+\n/);
    expect(err).toMatch(/is called "\w+-kill-9"; nearest: \w{4}-kill-\d+, /);
    expect(err).toMatch(/"zebra" is no id; "rapporteur incidents", /);
    expect(out).toMatch(/^Sixty-two Islamic State fighters/);
  });
});

describe("why", () => {
  test("of a claim: each rule with what it went by, and what was taken from where", async () => {
    const { code, out } = await ask(["why", sixtyTwo.id]);
    expect(code).toBe(0);
    for (const rule of sixtyTwo.rules) expect(out).toContain(rule);
    expect(out).toMatch(/weekday +a day of the week, counted from the/);
    expect(out).toContain("The period is inferred from “Tuesday”.");
    expect(out).toContain("Nangarhar province: Nangarhar, Afghanistan: province");
  });

  test("of an incident: the fewest pairs that hold it together, each sign with its points and a sentence", async () => {
    const { out } = await ask(["why", surrender.id, "--all"]);
    expect(out).toContain(`Held together by, the weakest first (${surrender.claims.length - 1})`);
    expect(out).toMatch(/^ {5}\+\d\.\d\d {2}62 in both \(countsEqual\)$/m);
    expect(out).toMatch(/^ {5}−\d\.\d\d {2}before any sign/m);
    expect(out).toContain("No decisions: the signs alone made it");
  });

  test("a report is no answer to why", async () => {
    const { code, err } = await ask(["why", sixtyTwo.report.id]);
    expect(code).toBe(1);
    expect(err).toMatch(/is a report, and a claim or an incident is wanted; "rapporteur show/);
  });
});

test("a total is a range under a policy: the reprint adds nobody, the 62 are not added to the 600", async () => {
  const { code, out } = await ask([
    "total",
    "--type",
    "surrender",
    "--place",
    "Afghanistan",
    "--from",
    "2019-10",
    "--to",
    "2019-12",
    "--policy",
    "min-max",
    "--format",
    "json",
  ]);
  expect(code).toBe(0);
  const { policy, range } = JSON.parse(out) as { policy: string; range: [number, number | null] };
  expect([policy, range[1]]).toEqual(["min-max", null]);
  expect(range[0]).toBeLessThan(601 + 62);
});

test("what was found is taken out, and proves itself", async () => {
  const zip = join(folder, "war.zip");
  expect((await ask(["export", "bundle", "--out", zip])).code).toBe(0);
  const { code, out } = await rapporteur(["verify", zip]);
  expect([code, out]).toEqual([0, expect.stringContaining("6 reports")]);
});

test("a decision outweighs the signs, and both are shown", async () => {
  const open = await openLedger(ledger);
  const denial = surrender.claimsInFull.find(({ status }) => status === "denied")!;
  await open.decide({ about: "relation", a: sixtyTwo.id, b: denial.id, relation: "same", verdict: "no" }, "mariam", {
    reason: "another village",
  });
  await open.decide({ about: "claim", claim: sixtyTwo.id, verdict: "accept" }, "omar");
  await open.close();
  const why = await ask(["why", sixtyTwo.incident]);
  expect(why.out).toMatch(/mariam denied that two claims stand as “same” on \d{4}-\d\d-\d\d\s+\(another\s+village\)/);
  expect(why.out).toMatch(/it\s+outweighs\s+the\s+signs,\s+which\s+say\s+\d+\s+%/);
  expect((await ask(["show", sixtyTwo.id])).out).toMatch(/decided +accepted, by omar on/);
  const [after] = linesOf<IncidentDetail>(await ask(["show", `i-${sixtyTwo.id}`, "--format", "jsonl"]));
  expect(after!.claims).not.toContain(denial.id);
});
