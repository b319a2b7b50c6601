import { extname } from "node:path";

export type Format =
  "pdf" | "zip" | "gzip" | "warc" | "mail" | "mailbox" | "csv" | "json lines" | "text" | { readonly unread: string };

/** Kinds of files that are read when they lie in a folder or an archive. A file named itself is read whatever its name. */
const extensions = new Set(
  `.txt .text .md .html .htm .xhtml .mhtml .jsonl .ndjson .csv .tsv .tab .pdf .docx .eml .mbox .mbx .warc .wacz .zip .gz`.split(
    " ",
  ),
);

export const readsFile = (name: string): boolean => extensions.has(extname(name).toLowerCase());

/** First bytes of formats, and what to do with them. */
const signatures: readonly (readonly [signature: string, format: Format])[] = [
  ["PK\u0003\u0004", "zip"],
  ["PK\u0005\u0006", "zip"],
  ["\u001f\u008b", "gzip"],
  ["WARC/", "warc"],
  ["\u00d0\u00cf\u0011\u00e0", { unread: "is an old office document; save it as DOCX or CSV" }],
  ["{\\rtf", { unread: "is a rich text document; save it as DOCX" }],
  ["Rar!", { unread: "is a RAR archive; unpack it first" }],
  ["7z\u00bc\u00af", { unread: "is a 7z archive; unpack it first" }],
  ["BZh", { unread: "is a bzip2 archive; unpack it first" }],
  ["\u0028\u00b5\u002f\u00fd", { unread: "is a Zstandard archive; unpack it first" }],
  ["\u0089PNG", { unread: "is a PNG image" }],
  ["\u00ff\u00d8\u00ff", { unread: "is a JPEG image" }],
  ["GIF8", { unread: "is a GIF image" }],
  ["\u007fELF", { unread: "is a program" }],
  ["SQLite format 3", { unread: "is an SQLite database" }],
  ["PAR1", { unread: "is a Parquet file; save it as CSV or JSON lines" }],
];

const byExtension: Readonly<Record<string, Format>> = {
  ".csv": "csv",
  ".tsv": "csv",
  ".tab": "csv",
  ".jsonl": "json lines",
  ".ndjson": "json lines",
  ".eml": "mail",
  ".mhtml": "mail",
  ".mbox": "mailbox",
  ".mbx": "mailbox",
};

const byMediaType: readonly (readonly [type: RegExp, format: Format])[] = [
  [/^message\/rfc822\b/i, "mail"],
  [/^application\/mbox\b/i, "mailbox"],
  [/^text\/(?:csv|tab-separated-values)\b/i, "csv"],
  [/^application\/(?:x-ndjson|jsonl|json-lines)\b/i, "json lines"],
];

/** What bytes are, by their first 4 KiB, then by their name and what their sender calls them. */
export function formatOf(first: Uint8Array, name: string, mediaType: string | null): Format {
  const start = Buffer.from(first).toString("latin1");
  const signed = signatures.find(([signature]) => start.startsWith(signature));
  if (signed) return signed[1];
  // Readers of PDF look for the mark in the first kilobyte: mailers and scanners write things before it.
  if (start.slice(0, 1024).includes("%PDF-") && !/^\s*[\w<]/.test(start)) return "pdf";
  if (start.startsWith("%PDF-")) return "pdf";
  const extension = /(\.[a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const named = byExtension[extension] ?? byMediaType.find(([type]) => mediaType !== null && type.test(mediaType))?.[1];
  if (named !== undefined) return named;
  if (/^From \S+.{0,60}\d{4}\r?\n[\w-]+: /.test(start)) return "mailbox";
  if (looksLikeMail(start)) return "mail";
  if (/^\s*\{[ \t]*"[^"\n]{1,60}"\s*:/.test(start)) return "json lines";
  return "text";
}

/** Only mail begins with lines such as these. */
const mailLines =
  /^(?:received|return-path|mime-version|message-id|delivered-to|dkim-signature|content-transfer-encoding):/gim;

const looksLikeMail = (start: string): boolean => {
  const head = start.slice(0, Math.max(0, start.search(/\r?\n\r?\n/)) || start.length);
  return /^[\w-]+:/.test(head) && (head.match(mailLines)?.length ?? 0) >= 2;
};
