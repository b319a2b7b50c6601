/** Model bytes as `src/english/tagger/unpack.ts` reads them: a length, a JSON head, then the arrays. */
export function packSyntax(
  tags: readonly string[],
  relations: readonly string[],
  tagger: Float32Array,
  moves: Float32Array,
  labels: Float32Array,
): Uint8Array {
  const a = sparse(tagger, tags.length);
  const b = sparse(labels, relations.length);
  const m = dense(moves);
  const parts = [a.counts, a.classes, a.weights, new Uint8Array(m.buffer), b.counts, b.classes, b.weights];
  const head = new TextEncoder().encode(JSON.stringify({ tags, relations, lengths: parts.map((p) => p.length) }));
  const out = new Uint8Array(4 + head.length + parts.reduce((n, p) => n + p.length, 0));
  new DataView(out.buffer).setUint32(0, head.length, true);
  out.set(head, 4);
  let at = 4 + head.length;
  for (const p of parts) {
    out.set(p, at);
    at += p.length;
  }
  return out;
}

/** Weights to 8 bits: the largest of a thousand non-zero ones in a hundred thousand is cut off. */
function scaleOf(w: Float32Array): number {
  const sizes = w
    .filter((x) => x !== 0)
    .map(Math.abs)
    .sort();
  return 127 / (sizes[Math.floor(sizes.length * 0.99999)] ?? 1);
}

function dense(w: Float32Array): Int8Array {
  const scale = scaleOf(w);
  return Int8Array.from(w, (x) => Math.max(-127, Math.min(127, Math.round(x * scale))));
}

function sparse(w: Float32Array, width: number): { counts: Uint8Array; classes: Uint8Array; weights: Uint8Array } {
  const scale = scaleOf(w);
  const counts = new Uint8Array(w.length / width);
  const classes: number[] = [];
  const weights: number[] = [];
  for (let r = 0; r < counts.length; r++) {
    for (let c = 0; c < width; c++) {
      const q = Math.max(-127, Math.min(127, Math.round((w[r * width + c] as number) * scale)));
      if (q === 0) continue;
      (counts[r] as number)++;
      classes.push(c);
      weights.push(q & 255);
    }
  }
  console.log("entries", classes.length, "scale", scale);
  return { counts, classes: Uint8Array.from(classes), weights: Uint8Array.from(weights) };
}
