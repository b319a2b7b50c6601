import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { canonical, sha256 } from "../../src/ledger/canonical.ts";
import { beginning, hashOf, type Link } from "../../src/ledger/chain.ts";
import type { Database } from "../../src/ledger/database.ts";
import { openLedger } from "../../src/ledger/index.ts";
import { openDatabase } from "../../src/ledger/restoring.ts";
import type { Rows } from "../../src/ledger/tables.ts";
import { verify } from "../../src/ledger/verifying.ts";
import { freshUrls } from "./databases.ts";
import { generated, handedIn } from "./generated.ts";

/** What somebody with the database's password may try, in SQL that both databases take, and what is said of it. */
const tampering: readonly (readonly [what: string, how: string, said: RegExp])[] = [
  ["an entry is taken out", "delete from entry where seq = 2", /^entry 2 is missing/],
  ["an entry gets another author", `update entry set "by" = 'nobody' where seq = 2`, /^entry 2 .* does not follow/],
  ["an entry gets another moment", "update entry set at = '2001-01-01' where seq = 1", /^entry 1 .* does not follow/],
  [
    "an entry gets another hash",
    "update entry set hash = (select hash from entry where seq = 1) where seq = 3",
    /^entry 3 .* does not follow/,
  ],
  ["bytes are changed", "update original set bytes = (select max(bytes) from original)", /has other bytes than those/],
  [
    "a report gets another hash",
    "update report set sha256 = 'f' || substr(sha256, 2)",
    /is not the one that was added|has other bytes/,
  ],
  ["a report is taken out", "delete from report where seq = 1", /^entry 1: the report \w+ is missing/],
  [
    "a text is changed",
    "update report_text set text = replace(text, 'killed', 'harmed')",
    /has another text than the one that was read/,
  ],
  [
    "a reading is changed",
    "update reading set json = replace(json, 'happened', 'planned')",
    /the reading .* was changed/,
  ],
  ["a reading is emptied", "update reading set json = null", /has lost its text, and no deletion says why/],
  ["a reading is taken out", "delete from reading where seq = 2", /^entry 2: the reading .* is missing/],
  [
    "a decision is changed",
    "update decision set json = replace(json, 'accept', 'reject')",
    /the decision .* was changed/,
  ],
  ["a decision gets another coder", "update decision set coder = 'nobody'", /the decision .* was changed/],
  ["a decision gets another reason", "update decision set reason = 'none'", /the decision .* was changed/],
  ["a decision is emptied", "update decision set json = null", /was emptied, and no deletion says why/],
  ["a decision is taken out", "delete from decision", /the decision .* is missing/],
  ["a deletion gets another reason", "update deletion set reason = 'none'", /the deletion .* was changed/],
  ["a deletion is taken out", "delete from deletion", /the deletion .* is missing/],
  [
    "a sighting is changed",
    "update sighting set json = replace(json, 'outlet', 'author')",
    /the sighting .* was changed/,
  ],
  [
    "a decision is put in by hand",
    "insert into decision select seq + 1000, coder, at, about, blind, json, reason, reason_digest from decision",
    /1 of 2 rows of "decision" have no entry/,
  ],
  [
    "a report is put in by hand",
    `insert into report (id, seq, sha256, published_basis, words, claims, bands, added_at, seen, same_text_as, forgotten)
     values ('0123456789abcdef', 999, 'x', 'given', 1, 0, 0, 'x', 1, '0123456789abcdef', 0)`,
    /1 of 5 rows of "report" have no entry/,
  ],
  [
    "a claim in the lists gets other words",
    "update claim_body set json = replace(json, 'killed', 'harmed')",
    /^claim \S+-kill-\d+ does not quote its report; .* with "rapporteur verify --rebuild"/,
  ],
];

/** Writes the chain anew over whatever is in the tables, as somebody would who knows how it is made. */
async function forge(rows: Rows): Promise<void> {
  let before = beginning;
  for (const link of (await rows.selectFrom("entry").selectAll().orderBy("seq").execute()) as Link[]) {
    before = hashOf(before, link);
    await rows.updateTable("entry").set({ hash: before }).where("seq", "=", link.seq).execute();
  }
}

for (const kind of ["SQLite", "PostgreSQL"] as const)
  describe(`verifying (${kind})`, () => {
    let database: Database;
    let head: string;
    beforeAll(async () => {
      const url = await freshUrls[kind]();
      const ledger = await openLedger(url);
      const [first] = await ledger.addAll(
        [0, 1, 2, 3].map((i) => handedIn(generated(i))),
        "mariam",
      );
      await ledger.add(handedIn(generated(1)).reading, null, "omar");
      const [claim] = (await ledger.claims({ report: first!.report })).items;
      await ledger.decide({ about: "claim", claim: claim!.id, verdict: "accept" }, "omar", { reason: "checked" });
      await ledger.forget(handedIn(generated(3)).reading.report.sha256.slice(0, 16), "asked", "mariam");
      ({ head } = await ledger.verify());
      await ledger.close();
      database = await openDatabase(url, false);
      return () => database.close();
    });

    /** What verifying says once something was done to the tables; all is put back after. */
    async function after(spoil: (rows: Rows) => Promise<unknown>, noted = ""): Promise<readonly string[]> {
      let faults: readonly string[] = [];
      await database
        .write(async (rows) => {
          await spoil(rows);
          ({ faults } = await verify(rows, undefined, noted));
          throw new Error("put back");
        })
        .catch((error: Error) => {
          if (error.message !== "put back") throw error;
        });
      return faults;
    }

    test("a ledger that nobody touched has no fault, and its head stands in the chain", async () => {
      expect(await after(() => Promise.resolve(), head.slice(0, 12))).toEqual([]);
    });

    test.each(tampering)("%s", async (_, how, said) => {
      const faults = await after((rows) => sql.raw(how).execute(rows));
      expect(faults.join("\n")).toMatch(new RegExp(said, "m"));
    });

    test("the end is cut off, rows and all: the chain holds, the noted head is gone", async () => {
      const cut = async (rows: Rows): Promise<void> => {
        await sql`delete from deletion`.execute(rows);
        await sql`delete from entry where kind = 'deletion'`.execute(rows);
        await sql`update report set forgotten = 0`.execute(rows);
      };
      expect((await after(cut, head)).join("\n")).toContain(`no entry has the head ${head}`);
    });

    test("a chain that was forged from a changed decision on holds in itself, and not beside the noted head", async () => {
      const deceive = async (rows: Rows): Promise<void> => {
        const row = await rows.selectFrom("decision").selectAll().executeTakeFirstOrThrow();
        const json = row.json!.replace("accept", "reject");
        const made = { coder: row.coder, at: row.at, blind: row.blind, made: sha256(json), reason: row.reason_digest };
        await rows.updateTable("decision").set({ json }).execute();
        await rows
          .updateTable("entry")
          .set({ digest: sha256(canonical(made)) })
          .where("seq", "=", row.seq)
          .execute();
        await forge(rows);
      };
      expect(await after(deceive)).toEqual([]);
      expect(await after(deceive, head)).toEqual([expect.stringContaining("no entry has the head")]);
    });

    test("hundreds of faults are told once each up to a screenful", async () => {
      const faults = await after((rows) => sql`update entry set hash = 'x'`.execute(rows));
      expect(faults.length).toBeLessThanOrEqual(101);
      expect(faults.length).toBeGreaterThan(10);
    });
  });
