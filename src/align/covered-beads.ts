import type { BeadRange } from './alignment.js';
import { joinRanges } from './join-ranges.js';
import type { ReviewedBead } from './reviewed-bead.js';

/**
 * The indexes of the beads that a bead's stored alternative would replace: its own, perhaps a neighbour's. Undefined
 * when there is no alternative, or when the beads around have changed so that it fits them no more.
 */
export function coveredBeads(beads: readonly ReviewedBead[], index: number): number[] | undefined {
  const alternative = beads[index]?.alternative;
  if (!alternative) return undefined;
  return [[index], [index - 1, index], [index, index + 1]].find((places) => {
    const covered = places.map((place) => beads[place]).filter((bead) => bead !== undefined);
    return covered.length === places.length && holdTheSame(covered, alternative.beads);
  });
}

function holdTheSame(some: readonly BeadRange[], others: readonly BeadRange[]): boolean {
  return (['source', 'target'] as const).every((side) => {
    const one = joinRanges(some.map((bead) => bead[side]));
    const other = joinRanges(others.map((bead) => bead[side]));
    if (one === undefined || other === undefined) return false;
    const bothEmpty = one.start === one.end && other.start === other.end;
    return bothEmpty || (one.start === other.start && one.end === other.end);
  });
}
