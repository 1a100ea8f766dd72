import type { BeadEdit } from './bead-edit.js';
import { coveredBeads } from './covered-beads.js';
import type { ReviewedBead } from './reviewed-bead.js';
import { sentenceOwners } from './sentence-owners.js';

/** For every edit the indexes of the beads whose sentences or remarks it changes, ascending. */
export function touchedBeads(beads: readonly ReviewedBead[], edits: readonly BeadEdit[]): number[][] {
  const owners = { source: sentenceOwners(beads, 'source'), target: sentenceOwners(beads, 'target') };
  return edits.map((edit) => {
    switch (edit.kind) {
      case 'merge':
        return [...edit.beads].sort((a, b) => a - b);
      case 'shift':
        return [edit.bead, edit.bead + 1];
      case 'accept':
        return coveredBeads(beads, edit.bead) ?? [edit.bead];
      case 'relink': {
        const held = [
          ...owners.source.subarray(edit.source.start, edit.source.end),
          ...owners.target.subarray(edit.target.start, edit.target.end),
        ];
        return [...new Set([edit.bead, ...held])].sort((a, b) => a - b);
      }
      default:
        return [edit.bead];
    }
  });
}
