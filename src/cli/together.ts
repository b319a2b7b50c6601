/** How many readings go into one transaction: each costs the disk one wait, and what they touch is grouped once for all. */
const most = 128;
/** What is not in yet is read again after a crash: no more than so many milliseconds of reading. */
const longest = 2000;

/** Readings on their way into the ledger. */
export class Together<T> {
  private waiting: T[] = [];
  private since = 0;

  get size(): number {
    return this.waiting.length;
  }

  /** Whether it is time to put them in. */
  add(reading: T): boolean {
    if (this.waiting.length === 0) this.since = performance.now();
    this.waiting.push(reading);
    return this.waiting.length >= most || performance.now() - this.since > longest;
  }

  take(): readonly T[] {
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }
}
