import { coveredBeads } from './covered-beads.js';
import type { ReviewedBead } from './reviewed-bead.js';

/** The same beads without the alternatives that no longer cover whole beads, which nobody could accept. */
export function dropUnfitAlternatives(beads: readonly ReviewedBead[]): ReviewedBead[] {
  return beads.map((bead, index) =>
    bead.alternative === null || coveredBeads(beads, index) ? bead : { ...bead, alternative: null },
  );
}
