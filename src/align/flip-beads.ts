import type { ReviewedBead } from './reviewed-bead.js';

/** The same alignment read from the target's side: sides swapped, alternatives too, in canonical order. */
export function flipBeads(beads: readonly ReviewedBead[]): ReviewedBead[] {
  throw new Error(`to be written ${beads.length}`);
}
