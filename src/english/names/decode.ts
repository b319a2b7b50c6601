import { follows, TAGS } from "./tags.ts";

/** Weights of one tag after another; `TAGS` stands for the edge of the sentence. Row: the tag before. */
export const MOVES_WIDTH = TAGS + 1;

const EVERY = Array.from({ length: TAGS }, (_, tag) => tag);
/** The tags that may stand before each. */
const BEFORE = EVERY.map((tag) => EVERY.filter((before) => follows(before, tag)));

/**
 * The best sequence of tags by the sums of weights of the words of a sentence (`words * TAGS`) and the weights of the moves from tag to
 * tag (Viterbi).
 */
export function bestTags(scores: Float32Array, moves: Float32Array): Uint8Array {
  const length = scores.length / TAGS;
  if (length === 0) return new Uint8Array(0);
  const best = new Float64Array(length * TAGS);
  const from = new Uint8Array(length * TAGS);
  for (let tag = 0; tag < TAGS; tag++) best[tag] = moves[TAGS * MOVES_WIDTH + tag]! + scores[tag]!;
  for (let at = 1; at < length; at++) {
    for (let tag = 0; tag < TAGS; tag++) {
      let top = -Infinity;
      let before = 0;
      for (const previous of BEFORE[tag]!) {
        const reach = best[(at - 1) * TAGS + previous]! + moves[previous * MOVES_WIDTH + tag]!;
        if (reach > top) {
          top = reach;
          before = previous;
        }
      }
      best[at * TAGS + tag] = top + scores[at * TAGS + tag]!;
      from[at * TAGS + tag] = before;
    }
  }
  const tags = new Uint8Array(length);
  let tag = 0;
  let top = -Infinity;
  for (let last = 0; last < TAGS; last++) {
    const reach = best[(length - 1) * TAGS + last]! + moves[last * MOVES_WIDTH + TAGS]!;
    if (reach > top) {
      top = reach;
      tag = last;
    }
  }
  for (let at = length - 1; at >= 0; at--) {
    tags[at] = tag;
    tag = from[at * TAGS + tag]!;
  }
  return tags;
}
