import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { folderWith, rapporteur, surrender } from "./run.ts";

const killing = "Taliban fighters killed twelve policemen in Kunduz on Monday, police said.\n";
const at = folderWith({ "1-courier.txt": surrender, "2-gazette.txt": killing, "empty.bin": "" });
const war = join(at, "war.sqlite");
const reports = ["1-courier.txt", "2-gazette.txt"].map((name) => join(at, name));
const added = rapporteur(["add", ...reports, "--date", "2019-11-21", "--ledger", war, "--by", "mariam"]);

test("add reads files into a ledger and says what is in it", async () => {
  const { code, out, err } = await added;
  expect([code, err]).toEqual([0, expect.stringContaining("added 2")]);
  expect(out).toMatch(/^2 reports, 2 texts, \S+ independent origins?; \d+ claims of \d+ incidents?\n$/);
});

test("the same again is known before it is read; on another day it is read anew", async () => {
  await added;
  const again = await rapporteur(["add", ...reports, "--date", "2019-11-21", "--ledger", war]);
  expect(again.err).toContain("added 0, 2 were in already");
  const later = await rapporteur(["add", reports[0]!, "--date", "2019-11-22", "--ledger", war]);
  expect(later.err).toContain("added 1");
  expect(later.out).toMatch(/^2 reports/);
});

test("what cannot be read is named, the rest is in", async () => {
  const ledger = join(at, "other.sqlite");
  const { code, out, err } = await rapporteur(["add", reports[1]!, join(at, "nothing.txt"), "--ledger", ledger]);
  expect(code).toBe(1);
  expect(err).toContain("nothing.txt");
  expect(out).toMatch(/^1 report,/);
});

test("verify proves a ledger and prints its head, which proves it later", async () => {
  await added;
  const { code, out } = await rapporteur(["verify", war]);
  expect(code).toBe(0);
  expect(out).toMatch(/^\d+ entries, 2 reports, \d+ claims: all is well\nhead [0-9a-f]{64}\n$/);
  const head = /head (\w+)/.exec(out)![1]!;
  expect((await rapporteur(["verify", war, "--head", `${head.slice(0, 12)}…`])).code).toBe(0);
  const other = await rapporteur(["verify", war, "--head", "f".repeat(64)]);
  expect([other.code, other.err]).toEqual([1, expect.stringContaining("no entry has the head ffff")]);
});

test("verify --rebuild makes the lists anew and proves the ledger", async () => {
  await added;
  expect(await rapporteur(["verify", war, "--rebuild"])).toMatchObject({
    code: 0,
    out: expect.stringContaining("all is well") as string,
  });
});

test("verify names what somebody changed behind its back", async () => {
  await added;
  const spoilt = join(at, "spoilt.sqlite");
  await rapporteur(["backup", spoilt, "--ledger", war]);
  const file = new BetterSqlite(spoilt);
  file.exec("update report_text set text = replace(text, 'twelve', 'twenty')");
  file.close();
  const { code, out, err } = await rapporteur(["verify", spoilt]);
  expect(code).toBe(1);
  expect(err).toContain("has another text than the one that was read; restore it from a backup");
  expect(out).toContain("fault");
});

test("verify proves an exported bundle, as zip and as folder, and names what was changed in it", async () => {
  await added;
  const zip = join(at, "war.zip");
  expect((await rapporteur(["export", "bundle", "--ledger", war, "--with-texts", "--out", zip])).code).toBe(0);
  const whole = await rapporteur(["verify", zip]);
  expect([whole.code, whole.out]).toEqual([
    0,
    expect.stringMatching(/2 reports, \d+ claims: all is well\nseal \w{64}/),
  ]);
  const bytes = readFileSync(zip);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(join(at, "spoilt.zip"), bytes);
  expect((await rapporteur(["verify", join(at, "spoilt.zip")])).code).toBe(1);
  const folder = await rapporteur(["verify", at]);
  expect([folder.code, folder.err]).toEqual([1, expect.stringContaining("this is no bundle, or not a whole one")]);
  expect((await rapporteur(["verify", zip, "--rebuild"])).code).toBe(2);
});

test("backup copies a ledger, restore puts it into an empty one and proves it", async () => {
  await added;
  const dump = join(at, "war.jsonl.gz");
  expect(await rapporteur(["backup", dump, "--ledger", war])).toMatchObject({ code: 0, out: "" });
  const over = await rapporteur(["backup", dump, "--ledger", war]);
  expect([over.code, over.err]).toEqual([1, expect.stringContaining("a backup never goes over a file; name another")]);
  const restored = await rapporteur(["restore", dump, "--ledger", join(at, "again.sqlite")]);
  expect([restored.code, restored.out]).toEqual([0, expect.stringContaining("all is well")]);
  const again = await rapporteur(["restore", dump, "--ledger", war]);
  expect([again.code, again.err]).toEqual([1, expect.stringContaining("has something in it already")]);
});

test("forget takes a report out for good, with a reason; unknown ids are named", async () => {
  const ledger = join(at, "third.sqlite");
  await rapporteur(["add", ...reports, "--ledger", ledger, "--date", "2019-11-21"]);
  const file = new BetterSqlite(ledger, { readonly: true });
  const { id } = file.prepare("select id from report").get() as { readonly id: string };
  file.close();
  expect((await rapporteur(["forget", id, "--ledger", ledger])).code).toBe(2);
  const gone = await rapporteur(["forget", id, "0000000000000000", "--reason", "asked", "--ledger", ledger]);
  expect(gone.code).toBe(1);
  expect(gone.err).toContain(`${id} is removed`);
  expect(gone.err).toContain("the ledger has no report 0000000000000000");
  expect((await rapporteur(["verify", ledger])).code).toBe(0);
  const again = await rapporteur(["add", ...reports, "--ledger", ledger, "--date", "2019-11-21"]);
  expect(again.err).toContain("removed for good");
});

test.each([
  [["verify", join(at, "none.sqlite")], "there is no ledger at"],
  [["verify", join(at, "1-courier.txt")], "is not a ledger"],
  [["backup", join(at, "b.sqlite"), "--ledger", join(at, "none.sqlite")], "there is no ledger at"],
  [["restore", join(at, "none.jsonl.gz"), "--ledger", join(at, "new.sqlite")], "there is no backup at"],
  [["add", reports[0]!, "--ledger", "postgres://me:secret@127.0.0.1:9/war"], "cannot be reached"],
])("what went wrong is said in a line, and what to do: %j", async (args, said) => {
  const { code, out, err } = await rapporteur(args);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain(said);
  expect(err).not.toContain("secret");
  expect(err.trim().split("\n")).toHaveLength(1);
});
