import type { BeadRange } from './alignment.js';
import { placeEmptySides } from './place-empty-sides.js';
import type { ReviewedBead } from './reviewed-bead.js';

/** The same alignment read from the target's side: sides swapped, alternatives too, in canonical order. */
export function flipBeads(beads: readonly ReviewedBead[]): ReviewedBead[] {
  return placeEmptySides(
    beads.map((bead) => ({
      ...bead,
      ...flip(bead),
      alternative: bead.alternative && { ...bead.alternative, beads: bead.alternative.beads.map(flip) },
    })),
  );
}

function flip({ source, target }: BeadRange): BeadRange {
  return { source: target, target: source };
}
