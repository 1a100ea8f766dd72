import { compareBeads } from '../align/order-beads.js';
import type { Range } from '../text/text.js';
import type { NewBead } from './new-bead.js';

/** Neighbouring beads of one alignment and what stands in their place in another: ranges of bead indexes. */
export interface BeadChange {
  readonly before: Range;
  readonly after: Range;
}

/**
 * Where two alignments of the same two texts differ, in ranges or in anything else that their beads say. Both
 * lists are in the order of the source; what lies between two changes is the same on both sides.
 */
export function beadChanges(before: readonly NewBead[], after: readonly NewBead[]): BeadChange[] {
  const changes: BeadChange[] = [];
  let from: { before: number; after: number } | null = null;
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i], after[j]];
    const order = old === undefined ? 1 : now === undefined ? -1 : compareBeads(old, now);
    if (order === 0 && sameBead(old!, now!)) {
      if (from !== null) changes.push(changeOf(from, i, j));
      from = null;
    } else {
      from ??= { before: i, after: j };
    }
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  if (from !== null) changes.push(changeOf(from, i, j));
  return changes;
}

function changeOf(from: { before: number; after: number }, i: number, j: number): BeadChange {
  return { before: { start: from.before, end: i }, after: { start: from.after, end: j } };
}

/** Whether two beads over the same sentences say the same. Signals go with the confidence. */
function sameBead(a: NewBead, b: NewBead): boolean {
  return (
    a === b ||
    (a.status === b.status &&
      a.origin === b.origin &&
      a.confidence === b.confidence &&
      a.confirmedBy === b.confirmedBy &&
      a.note === b.note)
  );
}
