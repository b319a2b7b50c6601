import { createHash } from "node:crypto";
import { datelineOf } from "./dateline/index.ts";
import { parseDay, printedDay } from "./day.ts";
import type { Header } from "./header.ts";
import { looksEnglish } from "./language.ts";
import type { Original } from "./original.ts";
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
  readonly original: Original;
}

/** A text that came out of what was received, with what it says of itself. */
export interface Extracted {
  readonly text: string;
  readonly header: Header;
  /** How a day of publication in the header is known. */
  readonly basis: "given" | "page";
  readonly cleaner: string;
  readonly notes?: readonly string[];
  /** A day that stands in only where neither header nor text give one, and what to tell the reader of it. */
  readonly lastResort?: { readonly day: string; readonly note: string } | null;
}

export const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** What the bytes are that a cleaner makes text from, where nobody called them anything. */
const mediaTypes: Readonly<Record<string, string>> = {
  page: "text/html",
  text: "text/plain",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  mail: "message/rfc822",
};

/** Throws `IntakeError` for a given date that is no day. */
export function makeReport(extracted: Extracted, given: Given, original: Original): Received {
  const { header, text, cleaner, lastResort = null } = extracted;
  const told = given.date === undefined ? null : parseDay(given.date);
  if (given.date !== undefined && told === null)
    throw new IntakeError(`has the date "${given.date}", which is no day; write it as 2019-11-21`);
  const printed = told === null && header.published === undefined ? printedDay(text) : null;
  const undated = datelineOf(text);
  const datelined = told === null && header.published === undefined ? (undated?.date?.day ?? null) : null;
  const known = told ?? header.published ?? printed ?? datelined;
  const published = known ?? lastResort?.day ?? null;
  const basis =
    told !== null
      ? "given"
      : printed !== null || (known !== null && known === datelined)
        ? "text"
        : known === null
          ? "page"
          : extracted.basis;
  const english = looksEnglish(text);
  const hash = sha256(original.bytes);
  const dateline = undated && datelineOf(text, published);
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
      cleaner,
      ...(dateline === null ? {} : { dateline }),
      text,
    },
    english,
    notes: [
      ...(extracted.notes ?? []),
      ...(text.trim() === "" ? ["the report has no text"] : []),
      ...(english === false ? ["the text does not seem to be English; nothing was read from it"] : []),
      ...(known === null && lastResort !== null ? [lastResort.note] : []),
      ...(published === null && text.trim() !== ""
        ? ['no day of publication is known: "on Tuesday" cannot be dated']
        : []),
    ],
    original: { ...original, mediaType: original.mediaType ?? mediaTypes[cleaner.split("/")[0]!] ?? null },
  };
}

/** The letters and digits of words, to compare them by. */
const plain = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** The headline is part of what a report says: it stands first in the text, once. */
export function withHeadline(title: string | undefined, body: string): string {
  if (title === undefined || plain(body.slice(0, title.length * 2 + 40)).startsWith(plain(title))) return body;
  return `${title}\n\n${body}`;
}
