import { formSize } from "../tagger/forms.ts";

/** Rows of hashed features, as powers of two: for the choice of transition and of relation. */
export const moveRowBits = 20;
export const relationRowBits = 17;

export const shift = 0;
export const left = 1;
export const right = 2;

/**
 * State of the arc-hybrid transition system with the root after the last word (index n).
 * Left: the top of the stack becomes a dependent of the next word; right: of the word under it.
 */
export class State {
  readonly n: number;
  readonly stack: Int32Array;
  size = 0;
  next = 0;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  readonly l1: Int32Array;
  readonly l2: Int32Array;
  readonly r1: Int32Array;
  readonly r2: Int32Array;
  readonly lv: Int32Array;
  readonly rv: Int32Array;
  constructor(n: number) {
    this.n = n;
    this.stack = new Int32Array(n + 1);
    this.heads = new Int32Array(n + 1).fill(-1);
    this.relations = new Int32Array(n + 1).fill(-1);
    this.l1 = new Int32Array(n + 1).fill(-1);
    this.l2 = new Int32Array(n + 1).fill(-1);
    this.r1 = new Int32Array(n + 1).fill(-1);
    this.r2 = new Int32Array(n + 1).fill(-1);
    this.lv = new Int32Array(n + 1);
    this.rv = new Int32Array(n + 1);
  }
  get done(): boolean {
    return this.size === 0 && this.next === this.n;
  }
  allows(move: number): boolean {
    if (move === shift) return this.next < this.n;
    if (move === right) return this.size >= 2;
    return this.size >= 1 && (this.next < this.n || this.size === 1);
  }
  shift(): void {
    this.stack[this.size++] = this.next++;
  }
  attach(move: number, relation: number): void {
    const child = this.stack[--this.size] as number;
    const head = move === left ? this.next : (this.stack[this.size - 1] as number);
    this.heads[child] = head;
    this.relations[child] = relation;
    if (move === left) {
      this.l2[head] = this.l1[head] as number;
      this.l1[head] = child;
      (this.lv[head] as number)++;
    } else {
      this.r2[head] = this.r1[head] as number;
      this.r1[head] = child;
      (this.rv[head] as number)++;
    }
  }
}

export const parseTemplates = 72;

/** Feature hashes of a state into `out` (32 bits; rows are taken from their low bits). `h` as of the tagger, `tags` with one at n. */
export function parseFeatures(s: State, h: Int32Array, tags: Int32Array, out: Int32Array): number {
  const n = s.n;
  const s0 = s.size > 0 ? (s.stack[s.size - 1] as number) : -1;
  const s1 = s.size > 1 ? (s.stack[s.size - 2] as number) : -1;
  const s2 = s.size > 2 ? (s.stack[s.size - 3] as number) : -1;
  const b0 = s.next;
  const b1 = b0 + 1 <= n ? b0 + 1 : -1;
  const b2 = b0 + 2 <= n ? b0 + 2 : -1;
  const W = (i: number): number => (i < 0 ? 3 : i === n ? 5 : (h[(i + 2) * formSize] as number));
  const T = (i: number): number => (i < 0 ? 301 : i === n ? 302 : (tags[i] as number));
  const L = (i: number): number => (i < 0 ? 99 : (s.relations[i] as number));
  const S = (i: number): number => (i < 0 || i === n ? 3 : (h[(i + 2) * formSize + 3] as number));
  const of = (a: Int32Array, i: number): number => (i < 0 ? -1 : (a[i] as number));
  const s0l = of(s.l1, s0),
    s0l2 = of(s.l2, s0),
    s0r = of(s.r1, s0),
    s0r2 = of(s.r2, s0);
  const s1l = of(s.l1, s1),
    s1r = of(s.r1, s1),
    s1r2 = of(s.r2, s1);
  const b0l = of(s.l1, b0),
    b0l2 = of(s.l2, b0);
  const dist = s0 < 0 ? 0 : b0 - s0 > 8 ? 6 : b0 - s0 > 4 ? 5 : b0 - s0;
  const dist1 = s1 < 0 ? 0 : s0 - s1 > 8 ? 6 : s0 - s1 > 4 ? 5 : s0 - s1;
  const v0l = s0 < 0 ? 0 : (s.lv[s0] as number),
    v0r = s0 < 0 ? 0 : (s.rv[s0] as number);
  const v1r = s1 < 0 ? 0 : (s.rv[s1] as number),
    vb = s.lv[b0] as number;
  const ws0 = W(s0),
    ws1 = W(s1),
    wb0 = W(b0),
    wb1 = W(b1);
  const ts0 = T(s0),
    ts1 = T(s1),
    ts2 = T(s2),
    tb0 = T(b0),
    tb1 = T(b1),
    tb2 = T(b2);
  let k = 0;
  const put = (a: number, b: number, c: number): void => {
    let x = Math.imul((a | 0) + Math.imul(k + 1, 0x3c6ef372), 0x85ebca6b) ^ Math.imul((b | 0) + k, 0x27d4eb2f);
    x = (x << 13) | (x >>> 19);
    x = Math.imul(x ^ (c | 0), 0xc2b2ae35);
    x ^= x >>> 15;
    x = Math.imul(x, 0x2c1b3c6d);
    x ^= x >>> 13;
    out[k++] = x;
  };
  put(ws0, 0, 0);
  put(ts0, 0, 0);
  put(ws0, ts0, 0);
  put(ws1, 0, 0);
  put(ts1, 0, 0);
  put(ws1, ts1, 0);
  put(wb0, 0, 0);
  put(tb0, 0, 0);
  put(wb0, tb0, 0);
  put(wb1, tb1, 0);
  put(tb1, 0, 0);
  put(tb2, W(b2), 0);
  put(ws2(W, s2), ts2, 0);
  put(ws0, wb0, 0);
  put(ws0, tb0, ts0);
  put(ts0, wb0, tb0);
  put(ts0, tb0, 0);
  put(ts0, tb0, dist);
  put(ws1, ws0, 0);
  put(ws1, ts0, ts1);
  put(ts1, ws0, ts0);
  put(ts1, ts0, 0);
  put(ts1, ts0, dist1);
  put(ts1, tb0, 0);
  put(ws1, wb0, 0);
  put(ts1, ts0, tb0);
  put(ws1, ts0, tb0);
  put(ts1, ws0, tb0);
  put(ts1, ts0, wb0);
  put(ts0, tb0, tb1);
  put(ws0, tb0, tb1);
  put(ts0, tb0 * 512 + tb1, tb2);
  put(ts2, ts1, ts0);
  put(ts2 * 512 + ts1, ts0, tb0);
  put(tb0, tb1, 0);
  put(ws0, wb1, tb0);
  put(ts0, T(s0l), L(s0l));
  put(ts0, T(s0r), L(s0r));
  put(ts0, T(s0l2), L(s0l2));
  put(ts0, T(s0r2), L(s0r2));
  put(ts1, T(s1l), L(s1l));
  put(ts1, T(s1r), L(s1r));
  put(ts1, T(s1r2), L(s1r2));
  put(tb0, T(b0l), L(b0l));
  put(tb0, T(b0l2), L(b0l2));
  put(ts0 * 512 + tb0, T(s0r), T(b0l));
  put(ts0 * 512 + tb0, T(s0l), T(s0r));
  put(ts0 * 512 + tb0, L(s0l) * 128 + L(s0r), L(b0l));
  put(ts1 * 512 + ts0, T(s1r), T(s0l));
  put(ts1 * 512 + ts0, L(s1l) * 128 + L(s1r), L(s0l) * 128 + L(s0r));
  put(ts1 * 512 + ts0, tb0, L(s1r));
  put(ws0, W(s0l), L(s0l));
  put(ws0, W(s0r), L(s0r));
  put(ws1, W(s1r), L(s1r));
  put(ws1, W(s1l), L(s1l));
  put(wb0, W(b0l), L(b0l));
  put(ws0, v0l * 16 + v0r, 1);
  put(ts0, v0l * 16 + v0r, 0);
  put(ts1, v1r, L(s1r));
  put(tb0, vb, L(b0l));
  put(ws1, v1r, 0);
  put(ws0, dist, 0);
  put(wb0, dist, 0);
  put(ws1, dist1, 0);
  put(S(s0), S(b0), ts0);
  put(S(s1), S(s0), ts1);
  put(S(s0), tb0, 0);
  put(ts0, S(b0), tb0);
  put(S(s1), ts0, 0);
  put(ts0 * 512 + ts1, dist * 8 + dist1, tb0);
  put(b0 === n ? 1 : 0, s.size > 3 ? 3 : s.size, ts0);
  put(tb0, W(b1), W(b2));
  return k;
}
const ws2 = (W: (i: number) => number, i: number): number => W(i);

/** Averaged perceptron with two heads: which move, and which relation once an arc is made. 8-bit weights. */
export interface ParseModel {
  readonly relations: readonly string[];
  /** Three weights a row, padded to four. */
  readonly moves: Int8Array;
  readonly starts: Uint32Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
}

/** Longest stretch of words parsed as one tree; a longer sentence is cut and its pieces hang on the first. */
export const longest = 400;

export function parseWords(
  model: ParseModel,
  h: Int32Array,
  tags: Int32Array,
  n: number,
  heads: Int32Array,
  relations: Int32Array,
): void {
  const s = new State(n);
  const rows = new Int32Array(parseTemplates + 8);
  const { moves, starts, classes, weights } = model;
  const size = model.relations.length;
  const root = model.relations.indexOf("root");
  const scores = new Int32Array(size);
  const mask = (1 << moveRowBits) - 1;
  const relationMask = (1 << relationRowBits) - 1;
  while (!s.done) {
    const count = parseFeatures(s, h, tags, rows);
    let a = 0;
    let b = 0;
    let c = 0;
    for (let f = 0; f < count; f++) {
      const row = ((rows[f] as number) & mask) * 4;
      a += moves[row] as number;
      b += moves[row + 1] as number;
      c += moves[row + 2] as number;
    }
    let move = -1;
    let best = -Infinity;
    if (s.allows(shift)) ((move = shift), (best = a));
    if (s.allows(left) && b > best) ((move = left), (best = b));
    if (s.allows(right) && c > best) ((move = right), (best = c));
    if (move === shift) {
      s.shift();
      continue;
    }
    if (move === left && s.next === n) {
      s.attach(move, root);
      continue;
    }
    scores.fill(0);
    for (let f = 0; f < count; f++) {
      const row = ((rows[f] as number) + Math.imul(move, 0x3779)) & relationMask;
      const end = starts[row + 1] as number;
      for (let e = starts[row] as number; e < end; e++)
        (scores[classes[e] as number] as number) += weights[e] as number;
    }
    let relation = root === 0 ? 1 : 0;
    for (let r = 0; r < size; r++) if (r !== root && (scores[r] as number) > (scores[relation] as number)) relation = r;
    s.attach(move, relation);
  }
  for (let i = 0; i < n; i++) {
    heads[i] = s.heads[i] === n ? -1 : (s.heads[i] as number);
    relations[i] = s.relations[i] as number;
  }
}
