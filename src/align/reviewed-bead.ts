import type { Alternative, BeadRange, Signal } from './alignment.js';

/** What has been said about a bead. */
export type ReviewStatus = 'AUTO' | 'CARRIED_OVER' | 'NEEDS_REVIEW' | 'CONFIRMED' | 'REJECTED';

/** Who or what drew a bead. */
export type BeadOrigin = 'HUMAN' | 'LENGTH_BASED' | 'LEXICAL' | 'PIVOT' | 'CARRY_OVER' | 'IMPORT';

/** A bead with all that people and methods have said about it: what is stored of a bead, and what edits change. */
export interface ReviewedBead extends BeadRange {
  readonly status: ReviewStatus;
  readonly origin: BeadOrigin;
  readonly confidence: number;
  readonly signals: readonly Signal[];
  /** User who vouches for it, null for nobody. */
  readonly confirmedBy: number | null;
  readonly note: string | null;
  /** Another reading that is nearly as good. */
  readonly alternative: Alternative | null;
}
