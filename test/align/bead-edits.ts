import fc from 'fast-check';
import type { BeadEdit } from '../../src/align/bead-edit.js';
import type { ReviewedBead } from '../../src/align/reviewed-bead.js';
import { countOf } from './beads.js';

/** Beads with a batch of edits on them, most of which can be applied. */
export function anyEdits(
  beads: readonly ReviewedBead[],
): fc.Arbitrary<{ beads: readonly ReviewedBead[]; edits: readonly BeadEdit[] }> {
  return fc.record({ beads: fc.constant(beads), edits: editsOf(beads) });
}

export function editsOf(beads: readonly ReviewedBead[], maxLength = 3): fc.Arbitrary<BeadEdit[]> {
  const index = fc.integer({ min: 0, max: Math.max(0, beads.length - 1) });
  const rangeOf = (count: number) =>
    fc
      .tuple(fc.nat(count), fc.nat(2))
      .map(([start, size]) => ({ start, end: Math.min(count, start + size) }));
  const edit: fc.Arbitrary<BeadEdit> = fc.oneof(
    fc.tuple(index, fc.integer({ min: 2, max: 3 })).map(([at, size]) => ({
      kind: 'merge' as const,
      beads: Array.from({ length: size }, (_, nth) => at + nth),
    })),
    fc.record({ kind: fc.constant('split' as const), bead: index, sourceAt: fc.nat(2), targetAt: fc.nat(2) }),
    fc.record({
      kind: fc.constant('shift' as const),
      bead: index,
      side: fc.constantFrom('source' as const, 'target' as const),
      by: fc.integer({ min: -2, max: 2 }),
    }),
    fc.record({
      kind: fc.constant('relink' as const),
      bead: index,
      source: rangeOf(countOf(beads, 'source')),
      target: rangeOf(countOf(beads, 'target')),
    }),
    fc.record({
      kind: fc.constantFrom('confirm' as const, 'reject' as const, 'accept' as const),
      bead: index,
    }),
    fc.record({ kind: fc.constant('annotate' as const), bead: index, note: fc.constantFrom('x', 'y', null) }),
  );
  return fc.array(edit, { maxLength });
}
