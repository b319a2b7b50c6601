import { follows, TAGS } from "../../src/english/names/tags.ts";

/** A sentence to learn from: the feature numbers of its words (`starts[i]` to `starts[i + 1]` in `numbers`) and its tags. */
export interface Example {
  readonly numbers: Int32Array;
  readonly starts: Int32Array;
  readonly tags: Uint8Array;
  /** How much the example counts, 1 being normal. */
  readonly weight: number;
  /** Sums known already for each word and tag, `words * TAGS`; none counts as nought. */
  readonly base?: Float32Array;
}

/** Weights of a linear-chain conditional random field: `features * TAGS` and `(TAGS + 1)²`, the edge of the sentence being tag `TAGS`. */
export interface Field {
  readonly rows: Float32Array;
  readonly moves: Float32Array;
}

const EDGE = TAGS;
const WIDTH = TAGS + 1;
const FORBIDDEN = -1e3;

/** Sequence of pseudo-random numbers in [0, 1), by seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const allowed = (tag: number, next: number): boolean =>
  follows(tag === EDGE ? -1 : tag, next === EDGE ? -1 : next);

/** Settings of a training run. */
export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  /** Share of features left out at random. */
  readonly dropout: number;
  readonly decay: number;
  readonly seed: number;
  /** Weights of the moves from tag to tag that are to stay as they are. */
  readonly moves?: Float32Array;
}

/** Learns by AdaGrad with the rate falling to nothing; the same seed gives the same weights. */
export function learn(examples: readonly Example[], features: number, settings: Settings): Field {
  const rows = new Float32Array(features * TAGS);
  const squares = new Float32Array(features * TAGS).fill(1e-2);
  const moves = new Float32Array(WIDTH * WIDTH);
  const moveSquares = new Float32Array(WIDTH * WIDTH).fill(1e-1);
  for (let a = 0; a < WIDTH; a++) for (let b = 0; b < WIDTH; b++) if (!allowed(a, b)) moves[a * WIDTH + b] = FORBIDDEN;
  const learnsMoves = settings.moves === undefined;
  if (settings.moves !== undefined) moves.set(settings.moves);
  const next = random(settings.seed);
  const longest = 420;
  const scores = new Float64Array(longest * TAGS);
  const forward = new Float64Array(longest * TAGS);
  const backward = new Float64Array(longest * TAGS);
  const scale = new Float64Array(longest);
  const jumps = new Float64Array(WIDTH * WIDTH);
  const moveSlope = new Float64Array(WIDTH * WIDTH);
  const kept = new Int32Array(longest * 200);
  const keptStarts = new Int32Array(longest + 1);
  const slope = new Float64Array(TAGS);
  const share = new Float64Array(TAGS * TAGS);
  const every = Array.from({ length: TAGS }, (_, tag) => tag);
  const targets = every.map((tag) => every.filter((after) => allowed(tag, after)));
  const sources = every.map((tag) => every.filter((before) => allowed(before, tag)));
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const list = [...examples];
    for (let at = list.length - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1));
      [list[at], list[other]] = [list[other]!, list[at]!];
    }
    list.forEach((example, step) => {
      const rate = settings.rate * (1 - (epoch + step / list.length) / settings.epochs);
      const length = example.tags.length;
      for (let a = 0; a < WIDTH * WIDTH; a++) jumps[a] = Math.exp(moves[a]!);
      let end = 0;
      for (let at = 0; at < length; at++) {
        keptStarts[at] = end;
        const base = at * TAGS;
        for (let tag = 0; tag < TAGS; tag++) scores[base + tag] = example.base?.[base + tag] ?? 0;
        for (let f = example.starts[at]!; f < example.starts[at + 1]!; f++) {
          if (next() < settings.dropout) continue;
          const row = example.numbers[f]! * TAGS;
          kept[end++] = row;
          for (let tag = 0; tag < TAGS; tag++) scores[base + tag]! += rows[row + tag]!;
        }
        let top = -Infinity;
        for (let tag = 0; tag < TAGS; tag++) top = Math.max(top, scores[base + tag]!);
        for (let tag = 0; tag < TAGS; tag++) scores[base + tag] = Math.exp(scores[base + tag]! - top);
      }
      keptStarts[length] = end;
      for (let at = 0; at < length; at++) {
        let sum = 0;
        for (let tag = 0; tag < TAGS; tag++) {
          let reach = 0;
          if (at === 0) reach = jumps[EDGE * WIDTH + tag]!;
          else
            for (const before of sources[tag]!)
              reach += forward[(at - 1) * TAGS + before]! * jumps[before * WIDTH + tag]!;
          sum += forward[at * TAGS + tag] = reach * scores[at * TAGS + tag]!;
        }
        scale[at] = sum;
        for (let tag = 0; tag < TAGS; tag++) forward[at * TAGS + tag]! /= sum;
      }
      for (let at = length - 1; at >= 0; at--) {
        let sum = 0;
        for (let tag = 0; tag < TAGS; tag++) {
          let reach = 0;
          if (at === length - 1) reach = jumps[tag * WIDTH + EDGE]!;
          else
            for (const after of targets[tag]!)
              reach +=
                jumps[tag * WIDTH + after]! * scores[(at + 1) * TAGS + after]! * backward[(at + 1) * TAGS + after]!;
          sum += backward[at * TAGS + tag] = reach;
        }
        for (let tag = 0; tag < TAGS; tag++) backward[at * TAGS + tag]! /= sum;
      }
      moveSlope.fill(0);
      for (let at = 0; at < length; at++) {
        let sum = 0;
        for (let tag = 0; tag < TAGS; tag++) sum += slope[tag] = forward[at * TAGS + tag]! * backward[at * TAGS + tag]!;
        for (let tag = 0; tag < TAGS; tag++) slope[tag]! /= sum;
        const gold = example.tags[at]!;
        if (at > 0) {
          let all = 0;
          for (let before = 0; before < TAGS; before++) {
            for (const tag of targets[before]!) {
              all += share[before * TAGS + tag] =
                forward[(at - 1) * TAGS + before]! *
                jumps[before * WIDTH + tag]! *
                scores[at * TAGS + tag]! *
                backward[at * TAGS + tag]!;
            }
          }
          for (let before = 0; before < TAGS; before++)
            for (const tag of targets[before]!) moveSlope[before * WIDTH + tag]! += share[before * TAGS + tag]! / all;
          moveSlope[example.tags[at - 1]! * WIDTH + gold]! -= 1;
        } else {
          for (let tag = 0; tag < TAGS; tag++) moveSlope[EDGE * WIDTH + tag]! += slope[tag]!;
          moveSlope[EDGE * WIDTH + gold]! -= 1;
        }
        if (at === length - 1) {
          for (let tag = 0; tag < TAGS; tag++) moveSlope[tag * WIDTH + EDGE]! += slope[tag]!;
          moveSlope[gold * WIDTH + EDGE]! -= 1;
        }
        slope[gold]! -= 1;
        if (-slope[gold]! < 5e-4) continue;
        for (let tag = 0; tag < TAGS; tag++) slope[tag]! *= example.weight;
        for (let f = keptStarts[at]!; f < keptStarts[at + 1]!; f++) {
          const row = kept[f]!;
          for (let tag = 0; tag < TAGS; tag++) {
            const cell = row + tag;
            const value = rows[cell]!;
            const down = slope[tag]! + settings.decay * value;
            const square = (squares[cell]! += down * down);
            rows[cell] = value - (rate * down) / Math.sqrt(square);
          }
        }
      }
      if (!learnsMoves) return;
      for (let cell = 0; cell < WIDTH * WIDTH; cell++) {
        if (moves[cell] === FORBIDDEN || moveSlope[cell] === 0) continue;
        const down = moveSlope[cell]! * example.weight;
        const square = (moveSquares[cell]! += down * down);
        moves[cell]! -= (rate * down) / Math.sqrt(square);
      }
    });
  }
  return { rows, moves };
}
