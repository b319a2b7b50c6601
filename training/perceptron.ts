/** First models: node training/perceptron.ts EWT-TRAIN GUM-TRAIN OUT [EWT-DEV GUM-DEV] */
import { writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { formSize } from "../src/english/tagger/forms.ts";
import { isAllCaps, sentenceHashes, tagFeatures, tagRowBits, tagTemplates } from "../src/english/tagger/tagger.ts";
import {
  left,
  moveRowBits,
  parseFeatures,
  parseTemplates,
  relationRowBits,
  right,
  shift,
  State,
} from "../src/english/parser/parser.ts";
import { randomFrom, readTrees, type Tree } from "./treebank.ts";
import { packSyntax } from "./pack.ts";

const [ewt, gum, out, ...dev] = process.argv.slice(2) as [string, string, string, ...string[]];
const train = [...readTrees(ewt, null), ...readTrees(gum, ["by", "by-sa"])];
const tagNames = [...new Set(train.flatMap((t) => t.upos.map((u, i) => `${u} ${t.xpos[i]}`)))];
const counts = new Map<string, number>();
for (const t of train)
  t.upos.forEach((u, i) => counts.set(`${u} ${t.xpos[i]}`, (counts.get(`${u} ${t.xpos[i]}`) ?? 0) + 1));
const tags = tagNames.filter((t) => (counts.get(t) ?? 0) >= 3).slice(0, 255);
const relations = [...new Set(train.flatMap((t) => t.relations))].sort();
const tagId = new Map(tags.map((t, i) => [t, i]));
const relationId = new Map(relations.map((t, i) => [t, i]));
console.log(train.length, "sentences", tags.length, "tags", relations.length, "relations");
const random = randomFrom(20261121);

const cap = (w: string): string => (w[0] ?? "").toUpperCase() + w.slice(1);
function disturbed(forms: readonly string[]): readonly string[] {
  const r = random();
  if (r < 0.05) return forms.map((w) => w.toUpperCase());
  if (r < 0.08) return forms.map((w) => w.toLowerCase());
  if (r < 0.11) return forms.map((w) => (w.length > 3 ? cap(w) : w));
  return forms;
}
function shuffled(n: number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const x = order[i] as number;
    order[i] = order[j] as number;
    order[j] = x;
  }
  return order;
}

class Table {
  readonly w: Float32Array;
  readonly u: Float64Array;
  readonly width: number;
  constructor(rows: number, width: number) {
    this.width = width;
    this.w = new Float32Array(rows * width);
    this.u = new Float64Array(rows * width);
  }
  average(step: number): Float32Array {
    const a = new Float32Array(this.w.length);
    for (let i = 0; i < a.length; i++) a[i] = (this.w[i] as number) - (this.u[i] as number) / step;
    return a;
  }
}

function trainTagger(trees: readonly Tree[], epochs: number): Float32Array {
  const K = tags.length;
  const table = new Table(1 << tagRowBits, K);
  const { w, u } = table;
  const rows = new Int32Array(tagTemplates);
  const scores = new Float32Array(K);
  let step = 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0,
      all = 0;
    for (const k of shuffled(trees.length)) {
      const t = trees[k] as Tree;
      const forms = disturbed(t.forms);
      const h = sentenceHashes(forms);
      const n = forms.length;
      const caps = isAllCaps(forms);
      let t1 = -1,
        t2 = -1;
      for (let i = 0; i < n; i++) {
        tagFeatures(h, i, n, t1, t2, caps, rows);
        scores.fill(0);
        for (let f = 0; f < tagTemplates; f++) {
          const at = (rows[f] as number) * K;
          for (let c = 0; c < K; c++) (scores[c] as number) += w[at + c] as number;
        }
        let best = 0;
        for (let c = 1; c < K; c++) if ((scores[c] as number) > (scores[best] as number)) best = c;
        const gold = tagId.get(`${t.upos[i]} ${t.xpos[i]}`) ?? -1;
        all++;
        if (gold >= 0 && gold !== best) {
          wrong++;
          for (let f = 0; f < tagTemplates; f++) {
            const at = (rows[f] as number) * K;
            (w[at + gold] as number) += 1;
            (u[at + gold] as number) += step;
            (w[at + best] as number) -= 1;
            (u[at + best] as number) -= step;
          }
        }
        step++;
        t2 = t1;
        t1 = best;
      }
    }
    console.log("tagger epoch", epoch, (100 * (1 - wrong / all)).toFixed(2));
  }
  return table.average(step);
}

function tagWith(w: Float32Array, forms: readonly string[]): Int32Array {
  const K = tags.length;
  const rows = new Int32Array(tagTemplates);
  const scores = new Float32Array(K);
  const h = sentenceHashes(forms);
  const n = forms.length;
  const caps = isAllCaps(forms);
  const outTags = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    tagFeatures(h, i, n, i > 0 ? (outTags[i - 1] as number) : -1, i > 1 ? (outTags[i - 2] as number) : -1, caps, rows);
    scores.fill(0);
    for (let f = 0; f < tagTemplates; f++) {
      const at = (rows[f] as number) * K;
      for (let c = 0; c < K; c++) (scores[c] as number) += w[at + c] as number;
    }
    let best = 0;
    for (let c = 1; c < K; c++) if ((scores[c] as number) > (scores[best] as number)) best = c;
    outTags[i] = best;
  }
  return outTags;
}

const folds = 5;
const jackknifed: Int32Array[] = [];
for (let f = 0; f < folds; f++) {
  const w = trainTagger(
    train.filter((_, i) => Math.floor(i / 20) % folds !== f),
    4,
  );
  train.forEach((t, i) => {
    if (Math.floor(i / 20) % folds === f) jackknifed[i] = tagWith(w, t.forms);
  });
}
const tagger = trainTagger(train, 6);
for (const path of dev) {
  let u = 0,
    x = 0,
    n = 0;
  for (const t of readTrees(path, null)) {
    tagWith(tagger, t.forms).forEach((k, i) => {
      const [a, b] = (tags[k] as string).split(" ");
      n++;
      if (a === t.upos[i]) u++;
      if (b === t.xpos[i]) x++;
    });
  }
  console.log(path, "UPOS", ((100 * u) / n).toFixed(2), "XPOS", ((100 * x) / n).toFixed(2));
}

/** Moves of no regret: from here all gold arcs that could be had can still be had. */
function costs(s: State, heads: readonly number[], out3: Int32Array): void {
  const n = s.n;
  const b = s.next;
  const s0 = s.size > 0 ? (s.stack[s.size - 1] as number) : -1;
  const s1 = s.size > 1 ? (s.stack[s.size - 2] as number) : -1;
  const headOf = (i: number): number => (i === n ? -2 : heads[i] === -1 ? n : (heads[i] as number));
  out3.fill(0);
  if (s.allows(shift)) {
    for (let k = s.size - 1; k >= 0; k--) {
      const w = s.stack[k] as number;
      if (headOf(w) === b) out3[0]!++;
      if (k < s.size - 1 && headOf(b) === w) out3[0]!++;
    }
  }
  if (s0 >= 0) {
    let below = 0;
    for (let d = b; d < n; d++) if (headOf(d) === s0) below++;
    out3[1] = below;
    out3[2] = below;
    const g = headOf(s0);
    if (g === s1 || g > b) out3[1]!++;
    if (g >= b) out3[2]!++;
  }
}

const R = relations.length;
const moves = new Table(1 << moveRowBits, 4);
const labels = new Table(1 << relationRowBits, R);
{
  const mask = (1 << moveRowBits) - 1;
  const relationMask = (1 << relationRowBits) - 1;
  const rows = new Int32Array(parseTemplates + 8);
  const cost = new Int32Array(3);
  const sc = new Float64Array(3);
  const rs = new Float32Array(R);
  let step = 1;
  for (let epoch = 0; epoch < 8; epoch++) {
    const t0 = Date.now();
    let right1 = 0,
      rightR = 0,
      all = 0;
    for (const k of shuffled(train.length)) {
      const t = train[k] as Tree;
      const n = t.forms.length;
      const h = sentenceHashes(disturbed(t.forms));
      const tg = new Int32Array(n + 1);
      tg.set(jackknifed[k] as Int32Array);
      const s = new State(n);
      while (!s.done) {
        const count = parseFeatures(s, h, tg, rows);
        sc.fill(0);
        for (let f = 0; f < count; f++) {
          const row = ((rows[f] as number) & mask) * 4;
          sc[0]! += moves.w[row] as number;
          sc[1]! += moves.w[row + 1] as number;
          sc[2]! += moves.w[row + 2] as number;
        }
        costs(s, t.heads, cost);
        let best = -1,
          good = -1,
          low = 1e9;
        for (let m = 0; m < 3; m++) {
          if (!s.allows(m)) continue;
          if ((cost[m] as number) < low) low = cost[m] as number;
        }
        for (let m = 0; m < 3; m++) {
          if (!s.allows(m)) continue;
          if (best < 0 || (sc[m] as number) > (sc[best] as number)) best = m;
          if (cost[m] === low && (good < 0 || (sc[m] as number) > (sc[good] as number))) good = m;
        }
        if ((cost[best] as number) > low) {
          for (let f = 0; f < count; f++) {
            const row = ((rows[f] as number) & mask) * 4;
            moves.w[row + good]! += 1;
            moves.u[row + good]! += step;
            moves.w[row + best]! -= 1;
            moves.u[row + best]! -= step;
          }
        }
        step++;
        const move = (cost[best] as number) > low && (epoch === 0 || random() < 0.1) ? good : best;
        if (move === shift) {
          s.shift();
          continue;
        }
        const child = s.stack[s.size - 1] as number;
        const head = move === left ? s.next : (s.stack[s.size - 2] as number);
        const gold = relationId.get(t.relations[child] as string) as number;
        all++;
        const goldHead = t.heads[child] === -1 ? n : t.heads[child];
        if (head === n) {
          s.attach(move, relationId.get("root") as number);
          if (goldHead === n) (right1++, rightR++);
          continue;
        }
        rs.fill(0);
        for (let f = 0; f < count; f++) {
          const at = (((rows[f] as number) + Math.imul(move, 0x3779)) & relationMask) * R;
          for (let r = 0; r < R; r++) rs[r]! += labels.w[at + r] as number;
        }
        let top = 0;
        for (let r = 1; r < R; r++) if ((rs[r] as number) > (rs[top] as number)) top = r;
        if (goldHead === head) {
          right1++;
          if (top === gold) rightR++;
          else
            for (let f = 0; f < count; f++) {
              const at = (((rows[f] as number) + Math.imul(move, 0x3779)) & relationMask) * R;
              labels.w[at + gold]! += 1;
              labels.u[at + gold]! += step;
              labels.w[at + top]! -= 1;
              labels.u[at + top]! -= step;
            }
        }
        s.attach(move, top);
      }
    }
    console.log(
      "parser epoch",
      epoch,
      ((100 * right1) / all).toFixed(2),
      ((100 * rightR) / all).toFixed(2),
      Date.now() - t0,
      "ms",
    );
    if (epoch >= 4) {
      const bytes = packSyntax(tags, relations, tagger, moves.average(step), labels.average(step));
      writeFileSync(
        out,
        brotliCompressSync(bytes, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
        }),
      );
    }
  }
}
void right;
void formSize;
