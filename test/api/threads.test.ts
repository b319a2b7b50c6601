import { afterAll, expect, test } from "vitest";
import { codebookShelf, threadDesk } from "../../src/api/index.ts";
import { CannotBeRead, type Handed, type Outcome } from "../../src/api/reading/desk.ts";

const shelf = codebookShelf("conflict", null);
const desk = threadDesk({ threads: 1, codebook: () => shelf.current().folder });
afterAll(() => desk.close());

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (name: string, text: string): Handed => ({ name, bytes: bytes(text), mediaType: null, given: {} });

async function all(handed: Handed, urgency: "now" | "later" = "later"): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const outcome of desk.read(handed, urgency)) outcomes.push(outcome);
  return outcomes;
}
const types = (outcomes: readonly Outcome[]): string[] =>
  outcomes.flatMap((one) => ("reading" in one ? one.reading.claims.map(({ type }) => type) : []));

test("a text is read on another thread, with the bytes it came from", async () => {
  const [outcome] = await all(
    { text: "Ten people were killed in Aden.", given: { outlet: "The Morning Post" } },
    "now",
  );
  expect(types([outcome!])).toEqual(["kill"]);
  expect(outcome).toMatchObject({ reading: { report: { outlet: "The Morning Post" } }, original: { from: "pasted" } });
});

test("what somebody waits for goes before what was handed in earlier", async () => {
  const order: string[] = [];
  await Promise.all([
    all(file("1.txt", "Ten people were killed in Aden.")).then(() => order.push("first file")),
    all(file("2.txt", "Ten people were killed in Taiz.")).then(() => order.push("second file")),
    all({ text: "Ten people were killed in Homs.", given: {} }, "now").then(() => order.push("paste")),
  ]);
  expect(order).toEqual(["first file", "paste", "second file"]);
});

test("a file of many reports gives them one after the other, however many", async () => {
  const lines = Array.from({ length: 100 }, (_, i) => JSON.stringify({ text: `${i + 2} people were killed in Aden.` }));
  expect(await all(file("many.jsonl", lines.join("\n")))).toHaveLength(100);
});

test("a file that is no report is refused with the reason, and the next is read", async () => {
  const picture: Handed = {
    name: "photo.png",
    bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
    mediaType: null,
    given: {},
  };
  await expect(all(picture)).rejects.toThrow(CannotBeRead);
  await expect(all(picture)).rejects.toThrow(/PNG/);
  expect(types(await all(file("3.txt", "Ten people were killed in Aden.")))).toEqual(["kill"]);
});

test("whoever stops taking reports in the middle of a file keeps no thread from the next", async () => {
  const lines = Array.from({ length: 90 }, (_, i) => JSON.stringify({ text: `${i + 2} people were killed in Aden.` }));
  for await (const outcome of desk.read(file("left.jsonl", lines.join("\n")), "later")) if ("reading" in outcome) break;
  expect(types(await all(file("4.txt", "Ten people were killed in Aden.")))).toEqual(["kill"]);
});

test("a thread that comes to nothing is given up, and another takes its place", async () => {
  const hasty = threadDesk({ threads: 1, codebook: () => shelf.current().folder, patience: 1 });
  const reading = async (): Promise<void> => {
    for await (const _ of hasty.read({ text: "Ten people were killed in Aden.", given: {} }, "now")) break;
  };
  await expect(reading()).rejects.toThrow(/given up/);
  await hasty.close();
});

test("an edited codebook is tried out on reports", async () => {
  const { files, folder } = shelf.current();
  const [read] = await all({ text: "Ten people were killed in Aden.", given: {} });
  if (read === undefined || !("reading" in read)) throw new Error("nothing was read");
  const path = "frames/kill.yaml";
  const left = files.filter((one) => one.path !== path);
  const effect = await desk.try({ files: left, folder, edited: [path], reports: [read.reading.report] });
  expect(effect).toMatchObject({ problems: [], reports: 1, adds: [], drops: [{ type: "kill" }] });
});
