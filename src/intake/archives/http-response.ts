import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from "node:zlib";
import { IntakeError } from "../refusal.ts";

/** A response as a server sent it. */
export interface HttpResponse {
  readonly status: number;
  /** Names in lower case; the first of several. */
  readonly headers: Readonly<Record<string, string>>;
  /** Where the body begins in the bytes. */
  readonly bodyAt: number;
}

/** Reads the head of a response; null when the bytes begin with none. */
export function responseHead(bytes: Uint8Array): HttpResponse | null {
  const start = Buffer.from(bytes.subarray(0, 65_536)).toString("latin1");
  const end = /\r?\n\r?\n/.exec(start);
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})\b/.exec(start)?.[1];
  if (!end || status === undefined) return null;
  const headers: Record<string, string> = {};
  for (const line of start.slice(0, end.index).split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] ??= line.slice(colon + 1).trim();
  }
  return { status: Number(status), headers, bodyAt: end.index + end[0].length };
}

/** The body as its writer wrote it: chunks joined, unpacked. Throws `IntakeError` when it cannot be, or is larger than `most`. */
export function bodyOf({ headers, bodyAt }: HttpResponse, bytes: Uint8Array, most: number): Uint8Array {
  const sent = bytes.subarray(bodyAt);
  let body = /chunked/i.test(headers["transfer-encoding"] ?? "") ? joined(sent) : sent;
  const codings = (headers["content-encoding"] ?? "")
    .toLowerCase()
    .split(/\s*,\s*/)
    .filter(Boolean);
  for (const coding of codings.toReversed()) body = unpacked(body, coding, most);
  return body;
}

/** Chunks without their sizes. Crawlers often keep the header and join the chunks: bytes that are no chunks stay as they are. */
function joined(sent: Uint8Array): Uint8Array {
  const bytes = Buffer.from(sent.buffer, sent.byteOffset, sent.length);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf("\r\n", at, "latin1");
    const size =
      end < 0 || end - at > 64
        ? undefined
        : /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(bytes.toString("latin1", at, end))?.[1];
    if (size === undefined) return at === 0 ? sent : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(bytes.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}

function unpacked(body: Uint8Array, coding: string, most: number): Uint8Array {
  const options = { maxOutputLength: most };
  try {
    if (coding === "identity") return body;
    if (coding === "gzip" || coding === "x-gzip") return isGzip(body) ? gunzipSync(body, options) : body;
    if (coding === "br") return brotliDecompressSync(body, options);
    if (coding === "zstd") return zstdDecompressSync(body, options);
    if (coding === "deflate")
      return ((body[0] ?? 0) & 15) === 8 ? inflateSync(body, options) : inflateRawSync(body, options);
  } catch (error) {
    const large = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    throw new IntakeError(large ? `unpacks to over ${most / 1_000_000} MB` : `cannot be unpacked (${coding})`);
  }
  throw new IntakeError(`is packed with "${coding.slice(0, 20)}", which is not read`);
}

const isGzip = (body: Uint8Array): boolean => body[0] === 0x1f && body[1] === 0x8b;
