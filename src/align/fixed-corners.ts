import { BitextError, type Issue } from '../errors.js';
import type { BeadRange } from './alignment.js';
import { checkPartition } from './check-partition.js';
import { type Corridor, closed } from './corridor.js';
import { orderBeads } from './order-beads.js';

/** A cell that every path must pass: a corner of a fixed bead. */
export interface Corner {
  readonly source: number;
  readonly target: number;
}

/** Orders fixed beads. Throws `VALIDATION` if they overlap, leave the texts or cross. */
export function orderFixed(fixed: readonly BeadRange[], sources: number, targets: number): BeadRange[] {
  const issues: Issue[] = checkPartition(fixed, sources, targets)
    .filter((issue) => issue.rule !== 'gap')
    .map((issue) => ({ ...issue, path: ['fixed', ...issue.path.slice(1)] }));
  const ordered = orderBeads(fixed);
  for (let at = 1; at < ordered.length && issues.length === 0; at++) {
    const before = ordered[at - 1]!;
    const bead = ordered[at]!;
    if (bead.target.start >= before.target.end && bead.source.start >= before.source.end) continue;
    issues.push({
      path: ['fixed', String(fixed.indexOf(bead))],
      rule: 'crossing',
      message: `Fixed beads ${fixed.indexOf(before)} and ${fixed.indexOf(bead)} cross; automatic alignments run in one order on both sides.`,
      suggestion: 'Leave one of the two out of the fixed beads.',
    });
  }
  if (issues.length > 0) throw new BitextError('VALIDATION', 'The fixed beads cannot be kept.', issues);
  return ordered;
}

export function cornersOf(fixed: readonly BeadRange[]): Corner[] {
  return fixed.flatMap(({ source, target }) => [
    { source: source.start, target: target.start },
    { source: source.end, target: target.end },
  ]);
}

/** Takes out every cell from which a corner cannot be reached any more, or that a corner cannot reach. */
export function throughCorners(corridor: Corridor, corners: readonly Corner[]): Corridor {
  if (corners.length === 0) return corridor;
  const { rows, columns } = corridor;
  const low = corridor.low.slice();
  const high = corridor.high.slice();
  for (const { source, target } of corners) {
    low[source] = Math.min(low[source]!, target);
    high[source] = Math.max(high[source]!, target);
  }
  const least = new Int32Array(rows + 1);
  const most = new Int32Array(rows + 1).fill(columns);
  for (const { source, target } of corners) {
    if (source < rows) least[source + 1] = Math.max(least[source + 1]!, target);
    if (source > 0) most[source - 1] = Math.min(most[source - 1]!, target);
  }
  for (let i = 1; i <= rows; i++) least[i] = Math.max(least[i]!, least[i - 1]!);
  for (let i = rows - 1; i >= 0; i--) most[i] = Math.min(most[i]!, most[i + 1]!);
  for (let i = 0; i <= rows; i++) {
    low[i] = Math.min(most[i]!, Math.max(least[i]!, low[i]!));
    high[i] = Math.min(most[i]!, Math.max(least[i]!, high[i]!));
  }
  return closed(low, high, columns);
}

/** Tells whether the bead of m × n sentences that ends at (i, j) leaps over a corner instead of touching it. */
export function leapDetector(
  corners: readonly Corner[],
): (i: number, j: number, m: number, n: number) => boolean {
  const columnsOf = new Map<number, number[]>();
  for (const { source, target } of corners) {
    const columns = columnsOf.get(source);
    if (columns === undefined) columnsOf.set(source, [target]);
    else columns.push(target);
  }
  return (i, j, m, n) => {
    for (let row = i - m; row <= i; row++) {
      for (const column of columnsOf.get(row) ?? []) {
        const touches = (row === i && column === j) || (row === i - m && column === j - n);
        if (!touches && column >= j - n && column <= j) return true;
      }
    }
    return false;
  };
}
