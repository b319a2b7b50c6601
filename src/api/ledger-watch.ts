import type { Ledger } from "../ledger/index.ts";

/** Tells who listens that the ledger has grown, by whichever program wrote to it. */
export interface LedgerWatch {
  /** Number of the last entry seen. */
  readonly seq: number;
  /** Looks now, after a write of our own. */
  look(): Promise<number>;
  /** Calls back with the number of the last entry whenever there are new ones. Returns how to stop listening. */
  listen(heard: (seq: number) => void): () => void;
  close(): void;
}

const entriesAtOnce = 500;

type Changes = Pick<Ledger, "changes">;

/** Number of the last entry, found by doubling and halving: some forty looks at a ledger of any size. */
export async function lastEntry(ledger: Changes): Promise<number> {
  const any = async (after: number): Promise<boolean> => (await ledger.changes(after, 1)).length > 0;
  if (!(await any(0))) return 0;
  let [low, high] = [0, 1];
  while (await any(high)) [low, high] = [high, high * 2];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (await any(middle)) low = middle;
    else high = middle;
  }
  return high;
}

/** Asks the ledger every `every` milliseconds, and only while somebody listens. */
export function watchLedger(ledger: Changes, every = 1000): LedgerWatch {
  const listeners = new Set<(seq: number) => void>();
  let seq = 0;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<number> | undefined;

  const lookOnce = async (): Promise<number> => {
    const before = seq;
    if (seq === 0) seq = await lastEntry(ledger);
    for (;;) {
      const entries = await ledger.changes(seq, entriesAtOnce);
      seq = entries.at(-1)?.seq ?? seq;
      if (entries.length < entriesAtOnce) break;
    }
    if (seq > before) for (const heard of listeners) heard(seq);
    return seq;
  };
  const look = (): Promise<number> => (looking ??= lookOnce().finally(() => (looking = undefined)));
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
  };
  return {
    get seq() {
      return seq;
    },
    look,
    listen(heard) {
      listeners.add(heard);
      // A ledger that cannot be asked now is asked again in a moment.
      timer ??= setInterval(() => void look().catch(() => {}), every).unref();
      return () => {
        listeners.delete(heard);
        if (listeners.size === 0) stop();
      };
    },
    close() {
      listeners.clear();
      stop();
    },
  };
}
