import type { BeadRange } from '../align/alignment.js';
import { checkPartition } from '../align/check-partition.js';
import { BitextError, type Issue } from '../errors.js';
import type { Range } from '../text/text.js';

/** A bead as clients write it: sentence indexes on both sides, each side contiguous, one of them may be empty. */
export interface BeadLists {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/**
 * Turns lists of indexes into ranges and proves that they partition both sides.
 * Beads may cross; they come back in the order of their source side.
 * @throws BitextError `VALIDATION` with one issue for every broken rule
 */
export function readBeads(
  beads: readonly BeadLists[],
  sourceCount: number,
  targetCount: number,
): BeadRange[] {
  const broken: Issue[] = [];
  const ranges = beads.map(({ source, target }, index) => ({
    source: rangeOf(source, ['input', 'beads', String(index), 'source'], broken),
    target: rangeOf(target, ['input', 'beads', String(index), 'target'], broken),
  }));
  const placed = placeEmptySides(ranges, sourceCount, targetCount);
  if (broken.length === 0) {
    broken.push(
      ...checkPartition(placed, sourceCount, targetCount).map((issue) => ({
        ...issue,
        path: ['input', ...issue.path],
      })),
    );
  }
  if (broken.length > 0) {
    const [first] = broken;
    const more = broken.length === 1 ? '' : ` (and ${broken.length - 1} more)`;
    throw new BitextError('VALIDATION', `${first?.message}${more}`, broken.slice(0, 100));
  }
  return placed;
}

/** A side of a bead; an empty one stands nowhere yet. */
export type Placed = Range | 'empty';

/** A side as a range; an issue where it is no run of neighbours. */
export function rangeOf(indexes: readonly number[], path: readonly string[], broken: Issue[]): Placed {
  const [first] = indexes;
  if (first === undefined) return 'empty';
  const gap = indexes.findIndex((value, nth) => value !== first + nth);
  if (gap > 0) {
    broken.push({
      path,
      rule: 'contiguous',
      message: `The side lists ${indexes[gap - 1]} and then ${indexes[gap]}; one side of a bead is a run of neighbouring sentences.`,
      suggestion: 'Split the bead in two.',
    });
  }
  return { start: first, end: first + indexes.length };
}

/** An empty side stands where the bead before it, in the order of the other side, ended. */
function placeEmptySides(
  beads: readonly { source: Placed; target: Placed }[],
  sourceCount: number,
  targetCount: number,
): BeadRange[] {
  const bySource = beads
    .filter((bead): bead is { source: Range; target: Placed } => bead.source !== 'empty')
    .sort((a, b) => a.source.start - b.source.start);
  let reached = 0;
  const placed: BeadRange[] = bySource.map(({ source, target }) => {
    const side = target === 'empty' ? { start: reached, end: reached } : target;
    reached = Math.min(side.end, targetCount);
    return { source, target: side };
  });
  const nextOf = nextAfter(placed);
  const insertions = beads
    .flatMap(({ source, target }) => (source === 'empty' && target !== 'empty' ? [target] : []))
    .map((target) => ({ target, next: nextOf(target.end) }))
    .sort((a, b) => a.next - b.next || a.target.start - b.target.start);
  const nothing = beads.filter(({ source, target }) => source === 'empty' && target === 'empty');
  const whole: BeadRange[] = [];
  let done = 0;
  for (const { target, next } of insertions) {
    whole.push(...placed.slice(done, next));
    done = next;
    const at = placed[next]?.source.start ?? sourceCount;
    whole.push({ source: { start: at, end: at }, target });
  }
  const rest = placed.slice(done);
  return [...whole, ...rest, ...nothing.map(() => ({ source: NOWHERE, target: NOWHERE }))];
}

const NOWHERE: Range = { start: 0, end: 0 };

/** Finds the first bead, in their order, whose target begins at a sentence or after it; their number where there is none. */
function nextAfter(beads: readonly BeadRange[]): (sentence: number) => number {
  let furthest = -1;
  const reached = beads.map(({ target }) => {
    if (target.end > target.start) furthest = Math.max(furthest, target.start);
    return furthest;
  });
  return (sentence) => {
    let low = 0;
    let high = beads.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (reached[middle]! < sentence) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
