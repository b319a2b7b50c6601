import { printedByline } from "./byline.ts";
import { cleanText } from "./clean.ts";
import { decode } from "./decode.ts";
import { takeHeader } from "./header.ts";
import { withoutLeftovers } from "./leftovers.ts";
import { type Extracted, type Given, makeReport, type Received, withHeadline } from "./make-report.ts";
import type { Original } from "./original.ts";
import { isHtml, readPage } from "./page/index.ts";
import { IntakeError } from "./refusal.ts";

/** Reports received as bytes: one of a text or HTML file, one a line of JSON lines. Throws `IntakeError`. */
export function receive(bytes: Uint8Array, name = "", given: Given = {}): Received[] {
  const decoded = decode(bytes);
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return receiveLines(decoded, given, name);
  return [makeReport(extractText(decoded, given.url), given, handedIn(bytes, name))];
}

/** A report received as text: prose, prose under `Title:` lines, or a page. Throws `IntakeError` for a day that does not exist. */
export const receiveText = (received: string, given: Given = {}): Received =>
  makeReport(extractText(received, given.url), given, handedIn(Buffer.from(received), "pasted"));

const handedIn = (bytes: Uint8Array, from: string): Original => ({
  bytes,
  mediaType: null,
  capturedAt: new Date().toISOString(),
  from,
});

/** The text of prose, prose under `Title:` lines, or a page that came from `url`. */
export function extractText(received: string, url: string | null = null): Extracted {
  const cleaned = cleanText(received);
  if (isHtml(cleaned)) {
    const { header, text, publishedBy, publishedGuessed } = readPage(cleaned, url);
    const notes = publishedGuessed ? [`its day of publication is a guess (${publishedBy})`] : [];
    return { text: withHeadline(header.title, cleanText(text)), header, basis: "page", cleaner: "page/1", notes };
  }
  const { header, body } = takeHeader(cleaned);
  const kept = withoutLeftovers(body);
  const notes = kept === body ? [] : ["notices of the page that it was copied from were left out"];
  const author = header.author ?? printedByline(kept);
  const known = author === null ? header : { ...header, author };
  return { text: withHeadline(header.title, kept), header: known, basis: "given", cleaner: "text/3", notes };
}

/** One report a line: {"id"?, "text", "date"?, "title"?, "outlet"?, "author"?, "url"?}. Offsets count in "text" as given. */
function receiveLines(text: string, given: Given, name: string): Received[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const row = rowOf(line, index + 1);
    const extracted = { text: cleanText(row.text), header: {}, basis: "given", cleaner: "text/1" } as const;
    return [makeReport(extracted, { ...row, ...given }, handedIn(Buffer.from(line), `${name} line ${index + 1}`))];
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
