/** Things that are connected, directly or through others (union-find). Pairs with a thing that is not a member are passed over. */
export class Groups<T extends string | number> {
  private readonly parent: Map<T, T>;

  constructor(members: Iterable<T>) {
    this.parent = new Map([...members].map((member) => [member, member]));
  }

  join(a: T, b: T): void {
    if (!this.parent.has(a) || !this.parent.has(b)) return;
    this.parent.set(this.rootOf(a), this.rootOf(b));
  }

  /** A member that stands for the group, the same for all of it until it is joined to another. */
  of(member: T): T {
    return this.rootOf(member);
  }

  /** The groups, in the order in which their first members were given. */
  all(): T[][] {
    return [...Map.groupBy(this.parent.keys(), (member) => this.rootOf(member)).values()];
  }

  private rootOf(member: T): T {
    let root = member;
    for (let up = this.parent.get(root)!; up !== root; up = this.parent.get(root)!) {
      this.parent.set(root, this.parent.get(up)!);
      root = this.parent.get(root)!;
    }
    return root;
  }
}
