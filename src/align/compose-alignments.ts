import type { ReviewedBead } from './reviewed-bead.js';

/** What composing needs to know of a bead. */
export type LinkedBead = Pick<ReviewedBead, 'source' | 'target' | 'confidence' | 'status'>;

/**
 * Composes source→pivot and pivot→target into source→target, origin PIVOT. Both alignments partition the same pivot.
 * Beads that share pivot sentences become one; its confidence is the product of theirs.
 */
export function composeAlignments(
  toPivot: readonly LinkedBead[],
  fromPivot: readonly LinkedBead[],
): ReviewedBead[] {
  throw new Error(`to be written ${toPivot.length} ${fromPivot.length}`);
}
