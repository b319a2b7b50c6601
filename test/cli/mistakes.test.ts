import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openLedger } from "../../src/ledger/index.ts";
import { folderWith, rapporteur } from "./run.ts";

/** What a new user gets wrong, and what the program says: what was found, where, and what to do. */

const folder = folderWith({ "notes.sqlite": "a shopping list" });
const empty = join(folder, "empty.sqlite");
beforeAll(async () => (await openLedger(empty)).close());

const asking: readonly (readonly string[])[] = [
  ["incidents"],
  ["claims"],
  ["reports"],
  ["show", "3f0a"],
  ["why", "i-3f0a-kill-120"],
  ["total", "--type", "kill", "--policy", "lowest"],
  ["export", "claims-csv"],
];

describe("a ledger that is not there is said, with what makes one, and none is made", () => {
  test.each(asking)("rapporteur %s", async (...args) => {
    const none = join(folder, "none.sqlite");
    const { code, out, err } = await rapporteur([...args, "--ledger", none]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(`rapporteur: there is no ledger at ${none}`);
    expect(err).toContain('"rapporteur add"');
    expect(existsSync(none)).toBe(false);
  });
});

test.each(asking)("a file that is no ledger is not touched: rapporteur %s", async (...args) => {
  const { code, err } = await rapporteur([...args, "--ledger", join(folder, "notes.sqlite")]);
  expect(code).toBe(1);
  expect(err).toMatch(/notes\.sqlite is not a ledger; name another file/);
});

test.each(asking.filter(([name]) => name !== "export"))(
  "an empty ledger says how to fill it: rapporteur %s",
  async (...args) => {
    const { out, err } = await rapporteur([...args, "--ledger", empty]);
    expect(out).toBe("");
    expect(err).toMatch(/the ledger holds no (?:reports|claims) yet; "rapporteur add" reads /);
  },
);

test.each([
  [["show"], /^rapporteur: missing required argument 'ids'/],
  [["why", "x", "--format", "csv"], /Allowed choices are text, jsonl/],
  [["incident"], /^rapporteur: unknown command 'incident'\n\(Did you mean incidents\?\)/],
  [["incidents", "--grad", "weak"], /Did you mean --grade\?/],
  [["incidents", "--grade", "good"], /Allowed choices are provisional, weak, fair, contested, confirmed/],
  [["incidents", "--from", "last week"], /Write the day as 2019-11-21 or "21 November 2019"/],
  [["incidents", "--to", "2019-13"], /Write the month as 2019-11/],
  [["incidents", "--limit", "0"], /Give a number from 1\./],
  [["claims", "--min-confidence", "60"], /Give a number from 0 to 1/],
  [["export", "excel"], /^rapporteur: 'excel' is no format\. Allowed choices are claims-csv, /],
])("%j is wrong usage, and help is pointed at", async (args, message) => {
  const { code, out, err } = await rapporteur(args);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(message);
  expect(err).toMatch(/"rapporteur help" and the name of a command explain it\n$/);
});

test("a file that cannot be written is named with the reason, and nothing is left behind", async () => {
  const none = await rapporteur(["incidents", "--ledger", empty, "--out", join(folder, "no", "x.csv")]);
  expect([none.code, none.err]).toEqual([
    1,
    expect.stringContaining("x.csv cannot be written: its folder is not there"),
  ]);
  const before = readdirSync(folder);
  const taken = await rapporteur(["claims", "--ledger", empty, "--out", folder]);
  expect([taken.code, taken.err]).toEqual([1, `rapporteur: ${folder} is a folder: name a file in it\n`]);
  expect(readdirSync(folder)).toEqual(before);
});

test("a pipe that gives nothing adds nothing", async () => {
  const { code, out, err } = await rapporteur(["add", "--ledger", empty], "");
  expect([code, out, err]).toEqual([1, "", "rapporteur: standard input is empty: nothing of it was added\n"]);
});

test("Ctrl-C keeps what was read, and the same command goes on from there", async () => {
  const reports = folderWith(
    Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.txt`, `${i + 2} soldiers were killed in Herat.`])),
  );
  const add = ["add", reports, "--ledger", join(reports, "war.sqlite")];
  const idle = process.listenerCount("SIGINT");
  // The signal of one who has seen enough, as soon as the command listens for it.
  const pressing = setInterval(() => {
    if (process.listenerCount("SIGINT") === idle) return;
    clearInterval(pressing);
    process.listeners("SIGINT").at(-1)!("SIGINT");
  });
  const first = await rapporteur(add);
  clearInterval(pressing);
  expect(first.code).toBe(1);
  expect(first.err).toMatch(/stopped with \d+ of 12 files finished; what was added stays/);
  const added = Number(/^added (\d+)$/m.exec(first.err)?.[1]);
  expect(added).toBeLessThan(12);
  const again = await rapporteur(add);
  expect([again.code, again.err]).toEqual([
    0,
    expect.stringContaining(`added ${12 - added}, ${added} ${added === 1 ? "was" : "were"} in already`),
  ]);
  expect(process.listenerCount("SIGINT")).toBe(idle);
});
