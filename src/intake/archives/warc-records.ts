import type { ByteSource } from "../byte-source.ts";
import { IntakeError } from "../refusal.ts";
import { inflateMembers, type Inflated } from "./gzip-members.ts";

/** One record of a web archive (ISO 28500), at its block. */
export interface WarcRecord {
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Of its block, in bytes, as its headers say. */
  readonly length: number;
  /** The next bytes of its block, at most so many: fewer only where the block ends. Only until the next record is asked for. */
  take(count: number): Promise<Uint8Array>;
}

/** A place from which an archive could not be read on. */
export interface Break {
  readonly broken: string;
  /** Byte of the file at which reading may be taken up again behind it. */
  readonly at: number;
}

/** Most that the headers of a record may take. */
const longestHeaders = 200_000;

/**
 * The records of a web archive, packed by record or not at all, from a byte of its file on. In constant memory, in linear time. Ends behind the first
 * record that is broken or cut off. Throws what the source throws.
 */
export async function* warcRecords(source: ByteSource, packed: boolean, start = 0): AsyncGenerator<WarcRecord | Break> {
  const bytes = new RecordBytes(
    packed ? inflateMembers(source.stream(start), start) : unpacked(source, start),
    packed,
    start,
  );
  try {
    for (;;) {
      let record: (WarcRecord & { left(): Promise<number> }) | null;
      try {
        record = await recordAt(bytes);
      } catch (error) {
        return yield breakAt(error, bytes);
      }
      if (record === null) return;
      yield record;
      try {
        const missing = await record.left();
        if (missing > 0)
          return yield breakAt(
            new IntakeError(`is cut off: ${missing} of its ${record.length} bytes are missing`),
            bytes,
          );
      } catch (error) {
        return yield breakAt(error, bytes);
      }
    }
  } finally {
    await bytes.close();
  }
}

function breakAt(error: unknown, bytes: RecordBytes): Break {
  if (!(error instanceof IntakeError)) throw error;
  return { broken: error.message, at: bytes.recordAt + 1 };
}

async function* unpacked(source: ByteSource, start: number): AsyncGenerator<Inflated> {
  let at = start;
  for await (const bytes of source.stream(start)) {
    yield { bytes, at };
    at += bytes.length;
  }
}

/** The record that begins after any empty lines, or null at the end. Throws `IntakeError`. */
async function recordAt(bytes: RecordBytes): Promise<(WarcRecord & { left(): Promise<number> }) | null> {
  let line = await bytes.recordLine();
  while (line !== null && /^\r?\n$/.test(line)) line = await bytes.recordLine();
  if (line === null) return null;
  if (!/^WARC\/\d+\.\d+\s*$/.test(line)) throw new IntakeError("does not begin as a record does");
  const headers = await headersOf(bytes);
  const words = headers.get("content-length") ?? "";
  if (!/^\d{1,15}$/.test(words)) throw new IntakeError("does not say how long it is");
  const length = Number(words);
  let left = length;
  return {
    headers,
    length,
    async take(count) {
      const taken = await bytes.take(Math.min(count, left));
      left -= taken.length;
      return taken;
    },
    async left() {
      left -= await bytes.skip(left);
      return left;
    },
  };
}

async function headersOf(bytes: RecordBytes): Promise<Map<string, string>> {
  const headers = new Map<string, string>();
  let size = 0;
  let name = "";
  for (;;) {
    const line = await bytes.line();
    if (line === null) throw new IntakeError("is cut off in its headers");
    size += line.length;
    if (size > longestHeaders) throw new IntakeError("has headers that do not end");
    if (/^\r?\n$/.test(line)) return headers;
    const colon = line.indexOf(":");
    if (/^[ \t]/.test(line) && name !== "") headers.set(name, `${headers.get(name)} ${line.trim()}`);
    else if (colon > 0) {
      name = line.slice(0, colon).trim().toLowerCase();
      if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
    }
  }
}

/** The bytes of an archive, by lines and counts, knowing where in the file the present record began. */
class RecordBytes {
  private held: Uint8Array = new Uint8Array(0);
  private heldAt = 0;
  private readonly source: AsyncGenerator<Inflated>;
  private readonly packed: boolean;
  /** Byte of the file at which the present record begins, or its gzip member. */
  recordAt: number;

  constructor(source: AsyncGenerator<Inflated>, packed: boolean, start: number) {
    this.source = source;
    this.packed = packed;
    this.recordAt = start;
  }

  private async fill(): Promise<boolean> {
    while (this.held.length === 0) {
      const { done, value } = await this.source.next();
      if (done) return false;
      this.held = value.bytes;
      this.heldAt = value.at;
    }
    return true;
  }

  private advance(count: number): void {
    this.held = this.held.subarray(count);
    if (!this.packed) this.heldAt += count;
  }

  /** A line that may be the first of a record. */
  async recordLine(): Promise<string | null> {
    if (await this.fill()) this.recordAt = this.heldAt;
    return this.line();
  }

  /** A line with its end, as UTF-8; null at the end. Throws `IntakeError` for one without end. */
  async line(): Promise<string | null> {
    const parts: Uint8Array[] = [];
    let size = 0;
    while (await this.fill()) {
      const found = this.held.indexOf(10);
      const part = this.held.subarray(0, found < 0 ? this.held.length : found + 1);
      parts.push(part);
      size += part.length;
      this.advance(part.length);
      if (found >= 0) break;
      if (size > longestHeaders) throw new IntakeError("has headers that do not end");
    }
    return size === 0 ? null : Buffer.concat(parts).toString("utf8");
  }

  async take(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    while (count > 0 && (await this.fill())) {
      const part = this.held.subarray(0, count);
      parts.push(part);
      count -= part.length;
      this.advance(part.length);
    }
    return Buffer.concat(parts);
  }

  /** How many bytes could be skipped. */
  async skip(count: number): Promise<number> {
    let skipped = 0;
    while (skipped < count && (await this.fill())) {
      const size = Math.min(this.held.length, count - skipped);
      skipped += size;
      this.advance(size);
    }
    return skipped;
  }

  async close(): Promise<void> {
    await this.source.return(undefined);
  }
}
