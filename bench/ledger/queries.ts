import { existsSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { type Ledger, openLedger } from "../../src/ledger/index.ts";
import { openDatabase } from "../../src/ledger/restoring.ts";
import { freshDatabase, startPostgres } from "../../test/ledger/postgres.ts";
import { generated, handedIn } from "../../test/ledger/generated.ts";
import { keepSection } from "../results.ts";
import { multiply } from "./multiply.ts";

/** Claims that are read, compared and grouped; the others are copies of them in other years. */
const real = 2000;
const rounds = 21;

/** Questions as people ask them, each with other names and days every time. */
const questions: readonly (readonly [string, (ledger: Ledger, i: number) => Promise<unknown>])[] = [
  ["filter: a type, latest first", (ledger) => ledger.claims({ type: "kill", order: "date" })],
  [
    "filter: a type, an actor, a country and a year",
    (ledger, i) =>
      ledger.claims({
        type: "kill",
        actor: "Taliban",
        place: "AF",
        from: `${2012 + (i % 20)}-01-01`,
        to: `${2012 + (i % 20)}-12-31`,
      }),
  ],
  ["filter: a town, latest first", (ledger, i) => ledger.claims({ place: towns[i % towns.length]!, order: "date" })],
  ["filter: an outlet, least sure first", (ledger) => ledger.claims({ outlet: "Valley Post", order: "confidence" })],
  [
    "full text: two words",
    (ledger, i) => ledger.claims({ text: `${scenes[i % scenes.length]} ${towns[i % towns.length]}` }),
  ],
  ["full text: a word of every other claim", (ledger) => ledger.claims({ text: "killed", order: "date" })],
  ["incidents of a place, latest first", (ledger, i) => ledger.incidents({ place: towns[i % towns.length]! })],
  ["incidents told by most reports", (ledger) => ledger.incidents({ order: "reports" })],
  ["one incident", async (ledger, i) => ledger.incident((await ledger.incidents({ limit: 40 })).items[i]!.id)],
  [
    "one total: a type, a town, a quarter",
    (ledger, i) =>
      ledger.total(
        {
          type: "kill",
          place: towns[i % towns.length]!,
          from: `${2012 + (i % 20)}-01-01`,
          to: `${2012 + (i % 20)}-03-31`,
        },
        "min-max",
      ),
  ],
];
const towns = ["Kunduz", "Mosul", "Aleppo", "Goma", "Ghazni", "Idlib", "Marib"];
const scenes = ["market", "checkpoint", "mosque", "bridge", "clinic"];

interface Measured {
  readonly median: number;
  readonly worst: number;
}

/** How long a ledger of so many claims takes to answer, on both databases. */
export async function queries(claims: number, { write }: { readonly write: boolean }): Promise<void> {
  const folder = join(tmpdir(), "rapporteur-bench-queries");
  mkdirSync(folder, { recursive: true });
  const server = await startPostgres();
  try {
    const found: Readonly<Record<string, readonly Measured[]>> = {
      SQLite: await measured(join(folder, `${claims}.sqlite`), claims),
      PostgreSQL: await measured(await freshDatabase(server.url), claims),
    };
    const table = [
      `A ledger of ${claims.toLocaleString("en")} claims: ${real} read, compared and grouped, the others copies of these in other years. Milliseconds, median and worst of ${rounds}, on a connection that has just asked once.`,
      "",
      `| question | SQLite | PostgreSQL ${server.version} |`,
      "| --- | --- | --- |",
      ...questions.map(
        ([name], i) =>
          `| ${name} | ${Object.values(found)
            .map((all) => shown(all[i]!))
            .join(" | ")} |`,
      ),
    ].join("\n");
    console.log(table);
    if (write) keepSection("ledger, questions", "npm run bench -- ledger queries --write", table);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const shown = ({ median, worst }: Measured): string => `${median.toFixed(0)}, ${worst.toFixed(0)}`;

async function measured(url: string, claims: number): Promise<Measured[]> {
  await fill(url, claims);
  const ledger = await openLedger(url, { readonly: true });
  const all: Measured[] = [];
  for (const [name, ask] of questions) {
    const times: number[] = [];
    await ask(ledger, 0);
    for (let i = 0; i < rounds; i++) {
      const start = performance.now();
      await ask(ledger, i);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const one = { median: times[rounds >> 1]!, worst: times.at(-1)! };
    console.error(`${name}: ${shown(one)} ms`);
    all.push(one);
  }
  await ledger.close();
  return all;
}

async function fill(url: string, claims: number): Promise<void> {
  if (existsSync(url)) return;
  const ledger = await openLedger(url);
  for (let i = 0; (await ledger.overview()).claims < real; i += 50)
    await ledger.addAll(
      Array.from({ length: 50 }, (_, k) => handedIn(generated(i + k))),
      "bench",
    );
  await ledger.close();
  const database = await openDatabase(url, false);
  await multiply(database, Math.ceil(claims / real));
  await sql.raw(database.kind === "sqlite" ? "analyze" : "vacuum analyze").execute(database.rows);
  await database.close();
}
