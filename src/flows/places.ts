import type { BeadRange } from '../align/alignment.js';
import type { ChangedBeads } from '../align/changed-beads.js';

/** Sentences that a change of beads touched on both sides, as the history keeps them: source start and end, target start and end. */
export type Place = readonly [sourceStart: number, sourceEnd: number, targetStart: number, targetEnd: number];

/** A change in more places than these is told as one that reaches over all of them. */
const MOST_PLACES = 200;

/** Where two alignments of the same texts differ. */
export function placesOf(
  changes: readonly ChangedBeads[],
  before: readonly BeadRange[],
  after: readonly BeadRange[],
): Place[] {
  const places = changes.map((change) => placeOf(change, before, after));
  return places.length <= MOST_PLACES ? places : [places.reduce(hull)];
}

/** The sentences of the beads on both sides of a change. */
export function placeOf(
  change: ChangedBeads,
  before: readonly BeadRange[],
  after: readonly BeadRange[],
): Place {
  const beads = [
    ...change.before.map((index) => before[index]!),
    ...change.after.map((index) => after[index]!),
  ];
  return beads
    .map(({ source, target }): Place => [source.start, source.end, target.start, target.end])
    .reduce(hull);
}

/** Whether two places share a sentence on either side. */
export function meet(a: Place, b: Place): boolean {
  return (a[0] < b[1] && b[0] < a[1]) || (a[2] < b[3] && b[2] < a[3]);
}

function hull(a: Place, b: Place): Place {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.max(a[3], b[3])];
}
