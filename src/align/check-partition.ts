import type { Issue } from '../errors.js';
import type { Range } from '../text/text.js';
import type { BeadRange } from './alignment.js';

/**
 * Checks that beads partition both sides: every sentence in exactly one bead, each side of a bead one
 * contiguous range. Beads may cross and stand in any order. No issues means the beads can be stored.
 */
export function checkPartition(
  beads: readonly BeadRange[],
  sourceCount: number,
  targetCount: number,
): Issue[] {
  const issues: Issue[] = [];
  beads.forEach((bead, index) => {
    if (size(bead.source) === 0 && size(bead.target) === 0) issues.push(emptyBead(index));
  });
  checkSide(beads, 'source', sourceCount, issues);
  checkSide(beads, 'target', targetCount, issues);
  return issues;
}

type Side = 'source' | 'target';

function checkSide(beads: readonly BeadRange[], side: Side, count: number, issues: Issue[]): void {
  const inRange: { range: Range; index: number }[] = [];
  beads.forEach((bead, index) => {
    const range = bead[side];
    const problem = rangeProblem(range, count);
    if (problem !== undefined) issues.push(outOfRange(side, index, range, count, problem));
    else if (size(range) > 0) inRange.push({ range, index });
  });
  inRange.sort((a, b) => a.range.start - b.range.start || a.index - b.index);

  let covered = 0;
  let owner = -1;
  for (const { range, index } of inRange) {
    if (range.start > covered) issues.push(gap(side, index, covered, range.start));
    if (range.start < covered) issues.push(overlap(side, index, owner, range, covered));
    if (range.end > covered) {
      covered = range.end;
      owner = index;
    }
  }
  if (covered < count) issues.push(gap(side, beads.length, covered, count));
}

function size(range: Range): number {
  return range.end - range.start;
}

function rangeProblem(range: Range, count: number): string | undefined {
  if (!Number.isInteger(range.start) || !Number.isInteger(range.end)) return 'is not made of whole numbers';
  if (range.start > range.end) return 'ends before it starts';
  if (range.start < 0 || range.end > count) return 'leaves the text';
  return undefined;
}

function outOfRange(side: Side, index: number, range: Range, count: number, problem: string): Issue {
  return {
    path: ['beads', String(index), side],
    rule: 'out-of-range',
    message: `The ${side} range ${spell(range)} of bead ${index} ${problem}; the ${side} has ${count} sentences.`,
    suggestion: `Use whole numbers with 0 <= start <= end <= ${count}.`,
  };
}

/** `index` is the bead before which the gap stands, or the number of beads for a gap at the end. */
function gap(side: Side, index: number, start: number, end: number): Issue {
  return {
    path: ['beads', String(index), side],
    rule: 'gap',
    message: `No bead holds the ${side} sentences ${spell({ start, end })}.`,
    suggestion: `Add a bead for them, with an empty ${side === 'source' ? 'target' : 'source'} side if nothing corresponds, or widen a neighbour.`,
  };
}

function overlap(side: Side, index: number, owner: number, range: Range, covered: number): Issue {
  const shared = { start: range.start, end: Math.min(range.end, covered) };
  return {
    path: ['beads', String(index), side],
    rule: 'overlap',
    message: `Beads ${owner} and ${index} both hold the ${side} sentences ${spell(shared)}.`,
    suggestion: `Take them out of one of the two beads, or merge the beads.`,
  };
}

function emptyBead(index: number): Issue {
  return {
    path: ['beads', String(index)],
    rule: 'empty',
    message: `Bead ${index} holds no sentence on either side.`,
    suggestion: 'Remove it.',
  };
}

function spell(range: Range): string {
  return `[${range.start}, ${range.end})`;
}
