import type { SentenceDiff } from '../text/diff-sentences.js';
import type { ReviewedBead } from './reviewed-bead.js';

/**
 * What became of an old bead.
 *
 * - CARRIED: all its sentences stand unchanged in one new bead.
 * - EDITED: it is one bead still, with a sentence that was edited.
 * - SHRUNK: it lost sentences that were removed.
 * - TORN: its sentences do not stand together any more and became several beads.
 * - REMOVED: none of its sentences is left.
 */
export type BeadFateKind = 'CARRIED' | 'EDITED' | 'SHRUNK' | 'TORN' | 'REMOVED';

export interface BeadFate {
  readonly kind: BeadFateKind;
  /** Indexes of the new beads that hold its sentences, ascending. */
  readonly beads: readonly number[];
}

/** What changed on each side; a side that is left out did not change. */
export interface PairDiff {
  readonly source?: SentenceDiff;
  readonly target?: SentenceDiff;
}

export interface CarriedOver {
  /** Beads of the new pair in canonical order; they partition both sides. */
  readonly beads: readonly ReviewedBead[];
  /** For every old bead what became of it. */
  readonly fates: readonly BeadFate[];
  /** Indexes of the old beads whose fate is not CARRIED, ascending. */
  readonly affected: readonly number[];
  /** New beads that need no new look. */
  readonly carriedOver: number;
  /** New beads with status NEEDS_REVIEW. */
  readonly needsReview: number;
}

/** Carries the beads of an old pair of revisions over to the new pair. */
export function carryOver(beads: readonly ReviewedBead[], diff: PairDiff): CarriedOver {
  throw new Error(`to be written ${beads.length} ${diff}`);
}

/** The same after a translator's edit of the target: beads of untouched sentences keep their status. */
export function keepUntouched(beads: readonly ReviewedBead[], target: SentenceDiff): CarriedOver {
  throw new Error(`to be written ${beads.length} ${target}`);
}
