import { IntakeError } from "./refusal.ts";

/** First bytes of formats that are no text, and what to tell the person. */
const formats: readonly (readonly [signature: string, name: string])[] = [
  ["%PDF-", "a PDF document"],
  ["PK\u0003\u0004", "a ZIP archive or an office document"],
  ["\u00d0\u00cf\u0011\u00e0", "an old office document"],
  ["\u001f\u008b", "a gzip archive"],
  ["\u0089PNG", "a PNG image"],
  ["\u00ff\u00d8\u00ff", "a JPEG image"],
  ["GIF8", "a GIF image"],
  ["\u007fELF", "a program"],
  ["SQLite format 3", "an SQLite database"],
];

const sampleSize = 4096;

/**
 * Text from bytes: byte order mark, else UTF-16 by its zero bytes, else UTF-8, else the charset that came with them, else what the page
 * declares, else Windows-1252. Throws `IntakeError` when the bytes are no text.
 */
export function decode(bytes: Uint8Array, charset: string | null = null): string {
  const start = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  const known = formats.find(([signature]) => start.startsWith(signature));
  if (known) throw new IntakeError(`is ${known[1]}, not text`);

  const label = twoByteLabel(bytes);
  const text =
    label === null
      ? (utf8(bytes) ?? named(bytes, charset) ?? declared(bytes) ?? new TextDecoder("windows-1252").decode(bytes))
      : new TextDecoder(label).decode(bytes);
  if (looksBinary(text)) throw new IntakeError("is not text (binary data)");
  return text;
}

/** The kind of UTF-16 that bytes are in, by their mark or, without one, by their zeros: English text has one in every second byte. Null: another encoding. */
export function twoByteLabel(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const size = Math.min(bytes.length, sampleSize) & ~1;
  if (size < 4) return null;
  const zeros = [0, 0];
  for (let i = 0; i < size; i++) if (bytes[i] === 0) zeros[i & 1]!++;
  const [even, odd] = zeros.map((count) => count / (size / 2)) as [number, number];
  if (odd > 0.4 && even < 0.05) return "utf-16le";
  if (even > 0.4 && odd < 0.05) return "utf-16be";
  return null;
}

/** UTF-8, a few broken characters allowed (a file cut off in the middle of one): at most one for ten good ones. */
function utf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  if (!text.includes("\ufffd")) return text;
  let broken = 0;
  let good = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) broken++;
    else if (unit > 0x7f) good++;
  }
  return broken * 10 <= good ? text : null;
}

/** The encoding that an HTML page names in its first lines. */
function declared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  return named(bytes, /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{2,40})/i.exec(head)?.[1] ?? null);
}

/** Text in a named encoding; null for UTF-8, which it was found not to be, and for names that nobody knows. */
function named(bytes: Uint8Array, label: string | null): string | null {
  if (label === null || /^utf-?8$/i.test(label)) return null;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

/** More than one control character in a hundred (beside white space) in the first stretch. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, sampleSize);
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if ((unit < 32 && (unit < 9 || unit > 13)) || unit === 0xfffd) odd++;
  }
  return odd > sample.length / 100 && odd > 2;
}
