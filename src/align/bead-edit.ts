import type { Range } from '../text/text.js';

export type BeadSide = 'source' | 'target';

/** One edit of a list of beads; `bead` and `beads` are indexes into that list as it was before the batch. */
export type BeadEdit =
  /** Two or more neighbouring beads become one. */
  | { readonly kind: 'merge'; readonly beads: readonly number[] }
  /** `sourceAt` and `targetAt`: how many sentences of each side go to the first part. */
  | { readonly kind: 'split'; readonly bead: number; readonly sourceAt: number; readonly targetAt: number }
  /** Moves the border to the next bead: `by` > 0 takes that many sentences from it, `by` < 0 gives them to it. */
  | { readonly kind: 'shift'; readonly bead: number; readonly side: BeadSide; readonly by: number }
  /** The bead holds exactly these sentences from now on, also across other beads; one range may be empty. */
  | { readonly kind: 'relink'; readonly bead: number; readonly source: Range; readonly target: Range }
  | { readonly kind: 'confirm'; readonly bead: number }
  | { readonly kind: 'reject'; readonly bead: number }
  /** null takes the note away. */
  | { readonly kind: 'annotate'; readonly bead: number; readonly note: string | null }
  /** Takes the stored alternative in place of the bead (and of the neighbour that it covers). */
  | { readonly kind: 'accept'; readonly bead: number };
