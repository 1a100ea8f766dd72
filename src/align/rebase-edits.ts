import type { BeadEdit } from './edit-beads.js';
import type { ReviewedBead } from './reviewed-bead.js';

/** An edit that does not apply to the current beads, because a bead that it touches is no longer there. */
export interface EditClash {
  /** Place of the edit in the batch. */
  readonly edit: number;
  /** Indexes of the base beads that it touches and that are gone or otherwise placed. */
  readonly base: readonly number[];
  /** Indexes of the current beads that hold their sentences now. */
  readonly current: readonly number[];
}

export type RebasedEdits =
  | { readonly ok: true; readonly edits: readonly BeadEdit[] }
  | { readonly ok: false; readonly clashes: readonly EditClash[] };

/**
 * Says edits made on `base` anew for `current`, other beads of the same two revisions. An edit carries over when every
 * bead that it touches still holds the same sentences. `edits` are such as `editBeads` accepts on `base`.
 */
export function rebaseEdits(
  base: readonly ReviewedBead[],
  edits: readonly BeadEdit[],
  current: readonly ReviewedBead[],
): RebasedEdits {
  throw new Error(`to be written ${base.length} ${edits.length} ${current.length}`);
}
