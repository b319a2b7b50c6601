import { isUtf8 } from "node:buffer";
import type { ByteSource } from "../byte-source.ts";
import { twoByteLabel } from "../decode.ts";

const newline = 10;
/** A line longer than this is decoded in pieces. */
const longestLine = 16_000_000;

/**
 * The text of a table or of lines, piece by piece. UTF-16 by its mark or its zero bytes; else line by line UTF-8 or, where a line is none,
 * Windows-1252: files put together from several hands hold both.
 */
export async function* textPieces(source: ByteSource): AsyncGenerator<string> {
  const label = twoByteLabel(await source.read(0, 4096));
  if (label !== null) {
    const decoder = new TextDecoder(label);
    for await (const piece of source.stream()) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
    return;
  }
  let rest: Uint8Array = new Uint8Array(0);
  let first = true;
  for await (const piece of source.stream()) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const end = bytes.length > longestLine ? bytes.length : bytes.lastIndexOf(newline) + 1;
    rest = bytes.subarray(end);
    if (end === 0) continue;
    yield linesOf(bytes.subarray(0, end), first);
    first = false;
  }
  if (rest.length > 0) yield linesOf(rest, first);
}

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
const windows = new TextDecoder("windows-1252");

function linesOf(bytes: Uint8Array, first: boolean): string {
  const text = isUtf8(bytes) ? utf8.decode(bytes) : lineByLine(bytes);
  return first ? text.replace(/^\ufeff/, "") : text;
}

function lineByLine(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(newline, start);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(start, end);
    text += (isUtf8(line) ? utf8 : windows).decode(line);
    start = end;
  }
  return text;
}
