import { crc32, createInflateRaw, type InflateRaw } from "node:zlib";
import { IntakeError } from "../refusal.ts";

/** Inflated bytes with where in the packed file their member begins: reading can be taken up again from there. */
export interface Inflated {
  readonly bytes: Uint8Array;
  readonly at: number;
}

/** Fed at once: the most that may inflate a thousandfold before anything is counted. */
const feed = 16_384;

/**
 * Inflates a file of gzip members, one after the other, as web archives are packed: a member a record. `start` is where `packed` begins in its file.
 * Throws `IntakeError` for a member that is broken or cut off.
 */
export async function* inflateMembers(packed: AsyncIterable<Uint8Array>, start: number): AsyncGenerator<Inflated> {
  const pieces = new Pieces(packed, start);
  try {
    while (!(await pieces.atEnd())) {
      const at = pieces.offset;
      await skipHeader(pieces);
      let sum = 0;
      for await (const bytes of inflateOne(pieces)) {
        sum = crc32(bytes, sum);
        yield { bytes, at };
      }
      const trailer = Buffer.from(await pieces.take(8));
      if (trailer.length < 8) throw new IntakeError("is cut off");
      if (trailer.readUInt32LE(0) !== sum) throw new IntakeError("is broken: its checksum is another one");
    }
  } finally {
    await pieces.close();
  }
}

async function skipHeader(pieces: Pieces): Promise<void> {
  const head = await pieces.take(10);
  if (head.length < 10) throw new IntakeError("is cut off");
  if (head[0] !== 0x1f || head[1] !== 0x8b || head[2] !== 8) throw new IntakeError("is broken: no gzip member begins");
  const flags = head[3]!;
  if (flags & 4) {
    const [low = 0, high = 0] = await pieces.take(2);
    await pieces.take(low + high * 256);
  }
  if (flags & 8) await pieces.skipPast(0);
  if (flags & 16) await pieces.skipPast(0);
  if (flags & 2) await pieces.take(2);
}

async function* inflateOne(pieces: Pieces): AsyncGenerator<Uint8Array> {
  const inflater = createInflateRaw();
  const out: Uint8Array[] = [];
  let failed: Error | null = null;
  inflater.on("data", (bytes: Uint8Array) => out.push(bytes));
  inflater.on("error", (error) => (failed = error));
  try {
    for (;;) {
      const piece = await pieces.next(feed);
      if (piece === null) throw new IntakeError("is cut off");
      const before = inflater.bytesWritten;
      await write(inflater, piece);
      if (failed !== null) throw new IntakeError(`is broken (${(failed as Error).message})`);
      yield* out.splice(0);
      const used = inflater.bytesWritten - before;
      if (used < piece.length) return pieces.giveBack(piece.length - used);
    }
  } finally {
    inflater.destroy();
  }
}

/** Resolves once a piece was inflated, whether it could be or not: after an error only "close" tells. */
const write = (inflater: InflateRaw, piece: Uint8Array): Promise<void> =>
  new Promise((resolve) => {
    inflater.once("close", resolve);
    inflater.write(piece, () => {
      inflater.off("close", resolve);
      resolve();
    });
  });

/** A stream of bytes that may be taken by count and, of the last piece taken, given back. */
class Pieces {
  private held: Uint8Array = new Uint8Array(0);
  /** Bytes of `held` that are taken. */
  private taken = 0;
  private readonly source: AsyncIterator<Uint8Array>;
  offset: number;

  constructor(source: AsyncIterable<Uint8Array>, offset: number) {
    this.source = source[Symbol.asyncIterator]();
    this.offset = offset;
  }

  async atEnd(): Promise<boolean> {
    while (this.taken === this.held.length) {
      const { done, value } = await this.source.next();
      if (done) return true;
      this.held = value;
      this.taken = 0;
    }
    return false;
  }

  /** Some bytes, at most `most`; null at the end. */
  async next(most: number): Promise<Uint8Array | null> {
    if (await this.atEnd()) return null;
    const piece = this.held.subarray(this.taken, this.taken + most);
    this.taken += piece.length;
    this.offset += piece.length;
    return piece;
  }

  giveBack(count: number): void {
    this.taken -= count;
    this.offset -= count;
  }

  /** So many bytes, fewer at the end. */
  async take(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    while (count > 0) {
      const piece = await this.next(count);
      if (piece === null) break;
      parts.push(piece);
      count -= piece.length;
    }
    return Buffer.concat(parts);
  }

  async skipPast(byte: number): Promise<void> {
    for (;;) {
      const piece = await this.next(feed);
      if (piece === null) throw new IntakeError("is cut off");
      const found = piece.indexOf(byte);
      if (found >= 0) return this.giveBack(piece.length - found - 1);
    }
  }

  async close(): Promise<void> {
    await this.source.return?.();
  }
}
