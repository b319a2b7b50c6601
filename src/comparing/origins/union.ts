/** Things put together pair by pair: after `join(a, b)`, `groupOf(a) === groupOf(b)`. The name of a group is its smallest member. */
export class Union {
  private readonly up = new Map<string, string>();

  groupOf(one: string): string {
    let top = one;
    for (let next = this.up.get(top); next !== undefined; next = this.up.get(top)) top = next;
    for (let at = one; at !== top;) {
      const next = this.up.get(at)!;
      this.up.set(at, top);
      at = next;
    }
    return top;
  }

  join(a: string, b: string): void {
    const [first, second] = [this.groupOf(a), this.groupOf(b)];
    if (first !== second) this.up.set(first < second ? second : first, first < second ? first : second);
  }
}
