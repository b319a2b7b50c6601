/** Whether the heads (-1: root) make a tree with one root: one root, and every word leads to it. */
export function isTree(heads: Int32Array, n: number): boolean {
  let roots = 0;
  // 0 not yet visited, 1 on the path being walked, 2 leads to the root
  const state = new Uint8Array(n);
  for (let d = 0; d < n; d++) {
    if (heads[d] === -1 && ++roots > 1) return false;
    let k = d;
    while (k !== -1 && state[k] === 0) {
      state[k] = 1;
      k = heads[k] as number;
    }
    if (k !== -1 && state[k] === 1) return false;
    for (k = d; k !== -1 && state[k] === 1; k = heads[k] as number) state[k] = 2;
  }
  return roots === 1;
}

/**
 * The best tree without crossing arcs and with one root (Eisner 1996), in n * n * n / 6 steps of four sums.
 * `scores[d * stride + h]`: of head h for word d, h = n for the root.
 */
export function bestProjectiveTree(scores: Float32Array, stride: number, n: number, heads: Int32Array): void {
  const m = n + 1; // place 0 is the root, word d stands at place d + 1
  const low = -1e18;
  // Spans i..j by place: head at the left or right end, complete (all dependents taken) or about to take the other end.
  const completeRight = new Float32Array(m * m).fill(low);
  const completeLeft = new Float32Array(m * m).fill(low);
  const takingRight = new Float32Array(m * m).fill(low);
  const takingLeft = new Float32Array(m * m).fill(low);
  const cutRight = new Int16Array(m * m);
  const cutLeft = new Int16Array(m * m);
  const cutTaking = new Int16Array(m * m);
  for (let i = 0; i < m; i++) {
    completeRight[i * m + i] = 0;
    completeLeft[i * m + i] = 0;
  }
  for (let length = 1; length < m; length++) {
    for (let i = 0; i + length < m; i++) {
      const j = i + length;
      const at = i * m + j;
      let best = low * 2;
      let cut = i;
      // the root takes its only dependent before anything else
      const last = i === 0 ? 1 : j;
      for (let q = i; q < last; q++) {
        const sum = (completeRight[i * m + q] as number) + (completeLeft[(q + 1) * m + j] as number);
        if (sum > best) {
          best = sum;
          cut = q;
        }
      }
      cutTaking[at] = cut;
      takingRight[at] = best + (scores[(j - 1) * stride + (i === 0 ? n : i - 1)] as number);
      takingLeft[at] = i === 0 ? low : best + (scores[(i - 1) * stride + j - 1] as number);
      best = low * 2;
      cut = j;
      for (let q = i + 1; q <= j; q++) {
        const sum = (takingRight[i * m + q] as number) + (completeRight[q * m + j] as number);
        if (sum > best) {
          best = sum;
          cut = q;
        }
      }
      completeRight[at] = best;
      cutRight[at] = cut;
      best = low * 2;
      cut = i;
      for (let q = i; q < j; q++) {
        const sum = (completeLeft[i * m + q] as number) + (takingLeft[q * m + j] as number);
        if (sum > best) {
          best = sum;
          cut = q;
        }
      }
      completeLeft[at] = best;
      cutLeft[at] = cut;
    }
  }
  // Read the choices back: triples of left end, right end and kind of span.
  const open = [0, n, 0];
  while (open.length > 0) {
    const kind = open.pop() as number;
    const j = open.pop() as number;
    const i = open.pop() as number;
    if (i === j) continue;
    const at = i * m + j;
    if (kind === 0) {
      const q = cutRight[at] as number;
      open.push(i, q, 2, q, j, 0);
    } else if (kind === 1) {
      const q = cutLeft[at] as number;
      open.push(i, q, 1, q, j, 3);
    } else {
      const q = cutTaking[at] as number;
      if (kind === 2) heads[j - 1] = i - 1;
      else heads[i - 1] = j - 1;
      open.push(i, q, 0, q + 1, j, 1);
    }
  }
}
