import { assemble, i32, op, Routine, v128 } from "./assembler.ts";

/** Activations are kept in 16 bits, 1024 to the unit: from -32 to 32. */
export const fixedPoint = 1024;

/** The loops that take the time, over one memory. All arguments are byte addresses or counts; see each routine. */
export interface Kernels {
  /** Floats at `from` to 16-bit fixed point at `to`; `count` a multiple of 8. */
  fix(from: number, to: number, count: number): void;
  /** x becomes x / 10 where it is negative; `count` a multiple of 4. */
  leak(at: number, count: number): void;
  /**
   * y[row][o] = bias[o] + scale[o] * (x[row] . w[o]): x in fixed point, w in 8 bits, y in floats. `rows` is rounded up to four; w
   * holds, for each eight outputs and each two inputs, sixteen weights: both of the first output, of the second, ...
   */
  multiply(
    x: number,
    w: number,
    bias: number,
    scale: number,
    y: number,
    rows: number,
    inputs: number,
    outputs: number,
  ): void;
  /**
   * One direction of a simple recurrent unit over `rows` rows. u: three times `width` bytes (candidate, forget gate, reset gate), x
   * and y: rows `xStep` apart; steps are negative when going backwards. v: weights of the old state in both gates.
   */
  recur(u: number, uStep: number, x: number, y: number, xStep: number, v: number, rows: number, width: number): void;
  /** Copies `count` rows of `width` bytes to `to`, one after the other, from the addresses (32 bits each) listed at `list`. */
  gather(list: number, to: number, count: number, width: number): void;
  /** y[j] = a . b[j] for `count` rows of b, `step` bytes apart; `size` floats each, a multiple of 4. */
  dots(a: number, b: number, step: number, y: number, count: number, size: number): void;
}

/** sigmoid(v) of the vector local `v`, in place; `t` and `e` are scratch. Error below 1e-5. */
function sigmoid(r: Routine, v: number, t: number, e: number): void {
  // 2^t with t = -v * log2(e), whole part into the exponent, the rest by a polynomial
  r.get(v).four(30).vector(op.min).four(-30).vector(op.max).four(-Math.LOG2E).vector(op.multiply);
  r.tee(t).vector(op.nearest).set(e);
  r.get(t).get(e).vector(op.subtract).set(t);
  r.four(0.001_333_36);
  for (const c of [0.009_618_13, 0.055_504_1, 0.240_226_5, Math.LN2, 1]) {
    r.get(t).vector(op.multiply).four(c).vector(op.add);
  }
  r.get(e).four(127).vector(op.add).vector(op.toWhole).whole(23).vector(op.shiftLeft).vector(op.multiply);
  r.four(1).vector(op.add).set(t);
  r.four(1).get(t).vector(op.divide).set(v);
}

function fix(): Routine {
  const r = new Routine(i32, i32, i32);
  const half = (offset: number): Routine =>
    r.get(0).load(offset).four(fixedPoint).vector(op.multiply).vector(op.nearest).vector(op.toWhole);
  r.countDown(2, 8, () => {
    r.get(1);
    half(0);
    half(16);
    r.vector(op.narrow).store();
    r.get(0).plus(32).set(0).get(1).plus(16).set(1);
  });
  return r;
}

function leak(): Routine {
  const r = new Routine(i32, i32);
  const x = r.local(v128);
  r.countDown(1, 4, () => {
    r.get(0).get(0).load().tee(x).get(x).four(0.1).vector(op.multiply).vector(op.max).store();
    r.get(0).plus(16).set(0);
  });
  return r;
}

function multiply(): Routine {
  const r = new Routine(i32, i32, i32, i32, i32, i32, i32, i32);
  const [x, w, bias, scale, y, rows, inputs, outputs] = [0, 1, 2, 3, 4, 5, 6, 7];
  const [row, left, pairs, a, b, at] = [
    r.local(i32),
    r.local(i32),
    r.local(i32),
    r.local(i32),
    r.local(i32),
    r.local(i32),
  ];
  const [w0, w1, one] = [r.local(v128), r.local(v128), r.local(v128)];
  const sums = Array.from({ length: 8 }, () => r.local(v128));
  const step = r.local(i32);
  const stepY = r.local(i32);
  r.get(inputs).whole(2).times().set(step);
  r.get(outputs).whole(4).times().set(stepY);
  r.countDown(outputs, 8, () => {
    r.get(x).set(row).get(y).set(at).get(rows).set(left);
    r.countDown(left, 4, () => {
      for (const s of sums) r.four(0).set(s);
      r.get(row).set(a).get(w).set(b).get(inputs).set(pairs);
      r.countDown(pairs, 2, () => {
        r.get(b).loadWidening().set(w0).get(b).loadWidening(8).set(w1).get(b).plus(16).set(b);
        r.get(a);
        for (let k = 0; k < 4; k++) {
          r.loadFour().set(one);
          r.get(one)
            .get(w0)
            .vector(op.dot)
            .get(sums[2 * k] as number)
            .vector(op.addWhole)
            .set(sums[2 * k] as number);
          r.get(one)
            .get(w1)
            .vector(op.dot)
            .get(sums[2 * k + 1] as number)
            .vector(op.addWhole)
            .set(sums[2 * k + 1] as number);
          if (k < 3) {
            r.get(a);
            for (let j = 0; j <= k; j++) r.get(step).add();
          }
        }
        r.get(a).plus(4).set(a);
      });
      for (let k = 0; k < 4; k++) {
        for (let half = 0; half < 2; half++) {
          r.get(at)
            .get(sums[2 * k + half] as number)
            .vector(op.toFloat)
            .get(scale)
            .load(16 * half)
            .vector(op.multiply);
          r.get(bias)
            .load(16 * half)
            .vector(op.add)
            .store(16 * half);
        }
        r.get(at).get(stepY).add().set(at);
      }
      r.get(row);
      for (let k = 0; k < 4; k++) r.get(step).add();
      r.set(row);
    });
    r.get(w).get(inputs).whole(8).times().add().set(w);
    for (const p of [bias, scale, y]) r.get(p).plus(32).set(p);
  });
  return r;
}

function recur(): Routine {
  const r = new Routine(i32, i32, i32, i32, i32, i32, i32, i32);
  const [u, uStep, x, y, xStep, v, rows, width] = [0, 1, 2, 3, 4, 5, 6, 7];
  const [j, t, pu, px, py] = [r.local(i32), r.local(i32), r.local(i32), r.local(i32), r.local(i32)];
  const [c, vf, vr, f, g, s, z] = Array.from({ length: 7 }, () => r.local(v128)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  r.get(width).set(j);
  r.countDown(j, 16, () => {
    r.four(0).set(c).get(rows).set(t);
    r.get(v).load().set(vf).get(v).get(width).add().load().set(vr);
    r.get(u).set(pu).get(x).set(px).get(y).set(py);
    r.countDown(t, 1, () => {
      r.get(pu).get(width).add().load().get(vf).get(c).vector(op.multiply).vector(op.add).set(f);
      r.get(pu).get(width).add().get(width).add().load().get(vr).get(c).vector(op.multiply).vector(op.add).set(g);
      sigmoid(r, f, s, z);
      sigmoid(r, g, s, z);
      // c = candidate + f (c - candidate); y = x + g (c - x)
      r.get(pu).load().tee(s).get(c).get(s).vector(op.subtract).get(f).vector(op.multiply).vector(op.add).set(c);
      r.get(py)
        .get(px)
        .load()
        .tee(s)
        .get(c)
        .get(s)
        .vector(op.subtract)
        .get(g)
        .vector(op.multiply)
        .vector(op.add)
        .store();
      r.get(pu).get(uStep).add().set(pu).get(px).get(xStep).add().set(px).get(py).get(xStep).add().set(py);
    });
    for (const p of [u, x, y, v]) r.get(p).plus(16).set(p);
  });
  return r;
}

function dots(): Routine {
  const r = new Routine(i32, i32, i32, i32, i32, i32);
  const [a, b, step, y, count, size] = [0, 1, 2, 3, 4, 5];
  const [left, pa, pb] = [r.local(i32), r.local(i32), r.local(i32)];
  const sum = r.local(v128);
  r.countDown(count, 1, () => {
    r.four(0).set(sum).get(a).set(pa).get(b).set(pb).get(size).set(left);
    r.countDown(left, 4, () => {
      r.get(pa).load().get(pb).load().vector(op.multiply).get(sum).vector(op.add).set(sum);
      r.get(pa).plus(16).set(pa).get(pb).plus(16).set(pb);
    });
    r.get(y);
    for (let k = 0; k < 4; k++) {
      r.get(sum).vector(op.lane, k);
      if (k > 0) r.float(0x92);
    }
    r.storeFloat();
    r.get(y).plus(4).set(y).get(b).get(step).add().set(b);
  });
  return r;
}

function gather(): Routine {
  const r = new Routine(i32, i32, i32, i32);
  const [list, to, count, width] = [0, 1, 2, 3];
  const [from, left] = [r.local(i32), r.local(i32)];
  r.countDown(count, 1, () => {
    r.get(list).loadWhole().set(from).get(width).set(left);
    r.countDown(left, 16, () => {
      r.get(to).get(from).load().store();
      r.get(to).plus(16).set(to).get(from).plus(16).set(from);
    });
    r.get(list).plus(4).set(list);
  });
  return r;
}

/** Compiles the kernels for a memory. */
export function kernelsFor(memory: WebAssembly.Memory): Kernels {
  const bytes = assemble({
    fix: fix(),
    leak: leak(),
    multiply: multiply(),
    recur: recur(),
    gather: gather(),
    dots: dots(),
  });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { m: { m: memory } });
  return exports as unknown as Kernels;
}
