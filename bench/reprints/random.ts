/** Numbers that look random and are the same on every run (mulberry32). */
export interface Random {
  /** 0 to below 1. */
  next(): number;
  /** 0 to `below` - 1. */
  below(below: number): number;
  of<T>(all: readonly T[]): T;
  shuffled<T>(all: readonly T[]): T[];
}

export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    of: (all) => all[below(all.length)]!,
    shuffled: (all) =>
      all
        .map((one) => [next(), one] as const)
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one),
  };
}
