import { inflateSync } from "node:zlib";
import { IntakeError } from "../../refusal.ts";

/** Inflated bytes of all streams of one PDF, pictures included. */
const mostInflated = 1_000_000_000;
const mostOfOne = 200_000_000;

/** Throws `IntakeError` for a PDF whose streams inflate beyond reason: its reader would unpack them in memory. */
export function checkStreams(bytes: Uint8Array): void {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let inflated = 0;
  for (let at = pdf.indexOf("stream"); at >= 0; at = pdf.indexOf("stream", at + 6)) {
    if (pdf.toString("latin1", Math.max(0, at - 3), at) === "end") continue;
    const head = pdf.toString("latin1", Math.max(0, at - 300), at);
    if (/\/(?:FlateDecode|Fl)\s*\/(?:FlateDecode|Fl)\b/.test(head.slice(head.lastIndexOf("obj"))))
      throw new IntakeError("packs a stream twice, as bombs do");
    const start = at + 6 + (pdf[at + 6] === 13 ? 2 : 1);
    if (((pdf[start] ?? 0) & 15) !== 8 || pdf.readUInt16BE(Math.min(start, pdf.length - 2)) % 31 !== 0) continue;
    inflated += inflatedSize(pdf.subarray(start));
    if (inflated > mostInflated) throw new IntakeError("unpacks to over 1 GB, as bombs do");
  }
}

/** The inflated size of a stream; 0 for one that is broken, which its reader skips. */
function inflatedSize(packed: Buffer): number {
  try {
    return inflateSync(packed, { maxOutputLength: mostOfOne }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw new IntakeError(`holds a stream that unpacks to over ${mostOfOne / 1_000_000} MB, as bombs do`);
    return 0;
  }
}
