import { Dictionary } from "../tagger/dictionary.ts";
import { wordForm } from "../tagger/forms.ts";
import { giveFiniteVerbs, giveSubjects } from "./clauses.ts";
import { fixedPoint, type Kernels, kernelsFor } from "./kernels.ts";
import { bestProjectiveTree, isTree } from "./projective.ts";
import { hangPunctuation } from "./punctuation.ts";
import type { Embedding, Layer, SyntaxModel } from "./unpack.ts";

/** Longest stretch of words parsed as one tree. */
export const longest = 160;
/** Room for rows of a matrix: `longest`, and what the kernels may write beyond it. */
const room = longest + 4;
/** Forms whose first layer is remembered. */
const remembered = 8192;

/** Place in the kernels' memory. */
interface Placed {
  readonly weights: number;
  readonly bias: number;
  readonly scale: number;
  readonly inputs: number;
  readonly outputs: number;
}

/**
 * Tagger and parser in one: words to three embeddings and one layer (remembered by form), bidirectional simple recurrent
 * units, then a tag a word, scores of all heads of a word (biaffine), the best tree and a relation for each of its arcs.
 */
export class Network {
  readonly #model: SyntaxModel;
  readonly #dictionary: Dictionary;
  readonly #words: ReadonlyMap<string, number>;
  readonly #kernels: Kernels;
  readonly #floats: Float32Array;
  readonly #wholes: Int32Array;
  /** 1 for the tags of punctuation. */
  readonly #marks: Uint8Array;
  /** 1 for the tags of auxiliaries, which alone can be `aux` or `cop`. */
  readonly #auxiliaryTags: Uint8Array;
  readonly #auxiliaryRelations: readonly number[];
  readonly #slots = new Map<string, number>();
  readonly #placed: Record<"form" | "tag" | "arc" | "bilinear" | "relation", Placed>;
  readonly #units: readonly { readonly layer: Placed; readonly gates: number }[];
  readonly #at: Record<
    "memory" | "list" | "wide" | "a" | "b" | "fixed" | "ends" | "dependents" | "scores" | "logits",
    number
  >;
  /** Results of the last `run`: numbers of tags and relations, heads with -1 for the root. */
  readonly tags = new Int32Array(longest);
  readonly heads = new Int32Array(longest);
  readonly relations = new Int32Array(longest);

  constructor(model: SyntaxModel) {
    this.#model = model;
    this.#dictionary = new Dictionary(model.dictionary);
    this.#words = new Map(model.words.map((word, i) => [word, i + 1]));
    this.#marks = Uint8Array.from(model.tags, (tag) => Number(tag.startsWith("PUNCT ")));
    this.#auxiliaryTags = Uint8Array.from(model.tags, (tag) => Number(tag.startsWith("AUX ")));
    this.#auxiliaryRelations = model.relations.flatMap((r, i) => (/^(?:aux|cop)(?::|$)/.test(r) ? [i] : []));
    const { embedding, width, arc } = model.sizes;
    const layers = [
      model.form,
      model.tag,
      model.arc,
      model.bilinear,
      model.relation,
      ...model.units.map((u) => u.layer),
    ];
    const bytes =
      layers.reduce((sum, l) => sum + l.inputs * l.outputs + 8 * l.outputs, 0) + model.units.length * width * 16;
    const wide = Math.max(3 * embedding, 3 * width);
    const outputs = Math.max(model.tag.outputs, model.relation.outputs);
    const scratch =
      4 * remembered * width +
      room * 4 * (wide + 2 * width + 4 * arc + 2 * arc + room + outputs) +
      room * 2 * Math.max(width, 3 * embedding);
    const memory = new WebAssembly.Memory({ initial: Math.ceil((bytes + scratch + 65_536) / 65_536) });
    this.#kernels = kernelsFor(memory);
    this.#floats = new Float32Array(memory.buffer);
    this.#wholes = new Int32Array(memory.buffer);
    const narrow = new Int8Array(memory.buffer);
    let free = 64;
    const take = (size: number): number => {
      const at = free;
      free += Math.ceil(size / 16) * 16;
      return at;
    };
    const place = (layer: Layer): Placed => {
      const weights = take(layer.weights.length);
      narrow.set(layer.weights, weights);
      const bias = take(4 * layer.outputs);
      this.#floats.set(layer.bias, bias >> 2);
      const scale = take(4 * layer.outputs);
      for (let o = 0; o < layer.outputs; o++) this.#floats[(scale >> 2) + o] = (layer.scale[o] as number) / fixedPoint;
      return { weights, bias, scale, inputs: layer.inputs, outputs: layer.outputs };
    };
    this.#placed = {
      form: place(model.form),
      tag: place(model.tag),
      arc: place(model.arc),
      bilinear: place(model.bilinear),
      relation: place(model.relation),
    };
    this.#units = model.units.map(({ layer, gates }) => {
      const at = take(4 * gates.length);
      this.#floats.set(gates, at >> 2);
      return { layer: place(layer), gates: at };
    });
    this.#at = {
      memory: take(4 * remembered * width),
      list: take(4 * room),
      wide: take(room * 4 * wide),
      a: take(room * 4 * width),
      b: take(room * 4 * width),
      fixed: take(room * 2 * Math.max(width, 3 * embedding)),
      ends: take(room * 16 * arc),
      dependents: take(room * 4 * 2 * arc),
      scores: take(room * 4 * room),
      logits: take(room * 4 * outputs),
    };
  }

  /** Reads `forms` (1 to `longest`) as one sentence; the results are in `tags`, `heads` and `relations`. */
  run(forms: readonly string[]): void {
    const n = Math.min(forms.length, longest);
    const { width } = this.#model.sizes;
    const at = this.#at;
    this.#firstLayer(forms, n);
    let from = at.a;
    let to = at.b;
    for (const { layer, gates } of this.#units) {
      this.#multiply(from, n, layer, at.wide);
      const half = width >> 1;
      const uStep = 4 * layer.outputs;
      const step = 4 * width;
      this.#kernels.recur(at.wide, uStep, from, to, step, gates, n, 4 * half);
      const last = (n - 1) * step;
      this.#kernels.recur(
        at.wide + (n - 1) * uStep + 12 * half, -uStep, from + last + 4 * half, to + last + 4 * half, -step, gates + 8 * half, n, 4 * half,
      ); // prettier-ignore
      [from, to] = [to, from];
    }
    this.#multiply(from, n, this.#placed.tag, at.logits);
    for (let i = 0; i < n; i++)
      this.tags[i] = this.#best(at.logits, i, this.#placed.tag.outputs, this.#model.tags.length, -1);
    this.#multiply(from, n, this.#placed.arc, at.ends, true);
    this.#attach(n);
    hangPunctuation(forms, (i) => this.#marks[this.tags[i] as number] === 1, this.heads, n);
    this.#relate(n);
    giveFiniteVerbs(forms, this.heads, this.relations, this.tags, n, this.#model);
    giveSubjects(this.heads, this.relations, this.tags, n, this.#model);
  }

  /** y = x w + b for n rows; `again`: x is in fixed point already. */
  #multiply(x: number, n: number, layer: Placed, y: number, again = false): void {
    if (!again) this.#kernels.fix(x, this.#at.fixed, (n * layer.inputs + 7) & ~7);
    const { weights, bias, scale, inputs, outputs } = layer;
    this.#kernels.multiply(this.#at.fixed, weights, bias, scale, y, n, inputs, outputs);
  }

  /** Fills `a` with the first layer of each word, working it out for forms not met before. */
  #firstLayer(forms: readonly string[], n: number): void {
    const { width } = this.#model.sizes;
    const floats = this.#floats;
    const { form } = this.#placed;
    if (this.#slots.size + n > remembered) this.#slots.clear();
    const first = this.#slots.size;
    for (let i = 0; i < n; i++) {
      const text = (forms[i] as string).slice(0, 60);
      let slot = this.#slots.get(text);
      if (slot === undefined) {
        slot = this.#slots.size;
        this.#slots.set(text, slot);
        this.#embed(text, (this.#at.wide >> 2) + (slot - first) * form.inputs);
      }
      this.#wholes[(this.#at.list >> 2) + i] = this.#at.memory + slot * 4 * width;
    }
    const fresh = this.#slots.size - first;
    if (fresh > 0) {
      this.#multiply(this.#at.wide, fresh, form, this.#at.a);
      this.#kernels.leak(this.#at.a, fresh * width);
      floats.copyWithin((this.#at.memory >> 2) + first * width, this.#at.a >> 2, (this.#at.a >> 2) + fresh * width);
    }
    this.#kernels.gather(this.#at.list, this.#at.a, n, 4 * width);
  }

  /** The three embeddings of a form, side by side, at float index `out`. */
  #embed(text: string, out: number): void {
    const { word, spelling, meaning } = wordForm(text, this.#words, this.#dictionary);
    const size = this.#model.sizes.embedding;
    const floats = this.#floats;
    floats.fill(0, out, out + 3 * size);
    const add = (table: Embedding, row: number, to: number): void => {
      const start = row * size;
      for (let j = 0; j < size; j++) (floats[to + j] as number) += (table.weights[start + j] as number) * table.scale;
    };
    add(this.#model.word, word, out);
    for (const row of spelling) add(this.#model.spelling, row, out + size);
    for (const row of meaning) add(this.#model.meaning, row, out + 2 * size);
  }

  /** Heads: the best head of each word; if these make no tree, the best projective tree. */
  #attach(n: number): void {
    const { arc } = this.#model.sizes;
    const { distance, root } = this.#model;
    const at = this.#at;
    const floats = this.#floats;
    // Both ends pass through a leaky unit; ends of relations (the other half of the row) do not.
    for (let i = 0; i < n; i++) this.#kernels.leak(at.ends + i * 16 * arc, 2 * arc);
    const row = 4 * arc;
    const dependents = at.dependents >> 2;
    for (let i = 0; i < n; i++) {
      const start = (at.ends >> 2) + i * row + arc;
      floats.copyWithin((at.logits >> 2) + i * arc, start, start + arc);
    }
    // the bilinear layer's bias carries the score that every head has by itself
    this.#multiply(at.logits, n, this.#placed.bilinear, at.dependents);
    const stride = n + 1;
    const scores = at.scores >> 2;
    for (let d = 0; d < n; d++) {
      this.#kernels.dots(at.dependents + d * 4 * arc, at.ends, 16 * arc, at.scores + d * 4 * stride, n, arc);
      const line = scores + d * stride;
      let toRoot = distance[0] as number;
      for (let j = 0; j < arc; j++) {
        const bare = (floats[dependents + d * arc + j] as number) - (this.#model.bilinear.bias[j] as number);
        toRoot += bare * (root[j] as number);
      }
      let best = -1;
      let most = toRoot;
      for (let h = 0; h < n; h++) {
        const score = h === d ? -1e9 : (floats[line + h] as number) + (distance[bucket(h - d)] as number);
        floats[line + h] = score;
        if (score > most) {
          most = score;
          best = h;
        }
      }
      floats[line + n] = toRoot;
      this.heads[d] = best;
    }
    if (!isTree(this.heads, n)) bestProjectiveTree(floats.subarray(scores), stride, n, this.heads);
  }

  #relate(n: number): void {
    const { arc } = this.#model.sizes;
    const { relationDistance, rootRelation, relations } = this.#model;
    const at = this.#at;
    const floats = this.#floats;
    const ends = at.ends >> 2;
    const hidden = at.dependents >> 2;
    for (let d = 0; d < n; d++) {
      const h = this.heads[d] as number;
      const head = ends + Math.max(0, h) * 4 * arc + 2 * arc;
      const own = ends + d * 4 * arc + 3 * arc;
      const far = (h < 0 ? 0 : bucket(h - d)) * arc;
      for (let j = 0; j < arc; j++) {
        const sum = (floats[head + j] as number) + (floats[own + j] as number) + (relationDistance[far + j] as number);
        floats[hidden + d * arc + j] = sum > 0 ? sum : 0.1 * sum;
      }
    }
    const { relation } = this.#placed;
    this.#multiply(at.dependents, n, relation, at.logits);
    for (let d = 0; d < n; d++) {
      // "Fighting continued": no auxiliary, for it is tagged as none.
      if (this.#auxiliaryTags[this.tags[d] as number] === 0)
        for (const r of this.#auxiliaryRelations) floats[(at.logits >> 2) + d * relation.outputs + r] = -1e9;
      this.relations[d] =
        (this.heads[d] as number) < 0
          ? rootRelation
          : this.#best(at.logits, d, relation.outputs, relations.length, rootRelation);
    }
  }

  /** The highest of the first `count` numbers of a row, `except` one. */
  #best(at: number, row: number, stride: number, count: number, except: number): number {
    const start = (at >> 2) + row * stride;
    let best = except === 0 ? 1 : 0;
    for (let k = 0; k < count; k++)
      if (k !== except && (this.#floats[start + k] as number) > (this.#floats[start + best] as number)) best = k;
    return best;
  }
}

/** Classes of distance from a word to its head (in words, not 0): 1-15 to the left, 17-31 to the right; 0 stands for the root. */
function bucket(distance: number): number {
  const a = Math.abs(distance);
  let b = 15;
  if (a <= 7) b = a;
  else if (a <= 9) b = 8;
  else if (a <= 12) b = 9;
  else if (a <= 16) b = 10;
  else if (a <= 22) b = 11;
  else if (a <= 30) b = 12;
  else if (a <= 45) b = 13;
  else if (a <= 70) b = 14;
  return distance < 0 ? b : b + 16;
}
