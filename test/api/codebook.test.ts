import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codebookShelf } from "../../src/api/index.ts";
import { reports, served, type Served } from "./serving.ts";

let api: Served;
beforeAll(async () => {
  api = await served({ coder: "Ines" });
  await api.send("POST", "/api/reports", reports.courier);
});
afterAll(() => api.close());

const inUse = async () => (await api.ask("/api/codebook")).json();
const check = async (files: object[], removed: string[] = []) =>
  (await api.send("POST", "/api/codebook/check", { files, removed })).json();
const frame = async (type: string): Promise<{ path: string; text: string }> => {
  const { frames } = await inUse();
  const found = frames.find((one: { type: string }) => one.type === type);
  return { path: found.file, text: found.text };
};

test("the codebook comes with what each frame means and the text of its file", async () => {
  const { name, version, saved, frames, files } = await inUse();
  expect([name, version, saved]).toEqual(["conflict", "1", 0]);
  expect(frames.find(({ type }: { type: string }) => type === "surrender").means).toMatch(/give themselves up/);
  expect(files.map(({ path }: { path: string }) => path)).toContain("cues.yaml");
});

test("a slip is named with file and line, and what was probably meant", async () => {
  const { path, text } = await frame("surrender");
  const effect = await check([{ path, text: text.replace("recipient:", "reciever:") }]);
  expect(effect.problems[0]).toMatchObject({
    file: "frames/surrender.yaml",
    line: expect.any(Number),
    suggestion: "recipient",
  });
  expect(effect).toMatchObject({ reports: 0, adds: [], drops: [] });
});

test("an edit shows what it does to the reports at hand: leaving a frame out drops its claims", async () => {
  const effect = await check([], ["frames/surrender.yaml"]);
  expect(effect).toMatchObject({ problems: [], reports: 1, adds: [] });
  expect(
    effect.drops.map(({ type, trigger }: { type: string; trigger: { words: string } }) => [type, trigger.words]),
  ).toContainEqual(["surrender", "surrendered"]);
  expect(effect.says).toMatch(/^adds 0 claims, drops \d+, in 1 report/);
  expect((await inUse()).frames.some(({ type }: { type: string }) => type === "surrender")).toBe(true);
});

test("an example that a changed frame no longer finds is named with its line", async () => {
  const { path, text } = await frame("surrender");
  const example = "A choir sang in the square.";
  const effect = await check([{ path, text: text.replace("finds:", `finds:\n  - ${example}`) }]);
  expect(effect.problems).toEqual([]);
  expect(effect.examples[0].message).toContain(example);
  expect(effect).toMatchObject({ adds: [], drops: [] });
});

test("a codebook with slips is not saved", async () => {
  const { path, text } = await frame("kill");
  const answer = await api.send("PUT", "/api/codebook", { files: [{ path, text: `${text}\nwords: [` }], saved: 0 });
  expect(answer.status).toBe(422);
  const { error, problems } = await answer.json();
  expect(error.code).toBe("codebook-slips");
  expect(problems[0].file).toBe("frames/kill.yaml");
  expect((await inUse()).saved).toBe(0);
});

test.each([
  "../../outside.yaml",
  "/etc/passwd",
  "frames/../../x.yaml",
  "frames/a b.yaml",
  "notes.txt",
  "codebook.yaml/x.yaml",
])("a file named %s is never written", async (path) => {
  const answer = await api.send("PUT", "/api/codebook", { files: [{ path, text: "means: x" }], saved: 0 });
  expect(answer.status).toBe(422);
  expect(readdirSync(api.folder).filter((name) => name.includes("outside"))).toEqual([]);
});

test("a saved codebook is the next version; reports read after it bear its stamp, and the old one stays", async () => {
  const answer = await api.send("PUT", "/api/codebook", {
    files: [],
    removed: ["frames/surrender.yaml"],
    saved: 0,
    reason: "a pilot without it",
  });
  expect(await answer.json()).toMatchObject({ version: "1.1", saved: 1 });
  const { report } = await (
    await api.send("POST", "/api/reports", { ...reports.courier, text: `${reports.courier.text} Later edition.` })
  ).json();
  expect(report.reading.codebook).toBe("conflict@1.1");
  expect(report.claimsInFull.some(({ type }: { type: string }) => type === "surrender")).toBe(false);
  const folder = join(api.folder, "ledger.sqlite.codebook");
  expect(JSON.parse(readFileSync(join(folder, "1.json"), "utf8"))).toMatchObject({
    number: 1,
    by: "Ines",
    reason: "a pilot without it",
  });
  expect(existsSync(join(folder, "1", "frames", "surrender.yaml"))).toBe(false);
  const saved = (await api.ledger.changes(0)).filter(({ kind }) => kind === "codebook");
  expect(saved.map(({ by, subject }) => [by, subject])).toEqual([["Ines", "conflict@1.1"]]);
  expect((await api.ledger.verify()).faults).toEqual([]);
  // The program that starts next begins with it.
  expect(codebookShelf("conflict", folder).current()).toMatchObject({ number: 1, codebook: { version: "1.1" } });
});

test("of two who edit at once, the second is told to look again", async () => {
  const answer = await api.send("PUT", "/api/codebook", { files: [], saved: 0 });
  expect(answer.status).toBe(409);
  expect((await answer.json()).error.allowed).toEqual(["1"]);
  expect((await api.send("PUT", "/api/codebook", { files: [], saved: 1 })).status).toBe(200);
  expect((await inUse()).version).toBe("1.2");
});
