/** A table of rows of 8-bit numbers; times `scale` they are the embedding's. */
export interface Embedding {
  readonly weights: Int8Array;
  readonly scale: number;
}

/** y[o] = bias[o] + scale[o] * sum of x[i] * weights: see `Kernels.multiply` for their order. `outputs` is a multiple of 8. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Int8Array;
  readonly scale: Float32Array;
  readonly bias: Float32Array;
}

/** All that was trained for `Network`. */
export interface SyntaxModel {
  /** "UPOS XPOS". */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly rootRelation: number;
  /** Numbers per embedding, per word and layer (both directions), per end of an arc. */
  readonly sizes: { readonly embedding: number; readonly width: number; readonly arc: number };
  readonly words: readonly string[];
  readonly dictionary: Uint8Array;
  readonly word: Embedding;
  readonly spelling: Embedding;
  readonly meaning: Embedding;
  readonly form: Layer;
  readonly units: readonly { readonly layer: Layer; readonly gates: Float32Array }[];
  readonly tag: Layer;
  readonly arc: Layer;
  readonly bilinear: Layer;
  readonly relation: Layer;
  /** The root as a head. */
  readonly root: Float32Array;
  readonly distance: Float32Array;
  readonly relationDistance: Float32Array;
}

/** What stands before the arrays of a packed model. */
export interface SyntaxHead {
  readonly format: "syntax/2";
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly sizes: SyntaxModel["sizes"];
  readonly units: number;
  /** Frequent words, one a line. */
  readonly words: string;
  /** Byte length of each array. */
  readonly lengths: readonly number[];
}

/**
 * Reads the bytes of `models/syntax.br` (decompressed): length of the head (u32), head (JSON), arrays. Throws when they are
 * not such.
 */
export function unpackSyntax(bytes: Uint8Array): SyntaxModel {
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + size))) as SyntaxHead;
  if (head.format !== "syntax/2") throw new Error(`syntax model of another version: ${String(head.format)}`);
  let at = 4 + size;
  let k = 0;
  const next = (): Uint8Array => bytes.subarray(at, (at += head.lengths[k++] ?? 0));
  const narrow = (): Int8Array => {
    const part = next();
    return new Int8Array(part.buffer, part.byteOffset, part.length);
  };
  const floats = (): Float32Array => new Float32Array(new Uint8Array(next()).buffer);
  const embedding = (): Embedding => ({ scale: floats()[0] ?? 0, weights: narrow() });
  const layer = (): Layer => {
    const scale = floats();
    const bias = floats();
    const weights = narrow();
    return { inputs: weights.length / scale.length, outputs: scale.length, weights, scale, bias };
  };
  return {
    tags: head.tags,
    relations: head.relations,
    rootRelation: head.relations.indexOf("root"),
    sizes: head.sizes,
    words: head.words.split("\n"),
    dictionary: next(),
    word: embedding(),
    spelling: embedding(),
    meaning: embedding(),
    form: layer(),
    units: Array.from({ length: head.units }, () => ({ layer: layer(), gates: floats() })),
    tag: layer(),
    arc: layer(),
    bilinear: layer(),
    relation: layer(),
    root: floats(),
    distance: floats(),
    relationDistance: floats(),
  };
}
