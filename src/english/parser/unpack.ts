import type { ParseModel } from "./parser.ts";
import type { TagModel } from "../tagger/tagger.ts";

/** Reads the bytes of `models/syntax`: a length, a JSON head, then arrays. Throws when they are not such. */
export function unpackSyntax(bytes: Uint8Array): { readonly tagger: TagModel; readonly parser: ParseModel } {
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + size))) as {
    tags: string[];
    relations: string[];
    lengths: number[];
  };
  let at = 4 + size;
  const next = (k: number): Uint8Array => bytes.subarray(at, (at += head.lengths[k] ?? 0));
  const signed = (part: Uint8Array): Int8Array => new Int8Array(part.buffer, part.byteOffset, part.length);
  const tagger: TagModel = { tags: head.tags, starts: sums(next(0)), classes: next(1), weights: signed(next(2)) };
  const moves = signed(next(3));
  const parser: ParseModel = {
    relations: head.relations,
    moves,
    starts: sums(next(4)),
    classes: next(5),
    weights: signed(next(6)),
  };
  return { tagger, parser };
}

function sums(counts: Uint8Array): Uint32Array {
  const out = new Uint32Array(counts.length + 1);
  let sum = 0;
  for (let i = 0; i < counts.length; i++) out[i + 1] = sum += counts[i] as number;
  return out;
}
