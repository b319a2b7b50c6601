import { formHashes, formSize } from "./forms.ts";

/** Rows of hashed features of the tagger, as a power of two. */
export const tagRowBits = 18;
export const tagTemplates = 26;

/** Hashes of all words of a sentence, `formSize` numbers a word; two words of padding on each side. */
export function sentenceHashes(forms: readonly string[]): Int32Array {
  const n = forms.length;
  const out = new Int32Array((n + 4) * formSize);
  out.fill(7, 0, 2 * formSize);
  for (let i = 0; i < n; i++) out.set(formHashes(forms[i] as string), (i + 2) * formSize);
  out.fill(9, (n + 2) * formSize);
  return out;
}

/** Feature rows of word `i` into `out`; `t1`, `t2`: tags of the two words before, -1 for none. */
export function tagFeatures(
  h: Int32Array,
  i: number,
  n: number,
  t1: number,
  t2: number,
  allCaps: number,
  out: Int32Array,
): void {
  const at = (i + 2) * formSize;
  const P = at - formSize;
  const PP = P - formSize;
  const N = at + formSize;
  const NN = N + formSize;
  const mask = (1 << tagRowBits) - 1;
  let k = 0;
  const put = (a: number, b: number): void => {
    let x = Math.imul((a | 0) + Math.imul(k + 1, 0x3c6ef372), 0x85ebca6b) ^ Math.imul((b | 0) + k, 0x27d4eb2f);
    x ^= x >>> 15;
    x = Math.imul(x, 0x2c1b3c6d);
    x ^= x >>> 13;
    out[k++] = x & mask;
  };
  const g = (j: number): number => h[j] as number;
  put(g(at), 0);
  put(g(at), t1);
  put(g(at), g(N));
  put(g(at), g(P));
  put(g(at), g(at + 9) + (allCaps << 4));
  put(g(at + 1), g(at + 8));
  put(g(at + 2), t1);
  put(g(at + 2), 0);
  put(g(at + 3), 0);
  put(g(at + 4), 0);
  put(g(at + 5), 0);
  put(g(at + 6), 0);
  put(g(at + 7), 0);
  put(g(at + 8), i === 0 ? 1 : 0);
  put(g(at + 9) + 8 * g(P + 9) + 64 * g(N + 9) + (allCaps << 12), i === 0 ? 1 : 0);
  put(g(at + 10) + 2 * g(at + 11), t1);
  put(t1, 0);
  put(t1, t2);
  put(g(P), 0);
  put(g(P), t1);
  put(g(PP), g(P));
  put(g(N), 0);
  put(g(N + 3), g(at + 2));
  put(g(N), g(NN));
  put(g(N), t1);
  put(g(PP), n === 1 ? 1 : 0);
}

export const isAllCaps = (forms: readonly string[]): number => {
  let lower = 0;
  let upper = 0;
  for (const form of forms) {
    for (let i = 0; i < form.length; i++) {
      const c = form.charCodeAt(i);
      if (c >= 97 && c <= 122) lower++;
      else if (c >= 65 && c <= 90) upper++;
    }
  }
  return lower === 0 && upper > 0 ? 1 : upper === 0 ? 2 : 0;
};

/** Greedy tagger, left to right: averaged perceptron over hashed features, 8-bit weights in sparse rows. */
export interface TagModel {
  readonly tags: readonly string[];
  /** Entries of row r: starts[r] to starts[r + 1]. */
  readonly starts: Uint32Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
}

export function tagWords(model: TagModel, forms: readonly string[]): Int32Array {
  const n = forms.length;
  const h = sentenceHashes(forms);
  const tags = new Int32Array(n);
  const rows = new Int32Array(tagTemplates);
  const { starts, classes, weights } = model;
  const size = model.tags.length;
  const scores = new Int32Array(size);
  const caps = isAllCaps(forms);
  for (let i = 0; i < n; i++) {
    tagFeatures(h, i, n, i > 0 ? (tags[i - 1] as number) : -1, i > 1 ? (tags[i - 2] as number) : -1, caps, rows);
    scores.fill(0);
    for (let f = 0; f < tagTemplates; f++) {
      const row = rows[f] as number;
      const end = starts[row + 1] as number;
      for (let e = starts[row] as number; e < end; e++)
        (scores[classes[e] as number] as number) += weights[e] as number;
    }
    let best = 0;
    for (let c = 1; c < size; c++) if ((scores[c] as number) > (scores[best] as number)) best = c;
    tags[i] = best;
  }
  return tags;
}
