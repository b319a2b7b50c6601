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

  /**
   * The right password forgives what was wrong before under this name. Of the address it takes away itself only: else somebody with a
   * name of their own could go on guessing others' for ever.
   */
  forgive(name: string, address: string): void {
    const [both, from, named] = this.keys(name, address).map(([key]) => key) as [string, string, string];
    this.wrong.delete(both);
    this.wrong.delete(named);
    const rest = this.wrong.get(from)?.slice(0, -1) ?? [];
    if (rest.length === 0) this.wrong.delete(from);
    else this.wrong.set(from, rest);
  }

  private keys(name: string, address: string): [string, Bound][] {
    const folded = name.normalize("NFKC").toLowerCase();
    const from = networkOf(address);
    return [
      [`both ${folded} ${from}`, bounds.both],
      [`address ${from}`, bounds.address],
      [`name ${folded}`, bounds.name],
    ];
  }

  private recent(key: string, within: number): number[] {
    return (this.wrong.get(key) ?? []).filter((time) => time > this.now() - within);
  }
}

/** What one household or office has: an IPv4 address, or the 2^64 addresses of an IPv6 network. */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, "");
  if (!bare.includes(":")) return bare;
  const host = URL.parse(`http://[${bare}]/`)?.hostname.slice(1, -1);
  if (host === undefined) return bare;
  const [, high, low] = /^::ffff:([0-9a-f]+):([0-9a-f]+)$/.exec(host) ?? [];
  if (high !== undefined && low !== undefined) {
    const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
    return `${a >> 8}.${a & 255}.${b >> 8}.${b & 255}`;
  }
  const [before = "", after = ""] = host.split("::");
  const [first, last] = [before, after].map((part) => (part === "" ? [] : part.split(":"))) as [string[], string[]];
  const zeros = host.includes("::") ? Array.from({ length: 8 - first.length - last.length }, () => "0") : [];
  return [...first, ...zeros, ...last].slice(0, 4).join(":");
}
