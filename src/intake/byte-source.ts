import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";

/** Bytes that can be read from any place and more than once: a file, what was piped in, an entry of an archive. */
export interface ByteSource {
  /** In bytes. */
  readonly size: number;
  /** The bytes from `start` to before `end`, fewer at the end of the source. Throws what the file system throws. */
  read(start: number, end: number): Promise<Uint8Array>;
  /** The bytes from `start` on, in pieces of at most 64 KiB. */
  stream(start?: number): AsyncIterable<Uint8Array>;
}

export const pieceSize = 65_536;

export const bytesInMemory = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (start, end) => Promise.resolve(bytes.subarray(start, end)),
  async *stream(start = 0) {
    for (let at = start; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
  },
});

/** Throws what the file system throws. */
export async function bytesOfFile(path: string): Promise<ByteSource> {
  const { size } = await stat(path);
  return {
    size,
    async read(start, end) {
      const file = await open(path);
      try {
        const length = Math.max(0, Math.min(end, size) - start);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    stream: (start = 0) => createReadStream(path, { start, highWaterMark: pieceSize }),
  };
}

/** A stretch of a source. */
export const stretchOf = (source: ByteSource, from: number, size: number): ByteSource => ({
  size,
  read: (start, end) => source.read(from + start, from + Math.min(end, size)),
  async *stream(start = 0) {
    let left = size - start;
    if (left <= 0) return;
    for await (const piece of source.stream(from + start)) {
      yield piece.subarray(0, left);
      left -= piece.length;
      if (left <= 0) return;
    }
  },
});

/** All of a source's bytes, or null when there are more than `most`. */
export async function allOf(pieces: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > most) return null;
    parts.push(piece);
  }
  return Buffer.concat(parts);
}

/** Bytes that can only be had from their beginning on, each time anew: what an archive unpacks. */
export const flowingBytes = (size: number, flow: () => AsyncIterable<Uint8Array>): ByteSource => {
  async function* stream(start = 0): AsyncGenerator<Uint8Array> {
    let passed = 0;
    for await (const piece of flow()) {
      const before = passed;
      passed += piece.length;
      if (passed > start) yield before >= start ? piece : piece.subarray(start - before);
    }
  }
  return {
    size,
    stream,
    async read(start, end) {
      const parts: Uint8Array[] = [];
      let left = Math.min(end, size) - start;
      for await (const piece of left > 0 ? stream(start) : []) {
        parts.push(piece.subarray(0, left));
        left -= piece.length;
        if (left <= 0) break;
      }
      return Buffer.concat(parts);
    },
  };
};
