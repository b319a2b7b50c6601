import { beforeAll, expect, test } from "vitest";
import { read } from "../../src/index.ts";
import type { Ledger } from "../../src/ledger/index.ts";
import { onBoth } from "./databases.ts";

const texts = [
  "Nine people were killed in Jalalabad on Tuesday. Two policemen were wounded in Kunduz on Monday. Three drivers were killed in Herat.",
  "Sixty-two fighters surrendered in Nangarhar on Tuesday.",
  "A soldier was killed in Zabul.",
];
const readings = texts.map((text) => read(text, { date: "2019-11-21", outlet: "The Courier" }));

onBoth("looking up what was typed", ({ open }) => {
  let ledger: Ledger;
  let whole: string[];
  beforeAll(async () => {
    ledger = await open();
    await ledger.addAll(
      readings.map((reading) => ({ reading, original: null })),
      "mariam",
    );
    whole = (await ledger.claims({ limit: 500 })).items.map(({ id }) => id);
  });
  const found = async (typed: string): Promise<string[]> => (await ledger.lookUp(typed)).found.map(({ id }) => id);

  test("every id stands for itself alone", async () => {
    expect(whole.length).toBeGreaterThan(3);
    for (const id of whole) {
      expect(await ledger.lookUp(id)).toEqual({ found: [{ kind: "claim", id }], near: [] });
      const { incident } = (await ledger.claim(id))!;
      expect(await ledger.lookUp(`i-${id}`)).toEqual({ found: [{ kind: "incident", id: incident }], near: [] });
    }
  });

  test("a short id with type and place is enough, and leads to one claim", async () => {
    const reports = await ledger.shortIds(readings.map(({ report }) => report.sha256.slice(0, 16)));
    for (const id of whole) {
      const [report, ...rest] = id.split("-");
      const short = reports.get(report!)!;
      expect(short.length).toBeLessThan(16);
      expect(await found([short, ...rest].join("-"))).toEqual([id]);
    }
  });

  test("a report is found by the beginning of its id, and none by what is no beginning", async () => {
    const [id] = whole[0]!.split("-");
    expect(await ledger.lookUp(id!.slice(0, 8))).toEqual({ found: [{ kind: "report", id }], near: [] });
    expect(await found(id!.slice(1, 9))).toEqual([]);
    expect(await found("")).toEqual([]);
  });

  test("an id cut too short stands for all that begin so", async () => {
    const report = whole[0]!.slice(0, 16);
    const own = whole.filter((id) => id.startsWith(`${report}-kill`));
    expect(own).toHaveLength(2);
    expect(await found(`${report}-kill`)).toEqual(own);
  });

  test("what nothing is called has the nearest beside it", async () => {
    const [first] = whole;
    const report = first!.slice(0, 16);
    const missed = await ledger.lookUp(`${report}-kill-7`);
    expect([missed.found, missed.near[0]]).toEqual([[], first]);
    const other = await ledger.lookUp(`${report.slice(0, 7)}x`);
    expect([other.found, other.near]).toEqual([[], [report]]);
  });

  test("quotes and signs of patterns are letters like any other", async () => {
    for (const typed of ["%", "_", "' or 1=1 --", "i-%", `${whole[0]!.slice(0, 4)}%-kill`])
      expect(await found(typed)).toEqual([]);
  });
});
