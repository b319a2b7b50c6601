import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { aloneAccess, codebookShelf, keepBearer, serve, threadDesk } from "../src/api/index.ts";
import { receiveText } from "../src/intake/index.ts";
import { openLedger } from "../src/ledger/index.ts";
import { readerFor, readReceived } from "../src/read.ts";
import { shippedGazetteer } from "../src/shipped.ts";
import { keepSection } from "./results.ts";

/**
 * Requests a second for a page of 20 claims, beside a bare hono handler that sends the same bytes, and how long somebody waits for a
 * pasted report. The server and autocannon share the machine's processors; the processor time of a request is the server's alone, and
 * says the same on a machine that others use too.
 *
 *     node bench/api.ts [--reports 1500] [--rounds 5] [--seconds 5] [--pastes 20] [--write]
 */
const { values } = parseArgs({
  options: {
    reports: { type: "string" },
    rounds: { type: "string" },
    seconds: { type: "string" },
    pastes: { type: "string" },
    write: { type: "boolean" },
  },
});
const reports = Number(values.reports ?? 1500);
const rounds = Number(values.rounds ?? 5);
const seconds = Number(values.seconds ?? 5);
const pastes = Number(values.pastes ?? 20);

const towns = ["Kunduz", "Jalalabad", "Homs", "Aden", "Taiz", "Mosul", "Raqqa", "Sirte", "Maiduguri", "Goma"];
const verbs = ["killed", "wounded", "arrested", "abducted", "displaced", "released"];
const people = ["civilians", "soldiers", "fighters", "villagers", "police officers"];
const pick = <T>(all: readonly T[], at: number): T => all[at % all.length]!;

/** A made-up report of three claims; no two alike. */
const textOf = (n: number): string =>
  `${n + 2} ${pick(people, n)} were ${pick(verbs, n >> 2)} in ${pick(towns, n * 7)} on Monday, officials said. ` +
  `At least ${(n % 40) + 2} ${pick(people, n + 3)} were ${pick(verbs, n + 1)} near ${pick(towns, n + 4)}, a doctor told reporters. ` +
  `Residents said that ${(n % 9) + 3} ${pick(people, n + 1)} were ${pick(verbs, n + 2)} in a second attack.`;

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

interface Load {
  readonly requests: { readonly average: number; readonly total: number };
  readonly latency: { readonly p99: number };
  readonly non2xx: number;
}

/** What autocannon measures over twenty connections, with the microseconds of processor time that each request cost this process. */
async function load(url: string, headers: readonly string[]): Promise<Load & { readonly cost: number }> {
  const before = process.cpuUsage();
  const measured = await cannon(url, headers);
  const { user, system } = process.cpuUsage(before);
  return { ...measured, cost: (user + system) / measured.requests.total };
}

function cannon(url: string, headers: readonly string[]): Promise<Load> {
  const program = fileURLToPath(new URL("../node_modules/autocannon/autocannon.js", import.meta.url));
  const args = ["-j", "-n", "-c", "20", "-d", String(seconds), ...headers.flatMap((header) => ["-H", header]), url];
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "ignore"] });
  let text = "";
  child.stdout.on("data", (data: Buffer) => (text += data.toString()));
  return new Promise((done) => child.once("close", () => done(JSON.parse(text) as Load)));
}

const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
const ledger = await openLedger(join(folder, "ledger.sqlite"));
const reader = readerFor("conflict");
for (let at = 0; at < reports; at += 50) {
  const readings = Array.from({ length: Math.min(50, reports - at) }, (_, i) => {
    const received = receiveText(textOf(at + i), {
      date: `2020-${String(((at + i) % 12) + 1).padStart(2, "0")}-05`,
      outlet: `Outlet ${i % 8}`,
    });
    return { reading: readReceived(received, reader), original: received.original };
  });
  await ledger.addAll(readings, "bench");
}
const { claims } = await ledger.overview();

const shelf = codebookShelf("conflict", null);
const desk = threadDesk({ threads: Math.min(4, availableParallelism()), codebook: () => shelf.current().folder });
const auth = aloneAccess({ coder: "bench", now: () => new Date(), accounts: ledger.accounts });
await ledger.accounts.save({ name: "bench", role: "admin", disabled: false, passwordHash: "none" }, "bench");
const { token } = await keepBearer(ledger.accounts, "bench", { write: true, days: 1, now: new Date(), by: "bench" });
const serving = await serve({
  ledger,
  reader: desk,
  codebook: shelf,
  gazetteer: shippedGazetteer,
  auth,
  webFolder: null,
  host: "127.0.0.1",
  port: 0,
});
const bearer = `authorization=Bearer ${token}`;
const signedIn = await fetch(`${serving.url}/api/session`, {
  method: "POST",
  body: JSON.stringify({ token: auth.newToken() }),
  headers: { "content-type": "application/json" },
});
const cookie = `cookie=${signedIn.headers.get("set-cookie")!.split(";")[0]!}`;
const page = `${serving.url}/api/claims?limit=20`;
const body = await (await fetch(page, { headers: { authorization: `Bearer ${token}` } })).text();

const bare = new Hono().get("/claims", (c) => c.body(body, 200, { "content-type": "application/json" }));
const bareServer = createAdaptorServer({ fetch: bare.fetch });
await new Promise<void>((done) => bareServer.listen(0, "127.0.0.1", done));
const barePort = (bareServer.address() as { readonly port: number }).port;

const runs = [
  { name: "bare hono handler, the same bytes", url: `http://127.0.0.1:${barePort}/claims`, headers: [] },
  { name: "GET /api/claims?limit=20, signed in by cookie", url: page, headers: [cookie] },
  { name: "GET /api/claims?limit=20, by a program's token", url: page, headers: [bearer] },
  { name: "GET /api/claims?limit=20&type=kill&order=date", url: `${page}&type=kill&order=date`, headers: [cookie] },
].map((run) => ({ ...run, rates: [] as number[], p99: [] as number[], costs: [] as number[] }));
for (let round = -1; round < rounds; round++)
  for (const { url, headers, rates, p99, costs } of runs) {
    const { requests, latency, non2xx, cost } = await load(url, headers);
    if (non2xx > 0) throw new Error(`${non2xx} answers of ${url} were errors`);
    if (round >= 0) {
      rates.push(requests.average);
      p99.push(latency.p99);
      costs.push(cost);
    }
  }

/** Microseconds of processor time for a page that nobody asked for before, so that nothing of it is remembered; without a socket. */
async function freshCost(): Promise<number> {
  const times = Math.max(50, 200 * seconds);
  const before = process.cpuUsage();
  for (let n = 0; n < times; n++) {
    const url = `${page}&minConfidence=0.${String(n).padStart(7, "0")}`;
    const answer = await serving.api.app.request(url, { headers: { authorization: `Bearer ${token}` } });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / times;
}
const fresh = await freshCost();

/** Milliseconds from handing in to the answer, at the middle and at the worst of twenty. */
async function waits(path: string): Promise<readonly [number, number]> {
  const times: number[] = [];
  for (let n = 0; n < pastes + 2; n++) {
    const sentences = Array.from({ length: 20 }, (_, i) => textOf(100_000 + n * 50 + i)).join(" ");
    const text = sentences.split(" ").slice(0, 700).join(" ");
    const start = performance.now();
    const answer = await fetch(`${serving.url}${path}`, {
      method: "POST",
      body: JSON.stringify({ text, date: "2020-03-05" }),
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    });
    await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    if (n >= 2) times.push(performance.now() - start);
  }
  return [median(times), Math.max(...times)];
}
const preview = await waits("/api/read");
const added = await waits("/api/reports");

const table = [
  `A ledger of ${claims} claims in ${reports} reports (SQLite); a page of 20 is ${Math.round(body.length / 1000)} kB. autocannon, 20 connections, ${seconds} s, on the same processors; median of ${rounds} rounds in turn.`,
  "",
  "| | requests/s | p99 ms | processor µs a request |",
  "| --- | --- | --- | --- |",
  ...runs.map(
    ({ name, rates, p99, costs }) =>
      `| ${name} | ${Math.round(median(rates))} | ${median(p99)} | ${Math.round(median(costs))} |`,
  ),
  `| the same, but another question each time, without a socket | | | ${Math.round(fresh)} |`,
  "",
  `| a pasted report of 700 words, 60 claims | median ms | worst of ${pastes} |`,
  "| --- | --- | --- |",
  `| POST /api/read, preview | ${Math.round(preview[0])} | ${Math.round(preview[1])} |`,
  `| POST /api/reports, read, added and answered | ${Math.round(added[0])} | ${Math.round(added[1])} |`,
].join("\n");
console.log(table);
if (values.write === true) keepSection("api", "node bench/api.ts --write", table);

await serving.close();
bareServer.close();
await desk.close();
await ledger.close();
rmSync(folder, { recursive: true, force: true });
