import type { ReviewedBead } from './reviewed-bead.js';

/** A smallest region in which two alignments differ: indexes into either list, ascending; they hold the same sentences. */
export interface ChangedBeads {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/**
 * Compares two alignments of the same two revisions. Beads differ when they hold other sentences, or when their status,
 * origin, confidence, note or who confirmed them differs. Regions come in the order of `base`.
 */
export function changedBeads(
  base: readonly ReviewedBead[],
  current: readonly ReviewedBead[],
): ChangedBeads[] {
  throw new Error(`to be written ${base.length} ${current.length}`);
}
