import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { type Ledger, openLedger, restoreLedger } from "../../src/ledger/index.ts";
import { folder, freshUrls } from "./databases.ts";
import { generated, handedIn } from "./generated.ts";

const kinds = ["SQLite", "PostgreSQL"] as const;

/** All that a ledger answers, to be compared. */
const everything = async (ledger: Ledger) => ({
  reports: (await ledger.reports({ limit: 500 })).items,
  claims: (await ledger.claims({ limit: 500 })).items,
  found: (await ledger.claims({ text: "market killed", limit: 500 })).items.map(({ id }) => id),
  incidents: (await ledger.incidents({ limit: 500 })).items,
  decisions: (await ledger.decisions()).items,
  deletions: await ledger.deletions(0),
  changes: await ledger.changes(0),
  original: await ledger.original((await ledger.reports()).items[0]!.id),
  outlets: await ledger.facets("outlet"),
  accounts: await ledger.accounts.list(),
  verified: await ledger.verify(),
});

describe.each(kinds)("backup from %s", (from) => {
  const into = folder();
  const dump = join(into, "war.jsonl.gz");
  let all: Awaited<ReturnType<typeof everything>>;
  beforeAll(async () => {
    const ledger = await openLedger(await freshUrls[from]());
    await ledger.addAll(
      Array.from({ length: 6 }, (_, i) => handedIn(generated(i))),
      "mariam",
    );
    const [claim] = (await ledger.claims({ type: "kill" })).items;
    const edit = { count: [3, null], place: ["Elsewhere"] } as const;
    await ledger.decide({ about: "claim", claim: claim!.id, verdict: "edit", edit }, "omar", { reason: "ünsure" });
    await ledger.forget(handedIn(generated(5)).reading.report.sha256.slice(0, 16), "asked", "mariam");
    await ledger.accounts.save({ name: "omar", role: "coder", disabled: false, passwordHash: "x" }, "mariam");
    all = await everything(ledger);
    await ledger.backup(dump);
    await expect(ledger.backup(dump)).rejects.toMatchObject({ kind: "not empty" });
    await ledger.close();
  });

  test.each(kinds)("answers all alike once it is restored into %s, and goes on from there", async (to) => {
    const url = await freshUrls[to]();
    await restoreLedger(dump, url);
    const ledger = await openLedger(url);
    expect(await everything(ledger)).toEqual(all);
    expect(all.verified.faults).toEqual([]);
    await ledger.add(handedIn(generated(7)).reading, null, "mariam");
    expect((await ledger.verify()).faults).toEqual([]);
    await ledger.close();
    await expect(restoreLedger(dump, url)).rejects.toMatchObject({ kind: "not empty" });
  });

  const spoilt: readonly (readonly [string, (whole: Buffer) => Buffer, RegExp])[] = [
    ["cut short", (whole) => whole.subarray(0, whole.length / 2), /cannot be read|is cut short/],
    [
      "cut at a line",
      (whole) => gzipSync(gunzipSync(whole).toString().split("\n").slice(0, -9).join("\n")),
      /is cut short/,
    ],
    ["of something else", () => gzipSync('{"format":"photos/1"}\n'), /is no backup of a ledger/],
    ["not packed", () => Buffer.from("plain"), /cannot be read/],
    [
      "of a newer version",
      (whole) => gzipSync(gunzipSync(whole).toString().replace('"001-ledger"', '"001-ledger","999-later"')),
      /newer version of rapporteur \(it knows "999-later"\)/,
    ],
    [
      "with a table that ledgers do not have",
      (whole) => gzipSync(gunzipSync(whole).toString().replace('["entry",', '["diary",')),
      /rows of a table "diary"/,
    ],
  ];
  test.each(spoilt)("a backup that is %s restores nothing and says so", async (name, spoil, said) => {
    const path = join(into, `${name.replaceAll(" ", "-")}.jsonl.gz`);
    writeFileSync(path, spoil(readFileSync(dump)));
    const url = join(folder(), "again.sqlite");
    await expect(restoreLedger(path, url)).rejects.toThrow(said);
    const ledger = await openLedger(url);
    expect(await ledger.overview()).toMatchObject({ reports: 0, claims: 0 });
    await ledger.close();
  });
});

test("a copy of a SQLite ledger is a ledger, and moves to a server; a server is copied into a dump only", async () => {
  const into = folder();
  const ledger = await openLedger(join(into, "war.sqlite"));
  await ledger.addAll(
    [0, 1].map((i) => handedIn(generated(i))),
    "mariam",
  );
  const all = await everything(ledger);
  await ledger.backup(join(into, "copy.sqlite"));
  await ledger.close();
  const copy = await openLedger(join(into, "copy.sqlite"), { readonly: true });
  expect(await everything(copy)).toEqual(all);
  await copy.close();
  const url = await freshUrls.PostgreSQL();
  await restoreLedger(join(into, "copy.sqlite"), url);
  const server = await openLedger(url);
  expect(await everything(server)).toEqual(all);
  await expect(server.backup(join(into, "b.sqlite"))).rejects.toThrow(/name it .*b\.sqlite\.jsonl\.gz/);
  await server.close();
});

test("a backup that is not there is named, and no ledger is made", async () => {
  const url = join(folder(), "war.sqlite");
  await expect(restoreLedger("nothing.jsonl.gz", url)).rejects.toMatchObject({ kind: "missing" });
  expect(existsSync(url)).toBe(false);
});
