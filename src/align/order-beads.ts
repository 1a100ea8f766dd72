import type { BeadRange } from './alignment.js';

/** The order of a list of beads: by source start, then target start. A new array. */
export function orderBeads<B extends BeadRange>(beads: readonly B[]): B[] {
  return [...beads].sort(compareBeads);
}

/** An empty side stands where it would be inserted, before the bead that starts at the same place. */
export function compareBeads(a: BeadRange, b: BeadRange): number {
  return (
    a.source.start - b.source.start ||
    a.target.start - b.target.start ||
    a.source.end - b.source.end ||
    a.target.end - b.target.end
  );
}
