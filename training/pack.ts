/**
 * Weights of `trees.cpp` to the file that ships: node training/pack.ts FOLDER NET.bin OUT.br
 * FOLDER is what `prepare.ts` wrote. Weights become 8 bits wide, scaled by table or by output.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { SyntaxHead } from "../src/english/parser/unpack.ts";

const [folder, net, out] = process.argv.slice(2) as [string, string, string];
const names = JSON.parse(readFileSync(join(folder, "names.json"), "utf8")) as {
  tags: string[];
  relations: string[];
  words: string[];
};
const file = readFileSync(net);
const whole = new Int32Array(file.buffer, file.byteOffset, file.length >> 2);
const floats = new Float32Array(file.buffer, file.byteOffset, file.length >> 2);
const [E = 0, H = 0, L = 0, A = 0, T = 0, R = 0] = whole;
let at = 8;
interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly w: Float32Array;
}
const matrix = (): Matrix => {
  const rows = whole[at] as number;
  const cols = whole[at + 1] as number;
  const w = floats.subarray(at + 2, at + 2 + rows * cols);
  at += 2 + rows * cols;
  return { rows, cols, w };
};
const parts: Uint8Array[] = [new Uint8Array(readFileSync(join(folder, "dictionary.bin")))];
const bytesOf = (x: Float32Array): Uint8Array => new Uint8Array(x.slice().buffer);

function embedding({ w }: Matrix): void {
  const sizes = Float32Array.from(w, Math.abs).sort();
  const scale = (sizes[Math.floor(sizes.length * 0.9999)] as number) / 127;
  parts.push(bytesOf(Float32Array.of(scale)));
  parts.push(new Uint8Array(Int8Array.from(w, (x) => Math.max(-127, Math.min(127, Math.round(x / scale)))).buffer));
}

function layer(m: Matrix, bias: Float32Array): void {
  const outputs = Math.ceil(m.cols / 8) * 8;
  const scale = new Float32Array(outputs);
  const bias8 = new Float32Array(outputs);
  bias8.set(bias);
  const weights = new Int8Array(m.rows * outputs);
  for (let o = 0; o < m.cols; o++) {
    let most = 1e-6;
    for (let i = 0; i < m.rows; i++) most = Math.max(most, Math.abs(m.w[i * m.cols + o] as number));
    const s = most / 127;
    scale[o] = s;
    for (let i = 0; i < m.rows; i++)
      weights[(o >> 3) * m.rows * 8 + (i >> 1) * 16 + (o & 7) * 2 + (i & 1)] = Math.round(
        (m.w[i * m.cols + o] as number) / s,
      );
  }
  parts.push(bytesOf(scale), bytesOf(bias8), new Uint8Array(weights.buffer));
}

embedding(matrix());
embedding(matrix());
embedding(matrix());
const w1 = matrix();
layer(w1, matrix().w);
for (let l = 0; l < L; l++) {
  const w = matrix();
  const v = matrix().w;
  const bias = new Float32Array(6 * H);
  const gates = new Float32Array(4 * H);
  for (const d of [0, 1]) {
    gates.set(v.subarray(d * 4 * H, (d * 4 + 2) * H), d * 2 * H);
    bias.set(v.subarray((d * 4 + 2) * H, (d * 4 + 4) * H), d * 3 * H + H);
  }
  layer(w, bias);
  parts.push(bytesOf(gates));
}
for (let k = 0; k < 2; k++) {
  const w = matrix();
  layer(w, matrix().w);
}
const bilinear = matrix();
const root = matrix();
layer(bilinear, matrix().w);
const distance = matrix();
const relationDistance = matrix();
const wl = matrix();
layer(wl, matrix().w);
parts.push(bytesOf(root.w), bytesOf(distance.w), bytesOf(relationDistance.w));
if (T !== names.tags.length || R !== names.relations.length)
  throw new Error("weights and names do not belong together");

const head: SyntaxHead = {
  format: "syntax/2",
  tags: names.tags,
  relations: names.relations,
  sizes: { embedding: E, width: 2 * H, arc: A },
  units: L,
  words: names.words.join("\n"),
  lengths: parts.map((p) => p.length),
};
const text = new TextEncoder().encode(JSON.stringify(head));
const length = new Uint8Array(4);
new DataView(length.buffer).setUint32(0, text.length, true);
const bytes = Buffer.concat([length, text, ...parts]);
// Quality 10 and 11 save 3 % more, and take twice as long to read.
const packed = brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
});
writeFileSync(out, packed);
console.log(`${bytes.length} bytes, ${packed.length} compressed`);
