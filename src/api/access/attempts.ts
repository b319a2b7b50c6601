/** How many wrong attempts are let through before the next must wait. */
export interface Bound {
  /** Wrong attempts in a row. */
  readonly attempts: number;
  /** Until the oldest counts no more, in milliseconds. */
  readonly within: number;
}

const quarterHour = 15 * 60 * 1000;

/**
 * By name and address together a guesser gets five; by address twenty, whoever is tried; by name a hundred from everywhere, high
 * enough that strangers cannot easily lock a coder out.
 */
export const bounds = {
  both: { attempts: 5, within: quarterHour },
  address: { attempts: 20, within: quarterHour },
  name: { attempts: 100, within: quarterHour },
} as const satisfies Readonly<Record<string, Bound>>;

const mostKeys = 20_000;

/** Wrong attempts to sign in, remembered for a quarter of an hour. */
export class Attempts {
  private readonly wrong = new Map<string, number[]>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** Seconds to wait before the next attempt; 0 when it may be made. */
  wait(name: string, address: string): number {
    const waits = this.keys(name, address).map(([key, { attempts, within }]) => {
      const times = this.recent(key, within);
      return times.length < attempts ? 0 : times[times.length - attempts]! + within - this.now();
    });
    return Math.ceil(Math.max(0, ...waits) / 1000);
  }

  /** Counted before the password is looked at, so that attempts made at once count too. */
  begin(name: string, address: string): void {
    for (const [key, { within }] of this.keys(name, address)) {
      const times = [...this.recent(key, within), this.now()];
      this.wrong.delete(key);
      this.wrong.set(key, times);
    }
    // The oldest keys go first: a flood of names cannot fill the memory.
    for (const key of this.wrong.keys()) {
      if (this.wrong.size <= mostKeys) break;
      this.wrong.delete(key);
    }
  }

  /** The right password forgives what was wrong before, from this address. */
  forgive(name: string, address: string): void {
    for (const [key] of this.keys(name, address)) this.wrong.delete(key);
  }

  private keys(name: string, address: string): [string, Bound][] {
    const folded = name.normalize("NFKC").toLowerCase();
    return [
      [`both ${folded} ${address}`, bounds.both],
      [`address ${address}`, bounds.address],
      [`name ${folded}`, bounds.name],
    ];
  }

  private recent(key: string, within: number): number[] {
    return (this.wrong.get(key) ?? []).filter((time) => time > this.now() - within);
  }
}
