import { createHash } from "node:crypto";
import { cleanText } from "./clean.ts";
import { parseDay, printedDay } from "./day.ts";
import { decode } from "./decode.ts";
import { type Header, takeHeader } from "./header.ts";
import { looksEnglish } from "./language.ts";
import { isHtml, readPage } from "./page.ts";
import { IntakeError } from "./refusal.ts";
import type { Report } from "./report.ts";
import { headlineOf } from "./title.ts";

/** What the person who hands in a report says of it; it goes before what the report says of itself. */
export interface Given {
  readonly id?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly url?: string;
  /** Day of publication, in a form that `parseDay` reads. */
  readonly date?: string;
}

/** A report and what its reader should be told of it. */
export interface Received {
  readonly report: Report;
  /** False: not English, so there is nothing that this engine can read. Null: too short to tell. */
  readonly english: boolean | null;
  readonly notes: readonly string[];
}

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** Reports received as bytes: one of a text or HTML file, one a line of JSON lines. Throws `IntakeError`. */
export function receive(bytes: Uint8Array, name = "", given: Given = {}): Received[] {
  const decoded = decode(bytes);
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return receiveLines(decoded, given);
  return [receiveText(decoded, given, sha256(bytes))];
}

/** A report received as text: prose, prose under `Title:` lines, or a page. Throws `IntakeError` for a day that does not exist. */
export function receiveText(received: string, given: Given = {}, hash = sha256(received)): Received {
  const cleaned = cleanText(received);
  const page = isHtml(cleaned) ? readPage(cleaned) : null;
  const { header, body } = page ? { header: page.header, body: cleanText(page.text) } : takeHeader(cleaned);
  return report(withHeadline(header.title, body), header, page !== null, given, hash);
}

/** The letters and digits of words, to compare them by. */
const plain = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** The headline is part of what a report says: it stands first in the text, once. */
function withHeadline(title: string | undefined, body: string): string {
  if (title === undefined || plain(body.slice(0, title.length * 2 + 40)).startsWith(plain(title))) return body;
  return `${title}\n\n${body}`;
}

function report(text: string, header: Header, fromPage: boolean, given: Given, hash: string): Received {
  const told = given.date === undefined ? null : parseDay(given.date);
  if (given.date !== undefined && told === null)
    throw new IntakeError(`has the date "${given.date}", which is no day; write it as 2019-11-21`);
  const printed = told === null && header.published === undefined ? printedDay(text) : null;
  const published = told ?? header.published ?? printed;
  const english = looksEnglish(text);
  const notes = [
    ...(text.trim() === "" ? ["the report has no text"] : []),
    ...(english === false ? ["the text does not seem to be English; nothing was read from it"] : []),
    ...(published === null && text.trim() !== ""
      ? ['no day of publication is known: "on Tuesday" cannot be dated']
      : []),
  ];
  const basis = told !== null ? "given" : printed !== null ? "text" : fromPage ? "page" : "given";
  return {
    report: {
      id: given.id ?? hash.slice(0, 16),
      title: given.title ?? header.title ?? headlineOf(text),
      url: given.url ?? header.url ?? null,
      outlet: given.outlet ?? header.outlet ?? null,
      author: given.author ?? header.author ?? null,
      published,
      publishedBasis: published === null ? "unknown" : basis,
      language: english === true ? "en" : null,
      sha256: hash,
      text,
    },
    english,
    notes,
  };
}

/** One report a line: {"id"?, "text", "date"?, "title"?, "outlet"?, "author"?, "url"?}. Offsets count in "text" as given. */
function receiveLines(text: string, given: Given): Received[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const row = rowOf(line, index + 1);
    const said: Given = { ...row, ...given };
    return [report(cleanText(row.text), {}, false, said, sha256(line))];
  });
}

const fields = ["id", "title", "outlet", "author", "url", "date"] as const;

function rowOf(line: string, number: number): Given & { readonly text: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new IntakeError(`has no JSON in line ${number}`);
  }
  const row = (typeof value === "object" ? value : null) as Readonly<Record<string, unknown>> | null;
  const words = row?.["text"];
  if (row === null || typeof words !== "string") throw new IntakeError(`has no "text" in line ${number}`);
  const known = fields.filter((name) => row[name] !== undefined && row[name] !== null);
  return { ...Object.fromEntries(known.map((name) => [name, String(row[name])])), text: words };
}
