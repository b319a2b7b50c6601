import { MAGIC } from "../../src/english/names/model.ts";
import { MOVES_WIDTH } from "../../src/english/names/decode.ts";
import { TAGS } from "../../src/english/names/tags.ts";
import type { Lists } from "./lists.ts";

/** What a weight of 1 in a packed row stands for. */
export const STEP = 5 / 127;

/** A model file and how many rows of weights it has. */
export interface Packed {
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/**
 * A model file (its form stands at `openModel`). Rows whose every weight is under `least` are left out, weights over 127 steps cut down.
 * `bias` is taken from every move to "no name".
 */
export function pack(
  lists: Lists,
  numbers: ReadonlyMap<number, number>,
  field: { rows: Float32Array; moves: Float32Array },
  { least, bias }: { least: number; bias: number },
): Packed {
  const kept = [...numbers]
    .filter(([, number]) =>
      field.rows.subarray(number * TAGS, number * TAGS + TAGS).some((weight) => Math.abs(weight) >= least),
    )
    .sort((a, b) => a[0] - b[0]);
  const out: number[] = Array.from(MAGIC, (letter) => letter.charCodeAt(0));
  const number = (value: number): void =>
    void out.push(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
  number(lists.keys.length);
  number(kept.length);
  const float = new DataView(new ArrayBuffer(4));
  for (let cell = 0; cell < MOVES_WIDTH * MOVES_WIDTH; cell++) {
    const toNothing = cell % MOVES_WIDTH === 0 ? bias : 0;
    float.setFloat32(0, (field.moves[cell]! - toNothing) / STEP, true);
    for (let byte = 0; byte < 4; byte++) out.push(float.getUint8(byte));
  }
  const ascending = (keys: Iterable<number>): void => {
    let before = 0;
    for (const key of keys) {
      let rest = key - before;
      before = key;
      while (rest >= 128) {
        out.push((rest & 127) | 128);
        rest = Math.floor(rest / 128);
      }
      out.push(rest);
    }
  };
  ascending(lists.keys);
  ascending(kept.map(([hash]) => hash));
  for (const value of lists.values) out.push(value & 255, value >>> 8);
  const bytes = new Uint8Array(out.length + kept.length * TAGS);
  bytes.set(out);
  kept.forEach(([, number], row) => {
    for (let tag = 0; tag < TAGS; tag++) {
      const weight = Math.round(field.rows[number * TAGS + tag]! / STEP);
      bytes[out.length + row * TAGS + tag] = Math.max(-127, Math.min(127, weight)) & 255;
    }
  });
  return { bytes, rows: kept.length };
}
