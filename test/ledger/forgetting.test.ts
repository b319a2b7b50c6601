import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { openLedger } from "../../src/ledger/index.ts";
import { freshUrls, onBoth } from "./databases.ts";
import { type Generated, generated, handedIn } from "./generated.ts";

/** A report that tells of a person and place that no other tells of. */
function singular(): Generated {
  const plain = generated(99);
  const json = JSON.stringify(plain.reading)
    .replaceAll(plain.reading.claims[0]!.place[0]!.words, "X".repeat(plain.reading.claims[0]!.place[0]!.words.length))
    .replaceAll(/Police|Residents|Hospital officials|The Defense Ministry|A provincial governor/g, (words) =>
      "Zerubbabelqqqqqqqqqqqqqqqqqqqqqq".slice(0, words.length),
    );
  return { ...plain, reading: JSON.parse(json) as Generated["reading"] };
}

onBoth("forgetting", ({ open }) => {
  test("takes text, bytes and claims; leaves id, hash and reason; and the chain holds", async () => {
    const ledger = await open();
    await ledger.addAll(
      Array.from({ length: 6 }, (_, i) => handedIn(generated(i))),
      "mariam",
    );
    const { report } = await ledger.add(...(Object.values(handedIn(singular())) as [never, never]), "mariam");
    const kept = (await ledger.report(report))!;
    const [claim] = kept.claimsInFull;
    await ledger.decide({ about: "claim", claim: claim!.id, verdict: "edit", edit: { source: "Zerubbabel" } }, "omar", {
      reason: "Zerubbabel said so",
    });
    const { seq } = (await ledger.changes(0)).at(-1)!;
    await ledger.forget(report, "a witness asked", "mariam");

    expect(await ledger.report(report)).toMatchObject({
      forgotten: true,
      text: null,
      reading: null,
      sha256: kept.sha256,
      title: null,
    });
    expect(await ledger.original(report)).toBeNull();
    expect(await ledger.claim(claim!.id)).toBeNull();
    expect((await ledger.claims({ text: "zerubbabel*" })).items).toEqual([]);
    expect((await ledger.facets("source")).map(({ value }) => value).join()).not.toContain("zerub");
    expect((await ledger.decisions()).items).toEqual([]);
    expect(await ledger.deletions(seq)).toMatchObject([{ report, reason: "a witness asked" }]);
    expect(await ledger.deletions(seq + 1)).toEqual([]);
    expect(await ledger.verify()).toMatchObject({ faults: [], reports: 7 });
    await ledger.rebuild();
    expect((await ledger.overview()).reports).toBe(6);
  });

  test("what was forgotten is not taken in again, and once is enough", async () => {
    const ledger = await open();
    const { reading } = handedIn(generated(1));
    const { report } = await ledger.add(reading, null, "mariam");
    await ledger.forget(report, "asked", "mariam");
    await ledger.forget(report, "asked again", "mariam");
    expect(await ledger.deletions(0)).toHaveLength(1);
    expect(await ledger.add(reading, null, "mariam")).toMatchObject({ forgotten: true, newReport: false });
    expect(await ledger.hasReading(reading.report.sha256, reading.engine, reading.codebook, "2012-01-05")).toBe(true);
    await expect(ledger.forget("0000000000000000", "x", "mariam")).rejects.toMatchObject({ kind: "unknown subject" });
  });

  test("the incidents it was in are those of the others alone", async () => {
    const [all, fewer] = [await open(), await open()];
    const readings = Array.from({ length: 6 }, (_, i) => handedIn(generated(i)));
    const gone = readings[5]!.reading.report.sha256.slice(0, 16);
    await all.addAll(readings, "mariam");
    await all.forget(gone, "asked", "mariam");
    await fewer.addAll(
      readings.filter((_, i) => i !== 5),
      "mariam",
    );
    expect((await all.incidents({ limit: 500 })).items).toEqual((await fewer.incidents({ limit: 500 })).items);
  });
});

test("no byte of a forgotten report stays in the SQLite file or beside it", async () => {
  const url = await freshUrls.SQLite();
  const ledger = await openLedger(url);
  await ledger.addAll(
    Array.from({ length: 8 }, (_, i) => handedIn(generated(i))),
    "mariam",
  );
  const special = singular();
  const { report } = await ledger.add(...(Object.values(handedIn(special)) as [never, never]), "mariam");
  await ledger.addAll(
    Array.from({ length: 8 }, (_, i) => handedIn(generated(i + 30))),
    "mariam",
  );
  const onDisk = (): string =>
    readdirSync(dirname(url))
      .map((name) => readFileSync(join(dirname(url), name), "latin1").toLowerCase())
      .join("\n");
  const words = [
    "zerub",
    ...special.reading.sentences
      .slice(2, 5)
      .map(({ start, end }) => special.reading.report.text.slice(start, end).toLowerCase()),
  ];
  for (const one of words) expect(onDisk()).toContain(one);
  await ledger.forget(report, "asked", "mariam");
  for (const one of words) expect(onDisk()).not.toContain(one);
  await ledger.close();
  for (const one of words) expect(onDisk()).not.toContain(one);
});
