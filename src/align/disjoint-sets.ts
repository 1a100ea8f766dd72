/** Sets of the numbers 0 to `count` - 1 that can only grow together: union by size with path halving (Tarjan, 1975). */
export class DisjointSets {
  private readonly parent: Int32Array;
  private readonly sizes: Int32Array;

  constructor(private readonly count: number) {
    this.parent = Int32Array.from({ length: count }, (_, at) => at);
    this.sizes = new Int32Array(count).fill(1);
  }

  /** The number that stands for the set of `member`. */
  find(member: number): number {
    let at = member;
    while (this.parent[at] !== at) {
      this.parent[at] = this.parent[this.parent[at]!]!;
      at = this.parent[at]!;
    }
    return at;
  }

  /** Makes one set of two; returns the number that stands for it. */
  join(one: number, other: number): number {
    const [a, b] = [this.find(one), this.find(other)];
    if (a === b) return a;
    const [large, small] = this.sizes[a]! >= this.sizes[b]! ? [a, b] : [b, a];
    this.parent[small] = large;
    this.sizes[large]! += this.sizes[small]!;
    return large;
  }

  /** All sets, members ascending, in the order of their least members. */
  sets(): number[][] {
    const sets = new Map<number, number[]>();
    for (let member = 0; member < this.count; member++) {
      const root = this.find(member);
      const set = sets.get(root);
      if (set === undefined) sets.set(root, [member]);
      else set.push(member);
    }
    return [...sets.values()];
  }
}
