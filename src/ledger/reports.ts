import { sql } from "kysely";
import type { ReportId } from "../comparing/index.ts";
import type { Reading } from "../reading/index.ts";
import type { LedgerReport, Original, Page, ReportFilter, ReportSummary } from "./ledger.ts";
import { claimsInFull } from "./claims.ts";
import { piecesOf, type FullText } from "./full-text.ts";
import { cursorNumber, cursorOf, limitOf, pageOf } from "./paging.ts";
import type { Rows, Tables } from "./tables.ts";

const summaryOf = (row: Omit<Tables["report"], "described" | "prints" | "bands">): ReportSummary => ({
  id: row.id,
  title: row.title,
  outlet: row.outlet,
  author: row.author,
  url: row.url,
  published: row.published,
  publishedBasis: row.published_basis,
  sha256: row.sha256,
  language: row.language,
  addedAt: row.added_at,
  seen: row.seen,
  claims: row.claims,
  words: row.words,
  sameTextAs: row.same_text_as,
  forgotten: row.forgotten === 1,
});

const summary = [
  "id",
  "seq",
  "sha256",
  "title",
  "outlet",
  "author",
  "url",
  "published",
  "published_basis",
  "language",
  "words",
  "claims",
  "added_at",
  "seen",
  "same_text_as",
  "forgotten",
  "reading",
] as const;

/** A page of reports, in the order of coming in. */
export async function listReports(rows: Rows, fullText: FullText, filter: ReportFilter): Promise<Page<ReportSummary>> {
  const limit = limitOf(filter);
  const { text, outlet, from, to, after } = filter;
  let query = rows
    .selectFrom("report")
    .select(summary)
    .orderBy("seq")
    .limit(limit + 1);
  if (after !== undefined) query = query.where("seq", ">", cursorNumber(cursorOf(after, 1)[0]!));
  if (outlet !== undefined) query = query.where(sql<boolean>`lower(outlet) = ${outlet.toLowerCase()}`);
  if (from !== undefined) query = query.where("published", ">=", from);
  if (to !== undefined) query = query.where("published", "<=", to);
  if (text !== undefined && piecesOf(text).length > 0)
    query = query.where(sql<boolean>`seq in (${fullText.numbers("report_search", text)})`);
  const found = await query.execute();
  return pageOf(found, limit, ({ seq }) => [seq], found.map(summaryOf));
}

/** A report with its latest reading. */
export async function reportInFull(rows: Rows, id: ReportId): Promise<LedgerReport | null> {
  const row = await rows.selectFrom("report").select(summary).where("id", "=", id).executeTakeFirst();
  if (row === undefined) return null;
  const readings = await rows
    .selectFrom("reading")
    .select(["id", "engine", "codebook", "at"])
    .where("report", "=", id)
    .orderBy("seq")
    .execute();
  const kin = await rows
    .selectFrom("kinship")
    .selectAll()
    .where((eb) => eb.or([eb("a", "=", id), eb("b", "=", id)]))
    .orderBy("a")
    .orderBy("b")
    .execute();
  const claims = await rows.selectFrom("claim").select("n").where("report", "=", id).orderBy("n").execute();
  const reading = row.reading === null ? null : await readingById(rows, row.reading);
  return {
    ...summaryOf(row),
    text: reading?.report.text ?? null,
    reading,
    claimsInFull: await claimsInFull(
      rows,
      claims.map(({ n }) => n),
    ),
    kin: kin.map(({ a, b, kind, share, says }) => ({
      a,
      b,
      kind: kind as LedgerReport["kin"][number]["kind"],
      share,
      says,
    })),
    readings,
  };
}

/** A reading as it was added; null when there is none of this id or its report was forgotten. */
export async function readingById(rows: Rows, id: string): Promise<Reading | null> {
  const row = await rows
    .selectFrom("reading")
    .innerJoin("report_text", (join) =>
      join.onRef("report_text.report", "=", "reading.report").onRef("report_text.digest", "=", "reading.text_digest"),
    )
    .select(["reading.json", "report_text.text"])
    .where("reading.id", "=", id)
    .executeTakeFirst();
  return row === undefined || row.json === null ? null : readingOf(row.json, row.text);
}

/** A reading put together again from its two columns. */
export function readingOf(json: string, text: string): Reading {
  const reading = JSON.parse(json) as Reading;
  return { ...reading, report: { ...reading.report, text } };
}

export async function originalOf(rows: Rows, id: ReportId): Promise<Original | null> {
  const row = await rows.selectFrom("original").selectAll().where("report", "=", id).executeTakeFirst();
  if (row === undefined) return null;
  const { bytes, media_type: mediaType, captured_at: capturedAt, came_from: from, headers } = row;
  return {
    bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    mediaType,
    capturedAt,
    from,
    ...(headers === null ? {} : { headers: JSON.parse(headers) as Readonly<Record<string, string>> }),
  };
}
