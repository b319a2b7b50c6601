/** Just enough of WebAssembly's binary format to write a handful of loops over vectors of four floats. */

export const i32 = 0x7f;
export const f32 = 0x7d;
export const v128 = 0x7b;
type ValueType = typeof i32 | typeof f32 | typeof v128;

const unsigned = (n: number): number[] => {
  const out: number[] = [];
  for (; n >= 128; n = Math.floor(n / 128)) out.push((n % 128) | 128);
  out.push(n);
  return out;
};
const signed = (n: number): number[] => {
  const out: number[] = [];
  for (;;) {
    const low = n & 127;
    n >>= 7;
    if ((n === 0 && !(low & 64)) || (n === -1 && low & 64)) return [...out, low];
    out.push(low | 128);
  }
};
const bytesOf = (x: number): number[] => [...new Uint8Array(Float32Array.of(x).buffer)];

/** Number of a local variable of a function under construction. */
export type Local = number;

/** A function under construction: each method appends an instruction. Operands are pushed first, as on any stack machine. */
export class Routine {
  readonly params: readonly ValueType[];
  readonly locals: ValueType[] = [];
  readonly code: number[] = [];
  constructor(...params: ValueType[]) {
    this.params = params;
  }
  local(type: ValueType): Local {
    this.locals.push(type);
    return this.params.length + this.locals.length - 1;
  }
  get(local: Local): this {
    return this.#put(0x20, ...unsigned(local));
  }
  set(local: Local): this {
    return this.#put(0x21, ...unsigned(local));
  }
  tee(local: Local): this {
    return this.#put(0x22, ...unsigned(local));
  }
  whole(n: number): this {
    return this.#put(0x41, ...signed(n));
  }
  /** Adds a number to the integer on the stack. */
  plus(n: number): this {
    return this.whole(n).#put(0x6a);
  }
  add(): this {
    return this.#put(0x6a);
  }
  times(): this {
    return this.#put(0x6c);
  }
  /** Four copies of a constant. */
  four(x: number): this {
    const b = bytesOf(x);
    return this.vector(12, ...b, ...b, ...b, ...b);
  }
  /** A vector instruction by its number in the SIMD proposal. */
  vector(op: number, ...immediates: number[]): this {
    return this.#put(0xfd, ...unsigned(op), ...immediates);
  }
  load(offset = 0): this {
    return this.vector(0, 0, ...unsigned(offset));
  }
  /** Eight 8-bit numbers as eight 16-bit ones. */
  loadWidening(offset = 0): this {
    return this.vector(1, 0, ...unsigned(offset));
  }
  /** Four copies of the 32 bits at an address. */
  loadFour(offset = 0): this {
    return this.vector(9, 0, ...unsigned(offset));
  }
  /** An instruction on single floats by its number. */
  float(code: number): this {
    return this.#put(code);
  }
  loadWhole(): this {
    return this.#put(0x28, 0, 0);
  }
  storeFloat(offset = 0): this {
    return this.#put(0x38, 0, ...unsigned(offset));
  }
  store(offset = 0): this {
    return this.vector(11, 0, ...unsigned(offset));
  }
  /** Runs `body` while `counter` is above zero, taking `step` from it each time. */
  countDown(counter: Local, step: number, body: () => void): this {
    this.#put(0x02, 0x40, 0x03, 0x40).get(counter).whole(0).#put(0x4c).#put(0x0d, 1); // leave when counter <= 0
    body();
    this.get(counter).plus(-step).set(counter).#put(0x0c, 0, 0x0b, 0x0b);
    return this;
  }
  #put(...bytes: number[]): this {
    for (const b of bytes) this.code.push(b);
    return this;
  }
}

/** Numbers of the vector instructions used here. */
export const op = {
  splatFloat: 0x13,
  add: 0xe4,
  subtract: 0xe5,
  multiply: 0xe6,
  divide: 0xe7,
  min: 0xe8,
  max: 0xe9,
  nearest: 0x6a,
  toWhole: 0xf8,
  toFloat: 0xfa,
  addWhole: 0xae,
  shiftLeft: 0xab,
  dot: 0xba,
  narrow: 0x85,
  lane: 0x1f,
} as const;

const section = (id: number, items: readonly (readonly number[])[]): number[] => {
  const body = [...unsigned(items.length), ...items.flat()];
  return [id, ...unsigned(body.length), ...body];
};
const name = (text: string): number[] => [text.length, ...new TextEncoder().encode(text)];

const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** The bytes of a module that imports a memory as "m" "m" and exports each routine under its name. */
export function assemble(routines: Readonly<Record<string, Routine>>): Uint8Array<ArrayBuffer> {
  const all = Object.entries(routines);
  const bodies = all.map(([, r]) => {
    const body = [...unsigned(r.locals.length), ...r.locals.flatMap((type) => [1, type]), ...r.code, 0x0b];
    return [...unsigned(body.length), ...body];
  });
  return Uint8Array.from([
    ...header,
    ...section(
      1,
      all.map(([, r]) => [0x60, ...unsigned(r.params.length), ...r.params, 0]),
    ),
    ...section(2, [[...name("m"), ...name("m"), 2, 0, 0]]),
    ...section(
      3,
      all.map((_, i) => [i]),
    ),
    ...section(
      7,
      all.map(([n], i) => [...name(n), 0, i]),
    ),
    ...section(10, bodies),
  ]);
}
