import type { ByteSource } from "../byte-source.ts";
import { IntakeError } from "../refusal.ts";
import { inflateMembers } from "./gzip-members.ts";

/** Where the next record seems to begin behind a broken one, or null. */
export async function nextRecord(source: ByteSource, packed: boolean, from: number): Promise<number | null> {
  const mark = packed ? Buffer.from([0x1f, 0x8b, 0x08]) : Buffer.from("\r\n\r\nWARC/1.");
  let before = Buffer.alloc(0);
  let at = from;
  for await (const piece of source.stream(from)) {
    const bytes = Buffer.concat([before, piece]);
    const start = at - before.length;
    for (let found = bytes.indexOf(mark); found >= 0; found = bytes.indexOf(mark, found + 1)) {
      if (!packed) return start + found + 4;
      if (await beginsRecord(source, start + found)) return start + found;
    }
    before = bytes.subarray(Math.max(0, bytes.length - mark.length + 1));
    at += piece.length;
  }
  return null;
}

/** True when a gzip member begins there that begins a record of a web archive. */
export async function beginsRecord(source: ByteSource, at: number): Promise<boolean> {
  try {
    for await (const { bytes } of inflateMembers(source.stream(at), at))
      return Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "WARC/";
    return false;
  } catch (error) {
    if (error instanceof IntakeError) return false;
    throw error;
  }
}
