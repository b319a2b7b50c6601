import { expect, test } from "vitest";
import { read } from "../../src/index.ts";
import type { Reading } from "../../src/reading/index.ts";
import { onBoth } from "./databases.ts";
import { generated, handedIn } from "./generated.ts";

const courier = read(
  "Sixty-two fighters surrendered to Afghan forces in Nangarhar on Tuesday, officials said. The Taliban killed two policemen in Kunduz on Monday.",
  { date: "2019-11-21", outlet: "The Courier" },
);
const gazette = read("The Taliban killed three policemen in Kunduz on Monday, 18 November 2019, the governor said.", {
  date: "2019-11-20",
  outlet: "Gulf Gazette",
});
const laterEngine = (reading: Reading): Reading => ({ ...reading, engine: "rapporteur 9.9" });

onBoth("adding", ({ open }) => {
  test("a report comes back as it was read, its claims under ids that say where they stand", async () => {
    const ledger = await open();
    const added = await ledger.add(courier, null, "mariam");
    expect(added).toMatchObject({ newReport: true, newReading: true, claims: courier.claims.length });
    expect(added.report).toBe(courier.report.sha256.slice(0, 16));
    const kept = (await ledger.report(added.report))!;
    expect(kept.reading).toEqual(courier);
    expect(kept.claimsInFull.map(({ id }) => id)).toEqual(
      courier.claims.map(({ type, trigger }) => `${added.report}-${type}-${trigger.start}`),
    );
    for (const { evidence } of kept.claimsInFull)
      expect(kept.text!.slice(evidence.start, evidence.end)).toBe(evidence.words);
  });

  test("the same bytes twice are one report, seen twice", async () => {
    const ledger = await open();
    const { report } = await ledger.add(courier, null, "mariam");
    expect(await ledger.add(courier, null, "omar")).toMatchObject({ newReport: false, newReading: false });
    expect(await ledger.report(report)).toMatchObject({ seen: 2 });
    expect((await ledger.changes(0)).map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      "report mariam",
      "reading mariam",
      "sighting omar",
    ]);
  });

  test("asked before reading, the ledger knows what it has: by bytes, engine, codebook and day", async () => {
    const ledger = await open();
    const { report, engine, codebook } = courier;
    const asks = [report.sha256, engine, codebook, report.published] as const;
    expect(await ledger.hasReading(...asks)).toBe(false);
    await ledger.add(courier, null, "mariam");
    expect(await ledger.hasReading(...asks)).toBe(true);
    expect(await ledger.hasReading(report.sha256, "rapporteur 9.9", codebook, report.published)).toBe(false);
    expect(await ledger.hasReading(report.sha256, engine, codebook, "2019-11-22")).toBe(false);
    expect(await ledger.hasReading(gazette.report.sha256, engine, codebook, report.published)).toBe(false);
  });

  test("a later reading is the current one; the earlier stays, and so does what was decided on its claims", async () => {
    const ledger = await open();
    const { report } = await ledger.add(courier, null, "mariam");
    const [first, second] = (await ledger.report(report))!.claimsInFull;
    await ledger.decide({ about: "claim", claim: first!.id, verdict: "reject" }, "omar");
    await ledger.decide({ about: "claim", claim: second!.id, verdict: "accept" }, "omar");
    // The later engine no longer finds the second claim.
    const fewer = { ...laterEngine(courier), claims: courier.claims.filter(({ id }) => id !== second!.readingClaim) };
    expect(await ledger.add(fewer, null, "mariam")).toMatchObject({ newReport: false, newReading: true });
    const kept = (await ledger.report(report))!;
    expect(kept.readings.map(({ engine }) => engine)).toEqual([courier.engine, "rapporteur 9.9"]);
    expect(kept.reading!.engine).toBe("rapporteur 9.9");
    expect((await ledger.claim(first!.id))!.decision).toMatchObject({ verdict: "reject", coder: "omar" });
    expect((await ledger.claims({ report })).items.map(({ id }) => id)).not.toContain(second!.id);
    expect(await ledger.claim(second!.id)).toMatchObject({ id: second!.id, decision: { verdict: "accept" } });
    await ledger.add({ ...courier, engine: "rapporteur 10" }, null, "mariam");
    expect((await ledger.claims({ decided: "accept" })).items.map(({ id }) => id)).toEqual([second!.id]);
    expect((await ledger.verify()).faults).toEqual([]);
  });

  test("bytes come back as they were handed in; others than those of the reading are refused", async () => {
    const ledger = await open();
    const { reading, original } = handedIn(generated(1));
    const { report } = await ledger.add(reading, { ...original, headers: { etag: "x" } }, "mariam");
    expect(await ledger.original(report)).toEqual({ ...original, headers: { etag: "x" } });
    const other = handedIn(generated(2));
    await expect(ledger.add(other.reading, original, "mariam")).rejects.toThrow(/not those of its reading/);
    expect((await ledger.overview()).reports).toBe(1);
  });

  test("NUL and halves of surrogate pairs are kept as U+FFFD, and nothing moves", async () => {
    const ledger = await open();
    const odd = read("A\u0000B \ud800 The Taliban killed two policemen in Kunduz on Monday.", { date: "2019-11-21" });
    const { report } = await ledger.add(odd, null, "mariam");
    const { text, claimsInFull } = (await ledger.report(report))!;
    expect(text!.length).toBe(odd.report.text.length);
    expect(claimsInFull.length).toBe(odd.claims.length);
    expect((await ledger.verify()).faults).toEqual([]);
  });

  test("everything of a batch is in, or nothing", async () => {
    const ledger = await open();
    const good = handedIn(generated(1));
    const bad = { ...handedIn(generated(2)), original: good.original };
    await expect(ledger.addAll([good, bad], "mariam")).rejects.toThrow();
    expect(await ledger.overview()).toMatchObject({ reports: 0, claims: 0 });
    expect(await ledger.addAll([good, good], "mariam")).toMatchObject([{ newReport: true }, { newReport: false }]);
  });

  test("two reports of one killing are one incident; a person may say otherwise, and that outlasts rebuilding", async () => {
    const ledger = await open();
    await ledger.addAll(
      [courier, gazette].map((reading) => ({ reading, original: null })),
      "mariam",
    );
    const killings = (await ledger.claims({ type: "kill", place: "Kunduz" })).items;
    expect(killings).toHaveLength(2);
    expect(new Set(killings.map(({ incident }) => incident)).size).toBe(1);
    const incident = (await ledger.incident(killings[1]!.id))!;
    expect(incident.reports).toHaveLength(2);
    expect(incident.judgements.map(({ relation }) => relation)).toContain("same");
    const claims = killings.map(({ id }) => id);
    await ledger.decide({ about: "incident", claims, verdict: "split" }, "omar", { reason: "two checkpoints" });
    const apart = async (): Promise<number> =>
      new Set((await ledger.claims({ type: "kill" })).items.map((claim) => claim.incident)).size;
    expect(await apart()).toBe(2);
    await ledger.rebuild();
    expect(await apart()).toBe(2);
    await ledger.decide({ about: "incident", claims, verdict: "merge" }, "omar", { blind: true });
    expect(await apart()).toBe(2);
    await ledger.decide({ about: "incident", claims, verdict: "merge" }, "omar");
    expect(await apart()).toBe(1);
  });
});
