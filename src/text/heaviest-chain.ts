/** A place `i` on one side that fits a place `j` on the other. */
export interface Pair {
  readonly i: number;
  readonly j: number;
  /** Greater than 0. */
  readonly weight: number;
}

/**
 * The pairs of greatest total weight of which both places ascend. O(n log n) by a Fenwick tree of maxima over `j`.
 *
 * @param size all `j` are whole numbers from 0 to `size` - 1
 */
export function heaviestChain(pairs: readonly Pair[], size: number): Pair[] {
  // Within one i the greater j comes first, so that no chain takes two pairs of the same i.
  const ordered = [...pairs].sort((a, b) => a.i - b.i || b.j - a.j);
  const total = new Float64Array(ordered.length);
  const previous = new Int32Array(ordered.length).fill(-1);
  const tree = new Int32Array(size + 1).fill(-1);
  let last = -1;
  ordered.forEach(({ j, weight }, at) => {
    for (let node = j; node > 0; node -= node & -node) {
      previous[at] = heavier(total, previous[at]!, tree[node]!);
    }
    total[at] = weight + (previous[at] === -1 ? 0 : total[previous[at]!]!);
    for (let node = j + 1; node <= size; node += node & -node) tree[node] = heavier(total, tree[node]!, at);
    last = heavier(total, last, at);
  });
  const chain: Pair[] = [];
  for (let at = last; at !== -1; at = previous[at]!) chain.push(ordered[at]!);
  return chain.reverse();
}

/** The one with the greater total; -1 is nothing. */
function heavier(total: Float64Array, one: number, other: number): number {
  if (one === -1 || other === -1) return Math.max(one, other);
  return total[other]! > total[one]! ? other : one;
}
