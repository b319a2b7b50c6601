import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { askedActorsOf, identitiesOf } from "../../src/ledger/identities.ts";
import { ledgerUrl, openLedger, withoutPassword } from "../../src/ledger/index.ts";
import { KeptLedger } from "../../src/ledger/kept-ledger.ts";
import { refuseOlder } from "../../src/ledger/postgres.ts";
import { openDatabase } from "../../src/ledger/restoring.ts";
import { openSqlite } from "../../src/ledger/sqlite.ts";
import { folder, freshUrls, onBoth } from "./databases.ts";
import { generated, handedIn } from "./generated.ts";

onBoth("opening", ({ url: fresh, open }) => {
  test("a ledger of an older version is brought up to date once it is opened for writing, and only then", async () => {
    const url = await fresh();
    const ledger = await openLedger(url);
    await ledger.addAll(
      [0, 1, 2].map((i) => handedIn(generated(i))),
      "mariam",
    );
    const before = (await ledger.incidents()).items;
    await ledger.close();
    const database = await openDatabase(url, false);
    await database.write(async (rows) => {
      await sql`delete from kysely_migration where name <> '001-ledger'`.execute(rows);
      await sql`alter table claim drop column closeness`.execute(rows);
      await sql`alter table judgement add column signs text not null default '[]'`.execute(rows);
    });
    await database.close();
    await expect(openLedger(url, { readonly: true })).rejects.toThrow(/older version .*open it once for writing/);
    const again = await open(url);
    expect((await again.incidents()).items).toEqual(before);
    await again.add(handedIn(generated(3)).reading, null, "mariam");
    expect((await again.verify()).faults).toEqual([]);
    await (await open(url, { readonly: true })).overview();
  });

  test("a ledger of a newer version is not touched, and says what to do", async () => {
    const url = await fresh();
    await (await openLedger(url)).close();
    const database = await openDatabase(url, false);
    await database.write((rows) =>
      sql`insert into kysely_migration (name, timestamp) values ('999-later', 'x')`.execute(rows),
    );
    await database.close();
    for (const readonly of [true, false])
      await expect(openLedger(url, { readonly })).rejects.toMatchObject({
        kind: "newer",
        message: expect.stringMatching(/"999-later".*nothing was changed: update this program/) as string,
      });
  });

  test("two that open an empty database at once both have a ledger", async () => {
    const url = await fresh();
    const both = await Promise.all([open(url), open(url)]);
    await Promise.all(both.map((ledger, i) => ledger.add(handedIn(generated(i)).reading, null, "mariam")));
    expect(await both[0].overview()).toMatchObject({ reports: 2 });
  });

  test("opened for reading, nothing can be written", async () => {
    const url = await fresh();
    await (await openLedger(url)).close();
    const ledger = await open(url, { readonly: true });
    await expect(ledger.add(handedIn(generated(0)).reading, null, "mariam")).rejects.toMatchObject({
      kind: "read-only",
    });
  });

  test("tables of another program under our names are left alone", async () => {
    const url = await fresh();
    if (url.startsWith("postgres")) {
      const database = await openDatabase(url, false);
      await database.write(async (rows) => {
        await sql`drop table kysely_migration, kysely_migration_lock`.execute(rows);
      });
      await database.close();
    } else {
      const file = new BetterSqlite(url);
      file.exec("create table report (name text)");
      file.close();
    }
    await expect(openLedger(url)).rejects.toMatchObject({ kind: "not a ledger" });
  });

  test("a disk that fills up takes nothing that was acknowledged, and adding goes on once there is room", async () => {
    const url = await fresh();
    const database = await openDatabase(url, false);
    const ledger = new KeptLedger(database, identitiesOf(undefined), askedActorsOf(undefined));
    const { report } = await ledger.add(handedIn(generated(0)).reading, null, "mariam");
    if (database.kind === "sqlite") await sql`pragma max_page_count = 1`.execute(database.rows);
    else
      await sql
        .raw(
          `create function no_room() returns trigger language plpgsql as
             $$ begin raise exception using errcode = '53100', message = 'no space left'; end $$;
           create trigger no_room before insert on incident execute function no_room()`,
        )
        .execute(database.rows);
    const many = Array.from({ length: 8 }, (_, i) => handedIn(generated(i + 1)));
    await expect(ledger.addAll(many, "mariam")).rejects.toMatchObject({
      kind: "disk full",
      message: expect.stringMatching(/everything before it is safe: make room and run the command again/) as string,
    });
    expect(await ledger.overview()).toMatchObject({ reports: 1 });
    if (database.kind === "sqlite") await sql`pragma max_page_count = 1000000`.execute(database.rows);
    else await sql`drop trigger no_room on incident`.execute(database.rows);
    expect(await ledger.report(report)).toMatchObject({ seen: 1 });
    await ledger.addAll(many, "mariam");
    expect(await ledger.verify()).toMatchObject({ reports: 9, faults: [] });
    await ledger.close();
  });
});

describe("SQLite files", () => {
  const at = folder();
  test("a file that may not be written is read all the same; adding says what to do", async () => {
    const url = join(at, "closed.sqlite");
    const ledger = await openLedger(url);
    await ledger.add(handedIn(generated(0)).reading, null, "mariam");
    await ledger.close();
    // As root no file is closed: SQLite is told so instead.
    chmodSync(url, 0o444);
    const reader = await openLedger(url, { readonly: true });
    expect(await reader.overview()).toMatchObject({ reports: 1 });
    const adding = reader.add(handedIn(generated(1)).reading, null, "mariam");
    await expect(adding).rejects.toThrow(/may not be written by this user; nothing was changed: allow writing/);
    await reader.close();
  });

  test("a writer that holds on for too long is named; nothing is written", async () => {
    const url = join(at, "locked.sqlite");
    await (await openLedger(url)).close();
    const holder = new BetterSqlite(url);
    holder.exec("begin immediate");
    const waiting = openSqlite(url, false, 60);
    const write = waiting.write((rows) => rows.selectFrom("entry").selectAll().execute());
    await expect(write).rejects.toMatchObject({ kind: "locked" });
    holder.close();
    await waiting.close();
  });

  test.each([
    ["a folder", () => (mkdirSync(join(at, "folder")), join(at, "folder")), "not a ledger"],
    ["a file of something else", () => written("notes.txt", "Notes on a war. ".repeat(400)), "not a ledger"],
    ["a SQLite file of another program", () => photos(), "not a ledger"],
    ["no file, for reading", () => join(at, "none.sqlite"), "missing"],
    ["a folder that is not there", () => join(at, "no", "war.sqlite"), "missing"],
  ])("%s is refused", async (_, make, kind) => {
    const path = make();
    const readonly = path.endsWith("none.sqlite");
    await expect(openLedger(path, { readonly })).rejects.toMatchObject({ name: "LedgerError", kind });
  });

  test("a damaged file says so and what to restore", async () => {
    const url = join(at, "damaged.sqlite");
    const ledger = await openLedger(url);
    await ledger.addAll(
      Array.from({ length: 8 }, (_, i) => handedIn(generated(i))),
      "mariam",
    );
    await ledger.close();
    const bytes = readFileSync(url);
    writeFileSync(url, bytes.fill(0x5a, 8192));
    const spoilt = openLedger(url).then(async (opened) => {
      await opened.verify().finally(() => opened.close());
    });
    await expect(spoilt).rejects.toThrow(/is damaged .*restore a backup with "rapporteur restore"/);
  });

  const written = (name: string, text: string): string => {
    writeFileSync(join(at, name), text);
    return join(at, name);
  };
  const photos = (): string => {
    const file = new BetterSqlite(join(at, "photos.sqlite"));
    file.exec("create table photo (name text)");
    file.close();
    return join(at, "photos.sqlite");
  };
});

describe("PostgreSQL servers", () => {
  test("a server that does not answer, and a database that is not there", async () => {
    await expect(openLedger("postgres://me:secret@127.0.0.1:9/war")).rejects.toMatchObject({
      kind: "unreachable",
      message: expect.not.stringContaining("secret") as string,
    });
    const url = (await freshUrls.PostgreSQL()).replace(/\/\w+\?/, "/nothing?");
    await expect(openLedger(url)).rejects.toThrow(/no such database; make it with "createdb"/);
  });

  test("one that is too old", () => {
    expect(() => refuseOlder(140_011, "postgres://server/war")).toThrow(/PostgreSQL 14; a ledger needs 15/);
    expect(() => refuseOlder(150_003, "postgres://server/war")).not.toThrow();
  });
});

test("passwords are never shown, wherever they stand", () => {
  expect(withoutPassword("postgres://me:p@ss@server/war")).toBe("postgres://me@server/war");
  expect(withoutPassword("postgres://server/war?user=me&password=secret")).toBe(
    "postgres://server/war?user=me&password=…",
  );
});

test("the ledger is what is named, else what the environment names, else rapporteur.sqlite here", () => {
  const environment = { RAPPORTEUR_DATABASE_URL: "postgres://server/war" };
  expect(ledgerUrl("war.sqlite", environment)).toBe("war.sqlite");
  expect(ledgerUrl(undefined, environment)).toBe("postgres://server/war");
  expect(ledgerUrl(undefined, {})).toBe("rapporteur.sqlite");
});
