import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { PolicyName } from "../../src/comparing/index.ts";
import { type Ledger, openLedger } from "../../src/ledger/index.ts";
import { freshUrls } from "./databases.ts";
import { type Generated, generated, handedIn } from "./generated.ts";

/** Some reports of a made-up war, near each other in time. */
const reports = fc.record({
  first: fc.nat(300),
  many: fc.integer({ min: 3, max: 7 }),
  seed: fc.integer({ min: 1, max: 9 }),
});
const told = ({ first, many, seed }: { first: number; many: number; seed: number }): Generated[] =>
  Array.from({ length: many }, (_, i) => generated(first + i, seed));

async function ledgerOf(all: readonly Generated[], together = 3): Promise<Ledger> {
  const ledger = await openLedger(await freshUrls.SQLite());
  for (let at = 0; at < all.length; at += together)
    await ledger.addAll(
      all.slice(at, at + together).map((one) => handedIn(one)),
      "mariam",
    );
  return ledger;
}

const question = { type: "kill", from: "2012-01-01", to: "2014-12-31" };
const policies: readonly PolicyName[] = ["conservative", "lowest", "min-max", "low-best-high", "two-origins"];
const answers = async (ledger: Ledger) => ({
  incidents: (await ledger.incidents({ limit: 500 })).items,
  totals: await Promise.all(policies.map(async (policy) => (await ledger.total(question, policy)).range)),
});

const law = (name: string, check: (all: Generated[], draw: () => number) => Promise<void>): void =>
  test(`law: ${name}`, () =>
    fc.assert(
      fc.asyncProperty(reports, fc.infiniteStream(fc.nat()), (drawn, draw) =>
        check(told(drawn), () => draw.next().value ?? 0),
      ),
      { numRuns: 3 },
    ));

law("the order of adding changes no incident and no total", async (all, draw) => {
  const shuffled = all
    .map((one) => [draw(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
  const [one, other] = [await ledgerOf(all), await ledgerOf(shuffled, 2)];
  expect(await answers(other)).toEqual(await answers(one));
  await Promise.all([one.close(), other.close()]);
});

law("adding the same reports again changes nothing that is claimed", async (all) => {
  const ledger = await ledgerOf(all);
  const before = await answers(ledger);
  for (const one of await ledger.addAll(
    all.map((report) => handedIn(report)),
    "omar",
  ))
    expect(one).toMatchObject({ newReport: false, newReading: false });
  expect(await answers(ledger)).toEqual(before);
  await ledger.close();
});

law("computed again from its readings, a ledger answers the same", async (all) => {
  const ledger = await ledgerOf(all);
  const before = await answers(ledger);
  await ledger.rebuild();
  expect(await answers(ledger)).toEqual(before);
  expect((await ledger.verify()).faults).toEqual([]);
  await ledger.close();
});

law("a reprint under another masthead changes no count of origins and no total", async (all) => {
  const ledger = await ledgerOf(all);
  const before = await answers(ledger);
  const { reading } = all[0]!;
  const bytes = new TextEncoder().encode(`${reading.report.text}\nreprinted`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const report = { ...reading.report, id: sha256.slice(0, 16), sha256, outlet: "The Distant Mirror" };
  const added = await ledger.add({ ...reading, report }, null, "mariam");
  expect(added.reprintOf).toContain(reading.report.id);
  const after = await answers(ledger);
  const originsOf = (found: typeof before) =>
    new Map(found.incidents.flatMap(({ claims, origins }) => claims.map((id) => [id, [origins.min, origins.max]])));
  const [origins, now] = [originsOf(before), originsOf(after)];
  for (const [id, bound] of origins) expect([id, now.get(id)]).toEqual([id, bound]);
  expect(after.totals).toEqual(before.totals);
  await ledger.close();
});
