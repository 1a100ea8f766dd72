import type { BeadShape } from './bead-shapes.js';

/**
 * What each bead is expected to add to strict F1. With t of the p found beads right and g to be found, F1 is
 * 2t / (p + g): near 1 a further bead pays if it is right with a probability above one half. Deletions count
 * in precision only, so being right about one is worth less. The gains are written into `gains`.
 */
export function expectedGains(
  probabilities: Float32Array,
  shapes: readonly BeadShape[],
  gains: Float32Array,
): Float32Array {
  const worth = shapes.map(({ source, target }) => (source > 0 && target > 0 ? 1 : DELETION_WORTH));
  for (let at = 0; at < gains.length; at++) {
    gains[at] = worth[at % worth.length]! * probabilities[at]! - BEAD_COST;
  }
  return gains;
}

const DELETION_WORTH = 0.8;
const BEAD_COST = 0.5;
