import type { BeadRange } from './alignment.js';

/** For every sentence of one side the index of the bead that holds it, or -1 where none does. */
export function sentenceOwners(beads: readonly BeadRange[], side: 'source' | 'target'): Int32Array {
  const count = beads.reduce((most, bead) => Math.max(most, bead[side].end), 0);
  const owners = new Int32Array(count).fill(-1);
  beads.forEach((bead, index) => {
    owners.fill(index, bead[side].start, bead[side].end);
  });
  return owners;
}
