import { tracingChannel } from "node:diagnostics_channel";
import type { Added, Original } from "./ledger.ts";
import type { Reading } from "../reading/index.ts";
import { canonical, sha256 } from "./canonical.ts";
import { Chain } from "./chain.ts";
import { LedgerError } from "./error.ts";
import { folded } from "./fold.ts";
import type { FullText } from "./full-text.ts";
import { readingIdOf, reportIdOf } from "./ids.ts";
import { takeReading } from "./current-reading.ts";
import { compareWithNeighbours } from "./neighbours.ts";
import type { Described } from "./described-reports.ts";
import { regroup } from "./grouping.ts";
import { regroupTexts } from "./same-text.ts";
import { storable } from "./storable.ts";
import type { Rows } from "./tables.ts";

/** What parts of the ledger need beside the rows. */
export interface Means {
  readonly fullText: FullText;
  readonly described: Described;
}

/** Tells whoever listens (the benchmark) when a report begins and ends to be compared with others. */
const comparing = tracingChannel("rapporteur:comparing");
const timed = <T>(work: () => Promise<T>): Promise<T> => comparing.tracePromise(work);

export interface HandedIn {
  readonly reading: Reading;
  readonly original: Original | null;
}

/** The longest text that is searched whole, in UTF-16 units; PostgreSQL takes no more than 1 MiB of distinct words. */
const mostSearched = 400_000;

/** Adds readings inside one transaction. Throws `LedgerError` when two reports' hashes begin alike. */
export async function addReadings(
  rows: Rows,
  means: Means,
  handedIn: readonly HandedIn[],
  by: string,
  now: string,
): Promise<Added[]> {
  const chain = await Chain.end(rows, by, now);
  const { at } = chain;
  const results: Added[] = [];
  const touched = new Set<number>();
  const fresh = new Set<string>();
  for (const { reading: given, original } of handedIn) {
    const reading = storable(given);
    const id = reportIdOf(reading.report.sha256);
    const known = await rows.selectFrom("report").selectAll().where("id", "=", id).executeTakeFirst();
    if (known !== undefined && known.sha256 !== reading.report.sha256)
      throw new LedgerError(
        "wrong question",
        `two reports have hashes that begin with ${id}: ${known.sha256} and ${reading.report.sha256}; the second was not added`,
      );
    if (known?.forgotten === 1) {
      results.push({ report: id, newReport: false, newReading: false, claims: 0, reprintOf: [], forgotten: true });
      continue;
    }
    const readingId = readingIdOf(reading.report.sha256, { ...reading, published: reading.report.published });
    const before = await rows.selectFrom("reading").select("id").where("id", "=", readingId).executeTakeFirst();
    if (known === undefined) await newReport(rows, means, chain, reading, original, at);
    else if (before !== undefined) await seenAgain(rows, chain, reading, original, at);
    if (before === undefined) {
      await newReading(rows, chain, readingId, reading, at);
      const changed = await takeReading(rows, means, readingId, reading);
      for (const n of changed) touched.add(n);
      fresh.add(id);
    }
    results.push({
      report: id,
      newReport: known === undefined,
      newReading: before === undefined,
      claims: reading.claims.length,
      reprintOf: [],
    });
  }
  await chain.write(rows);
  await timed(async () => {
    for (const n of await compareWithNeighbours(rows, means, fresh)) touched.add(n);
    await regroupTexts(rows, fresh);
    await regroup(rows, means, touched, fresh);
  });
  return Promise.all(results.map(async (added) => ({ ...added, reprintOf: await reprintsOf(rows, added.report) })));
}

async function newReport(
  rows: Rows,
  { fullText }: Means,
  chain: Chain,
  { report }: Reading,
  original: Original | null,
  at: string,
): Promise<void> {
  const id = reportIdOf(report.sha256);
  const seq = chain.add("report", id, report.sha256);
  await rows
    .insertInto("report")
    .values({
      id,
      seq,
      sha256: report.sha256,
      title: report.title,
      outlet: report.outlet,
      author: report.author,
      url: report.url,
      published: report.published,
      published_basis: report.publishedBasis,
      language: report.language,
      words: report.text.match(/\S+/g)?.length ?? 0,
      claims: 0,
      bands: 0,
      added_at: at,
      seen: 1,
      same_text_as: id,
      forgotten: 0,
      reading: null,
      described: null,
      prints: null,
    })
    .execute();
  const search = folded([report.title, report.outlet, report.text].filter(Boolean).join("\n")).slice(0, mostSearched);
  await rows.insertInto("report_search").values({ seq, search }).execute();
  await fullText.index(rows, "report_search", [seq]);
  if (original !== null) await keepOriginal(rows, id, report.sha256, original);
}

async function keepOriginal(rows: Rows, report: string, hash: string, original: Original): Promise<void> {
  const { bytes, mediaType, capturedAt, from, headers } = original;
  const found = sha256(bytes);
  if (found !== hash)
    throw new LedgerError(
      "wrong question",
      `the bytes handed in for ${from} are not those of its reading: SHA-256 ${found}, and the reading says ${hash}`,
    );
  await rows
    .insertInto("original")
    .values({
      report,
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      media_type: mediaType,
      captured_at: capturedAt,
      came_from: from,
      headers: headers === undefined ? null : canonical(headers),
    })
    .execute();
}

async function seenAgain(
  rows: Rows,
  chain: Chain,
  { report: { sha256: hash, outlet, url } }: Reading,
  original: Original | null,
  at: string,
): Promise<void> {
  const report = reportIdOf(hash);
  const json = canonical({ outlet, url, from: original?.from ?? null, at });
  const seq = chain.add("sighting", report, sha256(json));
  await rows.insertInto("sighting").values({ seq, report, json }).execute();
  await rows
    .updateTable("report")
    .set((eb) => ({ seen: eb("seen", "+", 1) }))
    .where("id", "=", report)
    .execute();
}

/** What the entry of a reading stands for: the reading without its text, and the hash of the text. */
export const readingDigest = (json: string, textDigest: string): string => sha256(`${textDigest}\n${json}`);

async function newReading(rows: Rows, chain: Chain, id: string, reading: Reading, at: string): Promise<void> {
  const { text, ...report } = reading.report;
  const json = canonical({ ...reading, report });
  const textDigest = sha256(text);
  const seq = chain.add("reading", id, readingDigest(json, textDigest));
  const of = reportIdOf(report.sha256);
  await rows
    .insertInto("report_text")
    .values({ report: of, digest: textDigest, text })
    .onConflict((already) => already.doNothing())
    .execute();
  await rows
    .insertInto("reading")
    .values({
      id,
      report: of,
      seq,
      engine: reading.engine,
      codebook: reading.codebook,
      at,
      text_digest: textDigest,
      json,
    })
    .execute();
}

/** Reports that are nearly the same text. */
async function reprintsOf(rows: Rows, id: string): Promise<string[]> {
  const found = await rows
    .selectFrom("kinship")
    .select(["a", "b"])
    .where("kind", "=", "reprint")
    .where((eb) => eb.or([eb("a", "=", id), eb("b", "=", id)]))
    .execute();
  return found.map(({ a, b }) => (a === id ? b : a)).sort();
}
