import { createLexicon, type Lexicon } from "./lexicon.ts";
import { MOVES_WIDTH } from "./decode.ts";
import { TAGS } from "./tags.ts";

/** First bytes of a model file, the version among them. */
export const MAGIC = "names/1\n";

/** Weights of features and lists of names, ready to ask. */
export interface NameModel {
  readonly lexicon: Lexicon;
  /** Weights of the moves from tag to tag, in the units of the rows; see `bestTags`. */
  readonly moves: Float32Array;
  /** Adds a share of the weights of a feature, if it has any, to `scores[at]` to `scores[at + TAGS - 1]`. Tells whether it has. */
  add(feature: number, scores: Float32Array | Int16Array, at: number, share: number): boolean;
}

/**
 * Opens a model file (written by `training/names/pack.ts`): magic; little-endian numbers of names and of rows; moves as 32-bit floats; the
 * hashes of the names and of the rows, ascending, as differences in base 128; 16-bit values of the names; rows of signed bytes.
 * Throws an `Error` on anything else.
 */
export function openModel(bytes: Uint8Array): NameModel {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new Error("Not a model of names of this version");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = MAGIC.length;
  const number = (): number => {
    const value = view.getUint32(at, true);
    at += 4;
    return value;
  };
  const names = number();
  const rows = number();
  const moves = Float32Array.from({ length: MOVES_WIDTH * MOVES_WIDTH }, () => {
    const value = view.getFloat32(at, true);
    at += 4;
    return value;
  });
  const ascending = (count: number): Uint32Array => {
    const values = new Uint32Array(count);
    let value = 0;
    for (let index = 0; index < count; index++) {
      let step = 0;
      let scale = 1;
      for (;;) {
        const byte = bytes[at++]!;
        step += (byte & 127) * scale;
        if (byte < 128) break;
        scale *= 128;
      }
      value += step;
      values[index] = value;
    }
    return values;
  };
  const nameKeys = ascending(names);
  const rowKeys = ascending(rows);
  const values = new Uint16Array(names);
  for (let name = 0; name < names; name++, at += 2) values[name] = bytes[at]! | (bytes[at + 1]! << 8);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, rows * TAGS);

  let size = 16;
  while (size < rows * 1.6) size *= 2;
  const mask = size - 1;
  // Key and place + 1 side by side, 0 for none: one line of the cache a look instead of two.
  const table = new Int32Array(size * 2);
  for (let row = 0; row < rows; row++) {
    const key = rowKeys[row]!;
    let slot = key & mask;
    while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    table[slot * 2] = key;
    table[slot * 2 + 1] = row * TAGS + 1;
  }
  return {
    lexicon: createLexicon(nameKeys, values),
    moves,
    add(feature, scores, start, share) {
      const key = feature | 0;
      let slot = key & mask;
      for (;;) {
        const row = table[slot * 2 + 1]! - 1;
        if (row === -1) return false;
        if (table[slot * 2] === key) {
          for (let tag = 0; tag < TAGS; tag++) scores[start + tag]! += share * weights[row + tag]!;
          return true;
        }
        slot = (slot + 1) & mask;
      }
    },
  };
}
